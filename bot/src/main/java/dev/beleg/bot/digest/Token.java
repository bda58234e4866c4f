package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Span;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A piece of an order.
///
/// @param span where it stands
/// @param text as written
/// @param sign what it may stand for
/// @param link how it is joined to the piece before it
record Token(Span span, String text, Sign sign, Link link) {

  /// What stands between two pieces.
  enum Link {
    /// Nothing but space.
    BESIDE,
    /// A comma or another mark that ends something.
    COMMA,
    /// A dash.
    DASH
  }

  /// What a piece may stand for.
  sealed interface Sign {

    /// A term of the word list.
    ///
    /// @param meaning what it is listed as
    record Term(String meaning) implements Sign {}

    /// An hour that can be nothing else: "8:30", "8 Uhr", "8pm".
    ///
    /// @param hours as written, 0 to 24 where there is such an hour
    /// @param half `am`, `pm` or empty text
    record Clock(int hours, int minutes, String half) implements Sign {

      /// {@return the hour; empty where there is none such; 24:00 is the end of a day}
      Optional<LocalTime> at() {
        boolean twelve = !half.isEmpty();
        boolean exists = twelve ? hours >= 1 && hours <= 12 : hours < 24;
        int hour = twelve ? hours % 12 + (half.equals("pm") ? 12 : 0) : hours;
        return exists ? time(hour, minutes) : isEndOfDay() ? time(0, 0) : Optional.empty();
      }

      boolean isEndOfDay() {
        return half.isEmpty() && hours == 24 && minutes == 0;
      }

      private static Optional<LocalTime> time(int hour, int minute) {
        try {
          return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException _) {
          return Optional.empty();
        }
      }
    }

    /// A bare number.
    record BareNumber(int value) implements Sign {}

    /// A place of the gazetteer.
    ///
    /// @param codes what it may be
    /// @param zone the time zone that is called after it
    record Place(Set<String> codes, Optional<ZoneId> zone) implements Sign {}

    /// A name of a time zone and of nothing else.
    record City(ZoneId zone) implements Sign {}

    /// A kind of cooperation.
    record Kind(Set<String> ids) implements Sign {}

    /// Nothing known.
    record Unknown() implements Sign {}
  }

  /// {@return whether it is listed as something}
  boolean means(String meaning) {
    return sign instanceof Sign.Term(String own) && own.equals(meaning);
  }

  /// {@return the same piece joined otherwise to what stands before}
  Token linked(Link other) {
    return new Token(span, text, sign, other);
  }

  /// {@return what a piece stands for, where it is a term; empty beyond the ends}
  static Optional<String> meaning(List<Token> tokens, int index) {
    return index >= 0
            && index < tokens.size()
            && tokens.get(index).sign() instanceof Sign.Term(String meaning)
        ? Optional.of(meaning)
        : Optional.empty();
  }
}
