package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.web.PageFrame.Content;
import dev.beleg.bot.web.PageFrame.Place;
import java.util.ArrayList;
import java.util.List;

/// The page to ask on, with the answers below.
final class ConversationPage {

  private static final String LONGEST_QUESTION = "8000";

  private final PageFrame frame;

  ConversationPage(PageFrame frame) {
    this.frame = frame;
  }

  /// {@return the page}
  ///
  /// @param preparing whether questions are answered without the dictionaries still
  String page(Visit visit, Session session, boolean preparing) {
    Transcript.State state = session.transcript().state();
    return frame.page(
        visit,
        new Content(
            Place.ASK,
            say(visit, "ask.title"),
            Html.of("div", "columns")
                .add(
                    Html.of("div")
                        .add(Html.of("h1").add(say(visit, "ask.title")))
                        .add(preparing(visit, preparing && state.exchanges().isEmpty()))
                        .add(box(visit, session))
                        .add(answers(visit, session, state)))
                .add(beside(visit)),
            state.pending()));
  }

  /// Whoever has asked is told with his answer.
  private Html preparing(Visit visit, boolean preparing) {
    return preparing
        ? Html.of("p", "hint").with("role", "status").add(say(visit, "ask.preparing"))
        : Html.nothing();
  }

  private Html box(Visit visit, Session session) {
    return PageFrame.form(session, "/ask")
        .with("class", "ask")
        .with("data-live", "")
        .add(Html.of("label").with("for", "words").add(say(visit, "ask.label")))
        .add(
            Html.of("textarea")
                .with("id", "words")
                .with("name", "words")
                .with("rows", "2")
                .with("maxlength", LONGEST_QUESTION)
                .with("autofocus", "")
                .with("aria-describedby", "hint"))
        .add(Html.of("p", "hint").with("id", "hint").add(say(visit, "ask.hint")))
        .add(
            Html.of("div", "row")
                .add(Html.of("button").add(say(visit, "ask.send")))
                .add(
                    Html.of("button", "quiet")
                        .with("name", "command")
                        .with("value", "/latest")
                        .add(say(visit, "ask.latest"))));
  }

  /// {@return the answers alone}
  Html answers(Visit visit, Session session, Transcript.State state) {
    List<Html> exchanges = new ArrayList<>();
    for (Exchange exchange : state.exchanges()) {
      exchanges.add(exchange(visit, session, exchange));
    }
    return Html.of("section")
        .with("id", "answers")
        .with("aria-label", say(visit, "ask.answers"))
        .with("aria-live", "polite")
        .with("data-version", Long.toString(state.version()))
        .withIf(state.pending(), "data-pending", "yes")
        .add(exchanges);
  }

  private Html exchange(Visit visit, Session session, Exchange exchange) {
    Html.Element said =
        Html.of("h2", "said")
            .add(exchange.said().isEmpty() ? say(visit, "ask.before") : exchange.said());
    List<Html> replies = new ArrayList<>();
    int at = 0;
    for (Exchange.Answered answered : exchange.replies()) {
      String pictures = "/picture/" + exchange.id() + "/" + at++ + "/";
      replies.add(
          ReplyHtml.of(
                  answered.language(),
                  answered.reply(),
                  choices -> buttons(visit, session, choices),
                  block -> pictures + block)
              .write(answered.reply()));
    }
    if (exchange.pending()) {
      replies.add(pending(visit, exchange));
    }
    return Html.of("div", "exchange")
        .with("id", "exchange-" + exchange.id())
        .add(said)
        .add(replies);
  }

  private Html pending(Visit visit, Exchange exchange) {
    Html waiting = Html.of("p", "hint").add(say(visit, "ask.pending"));
    return exchange
        .soFar()
        .map(reply -> Html.several(soFar(visit, reply), waiting))
        .orElse(waiting);
  }

  private static Html soFar(Visit visit, Reply reply) {
    return ReplyHtml.of(visit.language(), reply, _ -> Html.nothing(), _ -> "").write(reply);
  }

  private Html buttons(Visit visit, Session session, Reply.Choices choices) {
    Html.Element form =
        PageFrame.form(session, "/press").with("class", "row").with("data-live", "");
    for (Reply.Choice choice : choices.choices()) {
      form =
          form.add(
              Html.of("button", "quiet")
                  .with("name", "action")
                  .with("value", choice.action())
                  .add(label(visit, choice)));
    }
    return form;
  }

  /// A thumb is told in words, which every machine has letters for.
  private String label(Visit visit, Reply.Choice choice) {
    return switch (choice.action().split(" ", 2)[0]) {
      case "helpful" -> say(visit, "ask.helpful");
      case "unhelpful" -> say(visit, "ask.unhelpful");
      default -> choice.label();
    };
  }

  private Html beside(Visit visit) {
    return Html.of("aside", "beside")
        .with("id", "beside")
        .with("aria-label", say(visit, "ask.beside"))
        .with("hidden", "")
        .add(Html.of("button", "quiet close").with("type", "button").add(say(visit, "close")))
        .add(Html.of("div", "shown"));
  }

  private String say(Visit visit, String key) {
    return frame.say(visit, key);
  }
}
