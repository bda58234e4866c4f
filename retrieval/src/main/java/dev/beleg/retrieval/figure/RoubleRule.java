package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whose rouble an amount is told in where its words do not say: Belarus and Russia both have one.
///
/// The places of its sentence decide, else those before it in its paragraph, else the roubles that
/// the text tells of by name, else the place it was written at, else all places of the text, else
/// its countries. Places of both leave it to the next, what comes from a place is not there, and
/// what nothing decides stays open.
final class RoubleRule {

  private static final Map<String, String> CURRENCIES =
      Map.of("RU", Roubles.RUSSIAN, "BY", Roubles.BELARUSIAN);

  /// Where agencies sit; what is written there is about any place.
  private static final Set<String> CAPITALS = Set.of("RU-MOW", "BY-HM");

  private static final int REACH = 40;

  private final NamedText named;
  private final List<Gazetteer.Mention> datelines = new ArrayList<>();
  private final List<Gazetteer.Mention> places = new ArrayList<>();
  private final List<Gazetteer.Mention> countries = new ArrayList<>();
  private @Nullable String ofText;

  RoubleRule(NamedText named) {
    this.named = named;
    TradeSides sides = new TradeSides(named);
    Set<Gazetteer.Mention> told = new HashSet<>(named.names());
    boolean origin = false;
    Span last = new Span(0, 0);
    for (Gazetteer.Mention name : named.allNames()) {
      boolean listed = name.span().equals(last) || (origin && joined(last, name.span()));
      origin = listed ? origin : sides.comesFrom(name);
      last = name.span();
      if (!told.contains(name)) {
        datelines.add(name);
      } else if (!origin) {
        (isPlace(name) ? places : countries).add(name);
      }
    }
    datelines.removeIf(name -> !isPlace(name) || CAPITALS.contains(name.entry().code()));
  }

  private static boolean isPlace(Gazetteer.Mention name) {
    return name.entry().code().indexOf('-') > 0;
  }

  /// "aus Gomel und Grodno"
  private boolean joined(Span name, Span next) {
    int between = named.tokens().tokens(name).end();
    boolean and =
        named.tokens().at(between).is(',')
            || Terms.of(named.language()).has(named.tokens(), between, Role.RANGE_AND);
    return and && named.tokens().tokens(next).start() == between + 1;
  }

  /// {@return the figure in the roubles it means}
  Figure settled(Figure figure) {
    return Roubles.open(figure) ? figure.withUnit(new Unit.Money(currency(figure.span()))) : figure;
  }

  private String currency(Span figure) {
    Span sentence = named.sentence(figure);
    Span before = new Span(named.paragraph(figure).start(), sentence.end());
    List<Gazetteer.Mention> near =
        Window.around(places, name -> name.span().start(), figure.start(), REACH);
    return owner(near, name -> sentence.contains(name.span()))
        .or(() -> owner(near, name -> before.contains(name.span())))
        .orElseGet(this::ofText);
  }

  private String ofText() {
    String known = ofText;
    if (known == null) {
      known =
          Roubles.told(named.tokens())
              .or(() -> owner(datelines, _ -> true))
              .or(() -> owner(places, _ -> true))
              .or(() -> places.isEmpty() ? owner(countries, _ -> true) : Optional.empty())
              .orElse(Unit.SOME_ROUBLE);
      ofText = known;
    }
    return known;
  }

  private static Optional<String> owner(
      List<Gazetteer.Mention> names, Predicate<Gazetteer.Mention> of) {
    Set<String> owners =
        names.stream()
            .filter(of)
            .map(name -> CURRENCIES.get(name.entry().code().split("-", 2)[0]))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
  }
}
