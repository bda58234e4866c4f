package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.List;

/// A question as understood.
///
/// @param text its words
/// @param language their language
/// @param reply the language of its answer
/// @param asked what kind of thing it wants to know
/// @param cue the words by which it says so; none in a mere list of key words
/// @param names the regions, countries and organisations it names, in order
/// @param topic what it asks about them
public record Question(
    String text,
    Language language,
    Language reply,
    Asked asked,
    List<Span> cue,
    List<Gazetteer.Mention> names,
    Topic topic) {

  /// What is asked about.
  ///
  /// @param measures what figures measure, as far as the question names it
  /// @param roles offices it names
  /// @param periods times it names
  public record Topic(List<Concept> measures, List<Concept> roles, List<PeriodMention> periods) {

    public Topic {
      measures = List.copyOf(measures);
      roles = List.copyOf(roles);
      periods = List.copyOf(periods);
    }

    Topic withRoles(List<Concept> other) {
      return new Topic(measures, other, periods);
    }
  }

  public Question {
    cue = List.copyOf(cue);
    names = List.copyOf(names);
  }

  /// {@return the regions it names, each once; not those of which it names only a town}
  List<GazetteerEntry> regions() {
    return names.stream()
        .filter(name -> name.entry().kind() == GazetteerEntry.Kind.REGION && !isTown(name))
        .map(Gazetteer.Mention::entry)
        .distinct()
        .toList();
  }

  /// {@return whether a mention is a town, its name not being that of its region too}
  boolean isTown(Gazetteer.Mention mention) {
    return mention.form() == Gazetteer.Form.PLACE
        && names.stream()
            .noneMatch(
                other ->
                    other.span().equals(mention.span())
                        && other.form() == Gazetteer.Form.NAME
                        && other.entry().equals(mention.entry()));
  }

  /// {@return the countries and groups of countries it names, each once}
  List<GazetteerEntry> countries() {
    return entries(GazetteerEntry.Kind.COUNTRY);
  }

  /// {@return the organisations it names, each once}
  List<GazetteerEntry> organisations() {
    return entries(GazetteerEntry.Kind.ORGANISATION);
  }

  private List<GazetteerEntry> entries(GazetteerEntry.Kind kind) {
    return names.stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == kind)
        .distinct()
        .toList();
  }
}
