package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.CitationStore;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.FeedbackStore;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.UpdateKey;
import java.util.List;
import java.util.Optional;

/// Does what the buttons of answers say. A button works in the chat that it was shown in alone.
final class Presses {

  private final Phrases phrases;
  private final CitationStore citations;
  private final FeedbackStore feedback;
  private final Reopening reopening;
  private final CitedFigures figures;

  /// An answer as far as it is still known.
  private record Known(Optional<Turn> turn, List<CitationStore.Given> given) {

    boolean isEmpty() {
      return turn.isEmpty() && given.isEmpty();
    }

    List<Turn.Cited> places() {
      return given.stream().map(CitationStore.Given::cited).toList();
    }

    Feedback.Answered about() {
      return turn.map(it -> new Feedback.Answered(it.question(), it.answer()))
          .orElseGet(() -> new Feedback.Answered("", ""));
    }
  }

  Presses(
      Phrases phrases,
      CitationStore citations,
      FeedbackStore feedback,
      Reopening reopening,
      CitedFigures figures) {
    this.phrases = phrases;
    this.citations = citations;
    this.feedback = feedback;
    this.reopening = reopening;
    this.figures = figures;
  }

  /// {@return what a button brings}
  Response press(Request request, Library library, Action action) {
    Known known = known(request, action.answer());
    if (known.isEmpty()) {
      return request.say(phrases.say(request.language(), "press.too-old"));
    }
    return switch (action.kind()) {
      case SOURCES -> sources(request, library, known);
      case FIGURES -> figures.figures(request, library, known.places());
      case CHART -> figures.chart(request, library, known.places());
      case HELPFUL -> rate(request, action.answer(), known, Feedback.Verdict.HELPFUL);
      case UNHELPFUL -> rate(request, action.answer(), known, Feedback.Verdict.UNHELPFUL);
    };
  }

  private Known known(Request request, UpdateKey answer) {
    return new Known(
        request.conversation().turns().stream()
            .filter(turn -> turn.key().equals(answer))
            .findFirst(),
        citations.of(answer).stream()
            .filter(given -> given.conversation().chat().equals(request.chat()))
            .toList());
  }

  private Response sources(Request request, Library library, Known known) {
    List<Reopening.Shown> shown =
        known.given.stream()
            .map(given -> new Reopening.Shown(given.cited(), Optional.of(given.at())))
            .toList();
    return shown.isEmpty()
        ? request.say(phrases.say(request.language(), "press.too-old"))
        : reopening.opened(request, library, shown);
  }

  private Response rate(
      Request request, UpdateKey answer, Known known, Feedback.Verdict verdict) {
    feedback.put(
        new Feedback(
            answer,
            request.arrival().conversation(),
            request.user(),
            verdict,
            known.about(),
            request.now()));
    return request.say(phrases.say(request.language(), "press.thanks"));
  }
}
