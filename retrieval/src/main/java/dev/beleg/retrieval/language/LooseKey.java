package dev.beleg.retrieval.language;

import java.util.Map;
import java.util.Set;

/// A word reduced to what German, English and Russian spellings of the same name have in common:
/// "Tscherepowez", "Cherepovets" and "Череповец" share the key `herepoves`.
///
/// The word is transliterated first. Then spellings of one sound become one letter, the longest
/// spelling first: `S` stands for sh, sch, zh; `h` for kh, ch and tsch, since German writes х as
/// ch; `s` for s, z, ts and tz, since German writes ц as z and з as s; `i` for i, j, y and dzh; `v`
/// for v and w. Doubled letters count once.
public final class LooseKey {

  private static final int LONGEST_SPELLING = 4;

  /// Spelling of a sound → its letter in the key.
  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          Map.entry("tsch", "h"),
          Map.entry("dsch", "i"),
          Map.entry("chri", "kri"),
          Map.entry("chro", "kro"),
          Map.entry("sch", "S"),
          Map.entry("dzh", "i"),
          Map.entry("tch", "h"),
          Map.entry("dj", "i"),
          Map.entry("ch", "h"),
          Map.entry("cz", "h"),
          Map.entry("kh", "h"),
          Map.entry("sh", "S"),
          Map.entry("sz", "S"),
          Map.entry("zh", "S"),
          Map.entry("ts", "s"),
          Map.entry("tz", "s"),
          Map.entry("th", "t"),
          Map.entry("ph", "f"),
          Map.entry("ck", "k"),
          Map.entry("qu", "kv"),
          Map.entry("ae", "a"),
          Map.entry("oe", "o"),
          Map.entry("ue", "u"),
          Map.entry("ce", "se"),
          Map.entry("ci", "si"),
          Map.entry("cy", "si"),
          Map.entry("ye", "e"),
          Map.entry("je", "e"),
          Map.entry("c", "k"),
          Map.entry("q", "k"),
          Map.entry("x", "ks"),
          Map.entry("w", "v"),
          Map.entry("z", "s"),
          Map.entry("y", "i"),
          Map.entry("j", "i"));

  /// What case and number add to a name in the three languages, as keys.
  private static final Set<String> ENDINGS =
      Set.of(
          "", "a", "u", "o", "e", "i", "s", "es", "n", "en", "om", "em", "im", "oi", "ei", "iu",
          "ia", "ogo", "ego", "omu", "emu", "ami", "imi");

  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_MISSPELT = 6;
  private static final int SHORTEST_SLIP = 8;

  private LooseKey() {}

  /// {@return the key of a word; empty if it holds neither letters nor digits}
  public static String of(CharSequence word) {
    String latin = Transliteration.latin(word);
    StringBuilder key = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      at += appendSound(latin, at, key);
    }
    return joinEnding(key).toString();
  }

  /// Whether two keys can be forms of one name: equal but for an ending of case or number, and for
  /// the vowel that Russian drops before one ("Череповец", "Череповца").
  ///
  /// "Artamonov" and "Артамоновым" are; "Petrov" and "Petrovich" are not.
  public static boolean sameName(String one, String other) {
    return one.equals(other)
        || differInEnding(one, other)
        || differInEnding(withoutFleetingVowel(one), other)
        || differInEnding(one, withoutFleetingVowel(other));
  }

  private static boolean differInEnding(String one, String other) {
    int shared = sharedStart(one, other);
    return shared >= SHORTEST_STEM
        && endsSameName(one, shared)
        && endsSameName(other, shared)
        && Math.min(one.length(), other.length()) - shared <= 2;
  }

  /// "herepoves" → "herepovs", "gorodok" → "gorodk".
  private static String withoutFleetingVowel(String key) {
    boolean fleeting =
        key.length() >= SHORTEST_MISSPELT
            && (key.endsWith("es") || key.endsWith("ek") || key.endsWith("ok"));
    return fleeting ? key.substring(0, key.length() - 2) + key.charAt(key.length() - 1) : key;
  }

  /// {@return whether two keys of at least six letters differ in one letter: put in, left out,
  /// replaced, or swapped with its neighbour; not in the first}
  public static boolean differInOneLetter(String one, String other) {
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    int start = sharedStart(longer, shorter);
    if (shorter.length() < SHORTEST_MISSPELT || start == 0 || longer.equals(shorter)) {
      return false;
    }
    if (longer.length() == shorter.length()) {
      return longer.substring(start + 1).equals(shorter.substring(start + 1))
          || isSwap(longer, shorter, start);
    }
    return longer.length() == shorter.length() + 1
        && longer.substring(start + 1).equals(shorter.substring(start));
  }

  /// {@return whether two keys differ as a slip of the pen does and two names seldom do: neighbours
  /// swapped, or a letter too few in a long key}
  public static boolean differInSlip(String one, String other) {
    boolean swapped = one.length() == other.length() && isSwap(one, other, sharedStart(one, other));
    boolean dropped =
        one.length() != other.length()
            && Math.min(one.length(), other.length()) >= SHORTEST_SLIP
            && differInOneLetter(one, other);
    return dropped || (swapped && differInOneLetter(one, other));
  }

  private static boolean isSwap(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  private static boolean endsSameName(String key, int from) {
    return ENDINGS.contains(key.substring(from));
  }

  private static int sharedStart(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int at = 0;
    while (at < limit && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int appendSound(String latin, int at, StringBuilder key) {
    char c = latin.charAt(at);
    if (!isLetterOrDigit(c)) {
      return 1;
    }
    if (isYo(latin, at)) {
      appendLetter('e', key);
      return 2;
    }
    int longest = Math.min(LONGEST_SPELLING, latin.length() - at);
    for (int length = longest; length > 0; length--) {
      String sound = SOUNDS.get(latin.substring(at, at + length));
      if (sound != null) {
        for (int i = 0; i < sound.length(); i++) {
          appendLetter(sound.charAt(i), key);
        }
        return length;
      }
    }
    appendLetter(c, key);
    return 1;
  }

  /// Whether the Russian ё stands here, which others write e: "Artjom", "Artyom", "Artem".
  private static boolean isYo(String latin, int at) {
    return at > 0
        && at + 1 < latin.length()
        && (latin.charAt(at) == 'j' || latin.charAt(at) == 'y')
        && latin.charAt(at + 1) == 'o'
        && "aeiou".indexOf(latin.charAt(at - 1)) < 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
  }

  private static void appendLetter(char c, StringBuilder key) {
    int last = key.length() - 1;
    char before = last < 0 ? ' ' : key.charAt(last);
    if (c == before && !Character.isDigit(c)) {
      return;
    }
    key.append(c == 'o' && (before == 'h' || before == 'S') ? 'e' : c);
  }

  /// "Romanoff" → "romanov", "Alexander" → "aleksandr".
  private static StringBuilder joinEnding(StringBuilder key) {
    int length = key.length();
    if (length > 3 && key.charAt(length - 1) == 'f' && key.charAt(length - 2) == 'o') {
      key.setCharAt(length - 1, 'v');
    } else if (length > 4 && key.charAt(length - 1) == 'r' && key.charAt(length - 2) == 'e') {
      key.deleteCharAt(length - 2);
    }
    return key;
  }
}
