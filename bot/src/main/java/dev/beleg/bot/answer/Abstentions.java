package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Answer.Abstained;
import dev.beleg.bot.answer.Answer.Reason;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says that the sources do not hold an answer: what is missing, what is nearest, and how far the
/// sources reach.
final class Abstentions {

  private final Phrases phrases;

  Abstentions(Phrases phrases) {
    this.phrases = phrases;
  }

  Abstained notAQuestion(Question question) {
    return new Abstained(Reason.NOT_A_QUESTION, phrases.say(question.reply(), "abstain.question"));
  }

  /// No article names what the question names.
  ///
  /// @param absent the places that no article names; empty where none can be told to be the reason
  Abstained noArticle(Question question, List<GazetteerEntry> absent, Response.Corpus corpus) {
    Language language = question.reply();
    String first =
        absent.isEmpty()
            ? phrases.say(language, "abstain.nothing")
            : phrases.say(language, "abstain.region", names(absent, language));
    return abstained(Reason.NO_MATCHING_ARTICLE, language, List.of(first), corpus);
  }

  /// The articles lack the figure for that measure and time.
  ///
  /// @param others what they have of the measure at other times
  Abstained noFigure(Question question, List<String> others, Response.Corpus corpus) {
    return lacking(question, missingFigure(question), others, corpus);
  }

  /// The articles have the figure in other units than the one asked for.
  ///
  /// @param others the figure as they have it
  Abstained noSuchUnit(Question question, List<String> others, Response.Corpus corpus) {
    String topic = topic(question);
    String first =
        topic.isEmpty()
            ? phrases.say(question.reply(), "abstain.nothing")
            : phrases.say(question.reply(), "abstain.unit", topic);
    return lacking(question, first, others, corpus);
  }

  private Abstained lacking(
      Question question, String first, List<String> others, Response.Corpus corpus) {
    Language language = question.reply();
    List<String> lines = new ArrayList<>();
    lines.add(first);
    if (!others.isEmpty()) {
      lines.add(phrases.say(language, "abstain.has", String.join("; ", others)));
    }
    return abstained(Reason.NOT_IN_SOURCES, language, lines, corpus);
  }

  private String missingFigure(Question question) {
    Language language = question.reply();
    String topic = topic(question);
    if (topic.isEmpty()) {
      return phrases.say(language, "abstain.nothing");
    }
    String periods =
        question.topic().periods().stream()
            .map(period -> period.span().of(question.text()))
            .collect(Collectors.joining(", "));
    return periods.isEmpty()
        ? phrases.say(language, "abstain.measure", topic)
        : phrases.say(language, "abstain.year", topic, periods);
  }

  /// The measure and the regions that the question names; empty where it names no measure.
  private static String topic(Question question) {
    Language language = question.reply();
    return question.topic().measures().stream()
        .filter(measure -> FigureWishReader.isTelling(measure.id()))
        .findFirst()
        .map(
            measure ->
                Stream.concat(
                        Stream.of(measure.name(language)),
                        question.regions().stream().map(region -> region.name(language)))
                    .collect(Collectors.joining(", ")))
        .orElse("");
  }

  Abstained noHolder(Question question, Response.Corpus corpus) {
    Language language = question.reply();
    String role = question.topic().roles().getFirst().name(language);
    String office =
        question.regions().isEmpty() ? role : role + ", " + names(question.regions(), language);
    return abstained(
        Reason.NOT_IN_SOURCES,
        language,
        List.of(phrases.say(language, "abstain.role", office)),
        corpus);
  }

  /// The articles are about it and do not tell.
  Abstained notInSources(Question question, Source nearest, Response.Corpus corpus) {
    Language language = question.reply();
    return abstained(
        Reason.NOT_IN_SOURCES,
        language,
        List.of(
            phrases.say(language, "abstain.nothing"),
            phrases.say(language, "abstain.nearest", AnswerText.name(phrases, language, nearest))),
        corpus);
  }

  private static String names(List<GazetteerEntry> places, Language language) {
    return places.stream().map(place -> place.name(language)).collect(Collectors.joining(", "));
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
