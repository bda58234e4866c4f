package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Questions that are asked one after the other, so that one may lean on those before it: "und
/// 2021?". What is filled in stands in a line before the answer. Not safe for use by several
/// threads.
public final class Dialogue {

  /// How many questions back a question may lean.
  private static final int MEMORY = 5;

  /// Of a question no more is remembered; in UTF-16 code units.
  private static final int LONGEST_REMEMBERED = 400;

  private final Answerer answerer;
  private final FollowUp followUp;
  private final Audience audience;
  private final Deque<PastQuestion> past = new ArrayDeque<>();

  Dialogue(Answerer answerer, FollowUp followUp, List<PastQuestion> past, Audience audience) {
    this.answerer = answerer;
    this.followUp = followUp;
    this.audience = audience;
    past.forEach(this::remember);
  }

  /// Answers a question.
  ///
  /// @param text the question as it is asked
  /// @param language its language; found out where empty
  public Response answer(String text, Optional<Language> language) {
    WholeQuestion dated = whole(text, language);
    Response response = answer(dated);
    WholeQuestion whole = dated;
    if (dated.timeless().isPresent() && !isSurelyOfTime(response)) {
      Response other = answer(dated.timeless().get());
      if (other.answer() instanceof Answer.Grounded) {
        whole = dated.timeless().get();
        response = other;
      }
    }
    Answer answer = response.answer();
    if (!isNoQuestion(answer)) {
      remember(new PastQuestion(whole.text(), response.language().code()));
    }
    return new Response(
        text,
        response.language(),
        whole.assumed().map(answer::after).orElse(answer),
        response.mode(),
        response.corpus());
  }

  private Response answer(WholeQuestion whole) {
    List<PastQuestion> leaning = whole.assumed().isPresent() ? List.of() : past();
    return answerer.answer(whole.text(), whole.language(), leaning, audience);
  }

  /// A quotation may be of any time; a figure was held against the one that was filled in.
  private static boolean isSurelyOfTime(Response response) {
    return response.answer() instanceof Answer.Grounded grounded
        && (response.mode() == Response.Mode.MODEL || !grounded.figures().isEmpty());
  }

  /// {@return a question with what it leaves out, without answering it}
  WholeQuestion whole(String text, Optional<Language> language) {
    return followUp.fill(text, language, past());
  }

  private static boolean isNoQuestion(Answer answer) {
    return answer instanceof Answer.Abstained abstained
        && abstained.reason() == Answer.Reason.NOT_A_QUESTION;
  }

  private void remember(PastQuestion question) {
    if (question.question().length() > LONGEST_REMEMBERED) {
      return;
    }
    past.addLast(question);
    if (past.size() > MEMORY) {
      past.removeFirst();
    }
  }

  /// {@return the questions that the next one may lean on, the oldest first}
  public List<PastQuestion> past() {
    return List.copyOf(past);
  }
}
