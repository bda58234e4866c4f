package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an article tells of cooperation, with what tells its story from other stories.
///
/// @param article the article
/// @param language its language
/// @param published the day it appeared, where known
/// @param traits what its story is known by
/// @param opening its title, or else its first sentence; empty where it has none
/// @param announcements in order of place; none for an article that tells of no cooperation
public record Report(
    ArticleId article,
    Language language,
    Optional<LocalDate> published,
    Traits traits,
    Optional<Announcement.Sentence> opening,
    List<Announcement> announcements) {

  public Report {
    announcements = List.copyOf(announcements);
  }

  /// {@return the report of an article that tells of no cooperation and is like no other}
  public static Report nothing(Article article) {
    Traits none = new Traits(Set.of(), Set.of(), Set.of(), Set.of(), false);
    return new Report(
        article.id(),
        article.language(),
        article.published().knownDate(),
        none,
        Optional.empty(),
        List.of());
  }

  /// What a story is known by, in whatever language it is told.
  ///
  /// @param regions gazetteer codes of the regions, or else the countries, that it is about
  /// @param names keys of the people, organisations and places that it names, alike in all scripts
  /// @param numbers the values that it states, as plain decimals with their unit
  /// @param concepts ids of the concepts that it names
  /// @param correction whether it says that it corrects another article
  public record Traits(
      Set<String> regions,
      Set<String> names,
      Set<String> numbers,
      Set<String> concepts,
      boolean correction) {
    public Traits {
      regions = Announcement.sorted(regions);
      names = Announcement.sorted(names);
      numbers = Announcement.sorted(numbers);
      concepts = Announcement.sorted(concepts);
    }
  }
}
