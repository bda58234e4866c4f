package dev.beleg.bot.web;

import dev.beleg.bot.web.Route.Admission;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// Where readers sign in.
final class SignInRoutes {

  private final Visits visits;
  private final PlainPages plain;

  SignInRoutes(Visits visits, PlainPages plain) {
    this.visits = visits;
    this.plain = plain;
  }

  List<Route> all() {
    return List.of(
        Route.get("/sign-in", Admission.EVERYBODY, this::signIn),
        Route.post("/sign-in", Admission.EVERYBODY, this::signedIn));
  }

  private void signIn(Context request) {
    String next = ownPath(Visits.query(request, "next"));
    Route.html(request, plain.signIn(visits.visit(request), next, Optional.empty()));
  }

  private void signedIn(Context request) {
    Visit visit = visits.visit(request);
    String next = ownPath(Visits.field(request, "next"));
    switch (visits.attempt(request, Door.Means.TYPED, Visits.field(request, "token"))) {
      case READER -> begin(request, visit, false, next);
      case ADMIN -> begin(request, visit, true, next);
      case REFUSED ->
          Route.html(
              request.status(HttpStatus.UNAUTHORIZED),
              plain.signIn(visit, next, Optional.of("sign-in.refused")));
      case TOO_SOON ->
          Route.html(
              request.status(HttpStatus.TOO_MANY_REQUESTS),
              plain.signIn(visit, next, Optional.of("sign-in.too-soon")));
    }
  }

  private void begin(Context request, Visit visit, boolean admin, String next) {
    visits.begin(request, visit.look(), admin).signIn();
    request.redirect(next, HttpStatus.SEE_OTHER);
  }

  /// {@return a page of ours; the first for whatever leads elsewhere}
  static String ownPath(String next) {
    return next.matches("/(?:[\\p{Alnum}?=&%.,_~!()@:+-][\\p{Alnum}/?=&%.,_~!()@:+#-]*)?")
        ? next
        : "/";
  }
}
