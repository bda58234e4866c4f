package dev.beleg.retrieval.language;

import dev.beleg.retrieval.language.SentenceRules.Ending;
import org.jspecify.annotations.Nullable;

/// Decides, mark by mark, where the sentences of a text end. Looks only a bounded way to either
/// side of a mark.
final class SentenceEnds {

  private static final String FINAL_MARKS = ".!?…。";
  private static final String CLOSING_QUOTES = "\"'»«”“’›‹";
  private static final String CLOSERS = ")]}" + CLOSING_QUOTES;
  private static final String OPENERS = "\"'„“‚‘«»‹›”";
  private static final String DASHES = "-–—―";
  private static final String CONTINUING = ",;:)]}%/”";
  private static final int LONGEST_NAME = 60;
  private static final int MOST_PARTS = 5;
  private static final int MOST_ORDINAL_DIGITS = 3;
  private static final int MOST_NAME_WORDS = 4;
  private static final int GROUP = 3;
  private static final int YEAR_DIGITS = 4;

  private final TextWindow window;
  private final SentenceRules rules;

  SentenceEnds(TextWindow window, SentenceRules rules) {
    this.window = window;
    this.rules = rules;
  }

  /// {@return the place behind a mark that may end a sentence, with all that closes behind it; `at`
  /// itself where no such mark stands}
  int markEnd(int at) {
    if (window.at(at) == '\n') {
      return blankLineEnd(at);
    }
    if (!isFinalMark(window.at(at))) {
      return at;
    }
    int after = at + 1;
    while (after < window.end()) {
      int footnoteEnd = footnoteEnd(after);
      if (footnoteEnd == after && !belongsToMark(window.at(after))) {
        break;
      }
      after = Math.max(footnoteEnd, after + 1);
    }
    return after;
  }

  /// {@return the place behind a reference such as "[12]"; `at` itself where none stands}
  private int footnoteEnd(int at) {
    if (window.at(at) != '[') {
      return at;
    }
    int digits = at + 1;
    while (digits - at <= MOST_ORDINAL_DIGITS && Character.isDigit(window.at(digits))) {
      digits++;
    }
    return digits > at + 1 && window.at(digits) == ']' ? digits + 1 : at;
  }

  private int blankLineEnd(int at) {
    int next = window.nextVisible(at);
    int breaks = 0;
    for (int i = at; i < next; i++) {
      breaks += window.at(i) == '\n' ? 1 : 0;
    }
    return breaks > 1 ? next : at;
  }

  private static boolean isFinalMark(char c) {
    return FINAL_MARKS.indexOf(c) >= 0;
  }

  private static boolean belongsToMark(char c) {
    return isFinalMark(c) || CLOSERS.indexOf(c) >= 0 || c == TextWindow.FILLER;
  }

  /// {@return whether the sentence ends with the mark between these places}
  ///
  /// @param start where the sentence starts
  boolean endsSentence(int start, int mark, int after) {
    if (window.at(mark) == '\n') {
      return true;
    }
    int next = window.nextVisible(after);
    if (next == window.end()) {
      return true;
    }
    if (next == after || continues(next)) {
      return false;
    }
    return isSingleFullStop(mark, after)
        ? fullStopEnds(start, mark, next)
        : !(isQuoted(after) && isSpeaker(next));
  }

  private boolean continues(int next) {
    char c = window.at(next);
    if (DASHES.indexOf(c) >= 0) {
      return Character.isLowerCase(window.at(window.nextVisible(next + 1)));
    }
    return Character.isLowerCase(c) || CONTINUING.indexOf(c) >= 0 || isFinalMark(c);
  }

  private boolean isQuoted(int after) {
    return CLOSING_QUOTES.indexOf(window.at(window.before(after))) >= 0;
  }

  /// A name and a verb of speech, behind a question or an exclamation.
  private boolean isSpeaker(int next) {
    int at = next;
    for (int words = 0; words < MOST_NAME_WORDS && Character.isUpperCase(window.at(at)); words++) {
      at = window.nextVisible(window.wordEnd(at));
      if (rules.isSpeechVerb(window.word(at, window.wordEnd(at)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSingleFullStop(int mark, int after) {
    for (int i = mark + 1; i < after; i++) {
      if (isFinalMark(window.at(i))) {
        return false;
      }
    }
    return window.at(mark) == '.';
  }

  private boolean fullStopEnds(int start, int mark, int next) {
    int wordStart = window.hyphenatedStart(window.before(mark) + 1);
    String word = window.word(wordStart, mark);
    if (word.isEmpty()) {
      return true;
    }
    if (isNumber(word)) {
      return numberEnds(start, wordStart, word, next);
    }
    Ending ending = endingOf(wordStart, word, next);
    if (ending != null) {
      return abbreviationEnds(ending, wordStart, next);
    }
    return !isNameInQuotes(mark, next);
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /// "1. Belarus" at the start is a list item, "3. Februar" and "19. Jahrhundert" are ordinals.
  private boolean numberEnds(int start, int wordStart, String number, int next) {
    if (wordStart == start && number.length() <= MOST_ORDINAL_DIGITS) {
      return false;
    }
    if (!rules.ordinalsTakeFullStop()
        || number.length() > MOST_ORDINAL_DIGITS
        || isFraction(wordStart)) {
      return true;
    }
    if (isGrouped(wordStart, number)) {
      return opens(next) || !rules.makesOrdinal(wordBefore(groupsStart(wordStart)));
    }
    return opens(next)
        || (Character.isUpperCase(window.at(next)) && rules.makesCardinal(wordBefore(wordStart)));
  }

  /// The last three digits of "10.000".
  private boolean isGrouped(int wordStart, String number) {
    return number.length() == GROUP
        && window.at(wordStart - 1) == '.'
        && Character.isDigit(window.at(wordStart - 2));
  }

  private int groupsStart(int wordStart) {
    int start = wordStart;
    while (window.at(start - 1) == '.' && window.wordStart(start - 1) < start - 1) {
      start = window.wordStart(start - 1);
    }
    return start;
  }

  private boolean isFraction(int wordStart) {
    char before = window.at(wordStart - 1);
    return (before == ',' || before == ':') && Character.isDigit(window.at(wordStart - 2));
  }

  private String wordBefore(int wordStart) {
    int end = window.backOverGap(wordStart);
    return window.word(window.wordStart(end), end);
  }

  private @Nullable Ending endingOf(int wordStart, String word, int next) {
    String joined = word + ".";
    Ending ending = null;
    int partStart = wordStart;
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      if (goesOn(joined, next)) {
        return Ending.NEVER;
      }
      Ending longer = rules.ending(joined);
      ending = longer != null ? longer : ending;
      int dot = window.before(window.backOverGap(partStart));
      partStart = window.at(dot) == '.' ? window.wordStart(dot) : dot;
      if (partStart >= dot) {
        break;
      }
      joined = window.word(partStart, dot) + "." + joined;
    }
    return ending != null ? ending : endingOfUnknown(word);
  }

  /// {@return whether the next word is a further part of a known abbreviation, as "B." after "z."}
  private boolean goesOn(String joined, int next) {
    if (!rules.beginsAbbreviation(joined)) {
      return false;
    }
    int end = window.wordEnd(next);
    return window.at(end) == '.' && rules.beginsAbbreviation(joined + window.word(next, end) + ".");
  }

  /// Initials, Roman ordinals and the part of an abbreviation behind a hyphen.
  private @Nullable Ending endingOfUnknown(String word) {
    if (word.length() == 1
        && (Character.isUpperCase(word.charAt(0)) || rules.ordinalsTakeFullStop())) {
      return Ending.BEFORE_STARTER;
    }
    if (rules.ordinalsTakeFullStop() && word.chars().allMatch(c -> "IVX".indexOf(c) >= 0)) {
      return Ending.BEFORE_STARTER;
    }
    int hyphen = word.lastIndexOf('-');
    return hyphen < 0 || hyphen == word.length() - 1
        ? null
        : rules.ending(word.substring(hyphen + 1) + ".");
  }

  private boolean abbreviationEnds(Ending ending, int wordStart, int next) {
    return switch (ending) {
      case NEVER -> false;
      case BEFORE_STARTER -> opens(next) || isYearAndVerb(next);
      case BEFORE_CAPITAL -> opens(next) || hasCapital(next) || isYearAndVerb(next);
      case AFTER_NUMBER -> followsNumber(wordStart) && opens(next);
      case UNLESS_BEFORE_NUMBER -> !Character.isDigit(window.at(next));
    };
  }

  /// A number, be it Roman as in "XX в."
  private boolean followsNumber(int wordStart) {
    int end = window.backOverGap(wordStart);
    String word = window.word(window.wordStart(end), end);
    return Character.isDigit(window.at(window.before(end)))
        || (!word.isEmpty() && word.chars().allMatch(c -> "IVX".indexOf(c) >= 0));
  }

  /// "… $315 Mio. 2022 waren es …"
  private boolean isYearAndVerb(int next) {
    int end = window.wordEnd(next);
    String word = window.word(next, end);
    return word.length() == YEAR_DIGITS
        && isNumber(word)
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isLowerCase(window.at(window.nextVisible(end)));
  }

  private boolean opens(int next) {
    int start = next;
    while (isOpenerOrDash(window.at(start))) {
      start = window.nextVisible(start + 1);
    }
    int end = window.wordEnd(start);
    boolean initial = end - start == 1 && window.at(end) == '.';
    return !initial && rules.opensSentences(window.word(start, end));
  }

  private static boolean isOpenerOrDash(char c) {
    return OPENERS.indexOf(c) >= 0 || DASHES.indexOf(c) >= 0;
  }

  /// A capital and a small letter: "USD" behind "млн." is a unit.
  private boolean hasCapital(int next) {
    int first = isOpenerOrDash(window.at(next)) ? window.nextVisible(next + 1) : next;
    return Character.isUpperCase(window.at(first))
        && !Character.isUpperCase(window.at(window.skipFillers(first + 1)));
  }

  /// A full stop within a name that quotation marks enclose, as in „Innoprom. Belarus“.
  private boolean isNameInQuotes(int mark, int next) {
    return endsAsName(next) && startsAsName(mark);
  }

  private boolean endsAsName(int next) {
    int at = next;
    for (int words = 0; words < MOST_NAME_WORDS; words++) {
      if (!startsNameWord(window.at(at))) {
        return false;
      }
      int end = window.skipFillers(window.wordEnd(at));
      if (CLOSING_QUOTES.indexOf(window.at(end)) >= 0) {
        return true;
      }
      at = window.nextVisible(end);
    }
    return false;
  }

  private boolean startsAsName(int mark) {
    int limit = mark - LONGEST_NAME;
    int wordFirst = mark;
    for (int at = window.before(mark); at > limit && at >= 0; at = window.before(at)) {
      char c = window.at(at);
      if (OPENERS.indexOf(c) >= 0) {
        return startsNameWord(window.at(wordFirst));
      }
      if (isFinalMark(c) || (TextWindow.isBlank(c) && !startsNameWord(window.at(wordFirst)))) {
        return false;
      }
      wordFirst = at;
    }
    return false;
  }

  private static boolean startsNameWord(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }
}
