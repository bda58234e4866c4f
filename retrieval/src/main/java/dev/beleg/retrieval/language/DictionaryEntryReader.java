package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the printed form of an entry, as FreeDict and Mueller lay it out.
///
/// The first line holds the headword, before its pronunciation. The translations follow, parted by
/// commas and semicolons, with senses numbered and grammar in brackets; then come synonyms, notes
/// and quoted examples. A phrase of the headword's language before its translation is an entry of
/// its own.
final class DictionaryEntryReader {

  private static final int MOST_TRANSLATIONS = 40;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Language to;
  private final Consumer<DictionaryEntry> found;

  DictionaryEntryReader(Language to, Consumer<DictionaryEntry> found) {
    this.to = to;
    this.found = found;
  }

  void read(String entry) {
    int lineEnd = entry.indexOf('\n');
    if (lineEnd < 0) {
      return;
    }
    String headword = headword(entry.substring(0, lineEnd));
    List<String> translations = new ArrayList<>();
    readLines(entry.substring(lineEnd + 1), translations);
    if (!headword.isEmpty() && !translations.isEmpty()) {
      found.accept(new DictionaryEntry(headword, translations));
    }
  }

  private void readLines(String body, List<String> translations) {
    StringBuilder senses = new StringBuilder();
    for (String line : body.split("\n")) {
      String text = line.strip();
      if (text.startsWith("\"")) {
        readExample(text);
      } else if (!isRemark(text)) {
        senses.append(text).append(to == Language.RUSSIAN && endsSense(text) ? "; " : " ");
      }
    }
    readSenses(senses, translations);
  }

  private void readSenses(CharSequence senses, List<String> translations) {
    String plain = plain(senses);
    int start = 0;
    for (int at = 0; at <= plain.length(); at++) {
      if (at == plain.length() || plain.charAt(at) == ',' || plain.charAt(at) == ';') {
        readSense(withoutLabels(plain.substring(start, at)), translations);
        start = at + 1;
      }
    }
  }

  private static boolean endsSense(String line) {
    return !line.endsWith("-");
  }

  private static boolean isRemark(String text) {
    return text.startsWith("Synonym")
        || text.startsWith("Antonym")
        || text.startsWith("see:")
        || text.startsWith("Note:")
        || text.startsWith("=");
  }

  /// `"health insurance cards" - Krankenversicherungskarten`
  private void readExample(String text) {
    int close = text.indexOf('"', 1);
    int dash = close < 0 ? -1 : text.indexOf("- ", close);
    if (dash < 0) {
      return;
    }
    List<String> translations = new ArrayList<>();
    readSenses(text.substring(dash + 2), translations);
    if (!translations.isEmpty()) {
      found.accept(new DictionaryEntry(text.substring(1, close), translations));
    }
  }

  private void readSense(String words, List<String> translations) {
    if (translations.size() >= MOST_TRANSLATIONS) {
      return;
    }
    if (to == Language.RUSSIAN) {
      readRussian(words, translations);
    } else if (!words.isEmpty()) {
      translations.add(words);
    }
  }

  /// Latin words before the Russian ones are a phrase that they translate; Latin words alone are an
  /// explanation.
  private void readRussian(String words, List<String> translations) {
    int start = 0;
    while (start < words.length() && !isCyrillic(words.charAt(start))) {
      start++;
    }
    String russian = words.substring(start).strip();
    String before = words.substring(0, start).strip();
    if (russian.isEmpty() || hasLatin(russian)) {
      return;
    }
    if (hasLatin(before)) {
      found.accept(new DictionaryEntry(before, List.of(russian)));
    } else {
      translations.add(russian);
    }
  }

  private static boolean hasLatin(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(c));
  }

  /// The headword ends before its pronunciation, its grammar or a remark.
  private static String headword(String line) {
    int end = line.length();
    for (String mark : List.of(" /", " <", " (", " [", " {")) {
      int at = line.indexOf(mark);
      if (at > 0) {
        end = Math.min(end, at);
      }
    }
    return line.substring(0, end).strip();
  }

  /// Leaves out what stands in brackets and stress marks; the number before a lone closing bracket
  /// begins a sense.
  private static String plain(CharSequence senses) {
    StringBuilder out = new StringBuilder(senses.length());
    int depth = 0;
    for (int i = 0; i < senses.length(); i++) {
      char c = senses.charAt(i);
      if ("[(<{".indexOf(c) >= 0) {
        depth++;
      } else if (depth > 0 && "])>}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ')') {
        out.setLength(out.lastIndexOf(" ") + 1);
        out.append("; ");
      } else if (depth == 0 && c != '\u0301') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutLabels(String sense) {
    StringBuilder words = new StringBuilder(sense.length());
    for (String word : BLANKS.split(sense)) {
      if (!isLabel(word)) {
        words.append(words.isEmpty() ? "" : " ").append(word);
      }
    }
    return words.toString();
  }

  private static boolean isLabel(String word) {
    return word.isEmpty()
        || word.startsWith("_")
        || (Character.isDigit(word.charAt(0)) && word.length() <= 3)
        || word.equals("jdn.")
        || word.equals("jdm.")
        || word.equals("etw.")
        || word.equals("sth.")
        || word.equals("sb.")
        || word.equals("so.");
  }
}
