package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import java.util.List;
import java.util.Optional;

/// Answers a question for a person or an office, where it asks for nothing else.
final class OfficeReplies {

  private final Lexicon roles;
  private final OfficeAnswers offices;
  private final Abstentions abstentions;

  OfficeReplies(Lexicon roles, OfficeAnswers offices, Abstentions abstentions) {
    this.roles = roles;
    this.offices = offices;
    this.abstentions = abstentions;
  }

  /// {@return who holds the office asked for, or which office someone holds; that nobody is told to
  /// hold it; empty where the question has to be answered in another way}
  Optional<Answer> answer(
      Question question, FoundEvidence found, AnswerText text, Response.Corpus corpus) {
    return switch (question.asked()) {
      case WHO, HEAD -> person(question, found, text, corpus);
      case OFFICE ->
          found.words().hasNames()
                  && offices.sayOffice(question, found.words(), found.evidence(), text)
              ? Optional.of(text.grounded(List.of()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Answer> person(
      Question question, FoundEvidence found, AnswerText text, Response.Corpus corpus) {
    boolean nowhere = question.regions().isEmpty() && question.countries().isEmpty();
    if (question.asked() == Asked.HEAD && nowhere) {
      return Optional.of(abstentions.noHolder(question, corpus));
    }
    if (!question.topic().roles().isEmpty() && found.words().within(rolesIn(question))) {
      if (offices.sayHolder(question, found.evidence(), text)) {
        return Optional.of(text.grounded(List.of()));
      }
      // Whose office it is is often not said where the article's own country is meant.
      return question.countries().isEmpty() || offices.hasNoHolder(question, found.evidence())
          ? Optional.of(abstentions.noHolder(question, corpus))
          : Optional.empty();
    }
    if (found.words().hasNames()
        && !found.words().hasWords()
        && offices.sayOffice(question, found.words(), found.evidence(), text)) {
      return Optional.of(text.grounded(List.of()));
    }
    return Optional.empty();
  }

  private List<Span> rolesIn(Question question) {
    return roles.find(question.text(), question.language()).stream()
        .map(TermMatcher.Found::span)
        .toList();
  }
}
