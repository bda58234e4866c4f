package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Unit;
import dev.beleg.retrieval.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Picks from figures those that count or rank what a question names.
final class CountedThings {

  /// What counts people or pieces of whatever the sentence speaks of.
  private static final Set<String> ANYTHING =
      Set.of(
          "personen",
          "menschen",
          "leute",
          "mann",
          "stück",
          "einheiten",
          "people",
          "persons",
          "units",
          "pieces",
          "items",
          "человек",
          "человека",
          "людей",
          "единиц",
          "единицы",
          "штук",
          "штуки",
          "шт");

  /// {@return the figures left: of ranks and counts those whose following words are asked for, as
  /// in "Platz 10 der Exportpartner und Platz 2 der Importpartner"; where an amount is asked for
  /// without a measure, the counts of what it names, if there are any}
  List<ToldFigure> nearest(FigureWish wish, AskedWords words, List<ToldFigure> told) {
    return switch (wish.asked()) {
      case COUNT ->
          follow(words, told.stream().filter(one -> isCounted(wish, words, one)).toList());
      case RANK, TIMES -> follow(words, told);
      case AMOUNT -> wish.measures().isEmpty() ? countsFirst(words, told) : told;
      default -> told;
    };
  }

  private static List<ToldFigure> countsFirst(AskedWords words, List<ToldFigure> told) {
    List<ToldFigure> counts =
        told.stream()
            .filter(one -> one.figure().unit() instanceof Unit.Count)
            .filter(one -> isNamed(words, one))
            .toList();
    return counts.isEmpty() ? told : follow(words, counts);
  }

  /// Whether the figure's own words are those asked for.
  private static boolean isNamed(AskedWords words, ToldFigure told) {
    return words.in(told.figure().surface(), told.evidence().language()).best()
        > AskedWords.RELATED;
  }

  private static List<ToldFigure> follow(AskedWords words, List<ToldFigure> told) {
    return told.stream()
        .filter(
            one ->
                told.stream()
                    .filter(other -> other.evidence().equals(one.evidence()))
                    .noneMatch(other -> follows(words, other) > follows(words, one)))
        .toList();
  }

  /// Whether the thing counted is one the question names, not merely one related to it.
  private static boolean isCounted(FigureWish wish, AskedWords words, ToldFigure told) {
    boolean named =
        told.figure().kind() != Kind.SHARE
            && told.figure().measure().filter(wish.measures().named()::contains).isPresent();
    if (named) {
      return true;
    }
    Language language = told.evidence().language();
    return isAnything(told)
        ? words.in(told.evidence().reading(), language).first() > AskedWords.RELATED
        : words.in(counted(told), language).best() > AskedWords.RELATED;
  }

  /// The word behind the number, or those shortly behind it where it is not known which it is.
  private static String counted(ToldFigure told) {
    return told.figure().unit() instanceof Unit.Count count
        ? count.noun().orElseGet(told::clause)
        : told.clause();
  }

  private static boolean isAnything(ToldFigure told) {
    return told.figure().unit() instanceof Unit.Count count
        && count
            .noun()
            .filter(noun -> ANYTHING.contains(noun.toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /// How well the words from the figure to shortly behind it are those asked for.
  private static double follows(AskedWords words, ToldFigure told) {
    return words.in(told.clause(), told.evidence().language()).words();
  }
}
