package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what part each name of a sentence has in a trade, by the words around it.
final class TradeSides {

  /// Codes of groups of countries begin so.
  static final String GROUP = "X-";

  /// News name a capital for its country.
  private static final Map<String, String> CAPITALS = Map.of("BY-HM", "BY", "RU-MOW", "RU");

  /// How many words may stand between a name and what makes it a party.
  private static final int REACH = 3;

  private final NamedText named;
  private final Tokens tokens;
  private final Terms terms;

  /// What a name is in a trade.
  enum Part {
    TARGET,
    ORIGIN,
    OWNER,
    PARTNER,
    PLAIN
  }

  /// A name with its part.
  ///
  /// @param attached whether it stands right beside the word for the trade
  record Side(String code, Part part, Span span, boolean attached) {}

  TradeSides(NamedText named) {
    this.named = named;
    this.tokens = named.tokens();
    this.terms = Terms.of(named.language());
  }

  /// The names of the clause, or, where it has none with a part, of the sentence; those nearest to
  /// the word for the trade first.
  List<Side> of(Span figure, Span term) {
    List<Side> own = within(named.clause(figure), figure, term);
    boolean tells = own.stream().anyMatch(side -> side.part != Part.PLAIN);
    return tells ? own : within(named.sentence(figure), figure, term);
  }

  private List<Side> within(Span within, Span figure, Span term) {
    List<Gazetteer.Mention> names =
        named.namesNear(figure).stream()
            .filter(name -> within.contains(name.span()) && isParty(name))
            .filter(name -> !named.behindComma(figure, name.span()))
            .toList();
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> holds(name, other)))
        .flatMap(name -> side(name, term).stream())
        .sorted(
            Comparator.comparing((Side side) -> !side.attached)
                .thenComparingInt(side -> NamedText.distance(side.span, term)))
        .toList();
  }

  /// {@return the names of countries and regions in a figure's sentence that are nouns, in order}
  List<Gazetteer.Mention> nouns(Span figure) {
    Span sentence = named.sentence(figure);
    List<Gazetteer.Mention> names =
        named.namesNear(figure).stream()
            .filter(name -> sentence.contains(name.span()) && isParty(name))
            .filter(name -> name.form() != Gazetteer.Form.ADJECTIVE)
            .toList();
    return names.stream()
        .filter(name -> names.stream().noneMatch(other -> holds(name, other)))
        .toList();
  }

  /// {@return whether words tell that goods go to a name or come from it, or both ways with it}
  boolean marked(Gazetteer.Mention name) {
    return part(tokens.tokens(name.span()))
        .filter(part -> part != Part.TARGET || !standsWhere(name))
        .filter(part -> part != Part.PLAIN && part != Part.OWNER)
        .isPresent();
  }

  /// {@return whether a name only tells where: "in Lipezk"}
  boolean located(Gazetteer.Mention name) {
    Optional<Part> part = part(tokens.tokens(name.span()));
    return part.isEmpty() || (part.get() == Part.TARGET && standsWhere(name));
  }

  /// {@return the code of a name; of a capital that of its country}
  String code(Gazetteer.Mention name) {
    String code = name.entry().code();
    return CAPITALS.getOrDefault(code, code);
  }

  /// {@return whether a name stands alone, as the one whom a sentence is about does}
  boolean plain(Gazetteer.Mention name) {
    return part(tokens.tokens(name.span())).filter(Part.PLAIN::equals).isPresent();
  }

  /// {@return whether things come from a name: "aus Belarus"}
  boolean comesFrom(Gazetteer.Mention name) {
    return part(tokens.tokens(name.span())).filter(Part.ORIGIN::equals).isPresent();
  }

  /// {@return whether a name is one of a country or region}
  static boolean isParty(Gazetteer.Mention name) {
    return name.entry().kind() != GazetteerEntry.Kind.ORGANISATION
        && !name.entry().code().startsWith(GROUP);
  }

  /// "Lipetsk Oblast of Russia" names the region alone.
  private boolean holds(Gazetteer.Mention country, Gazetteer.Mention region) {
    if (!region.entry().code().startsWith(country.entry().code() + "-")) {
      return false;
    }
    Span gap =
        country.span().start() < region.span().start()
            ? country.span().gap(region.span())
            : region.span().gap(country.span());
    Span between = tokens.tokens(gap);
    boolean parted = false;
    for (int i = between.start(); i < between.end(); i++) {
      parted |= divides(i);
    }
    return gap.length() == 0 || (between.length() <= REACH && !parted);
  }

  private boolean divides(int place) {
    return Stream.of(
                Role.CLAUSE,
                Role.TOWARD,
                Role.OUT_OF,
                Role.TOGETHER_WITH,
                Role.BETWEEN,
                Role.RANKING,
                Role.REACHED)
            .anyMatch(role -> terms.has(tokens, place, role))
        || tokens.at(place).isAny(",;\u2013\u2014");
  }

  private Optional<Side> side(Gazetteer.Mention name, Span term) {
    Span place = tokens.tokens(name.span());
    Span word = tokens.tokens(term);
    boolean overlaps = name.span().overlaps(term);
    boolean attached =
        overlaps
            || (place.end() <= word.start() && word.start() - place.end() <= REACH)
            || (word.end() <= place.start() && place.start() - word.end() <= REACH);
    boolean adjective = name.form() == Gazetteer.Form.ADJECTIVE;
    boolean before = overlaps || place.end() <= word.start();
    Optional<Part> part =
        adjective
            ? (attached && before && (overlaps || word.start() - place.end() <= 1)
                ? Optional.of(Part.OWNER)
                : Optional.empty())
            : part(place).filter(it -> it != Part.TARGET || !standsWhere(name));
    return part.map(it -> new Side(code(name), it, name.span(), attached));
  }

  /// Whether a Russian name tells where and not where to: "в Беларуси", not "в Беларусь".
  private boolean standsWhere(Gazetteer.Mention name) {
    String told = name.span().of(named.text());
    return named.language() == Language.RUSSIAN
        && (told.endsWith("е") || told.endsWith("и"))
        && !name.entry().names().getOrDefault(Language.RUSSIAN, List.of()).contains(told);
  }

  /// {@return what the words around a name make of it; empty where it is only a place}
  private Optional<Part> part(Span name) {
    if (possessive(name.end())) {
      return Optional.of(Part.OWNER);
    }
    for (int at = name.start(); at > name.start() - REACH; at--) {
      if (before(at, Role.ACCORDING) || before(at, Role.LOCATED)) {
        return before(at, Role.TOWARD) ? Optional.of(Part.TARGET) : Optional.empty();
      }
      Optional<Part> marked = marked(at);
      if (marked.isPresent()) {
        return marked;
      }
      if (!terms.has(tokens, at - 1, Role.BEFORE_NAME)) {
        break;
      }
    }
    return Optional.of(Part.PLAIN);
  }

  private Optional<Part> marked(int at) {
    return before(at, Role.TOWARD)
        ? Optional.of(Part.TARGET)
        : before(at, Role.OUT_OF)
            ? Optional.of(Part.ORIGIN)
            : before(at, Role.TOGETHER_WITH)
                ? Optional.of(Part.PARTNER)
                : before(at, Role.OWNED_BY) ? Optional.of(Part.OWNER) : Optional.empty();
  }

  private boolean before(int place, Role role) {
    return terms.matchBefore(tokens, place, role).isPresent();
  }

  private boolean possessive(int place) {
    return tokens.at(place).isAny("'\u2019") && tokens.at(place).glued();
  }
}
