package dev.beleg.retrieval.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads numbers in words: "zweihundertsechsundfünfzig", "two hundred and fifty", "двадцать
/// первый".
final class WordReader {

  private static final List<Role> ROLES =
      List.of(
          Role.UNIT,
          Role.TEEN,
          Role.TEN,
          Role.HUNDREDS,
          Role.HUNDRED,
          Role.SCALE,
          Role.HALF_MORE,
          Role.ORDINAL);

  private final Tokens tokens;
  private final Terms terms;
  private final Compound compound;

  WordReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
    this.compound = new Compound(terms);
  }

  /// The words read so far and the token after them.
  private record State(int end, BigDecimal value, BigDecimal scale, boolean ordinal) {}

  /// {@return the number in words that begins at a token; articles and fractions are not begun}
  Optional<Numeral> at(int place) {
    return tokens.at(place).word() ? tokens.words(place, this::read) : Optional.empty();
  }

  private Optional<Numeral> read(int place) {
    Optional<Terms.Match> mixed = terms.match(tokens, place, Role.MIXED);
    if (mixed.isPresent()) {
      return Optional.of(
          Numeral.of(place, mixed.get().end(), mixed.get().number(), Numeral.Form.WORDS));
    }
    boolean begins = begins(place);
    return begins ? sum(place) : Optional.empty();
  }

  /// A scale word begins a number only where the language lets it stand alone.
  private boolean begins(int place) {
    if (terms.has(tokens, place, Role.HALF_MORE)) {
      return false;
    }
    boolean scale = terms.has(tokens, place, Role.SCALE) || terms.has(tokens, place, Role.HUNDRED);
    return !scale || terms.has(tokens, place, Role.ALONE);
  }

  private Optional<Numeral> sum(int place) {
    NumberSum sum = new NumberSum();
    Optional<State> best = Optional.empty();
    int at = place;
    while (at < tokens.size() && joined(place, at)) {
      Optional<Integer> next = addWord(sum, at, at == place);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
      if (!sum.open()) {
        best = Optional.of(new State(at, sum.value(), sum.scale(), sum.ordinal()));
      }
    }
    return best.map(state -> numeral(place, state)).or(() -> alone(place));
  }

  private Optional<Numeral> alone(int place) {
    return terms
        .match(tokens, place, Role.ALONE)
        .map(match -> Numeral.of(place, match.end(), match.number(), Numeral.Form.WORDS));
  }

  private Numeral numeral(int place, State state) {
    boolean one = state.value.compareTo(BigDecimal.ONE) == 0 && state.end == place + 1;
    Numeral.Form form =
        state.ordinal ? Numeral.Form.ORDINAL : one ? Numeral.Form.ONE : Numeral.Form.WORDS;
    return new Numeral(place, state.end, Optional.of(state.value), form, state.scale);
  }

  /// Words of one number stand on one line; a hyphen may join two of them.
  private boolean joined(int first, int place) {
    return place == first || tokens.at(place).gap() != Token.Gap.LINE;
  }

  private Optional<Integer> addWord(NumberSum sum, int place, boolean first) {
    Token token = tokens.at(place);
    if (!first && token.is('-') && token.glued() && tokens.glued(place + 1)) {
      return tokens.at(place + 1).word() ? addWord(sum, place + 1, false) : Optional.empty();
    }
    for (Role role : ROLES) {
      Optional<Terms.Match> match = terms.match(tokens, place, role);
      if (match.isPresent() && sum.add(new NumberPart(role, match.get().value()))) {
        return Optional.of(match.get().end());
      }
    }
    return conjunction(sum, place, first).or(() -> compound(sum, place));
  }

  /// "and" joins only behind hundreds and scales: "one hundred and five".
  private Optional<Integer> conjunction(NumberSum sum, int place, boolean first) {
    boolean and =
        !first
            && terms.has(tokens, place, Role.AND)
            && sum.value().compareTo(BigDecimal.valueOf(100)) >= 0
            && sum.value().remainder(BigDecimal.valueOf(100)).signum() == 0
            && sum.add(new NumberPart(Role.AND, "1"));
    return and ? Optional.of(place + 1) : Optional.empty();
  }

  private Optional<Integer> compound(NumberSum sum, int place) {
    List<NumberPart> parts = tokens.parts(place, compound);
    if (parts.isEmpty() || !sum.atScale()) {
      return Optional.empty();
    }
    boolean fits = parts.stream().allMatch(sum::add) && !sum.open();
    return fits ? Optional.of(place + 1) : Optional.empty();
  }
}
