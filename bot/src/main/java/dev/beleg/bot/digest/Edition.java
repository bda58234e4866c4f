package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// A digest as it is put together at one time: the new events, each once.
///
/// @param language what it is written in
/// @param items by region, their citations numbered through; the region of the weightiest event
///   first, within a region the weightiest event first; may be empty
public record Edition(Language language, List<Item> items) {

  public Edition {
    items = List.copyOf(items);
  }

  /// {@return an edition of some events}
  ///
  /// @param items in any order
  static Edition of(Language language, List<Item> items) {
    return numbered(
        language,
        byRegion(items.stream().sorted(Item.WEIGHTIEST_FIRST).toList()).values().stream()
            .flatMap(List::stream)
            .toList());
  }

  private static Edition numbered(Language language, List<Item> items) {
    List<Item> numbered = new ArrayList<>();
    int next = 1;
    for (Item item : items) {
      numbered.add(item.numbered(next));
      next += item.citations().size();
    }
    return new Edition(language, numbered);
  }

  /// {@return the edition of some of its events alone, each with what its line shows}
  ///
  /// @param from how many events to leave out first
  /// @param most how many events to keep
  public Edition brief(int from, int most) {
    return numbered(language, items.stream().skip(from).limit(most).map(Item::brief).toList());
  }

  /// {@return the same with lines about those of its events that are shown}
  ///
  /// @param from how many events are not shown first
  /// @param most how many events are shown
  Edition headed(int from, int most, Function<Item, Optional<String>> line) {
    List<Item> headed = new ArrayList<>(items);
    for (int at = from; at < Math.min(items.size(), from + most); at++) {
      headed.set(at, items.get(at).headed(line.apply(items.get(at))));
    }
    return new Edition(language, headed);
  }

  /// {@return the events under the codes of their regions, in order}
  public SequencedMap<String, List<Item>> sections() {
    return byRegion(items);
  }

  private static SequencedMap<String, List<Item>> byRegion(List<Item> items) {
    SequencedMap<String, List<Item>> sections = new LinkedHashMap<>();
    for (Item item : items) {
      sections.computeIfAbsent(item.region(), _ -> new ArrayList<>()).add(item);
    }
    return sections;
  }
}
