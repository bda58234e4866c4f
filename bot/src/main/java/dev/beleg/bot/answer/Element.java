package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a question that another question may take over or replace.
///
/// @param kind what it is
/// @param span where it stands in the question
/// @param text its words as they stand there
/// @param name what it is called
/// @param frame whether it is one of the two countries that every article names
record Element(Kind kind, Span span, String text, Names name, boolean frame) {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /// What an element is.
  enum Kind {
    PLACE,
    ORGANISATION,
    MEASURE,
    ROLE,
    PERSON,
    /// Words of the topic that are none of the others.
    WORD,
    PERIOD;

    /// {@return whether it tells what is asked about a place and time}
    boolean isTopic() {
      return switch (this) {
        case MEASURE, ROLE, PERSON, WORD, ORGANISATION -> true;
        case PLACE, PERIOD -> false;
      };
    }
  }

  /// Names a thing.
  interface Names {
    /// {@return its name in a language}
    String in(Language language);
  }

  /// {@return the first year that a text names in figures}
  static Optional<String> year(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
