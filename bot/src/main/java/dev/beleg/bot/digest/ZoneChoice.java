package dev.beleg.bot.digest;

import dev.beleg.bot.digest.Part.Category;
import dev.beleg.bot.digest.Part.Sense;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Decides which of the places in an order tells the time zone: the one beside the hour, where no
/// other word names a zone and the place does not begin a list of regions.
final class ZoneChoice {

  private final List<Part> parts;
  private final List<Doubt> doubts;

  ZoneChoice(List<Part> parts, List<Doubt> doubts) {
    this.parts = parts;
    this.doubts = doubts;
  }

  /// {@return the parts with that place as a zone}
  List<Part> placed() {
    OptionalInt hour = indexOf(Sense.Hour.class);
    if (hour.isEmpty()) {
      checkAlone();
      return parts;
    }
    OptionalInt place = beside(hour.getAsInt());
    OptionalInt zone = indexOf(Sense.Zone.class);
    if (place.isPresent() && zone.isPresent()) {
      checkOther(place.getAsInt(), zone.getAsInt(), hour.getAsInt());
      return parts;
    }
    return place.isPresent() ? decided(place.getAsInt(), hour.getAsInt()) : parts;
  }

  /// "Moscow 8:00" at the beginning, else "8:00 Moscow", else "… Moscow 8:00".
  private OptionalInt beside(int hour) {
    boolean leads = hour == 1 && isBeside(hour) && zone(0).isPresent();
    if (!leads && zone(hour + 1).isPresent()) {
      return OptionalInt.of(hour + 1);
    }
    return zone(hour - 1).isPresent() ? OptionalInt.of(hour - 1) : OptionalInt.empty();
  }

  /// "Samara" alone may be either; beside an hour that is not clear yet that can wait.
  private void checkAlone() {
    List<Part> places =
        IntStream.range(0, parts.size()).filter(this::isPlace).mapToObj(parts::get).toList();
    boolean either =
        places.size() == 1
            && indexOf(Sense.Zone.class).isEmpty()
            && indexOf(Sense.Unclear.class).isEmpty()
            && indexOf(Sense.Hours.class).isEmpty()
            && zone(parts.indexOf(places.getFirst())).isPresent();
    if (either) {
      doubts.add(new Doubt.Placeless(places.getFirst().text()));
    }
  }

  /// "8:00 Berlin, time zone Minsk"
  private void checkOther(int place, int zone, int hour) {
    if (isBeside(Math.max(place, hour))) {
      doubts.add(new Doubt.Contradictory(parts.get(place).text(), parts.get(zone).text()));
    }
  }

  private List<Part> decided(int place, int hour) {
    if (!isBeside(Math.max(place, hour)) || isListed(place, hour)) {
      doubts.add(new Doubt.Placeless(parts.get(place).text()));
      return parts;
    }
    List<Part> placed = new ArrayList<>(parts);
    Part part = parts.get(place);
    zone(place)
        .ifPresent(
            zone -> placed.set(place, new Part(part.text(), part.link(), new Sense.Zone(zone))));
    return placed;
  }

  /// "8:00 Samara, Perm" lists regions of one country, "8:00 Berlin, Perm" hardly does.
  private boolean isListed(int place, int hour) {
    int step = place > hour ? 1 : -1;
    int next = place + step;
    int other = is(next, Sense.And.class) ? next + step : next;
    boolean joined = other != next || !isBeside(Math.max(place, next));
    return joined && isPlace(other) && !Collections.disjoint(countries(place), countries(other));
  }

  private Set<String> countries(int index) {
    return parts.get(index).sense() instanceof Sense.Some some
        ? some.values().stream().map(code -> code.split("-", 2)[0]).collect(Collectors.toSet())
        : Set.of();
  }

  private boolean isBeside(int index) {
    return index < parts.size() && parts.get(index).link() == Token.Link.BESIDE;
  }

  private boolean isPlace(int index) {
    return index >= 0
        && index < parts.size()
        && parts.get(index).sense() instanceof Sense.Some some
        && some.of() == Category.PLACES;
  }

  private boolean is(int index, Class<? extends Sense> kind) {
    return index >= 0 && index < parts.size() && kind.isInstance(parts.get(index).sense());
  }

  private Optional<ZoneId> zone(int index) {
    return index >= 0 && index < parts.size() && parts.get(index).sense() instanceof Sense.Some some
        ? some.zone()
        : Optional.empty();
  }

  private OptionalInt indexOf(Class<? extends Sense> kind) {
    return IntStream.range(0, parts.size()).filter(index -> is(index, kind)).findFirst();
  }
}
