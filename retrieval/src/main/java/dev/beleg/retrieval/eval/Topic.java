package dev.beleg.retrieval.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A question to search for.
///
/// @param id its name in the judgements
/// @param text the question
public record Topic(String id, String text) {

  /// Reads topics, one a line: `id<TAB>text`. Empty lines are skipped.
  ///
  /// @throws IOException if the file cannot be read or a line has no tab
  public static List<Topic> read(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        int tab = line.indexOf('\t');
        if (tab <= 0) {
          throw new IOException(file + ":" + number + ": not 'id<TAB>text': " + line);
        }
        topics.add(new Topic(line.substring(0, tab), line.substring(tab + 1).strip()));
      }
    }
    return topics;
  }
}
