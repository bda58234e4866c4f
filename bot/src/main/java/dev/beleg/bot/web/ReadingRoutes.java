package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.web.Route.Admission;
import dev.beleg.retrieval.index.Source;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What readers look at.
final class ReadingRoutes {

  /// Proxies cut what is silent longer than a minute.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /// What is not answered by then was not taken on.
  private static final Duration LATE = Duration.ofMinutes(3);

  private static final int LONGEST_FILTER = 200;

  private final WebSurface.Parts parts;
  private final WebRules rules;
  private final Visits visits;
  private final Asking asking;
  private final PageFrame frame;
  private final ConversationPage conversation;
  private final FiguresPage figures;
  private final ArticlesPage articles;
  private final SourcePage source;

  ReadingRoutes(
      WebSurface.Parts parts, WebRules rules, Visits visits, Asking asking, PageFrame frame) {
    this.parts = parts;
    this.rules = rules;
    this.visits = visits;
    this.asking = asking;
    this.frame = frame;
    this.conversation = new ConversationPage(frame);
    this.figures = new FiguresPage(frame);
    this.articles = new ArticlesPage(frame);
    this.source = new SourcePage(frame);
  }

  List<Route> all() {
    return List.of(
        Route.get("/", Admission.READERS, this::conversation),
        Route.get("/answers", Admission.READERS, this::answers),
        Route.get("/picture/{exchange}/{reply}/{block}", Admission.READERS, this::picture),
        Route.get("/figures", Admission.READERS, this::figures),
        Route.get("/articles", Admission.READERS, this::articles),
        Route.get("/source", Admission.SIGNED_ADDRESS, it -> source(it, Visits.query(it, "file"))),
        Route.get(
            "/source/<file>", Admission.SIGNED_ADDRESS, it -> source(it, it.pathParam("file"))));
  }

  private void conversation(Context request) {
    Session session = visits.reader(request);
    giveUpLate(session);
    Route.html(
        request,
        conversation.page(visit(session), session, parts.standing().preparing().getAsBoolean()));
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
      Route.html(request, conversation.answers(visit(session), session, state).written());
    }
  }

  private void giveUpLate(Session session) {
    ReplyLanguage language = session.look().language();
    Instant late = parts.clock().instant().minus(LATE);
    Reply sorry = Reply.of(frame.words().say(language, "ask.busy"));
    session.transcript().giveUp(late, new Exchange.Answered("", language, sorry));
  }

  /// A file is never shown as a page of ours, whatever it holds.
  private void picture(Context request) {
    switch (block(request)) {
      case Reply.Picture picture -> request.contentType("image/png").result(picture.png().bytes());
      case Reply.Attachment file ->
          request
              .contentType("application/octet-stream")
              .header("Content-Disposition", "attachment")
              .result(file.content().bytes());
      case Reply.Paragraph _,
          Reply.QuoteBlock _,
          Reply.CitationList _,
          Reply.FigureTable _,
          Reply.Choices _ ->
          throw new NotFoundResponse();
    }
  }

  private Reply.Block block(Context request) {
    return visits
        .reader(request)
        .transcript()
        .state()
        .exchange(number(request, "exchange"))
        .map(Exchange::replies)
        .flatMap(it -> at(it, number(request, "reply")))
        .flatMap(it -> at(it.reply().blocks(), number(request, "block")))
        .orElseThrow(NotFoundResponse::new);
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
    Route.html(
        request,
        figures.page(
            visit(session), session, words, asking.figures(session, words, FiguresPage.MOST + 1)));
  }

  private void articles(Context request) {
    Session session = visits.reader(request);
    String page = Visits.query(request, "page");
    int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    Route.html(request, articles.page(visit(session), parts.shelf().newestFirst(), number));
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
    Route.html(
        request,
        source.page(visits.visit(request), article, parts.shelf().text(article), place.range()));
  }

  private boolean hasSigned(CitedPlace place, String key) {
    return rules.signIn().filter(it -> it.hasSigned(place.shown(), key)).isPresent();
  }

  private static Visit visit(Session session) {
    return new Visit(Optional.of(session), session.look());
  }
}
