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

/// Does what the buttons of answers say, and what is said of the last answer without one. A button
/// works in the chat that it was shown in alone.
final class Presses {

  private final Phrases phrases;
  private final CitationStore citations;
  private final FeedbackStore feedback;
  private final Reopening reopening;
  private final CitedFigures figures;

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

  /// {@return the cited places of an answer in their surroundings}
  Response sources(Request request, Library library, UpdateKey answer) {
    List<Reopening.Shown> shown =
        given(request, answer).stream()
            .map(given -> new Reopening.Shown(given.cited(), Optional.of(given.at())))
            .toList();
    return shown.isEmpty() ? tooOld(request) : reopening.opened(request, library, shown);
  }

  /// {@return the figures of the cited places of an answer}
  Response figures(Request request, Library library, UpdateKey answer) {
    List<Turn.Cited> places = places(request, answer);
    return places.isEmpty() ? tooOld(request) : figures.figures(request, library, places);
  }

  /// {@return the series of the first of them}
  Response chart(Request request, Library library, UpdateKey answer) {
    List<Turn.Cited> places = places(request, answer);
    return places.isEmpty() ? tooOld(request) : figures.chart(request, library, places);
  }

  /// Keeps what somebody thinks of an answer.
  Response rate(Request request, UpdateKey answer, Feedback.Verdict verdict) {
    Optional<Turn> turn =
        request.conversation().turns().stream().filter(one -> one.key().equals(answer)).findFirst();
    if (turn.isEmpty() && given(request, answer).isEmpty()) {
      return tooOld(request);
    }
    Feedback.Answered about =
        turn.map(one -> new Feedback.Answered(one.question(), one.answer()))
            .orElseGet(() -> new Feedback.Answered("", ""));
    feedback.put(
        new Feedback(
            answer,
            request.arrival().conversation(),
            request.user(),
            verdict,
            about,
            request.now()));
    return request.say(phrases.say(request.language(), "press.thanks"));
  }

  /// Keeps what somebody thinks of the last answer.
  Response rateLast(Request request, Feedback.Verdict verdict) {
    List<Turn> turns = request.conversation().turns();
    return turns.isEmpty()
        ? request.say(phrases.say(request.language(), "press.nothing"))
        : rate(request, turns.getLast().key(), verdict);
  }

  /// {@return that a button leads nowhere any more}
  Response tooOld(Request request) {
    return request.say(phrases.say(request.language(), "press.too-old"));
  }

  private List<Turn.Cited> places(Request request, UpdateKey answer) {
    return given(request, answer).stream().map(CitationStore.Given::cited).toList();
  }

  private List<CitationStore.Given> given(Request request, UpdateKey answer) {
    return citations.of(answer).stream()
        .filter(given -> given.conversation().chat().equals(request.chat()))
        .toList();
  }
}
