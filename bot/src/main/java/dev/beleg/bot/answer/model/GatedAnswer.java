package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.AnswerText;
import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.answer.gate.Grounds;
import dev.beleg.bot.answer.gate.Judgement;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.PrintedNumbers;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An answer while its sentences come and are judged. What was released stays where it is; a mended
/// sentence takes the place of the one it mends.
final class GatedAnswer {

  private static final Pattern MENDED = Pattern.compile("^\\s*(\\d{1,2})\\s*[).:]\\s*(.+)$");
  private static final Pattern LAST_MARK = Pattern.compile("[.!?…]+[\"“”»)]*$");

  /// A sentence with what was decided of it.
  ///
  /// @param written as the model wrote it
  record Sentence(String written, Judgement judgement) {}

  private record Place(ArticleId source, Span span) {}

  private final Language language;
  private final List<Sentence> sentences = new ArrayList<>();

  GatedAnswer(Language language) {
    this.language = language;
  }

  /// Judges the next sentence.
  ///
  /// @return whether it may be shown
  boolean add(String written, Grounds grounds) {
    Judgement judgement = grounds.judge(written, language);
    sentences.add(new Sentence(written, judgement));
    return judgement instanceof Judgement.Released;
  }

  List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  boolean hasReleased() {
    return sentences.stream().anyMatch(one -> one.judgement instanceof Judgement.Released);
  }

  long blocked() {
    return sentences.stream().filter(one -> one.judgement instanceof Judgement.Blocked).count();
  }

  /// {@return the blocked sentences, numbered, as the model is asked to mend them}
  String toMend() {
    StringBuilder list = new StringBuilder();
    for (int at = 0; at < sentences.size(); at++) {
      if (sentences.get(at).judgement instanceof Judgement.Blocked) {
        list.append(at + 1).append(") ").append(sentences.get(at).written).append('\n');
      }
    }
    return list.toString().strip();
  }

  /// Takes what the model mended, line by line; what is still not supported stays blocked.
  void mend(String reply, Grounds grounds) {
    for (String line : reply.lines().toList()) {
      Matcher mended = MENDED.matcher(line);
      if (mended.matches()) {
        int at = Integer.parseInt(mended.group(1)) - 1;
        if (at >= 0
            && at < sentences.size()
            && sentences.get(at).judgement instanceof Judgement.Blocked) {
          mend(at, mended.group(2), grounds);
        }
      }
    }
  }

  private void mend(int at, String written, Grounds grounds) {
    SentenceStream cut = new SentenceStream(language);
    List<String> parts = new ArrayList<>(cut.take(written));
    parts.addAll(cut.end());
    if (parts.size() == 1
        && grounds.judge(parts.getFirst(), language) instanceof Judgement.Released released) {
      sentences.set(at, new Sentence(written, released));
    }
  }

  /// {@return what may be shown so far}
  ///
  /// @param notice a last line, such as that something was left out
  Optional<Answer.Grounded> answer(Phrases phrases, FigureLedger ledger, Optional<String> notice) {
    Map<Place, Citation> citations = new LinkedHashMap<>();
    List<String> said = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.judgement instanceof Judgement.Released released) {
        said.add(marked(released, citations));
      }
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<Citation> cited = List.copyOf(citations.values());
    List<String> lines = new ArrayList<>();
    lines.add(String.join(" ", said));
    notice.ifPresent(lines::add);
    cited.forEach(one -> lines.add(AnswerText.quotation(phrases, language, one)));
    return Optional.of(
        new Answer.Grounded(String.join("\n", lines), cited, figures(cited, said, ledger)));
  }

  private static String marked(Judgement.Released released, Map<Place, Citation> citations) {
    String marks =
        released.support().stream()
            .map(support -> "[" + cite(support, citations).number() + "]")
            .distinct()
            .collect(Collectors.joining());
    Matcher end = LAST_MARK.matcher(released.text());
    return end.find()
        ? released.text().substring(0, end.start()) + " " + marks + end.group()
        : released.text() + " " + marks;
  }

  private static Citation cite(Judgement.Support support, Map<Place, Citation> citations) {
    Passage passage = support.passage().passage();
    return citations.computeIfAbsent(
        new Place(passage.article(), support.span()),
        place ->
            new Citation(
                citations.size() + 1,
                support.passage().source(),
                place.span,
                passage.quote(place.span),
                passage.read(place.span)));
  }

  /// The figures of the cited places whose number stands in what is said.
  private List<Answer.SourcedFigure> figures(
      List<Citation> cited, List<String> said, FigureLedger ledger) {
    Set<BigDecimal> numbers =
        said.stream()
            .flatMap(text -> PrintedNumbers.find(text, language).stream())
            .flatMap(number -> number.value().stream())
            .map(BigDecimal::stripTrailingZeros)
            .collect(Collectors.toSet());
    List<Answer.SourcedFigure> figures = new ArrayList<>();
    for (Citation citation : cited) {
      ledger.tellings(citation.source().id()).stream()
          .filter(telling -> citation.span().contains(telling.sourced().figure().span()))
          .filter(
              telling ->
                  numbers.contains(
                      telling.sourced().figure().quantity().value().abs().stripTrailingZeros()))
          .map(
              telling ->
                  new Answer.SourcedFigure(
                      telling.entry().id(), telling.sourced().figure(), citation))
          .forEach(figures::add);
    }
    return figures;
  }
}
