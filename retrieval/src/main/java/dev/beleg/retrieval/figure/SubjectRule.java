package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the region, country or organisation that a figure is about: in its clause, else its
/// sentence, else its paragraph, else the whole text.
final class SubjectRule {

  private static final String BELARUS = "BY";
  private static final String RUSSIA = "RU";

  /// Codes of groups of countries, which articles name for their frame.
  private static final String GROUP = "X-";

  private static final int FOREIGN = 1;
  private static final int ORGANISATION = 3;
  private static final int ANY = 5;

  private final NamedText named;
  private final Optional<String> main;

  SubjectRule(NamedText named) {
    this.named = named;
    this.main = mostNamed();
  }

  private Optional<String> mostNamed() {
    Map<String, Integer> counts = new HashMap<>();
    named.names().stream()
        .filter(name -> preference(name) == 0)
        .forEach(name -> counts.merge(name.entry().code(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /// Regions abroad say most, then regions at home, organisations, other countries, and last the
  /// two countries that every article names.
  private static int preference(Gazetteer.Mention name) {
    String code = name.entry().code();
    if (code.startsWith(GROUP)) {
      return 4;
    }
    return switch (name.entry().kind()) {
      case REGION -> code.startsWith(BELARUS + "-") ? 2 : 0;
      case COUNTRY -> code.equals(BELARUS) ? ANY : code.equals(RUSSIA) ? 4 : FOREIGN;
      case ORGANISATION -> ORGANISATION;
    };
  }

  /// {@return the code of what a figure is about}
  Optional<String> subject(Span figure) {
    return best(named.clause(figure), figure, FOREIGN)
        .or(() -> best(named.sentence(figure), figure, ORGANISATION))
        .or(() -> best(named.paragraph(figure), figure, FOREIGN))
        .map(name -> name.entry().code())
        .or(() -> main)
        .or(() -> best(named.sentence(figure), figure, ANY).map(name -> name.entry().code()));
  }

  private Optional<Gazetteer.Mention> best(Span within, Span figure, int leastPreferred) {
    return named.namesNear(figure).stream()
        .filter(name -> within.contains(name.span()) && preference(name) <= leastPreferred)
        .min(
            Comparator.<Gazetteer.Mention>comparingInt(SubjectRule::preference)
                .thenComparing(name -> named.behindComma(figure, name.span()))
                .thenComparingInt(name -> NamedText.distance(name.span(), figure)));
  }
}
