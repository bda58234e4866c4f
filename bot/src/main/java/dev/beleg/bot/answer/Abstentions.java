package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Answer.Abstained;
import dev.beleg.bot.answer.Answer.Reason;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says that the sources do not hold an answer: what is missing, what is nearest, and how far the
/// sources reach.
final class Abstentions {

  private final Phrases phrases;

  Abstentions(Phrases phrases) {
    this.phrases = phrases;
  }

  Abstained notAQuestion(Question question) {
    return new Abstained(
        Reason.NOT_A_QUESTION, phrases.say(question.language(), "abstain.question"));
  }

  /// No article names what the question names.
  Abstained noArticle(Question question, Response.Corpus corpus) {
    Language language = question.language();
    String first =
        question.regions().isEmpty()
            ? phrases.say(language, "abstain.nothing")
            : phrases.say(language, "abstain.region", regions(question));
    return abstained(Reason.NO_MATCHING_ARTICLE, language, List.of(first), corpus);
  }

  /// The articles lack the figure for that measure and time.
  ///
  /// @param others what they have of the measure at other times
  Abstained noFigure(Question question, List<String> others, Response.Corpus corpus) {
    Language language = question.language();
    List<String> lines = new ArrayList<>();
    lines.add(missingFigure(question));
    if (!others.isEmpty()) {
      lines.add(phrases.say(language, "abstain.has", String.join("; ", others)));
    }
    return abstained(Reason.NOT_IN_SOURCES, language, lines, corpus);
  }

  private String missingFigure(Question question) {
    Language language = question.language();
    List<String> about = new ArrayList<>();
    question.topic().measures().stream()
        .filter(measure -> FigureWishReader.isTelling(measure.id()))
        .limit(1)
        .forEach(measure -> about.add(measure.name(language)));
    if (about.isEmpty()) {
      return phrases.say(language, "abstain.nothing");
    }
    question.regions().forEach(region -> about.add(region.name(language)));
    String periods =
        question.topic().periods().stream()
            .map(period -> period.span().of(question.text()))
            .collect(Collectors.joining(", "));
    String topic = String.join(", ", about);
    return periods.isEmpty()
        ? phrases.say(language, "abstain.measure", topic)
        : phrases.say(language, "abstain.year", topic, periods);
  }

  Abstained noHolder(Question question, Response.Corpus corpus) {
    Language language = question.language();
    String role = question.topic().roles().getFirst().name(language);
    String office = question.regions().isEmpty() ? role : role + ", " + regions(question);
    return abstained(
        Reason.NOT_IN_SOURCES,
        language,
        List.of(phrases.say(language, "abstain.role", office)),
        corpus);
  }

  /// The articles are about it and do not tell.
  Abstained notInSources(Question question, Source nearest, Response.Corpus corpus) {
    Language language = question.language();
    return abstained(
        Reason.NOT_IN_SOURCES,
        language,
        List.of(
            phrases.say(language, "abstain.nothing"),
            phrases.say(language, "abstain.nearest", AnswerText.name(phrases, language, nearest))),
        corpus);
  }

  private static String regions(Question question) {
    return question.regions().stream()
        .map(region -> region.name(question.language()))
        .collect(Collectors.joining(", "));
  }

  private Abstained abstained(
      Reason reason, Language language, List<String> lines, Response.Corpus corpus) {
    List<String> all = new ArrayList<>(lines);
    all.add(
        corpus
            .newest()
            .map(
                newest ->
                    phrases.say(
                        language, "horizon", corpus.articles(), phrases.date(language, newest)))
            .orElseGet(() -> phrases.say(language, "horizon.undated", corpus.articles())));
    return new Abstained(reason, String.join("\n", all));
  }
}
