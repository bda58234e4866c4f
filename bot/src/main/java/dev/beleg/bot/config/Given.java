package dev.beleg.bot.config;

import java.nio.file.Path;
import java.util.List;

/// A value as somebody wrote it.
///
/// @param texts one text, or several where a list was written
/// @param place where it was written, for messages
/// @param base the folder that its relative paths start from
record Given(List<String> texts, String place, Path base) {

  Given {
    texts = List.copyOf(texts);
  }
}
