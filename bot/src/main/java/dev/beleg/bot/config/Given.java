package dev.beleg.bot.config;

import java.nio.file.Path;
import java.util.List;

/// A value as somebody wrote it.
///
/// @param items one text, or several where the key takes several; with names each as `name=item`
/// @param origin who wrote it
/// @param place where it was written, for messages
/// @param base the folder that its relative paths start from
record Given(List<Item> items, Origin origin, String place, Path base) {

  /// One text of a value.
  ///
  /// @param text the text
  /// @param place where it was written, for messages
  record Item(String text, String place) {}

  /// Who wrote a value; a later one goes before an earlier one.
  enum Origin {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    OPTION
  }

  Given {
    items = List.copyOf(items);
  }

  /// {@return a value that is written as one text}
  static Given written(String text, Key key, Origin origin, String place, Path base) {
    List<Item> items = key.shape().items(text).stream().map(item -> new Item(item, place)).toList();
    return new Given(items, origin, place, base);
  }

  List<String> texts() {
    return items.stream().map(Item::text).toList();
  }
}
