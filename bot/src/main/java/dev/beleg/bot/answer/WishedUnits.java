package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds what a question wants its figure to be told in: "in Euro", "how many roubles", "в
/// процентных пунктах".
final class WishedUnits {

  private static final Set<String> IN = Set.of("in", "в", "во");

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
