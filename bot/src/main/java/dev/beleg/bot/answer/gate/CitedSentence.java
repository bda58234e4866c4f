package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence cut into what it says and what it cites.
///
/// @param text the sentence without its citation marks, white space folded
/// @param language the language it is written in
/// @param cited the numbers it cites, in order
public record CitedSentence(String text, Language language, List<Integer> cited) {

  /// `[1]`, `[1, 2]`, `[1-3]`, `【1】`; a number in brackets with words is none.
  private static final Pattern MARK =
      Pattern.compile(
          "[\\[【]\\s{0,3}(\\d{1,3}(?:\\s{0,3}[,;–-]\\s{0,3}\\d{1,3}){0,20})\\s{0,3}[]】]");

  private static final Pattern PART = Pattern.compile("(\\d+)(?:\\s*[–-]\\s*(\\d+))?");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");
  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" ([.!?…,;:])");
  private static final int LONGEST_RUN = 20;

  public CitedSentence {
    cited = List.copyOf(cited);
  }

  /// Cuts a sentence as a model wrote it: "So it was. [1][2]", "So it was [1, 2]."
  public static CitedSentence of(String written, Language language) {
    SequencedSet<Integer> numbers = new LinkedHashSet<>();
    Matcher marks = MARK.matcher(written);
    while (marks.find()) {
      addNumbers(marks.group(1), numbers);
    }
    return new CitedSentence(withoutMarks(written), language, List.copyOf(numbers));
  }

  private static void addNumbers(String list, SequencedSet<Integer> numbers) {
    Matcher parts = PART.matcher(list);
    while (parts.find()) {
      int from = Integer.parseInt(parts.group(1));
      int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
      for (int n = from; n <= Math.min(to, from + LONGEST_RUN); n++) {
        numbers.add(n);
      }
    }
  }

  private static String withoutMarks(String written) {
    String bare = SPACE.matcher(MARK.matcher(written).replaceAll(" ")).replaceAll(" ").strip();
    return SPACE_BEFORE_MARK.matcher(bare).replaceAll("$1");
  }
}
