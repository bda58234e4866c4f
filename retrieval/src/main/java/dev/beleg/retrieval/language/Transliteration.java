package dev.beleg.retrieval.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Cyrillic and accented Latin letters written with the 26 letters of ASCII.
///
/// Cyrillic follows the system of the US Board on Geographic Names and the British Permanent
/// Committee on Geographical Names (BGN/PCGN 1947), without apostrophes for the hard and the soft
/// sign; accented Latin letters lose their marks. The result is in lower case. The table stands
/// here because a general transliterator takes longer to load than a question to answer.
public final class Transliteration {

  private static final Map<Character, String> LETTERS = letters();
  private static final String TAKES_YE_AFTER = "аеёиоуыэюяйъьіїєўАЕЁИОУЫЭЮЯЙЪЬІЇЄЎ";

  private Transliteration() {}

  /// {@return the word in lower-case ASCII letters; digits and other characters stay as they are}
  public static String latin(CharSequence word) {
    if (isPlain(word)) {
      return word.toString();
    }
    StringBuilder out = new StringBuilder(word.length() + 8);
    for (int i = 0; i < word.length(); i++) {
      append(word, i, out);
    }
    return out.toString();
  }

  private static boolean isPlain(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static void append(CharSequence word, int at, StringBuilder out) {
    char c = word.charAt(at);
    if (c < 0x80) {
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      return;
    }
    char lower = Character.toLowerCase(c);
    if (lower == 'е' && (at == 0 || TAKES_YE_AFTER.indexOf(word.charAt(at - 1)) >= 0)) {
      out.append("ye");
      return;
    }
    String known = LETTERS.get(lower);
    out.append(known != null ? known : withoutMarks(c));
  }

  private static String withoutMarks(char c) {
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      if (Character.getType(parts.charAt(i)) != Character.NON_SPACING_MARK) {
        out.append(parts.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<Character, String> letters() {
    Map<Character, String> table = new HashMap<>();
    String[] pairs =
        ("а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u"
                + " ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya"
                + " і i ї yi є ye ґ g ў w"
                + " ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i ŋ ng ħ h")
            .split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      table.put(pairs[i].charAt(0), pairs[i + 1]);
    }
    table.put('ъ', "");
    table.put('ь', "");
    return Map.copyOf(table);
  }
}
