package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words in quotation marks stand in a cited article exactly so, white space folded. A name in
/// quotation marks may be spelt as the sentence's language spells it.
final class QuotationRule implements Rule {

  private static final String OPENING = "„“\"«‹‚‘”»";
  private static final int LONGEST_NAME = 3;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2060]+");
  private static final Pattern MARKS = Pattern.compile("[„“”\"«»‹›‚‘’']");
  private static final Pattern EDGE = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<PassageReading> cited = reading.cited();
    if (cited.stream().anyMatch(passage -> tells(passage, outermost(claim.text())))) {
      return;
    }
    for (String quotation : quotations(claim.text())) {
      boolean told = cited.stream().anyMatch(passage -> tells(passage, quotation));
      if (!told) {
        findings.add(Flaw.Kind.QUOTATION, quotation);
      }
    }
  }

  /// From the first mark to the last: a quotation may hold others.
  private static String outermost(String text) {
    int first = 0;
    while (first < text.length() && OPENING.indexOf(text.charAt(first)) < 0) {
      first++;
    }
    int last = text.length() - 1;
    while (last > first && OPENING.indexOf(text.charAt(last)) < 0) {
      last--;
    }
    return last > first ? text.substring(first + 1, last) : "";
  }

  private static boolean tells(PassageReading passage, String quotation) {
    String wanted = fold(quotation);
    List<Word> words = Word.of(wanted);
    return words.isEmpty()
        || passage.names().quotes(wanted)
        || passage.text().contains(wanted)
        || (words.size() <= LONGEST_NAME
            && words.stream().anyMatch(Word::capitalised)
            && passage.names().namesTogether(words, passage.language()));
  }

  /// The words between quotation marks; a mark that is never closed quotes the rest, and one that
  /// was never opened what stands before it.
  static List<String> quotations(String text) {
    List<String> found = new ArrayList<>();
    int open = -1;
    for (int at = 0; at < text.length(); at++) {
      if (OPENING.indexOf(text.charAt(at)) < 0 || isApostrophe(text, at)) {
        continue;
      }
      if (open >= 0) {
        found.add(text.substring(open + 1, at));
        open = -1;
      } else if (closes(text, at)) {
        found.add(text.substring(0, at));
      } else {
        open = at;
      }
    }
    if (open >= 0) {
      found.add(text.substring(open + 1));
    }
    return found;
  }

  private static boolean isApostrophe(String text, int at) {
    char mark = text.charAt(at);
    return mark == '‘'
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean closes(String text, int at) {
    boolean behindWord = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    boolean beforeWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return behindWord && !beforeWord && text.charAt(at - 1) != '(' && text.charAt(at - 1) != '-';
  }

  static String fold(String text) {
    String spaced = SPACE.matcher(text).replaceAll(" ");
    return EDGE.matcher(MARKS.matcher(spaced).replaceAll("'")).replaceAll("");
  }
}
