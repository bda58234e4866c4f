package dev.beleg.bot.digest;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads places as they are said, with what tells that one is a time zone or a region: "Moscow
/// time", "region Lipetsk", "Samara".
final class PlaceReader {

  private static final String REGION = "REGION";
  private static final Set<String> OF_REGIONS = Set.of(REGION, "ABOUT", "FROM");
  private static final Set<String> OF_ZONES = Set.of("ZONE", "TIME");

  private final List<Token> tokens;

  PlaceReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// A place that pieces say.
  ///
  /// @param sense what it is
  /// @param end the piece after the last
  record Said(Part.Sense sense, int end) {}

  /// {@return the place that begins with a piece}
  Optional<Said> at(int from) {
    int place = from;
    while (meaning(place).filter(it -> OF_REGIONS.contains(it) || isZone(it)).isPresent()) {
      place++;
    }
    if (place >= tokens.size()) {
      return Optional.empty();
    }
    int end = end(place);
    String said =
        tokens.subList(from, end).stream().map(Token::text).collect(Collectors.joining(" "));
    return sense(place, said, marks(from, end)).map(sense -> new Said(sense, end));
  }

  private Optional<String> meaning(int index) {
    return Token.meaning(tokens, index);
  }

  private static boolean isZone(String meaning) {
    return OF_ZONES.contains(meaning);
  }

  /// "8:00 Moscow time", "Samara region"; in "Minsk region Lipetsk" the mark is of what follows.
  private int end(int place) {
    boolean marked = meaning(place + 1).filter(it -> isZone(it) || it.equals(REGION)).isPresent();
    boolean own = marked && isBeside(place + 1) && !(isBeside(place + 2) && isPlace(place + 2));
    return own ? place + 2 : place + 1;
  }

  private boolean isBeside(int index) {
    return index < tokens.size() && tokens.get(index).link() == Token.Link.BESIDE;
  }

  private boolean isPlace(int index) {
    Token.Sign sign = tokens.get(index).sign();
    return sign instanceof Token.Sign.Place || sign instanceof Token.Sign.City;
  }

  private Set<String> marks(int from, int end) {
    return IntStream.range(from, end)
        .mapToObj(this::meaning)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private Optional<Part.Sense> sense(int index, String said, Set<String> marks) {
    boolean zone = marks.stream().anyMatch(PlaceReader::isZone);
    return switch (tokens.get(index).sign()) {
      case Token.Sign.City(ZoneId city) -> Optional.of(new Part.Sense.Zone(city));
      case Token.Sign.Place(Set<String> codes, Optional<ZoneId> known) -> {
        boolean region = marks.stream().anyMatch(OF_REGIONS::contains);
        if (zone && known.isEmpty() && !region) {
          yield Optional.of(new Part.Sense.Unclear(new Doubt.Impossible(said, Optional.empty())));
        }
        yield zone && known.isPresent() && !region
            ? Optional.of(new Part.Sense.Zone(known.get()))
            : Optional.of(
                new Part.Sense.Some(
                    Part.Category.PLACES,
                    codes,
                    region ? Optional.empty() : known,
                    region ? Part.Sort.REGION : Part.Sort.ONE));
      }
      default -> Optional.empty();
    };
  }
}
