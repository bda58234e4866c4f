package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.language.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One cooperation that a sentence of an article tells of.
///
/// @param topic what it is about and how far it is
/// @param parties sorted gazetteer codes of the countries, regions and organisations that the
///   sentence names
/// @param sentence the words that say it
/// @param definite whether it names an organisation, and so something definite
/// @param figures where the figures of the sentence stand in the article's file
public record Announcement(
    Topic topic, Set<String> parties, boolean definite, Sentence sentence, List<Span> figures) {

  /// The kind of an amount of trade that is wanted.
  public static final String TRADE_TARGET = "trade-target";

  /// The kind of an amount of trade that was reached.
  public static final String TRADE_RESULT = "trade-result";

  /// The kind of a journey to the other side.
  public static final String VISIT = "visit";

  /// What it is about.
  ///
  /// @param kind an id of the word list of kinds
  /// @param status how far it is
  /// @param sector an id of the word list of sectors; empty where no word tells it
  public record Topic(String kind, Status status, Optional<String> sector) {}

  /// The words that say it.
  ///
  /// @param number its place among the sentences of the article, from 0; a title is a sentence
  /// @param span where it stands in the article's file
  /// @param quote the words exactly as the file holds them
  /// @param reading the words as a person reads them
  public record Sentence(int number, Span span, String quote, String reading) {
    public Sentence {
      if (quote.length() != span.length()) {
        throw new IllegalArgumentException("quote and range differ in length: " + span);
      }
    }
  }

  public Announcement {
    parties = sorted(parties);
    figures = List.copyOf(figures);
  }

  /// {@return the kind}
  public String kind() {
    return topic.kind;
  }

  /// {@return how far it is}
  public Status status() {
    return topic.status;
  }

  static Set<String> sorted(Set<String> codes) {
    return Collections.unmodifiableSet(new TreeSet<>(codes));
  }
}
