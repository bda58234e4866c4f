package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The places that a reply cites, numbered from 1 in the order in which they are first cited.
final class CitedPlaces {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /// A place that is cited.
  ///
  /// @param source the article
  /// @param cited range and words
  /// @param reading the words as a person reads them: without markup, white space folded
  record Place(Source source, Turn.Cited cited, String reading) {

    /// {@return the place of a range of a passage}
    static Place of(Source source, Passage passage, Span range) {
      return new Place(
          source,
          new Turn.Cited(source.id().path(), range.start(), range.end(), passage.quote(range)),
          passage.read(range));
    }
  }

  private final List<Place> places = new ArrayList<>();

  /// Cites a place.
  ///
  /// @return its number
  int cite(Place place) {
    int known = places.indexOf(place);
    if (known < 0) {
      places.add(place);
    }
    return known < 0 ? places.size() : known + 1;
  }

  /// {@return the sentence that tells a figure; empty where its article is no longer there}
  static Optional<Place> sentence(Library library, SourcedFigure figure) {
    Span range = figure.figure().span();
    return library
        .source(figure.article())
        .flatMap(
            source ->
                library
                    .passage(source.id(), range)
                    .map(passage -> Place.of(source, passage, around(passage, range))));
  }

  private static Span around(Passage passage, Span range) {
    return passage.sentences().stream()
        .filter(sentence -> sentence.contains(range))
        .findFirst()
        .orElse(range);
  }

  /// {@return the words alone that tell a figure; empty where its article is no longer there}
  static Optional<Place> words(Library library, SourcedFigure figure) {
    Span range = figure.figure().span();
    return library
        .source(figure.article())
        .flatMap(
            source ->
                library
                    .passage(source.id(), range)
                    .map(passage -> Place.of(source, passage, range)));
  }

  /// {@return some places, numbered in their order}
  ///
  /// @param places each another one
  static CitedPlaces of(List<Place> places) {
    CitedPlaces numbered = new CitedPlaces();
    places.forEach(numbered::cite);
    return numbered;
  }

  /// {@return the places in the order of their numbers}
  List<Place> all() {
    return List.copyOf(places);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /// {@return the places as the conversation remembers them}
  List<Turn.Cited> cited() {
    return places.stream().map(Place::cited).toList();
  }

  /// {@return the list to show, at least one entry}
  CitationList list(Phrases phrases, Language language) {
    List<CitationList.Entry> entries = new ArrayList<>();
    for (Place place : places) {
      entries.add(entry(entries.size() + 1, place, phrases, language));
    }
    return new CitationList(entries);
  }

  private static CitationList.Entry entry(
      int number, Place place, Phrases phrases, Language language) {
    Source source = place.source;
    return new CitationList.Entry(
        number,
        shown(place.cited),
        source.header().title().orElse(""),
        day(source.published(), phrases, language),
        source.language().code(),
        source.header().link().filter(CitedPlaces::isWeb).map(URI::toString));
  }

  /// {@return what reopens a place: `a.txt#10-25`}
  static String shown(Turn.Cited cited) {
    return "%s#%d-%d".formatted(cited.source(), cited.start(), cited.end());
  }

  /// {@return a day as far as it is known: `2023-06-01`, `06-01`}
  static String day(Published published, Phrases phrases, Language language) {
    return switch (published) {
      case Published.On on -> on.date().toString();
      case Published.InSomeYear some -> some.day().toString().substring("--".length());
      case Published.Unknown _ -> phrases.say(language, "no-date");
    };
  }

  /// Whatever else an article calls its link is no place to send a reader to.
  private static boolean isWeb(URI link) {
    return link.getScheme() != null && SCHEMES.contains(link.getScheme());
  }
}
