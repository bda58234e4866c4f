package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.retrieval.index.Source;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is served where, and to whom.
final class Routes {

  /// Who may use a route.
  enum Admission {
    /// Everybody who reaches the pages.
    EVERYBODY,
    /// Readers, and whoever has a signed address.
    SIGNED_ADDRESS,
    /// Readers.
    READERS,
    /// Readers who send a form of ours.
    FORMS,
    /// Who may see how the program is.
    OPERATORS
  }

  /// A route.
  ///
  /// @param method GET or POST
  /// @param path as Javalin reads it
  /// @param admission who may use it; asked by the handler
  /// @param handler answers
  record Route(HandlerType method, String path, Admission admission, Handler handler) {}

  /// Without script a page waits so long for the answer before it is loaded again.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// Proxies cut what is silent longer than a minute.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /// What is not answered by then was not taken on.
  private static final Duration LATE = Duration.ofMinutes(3);

  private static final int LONGEST_FILTER = 200;

  private final WebSurface.Parts parts;
  private final WebRules rules;
  private final Visits visits;
  private final Asking asking;
  private final Assets assets = new Assets();
  private final PageFrame frame = new PageFrame(new PageWords(), assets);
  private final ConversationPage conversation = new ConversationPage(frame);
  private final FiguresPage figures = new FiguresPage(frame);
  private final ArticlesPage articles = new ArticlesPage(frame);
  private final SourcePage source = new SourcePage(frame);
  private final PlainPages plain = new PlainPages(frame);

  Routes(WebSurface.Parts parts, WebRules rules, Visits visits, Asking asking) {
    this.parts = parts;
    this.rules = rules;
    this.visits = visits;
    this.asking = asking;
  }

  /// {@return every route there is}
  List<Route> all() {
    return List.of(
        get("/", Admission.READERS, this::conversation),
        get("/answers", Admission.READERS, this::answers),
        get("/picture/{exchange}/{reply}/{block}", Admission.READERS, this::picture),
        get("/figures", Admission.READERS, this::figures),
        get("/articles", Admission.READERS, this::articles),
        get("/source", Admission.SIGNED_ADDRESS, it -> source(it, Visits.query(it, "file"))),
        get("/source/<file>", Admission.SIGNED_ADDRESS, it -> source(it, it.pathParam("file"))),
        post("/ask", Admission.FORMS, this::ask),
        post("/press", Admission.FORMS, this::press),
        post("/look", Admission.FORMS, this::look),
        post("/sign-out", Admission.FORMS, this::signOut),
        get("/sign-in", Admission.EVERYBODY, this::signIn),
        post("/sign-in", Admission.EVERYBODY, this::signedIn),
        get("/health/live", Admission.EVERYBODY, it -> json(it, "{\"status\":\"up\"}")),
        get("/health/ready", Admission.EVERYBODY, this::ready),
        get("/metrics", Admission.OPERATORS, this::metrics),
        asset(assets.styles()),
        asset(assets.script()),
        asset(assets.icon()));
  }

  private static Route get(String path, Admission admission, Handler handler) {
    return new Route(HandlerType.GET, path, admission, handler);
  }

  private static Route post(String path, Admission admission, Handler handler) {
    return new Route(HandlerType.POST, path, admission, handler);
  }

  private static Route asset(Assets.Asset asset) {
    return get(
        asset.path(),
        Admission.EVERYBODY,
        it ->
            it.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.type())
                .result(asset.content()));
  }

  private void conversation(Context request) {
    Session session = visits.reader(request);
    giveUpLate(session);
    html(request, conversation.page(visit(session), session));
  }

  /// The answers once they have changed; nothing where they do not in a while.
  private void answers(Context request) throws InterruptedException {
    Session session = visits.reader(request);
    giveUpLate(session);
    String known = Visits.query(request, "after");
    Transcript.State state =
        session.transcript().await(it -> !Long.toString(it.version()).equals(known), LONGEST_WAIT);
    if (Long.toString(state.version()).equals(known)) {
      request.status(HttpStatus.NO_CONTENT);
    } else {
      html(request, conversation.answers(visit(session), session, state).written());
    }
  }

  private void giveUpLate(Session session) {
    ReplyLanguage language = session.look().language();
    Instant late = parts.clock().instant().minus(LATE);
    Reply sorry = Reply.of(frame.words().say(language, "ask.busy"));
    session.transcript().giveUp(late, new Exchange.Answered("", language, sorry));
  }

  private void picture(Context request) {
    Session session = visits.reader(request);
    byte[] png =
        session
            .transcript()
            .state()
            .exchange(number(request, "exchange"))
            .map(Exchange::replies)
            .flatMap(it -> at(it, number(request, "reply")))
            .flatMap(it -> at(it.reply().blocks(), number(request, "block")))
            .filter(Reply.Picture.class::isInstance)
            .map(it -> ((Reply.Picture) it).png().bytes())
            .orElseThrow(NotFoundResponse::new);
    request.contentType("image/png").result(png);
  }

  private static <T> Optional<T> at(List<T> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  private static int number(Context request, String parameter) {
    String text = request.pathParam(parameter);
    if (!text.matches("[0-9]{1,9}")) {
      throw new NotFoundResponse();
    }
    return Integer.parseInt(text);
  }

  private void figures(Context request) {
    Session session = visits.reader(request);
    String typed = Visits.query(request, "words").strip();
    String words = typed.substring(0, Math.min(LONGEST_FILTER, typed.length()));
    html(
        request,
        figures.page(
            visit(session), session, words, asking.figures(session, words, FiguresPage.MOST + 1)));
  }

  private void articles(Context request) {
    Session session = visits.reader(request);
    String page = Visits.query(request, "page");
    int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    html(request, articles.page(visit(session), parts.shelf().newestFirst(), number));
  }

  private void source(Context request, String file) {
    CitedPlace place =
        CitedPlace.of(file, Visits.query(request, "range")).orElseThrow(NotFoundResponse::new);
    boolean signed = hasSigned(place, Visits.query(request, "key"));
    if (!signed) {
      visits.reader(request);
    }
    Source article =
        parts.shelf().source(place.article(), signed).orElseThrow(NotFoundResponse::new);
    html(
        request,
        source.page(visits.visit(request), article, parts.shelf().text(article), place.range()));
  }

  private boolean hasSigned(CitedPlace place, String key) {
    return rules.signIn().filter(it -> it.hasSigned(place.shown(), key)).isPresent();
  }

  private void ask(Context request) throws InterruptedException {
    Session session = visits.sender(request);
    String command = Visits.field(request, "command");
    String words = command.isEmpty() ? Visits.field(request, "words").strip() : command;
    if (!words.isEmpty()) {
      settle(request, session, take(() -> asking.ask(session, words)));
    }
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void press(Context request) throws InterruptedException {
    Session session = visits.sender(request);
    String action = Visits.field(request, "action");
    settle(
        request,
        session,
        take(() -> asking.press(session, action, label(session, action).orElse("…"))));
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private static Optional<String> label(Session session, String action) {
    return session.transcript().state().exchanges().stream()
        .flatMap(exchange -> exchange.replies().stream())
        .flatMap(answered -> answered.reply().blocks().stream())
        .filter(Reply.Choices.class::isInstance)
        .flatMap(block -> ((Reply.Choices) block).choices().stream())
        .filter(choice -> choice.action().equals(action))
        .map(Reply.Choice::label)
        .findFirst();
  }

  /// Says something to the chats.
  private interface Saying {
    OptionalLong say();
  }

  private static long take(Saying saying) {
    try {
      return saying.say().orElseThrow(ServiceUnavailableResponse::new);
    } catch (StoreUnavailable _) {
      throw new ServiceUnavailableResponse();
    }
  }

  private static void settle(Context request, Session session, long exchange)
      throws InterruptedException {
    if (!Visits.field(request, "wait").equals("no")) {
      session
          .transcript()
          .await(it -> it.exchange(exchange).filter(Exchange::pending).isEmpty(), PATIENCE);
    }
  }

  private void look(Context request) {
    Session session = visits.sender(request);
    Look before = session.look();
    session.look(
        new Look(
            ReplyLanguage.of(Visits.field(request, "language")).orElse(before.language()),
            Look.Theme.of(Visits.field(request, "theme")).orElse(before.theme())));
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void signIn(Context request) {
    String next = ownPath(Visits.query(request, "next"));
    html(request, plain.signIn(visits.visit(request), next, Optional.empty()));
  }

  private void signedIn(Context request) {
    Visit visit = visits.visit(request);
    String next = ownPath(Visits.field(request, "next"));
    switch (visits.attempt(Visits.field(request, "token"))) {
      case ACCEPTED -> {
        visits.begin(request, visit.look());
        request.redirect(next, HttpStatus.SEE_OTHER);
      }
      case REFUSED ->
          html(
              request.status(HttpStatus.UNAUTHORIZED),
              plain.signIn(visit, next, Optional.of("sign-in.refused")));
      case TOO_SOON ->
          html(
              request.status(HttpStatus.TOO_MANY_REQUESTS),
              plain.signIn(visit, next, Optional.of("sign-in.too-soon")));
    }
  }

  /// {@return a page of ours; the first for whatever leads elsewhere}
  static String ownPath(String next) {
    return next.matches("/(?:[\\p{Alnum}?=&%.,_~!()@:+-][\\p{Alnum}/?=&%.,_~!()@:+#-]*)?")
        ? next
        : "/";
  }

  private void signOut(Context request) {
    visits.end(request, visits.sender(request));
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void ready(Context request) {
    Health health = new Health(parts.heartbeats().get(), parts.clock().instant());
    request.status(health.isWell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    json(request, health.json(visits.isOperator(request)));
  }

  private static void html(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }

  private static void json(Context request, String object) {
    request.contentType("application/json; charset=utf-8").result(object);
  }

  private void metrics(Context request) {
    visits.requireOperator(request);
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(parts.metrics().get());
  }

  /// Answers a request that failed: to a reader who is not signed in with the way to sign in.
  void problem(Context request, int status, String reference) {
    Visit visit = visits.visit(request);
    boolean signInFirst = status == HttpStatus.UNAUTHORIZED.getCode() && rules.signIn().isPresent();
    request.status(status);
    html(
        request,
        signInFirst
            ? plain.signIn(visit, next(request), Optional.empty())
            : plain.problem(visit, status, reference));
  }

  /// A form is not sent again; its page is shown.
  private static String next(Context request) {
    String query = Optional.ofNullable(request.queryString()).map("?"::concat).orElse("");
    return request.method().equals(HandlerType.GET)
        ? ownPath(request.req().getRequestURI() + query)
        : "/";
  }

  private static Visit visit(Session session) {
    return new Visit(Optional.of(session), session.look());
  }
}
