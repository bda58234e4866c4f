package dev.beleg.retrieval.ingest;

import dev.beleg.retrieval.article.ArticleId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The folders whose articles are indexed together, each in one or more collections.
///
/// @param folders at least one, each with a name of its own; a single one may have none
public record Corpus(List<ArticleFolder> folders) {

  /// The collection of a corpus that is one folder.
  public static final String DEFAULT_COLLECTION = "default";

  public Corpus {
    folders = List.copyOf(folders);
    Set<String> names = new HashSet<>();
    for (ArticleFolder folder : folders) {
      if (!names.add(folder.name()) || (folder.name().isEmpty() && folders.size() > 1)) {
        throw new IllegalArgumentException("a folder needs a name of its own: " + folder);
      }
    }
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("a corpus has at least one folder");
    }
  }

  /// {@return the corpus of one folder, in which the names of articles are paths within it}
  public static Corpus of(Path folder) {
    return new Corpus(List.of(new ArticleFolder("", folder, Set.of(DEFAULT_COLLECTION))));
  }

  /// {@return where the file of an article is or would be; empty where no folder is called so}
  public Optional<Path> file(ArticleId id) {
    return folders.stream().flatMap(folder -> folder.file(id).stream()).findFirst();
  }

  /// {@return the names of the collections}
  public SortedSet<String> collections() {
    SortedSet<String> names = new TreeSet<>();
    folders.forEach(folder -> names.addAll(folder.collections()));
    return names;
  }

  /// {@return the folders that are not there}
  public List<ArticleFolder> missing() {
    return folders.stream().filter(folder -> !folder.exists()).toList();
  }
}
