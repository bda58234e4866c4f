package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A folder of articles.
///
/// @param name what the names of its articles begin with, before a `/`; empty for a folder that is
///   the only one
/// @param path where it is
/// @param collections the collections that its articles belong to, at least one
public record ArticleFolder(String name, Path path, Set<String> collections) {

  public ArticleFolder {
    collections = Set.copyOf(collections);
    if (collections.isEmpty() || name.contains("/")) {
      throw new IllegalArgumentException("not a folder of articles: '" + name + "' " + collections);
    }
  }

  /// {@return whether it is there}
  public boolean exists() {
    return Files.isDirectory(path);
  }

  /// {@return the name of the article in a file}
  ///
  /// @param within the file's path within the folder, with `/` between its steps
  public ArticleId id(String within) {
    return new ArticleId(prefix() + within);
  }

  /// {@return the file of an article, if it lies in this folder}
  Optional<Path> file(ArticleId id) {
    return holds(id)
        ? Optional.of(path.resolve(id.path().substring(prefix().length())))
        : Optional.empty();
  }

  /// {@return whether the article's file lies in this folder}
  public boolean holds(ArticleId id) {
    return id.path().startsWith(prefix());
  }

  String prefix() {
    return name.isEmpty() ? "" : name + "/";
  }
}
