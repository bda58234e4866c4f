package dev.beleg.bot.answer;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes an answer: a statement, then the sentences it rests on, each with its number.
///
/// Collects the citations while the statement is written; one place in a source has one number.
public final class AnswerText {

  private record Place(ArticleId source, Span span) {}

  private final Phrases phrases;
  private final Language language;
  private final Map<Place, Citation> citations = new LinkedHashMap<>();
  private final List<String> statements = new ArrayList<>();

  AnswerText(Phrases phrases, Language language) {
    this.phrases = phrases;
    this.language = language;
  }

  /// Takes a sentence among the citations.
  Citation cite(Evidence evidence) {
    Place place = new Place(evidence.source().id(), evidence.sentence());
    return citations.computeIfAbsent(
        place,
        p ->
            new Citation(
                citations.size() + 1,
                evidence.source(),
                p.span,
                evidence.quote(),
                evidence.reading()));
  }

  /// {@return the citation that holds a range of a source already}
  Optional<Citation> holding(ArticleId source, Span range) {
    return citations.values().stream()
        .filter(
            citation -> citation.source().id().equals(source) && citation.span().contains(range))
        .findFirst();
  }

  /// {@return the marks of several sentences: `[1][2]`}
  String marks(List<Evidence> evidence) {
    return marksOf(evidence.stream().map(this::cite).toList());
  }

  /// {@return the marks of several citations: `[1][2]`}
  static String marksOf(List<Citation> citations) {
    StringBuilder marks = new StringBuilder();
    citations.stream()
        .distinct()
        .forEach(citation -> marks.append('[').append(citation.number()).append(']'));
    return marks.toString();
  }

  /// Adds a line to the statement.
  void say(String key, Object... parts) {
    statements.add(phrases.say(language, key, parts));
  }

  /// Adds a finished line to the statement.
  void sayLine(String line) {
    statements.add(line);
  }

  boolean saysSomething() {
    return !statements.isEmpty();
  }

  /// {@return the answer}
  Answer.Grounded grounded(List<Answer.SourcedFigure> figures) {
    List<String> lines = new ArrayList<>(statements);
    for (Citation citation : citations.values()) {
      lines.add(quotation(phrases, language, citation));
    }
    return new Answer.Grounded(String.join("\n", lines), List.copyOf(citations.values()), figures);
  }

  /// {@return the line that shows the words of a citation}
  public static String quotation(Phrases phrases, Language language, Citation citation) {
    Language own = citation.source().language();
    String key = own == language ? "quote" : "quote." + own.code();
    return phrases.say(language, key, citation.reading(), citation.number());
  }

  /// {@return how a source is called in a list: its title, or the file where it has none, and its
  /// date}
  public static String name(Phrases phrases, Language language, Source source) {
    String title = source.header().title().orElse(source.id().path());
    return switch (source.published()) {
      case Published.On on -> title + ", " + phrases.date(language, on.date());
      case Published.InSomeYear day -> title + ", " + phrases.day(language, day.day());
      case Published.Unknown _ -> title;
    };
  }
}
