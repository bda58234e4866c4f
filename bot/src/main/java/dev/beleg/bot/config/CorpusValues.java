package dev.beleg.bot.config;

import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes the corpus of one folder, or of the folders of named collections, whichever was set closer
/// to the command.
///
/// @param values the settings' texts
record CorpusValues(GivenValues values) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

  /// A folder of collections with what was written of it.
  private record Named(Given.Item item, Path path, Set<String> collections) {}

  Corpus corpus() {
    Path folder = values.folder(Key.CORPUS);
    Given one = values.from(Key.CORPUS);
    Given several = values.from(Key.COLLECTIONS);
    if (several.items().isEmpty() || one.origin().compareTo(several.origin()) > 0) {
      return Corpus.of(folder);
    }
    if (one.origin() == several.origin()) {
      values.problem(Key.COLLECTIONS, "and 'corpus' are both set: leave out one of them");
    }
    List<ArticleFolder> folders = folders(several);
    return folders.isEmpty() ? Corpus.of(folder) : new Corpus(folders);
  }

  private List<ArticleFolder> folders(Given several) {
    Map<Path, Named> named = new LinkedHashMap<>();
    for (Given.Item item : several.items()) {
      int at = item.text().indexOf(Shape.NAMED);
      String collection = item.text().substring(0, Math.max(0, at));
      if (!NAME.matcher(collection).matches()) {
        values.problem(
            Key.COLLECTIONS, item, "needs a name of letters, digits, '-', '_' or '.' for each");
      } else {
        values
            .path(Key.COLLECTIONS, item.text().substring(at + 1), item)
            .map(path -> named.computeIfAbsent(path, it -> new Named(item, it, new TreeSet<>())))
            .ifPresent(folder -> folder.collections.add(collection));
      }
    }
    return apart(named);
  }

  /// Only folders whose articles cannot be taken for each other's.
  private List<ArticleFolder> apart(Map<Path, Named> named) {
    Map<String, ArticleFolder> folders = new LinkedHashMap<>();
    for (Named one : named.values()) {
      String name = Optional.ofNullable(one.path.getFileName()).map(Path::toString).orElse("");
      ArticleFolder same = folders.get(name);
      if (name.isEmpty()) {
        values.problem(Key.COLLECTIONS, one.item, "cannot take the root folder");
      } else if (same != null) {
        values.problem(Key.COLLECTIONS, one.item, sameName(name, same.path(), one.path));
      } else if (liesWithinAnother(one, named)) {
        values.problem(
            Key.COLLECTIONS, one.item, "has " + one.path + " twice: it lies within another folder");
      } else {
        folders.put(name, new ArticleFolder(name, one.path, one.collections));
      }
    }
    return new ArrayList<>(folders.values());
  }

  private static String sameName(String name, Path first, Path second) {
    return ("has two folders called '%s', %s and %s; sources begin with that name: rename one of"
            + " them, or give a link to it")
        .formatted(name, first, second);
  }

  private static boolean liesWithinAnother(Named one, Map<Path, Named> all) {
    return all.keySet().stream()
        .anyMatch(other -> !one.path.equals(other) && one.path.startsWith(other));
  }
}
