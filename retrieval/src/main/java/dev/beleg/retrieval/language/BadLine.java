package dev.beleg.retrieval.language;

import java.nio.file.Path;

/// A line of a vocabulary file that could not be read and was left out.
///
/// @param file the file
/// @param line its number, from 1
/// @param reason what is wrong and what is expected
public record BadLine(Path file, int line, String reason) {

  /// {@return the problem in one line: `regions.tsv:12: …`}
  @Override
  public String toString() {
    return file.getFileName() + ":" + line + ": " + reason;
  }
}
