package dev.beleg.retrieval.article;

/// The name of an article: its file's path relative to the corpus folder, with `/` between folders.
///
/// @param path never blank, never absolute, without `.` and `..` steps
public record ArticleId(String path) implements Comparable<ArticleId> {

  public ArticleId {
    if (path.isBlank() || path.startsWith("/") || path.contains("\\")) {
      throw new IllegalArgumentException("not a relative path: '" + path + "'");
    }
    for (String step : path.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..")) {
        throw new IllegalArgumentException("not a plain relative path: '" + path + "'");
      }
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return path.compareTo(other.path);
  }

  /// {@return the path}
  @Override
  public String toString() {
    return path;
  }
}
