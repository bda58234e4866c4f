package dev.beleg.bot.web;

import dev.beleg.bot.web.Route.Admission;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that is served, and what is said where that fails.
final class Routes {

  private final WebSurface.Parts parts;
  private final WebRules rules;
  private final Visits visits;
  private final PlainPages plain;
  private final List<Route> all;

  Routes(WebSurface.Parts parts, WebRules rules, Visits visits, Asking asking) {
    this.parts = parts;
    this.rules = rules;
    this.visits = visits;
    Assets assets = new Assets();
    PageFrame frame = new PageFrame(new PageWords(), assets);
    this.plain = new PlainPages(frame);
    this.all =
        Stream.of(
                new ReadingRoutes(parts, rules, visits, asking, frame).all(),
                new FormRoutes(visits, asking).all(),
                new SignInRoutes(visits, plain).all(),
                new HealthRoutes(parts, visits).all(),
                List.of(
                    Route.get(
                        PageFrame.Place.ADMIN.path(),
                        Admission.ADMINS,
                        it -> admin(it, new AdminPage(frame)))),
                List.of(asset(assets.styles()), asset(assets.script()), asset(assets.icon())))
            .flatMap(List::stream)
            .toList();
  }

  List<Route> all() {
    return all;
  }

  private void admin(Context request, AdminPage page) {
    Session session = visits.admin(request);
    Visit visit = new Visit(Optional.of(session), session.look());
    Route.html(request, page.page(visit, parts.overview().get()));
  }

  private static Route asset(Assets.Asset asset) {
    return Route.get(
        asset.path(),
        Admission.EVERYBODY,
        it ->
            it.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.content()));
  }

  /// Answers a request that failed: to a reader who is not signed in with the way to sign in.
  void problem(Context request, int status, String reference) {
    Visit visit = visits.visit(request);
    boolean signInFirst =
        status == HttpStatus.UNAUTHORIZED.getCode()
            && (rules.signIn().isPresent() || rules.admins().isPresent());
    request.status(status);
    Route.html(
        request,
        signInFirst
            ? plain.signIn(visit, next(request), Optional.empty())
            : plain.problem(visit, status, reference));
  }

  /// A form is not sent again; its page is shown.
  private static String next(Context request) {
    String query = Optional.ofNullable(request.queryString()).map("?"::concat).orElse("");
    return request.method().equals(HandlerType.GET)
        ? SignInRoutes.ownPath(request.req().getRequestURI() + query)
        : "/";
  }
}
