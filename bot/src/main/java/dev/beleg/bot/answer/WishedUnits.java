package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.figure.Thing;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds what a question wants its figure to be told in: "in Euro", "how many roubles", "в
/// процентных пунктах".
final class WishedUnits {

  private static final Set<String> IN = Set.of("in", "в", "во");

  /// What stands between a share and the whole.
  private static final Map<Language, String> ALL =
      Map.of(Language.GERMAN, "aller", Language.ENGLISH, "of all", Language.RUSSIAN, "всех");

  /// "in million US dollars"
  private static final int LONGEST = 4;

  private final FigureReader figures;

  WishedUnits(FigureReader figures) {
    this.figures = figures;
  }

  /// {@return a figure of the unit named, if that is one that a figure can be told in instead of
  /// another, with what is measured in it: the butter of "how many tonnes of butter"}
  Optional<Figure> of(Question question) {
    List<Word> words = Word.of(question.text());
    return IntStream.range(0, words.size())
        .filter(at -> opens(question, words, at))
        .mapToObj(at -> figure(question, words, at))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// {@return what a question wants a share of, where it names it behind the word for the share:
  /// the tractors of "what share of the tractors"}
  ///
  /// @param share where the word for the share stands
  Optional<Thing> shared(Question question, Span share) {
    String whole = question.text().substring(share.end());
    String all = " " + ALL.get(question.language());
    return Stream.of("", all)
        .map(before -> "2 %" + before + whole)
        .flatMap(
            told -> figures.read(told, question.language(), Optional.empty()).figures().stream())
        .filter(figure -> figure.span().start() == 0)
        .flatMap(figure -> figure.topic().thing().stream())
        .findFirst();
  }

  private static boolean opens(Question question, List<Word> words, int at) {
    boolean behindIn = at > 0 && IN.contains(words.get(at - 1).text().toLowerCase(Locale.ROOT));
    int start = words.get(at).span().start();
    boolean behindCue =
        question.cue().stream().map(Span::end).anyMatch(end -> end <= start && start - end <= 1);
    return behindIn || behindCue;
  }

  /// A unit is what follows a number.
  private Optional<Figure> figure(Question question, List<Word> words, int at) {
    int last = Math.min(words.size(), at + LONGEST) - 1;
    Span span = new Span(words.get(at).span().start(), words.get(last).span().end());
    String told = "2 " + span.of(question.text());
    return figures.read(told, question.language(), Optional.empty()).figures().stream()
        .filter(figure -> figure.span().start() == 0)
        .filter(figure -> isAlternative(figure.unit()))
        .findFirst();
  }

  private static boolean isAlternative(Unit unit) {
    return switch (unit) {
      case Unit.Money _, Unit.PercentagePoint _ -> true;
      case Unit.Measure measure -> !measure.time();
      case Unit.Percent _, Unit.Count _, Unit.Rank _, Unit.Multiple _ -> false;
    };
  }
}
