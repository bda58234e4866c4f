package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.web.Route.Admission;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What readers send.
final class FormRoutes {

  /// Without script a page waits so long for the answer before it is loaded again.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Visits visits;
  private final Asking asking;

  FormRoutes(Visits visits, Asking asking) {
    this.visits = visits;
    this.asking = asking;
  }

  List<Route> all() {
    return List.of(
        Route.post("/ask", Admission.FORMS, this::ask),
        Route.post("/press", Admission.FORMS, this::press),
        Route.post("/look", Admission.FORMS, this::look),
        Route.post("/sign-out", Admission.FORMS, this::signOut));
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

  private void signOut(Context request) {
    visits.end(request, visits.sender(request));
    request.redirect("/", HttpStatus.SEE_OTHER);
  }
}
