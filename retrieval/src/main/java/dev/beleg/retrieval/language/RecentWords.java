package dev.beleg.retrieval.language;

import org.jspecify.annotations.Nullable;

/// What is known of the words seen lately: a table with two places for each word, where a newer
/// word displaces the older of two.
///
/// It is faster than a cache that counts uses, and as good for words, of which few make up most of
/// a text. Safe for use by several threads as long as what is known of a word is immutable and
/// always the same: a place is read and written whole.
///
/// @param <T> what is known of a word
public final class RecentWords<T> {

  private record Known<T>(String word, T value) {}

  private final @Nullable Known<T>[] table;

  /// Makes an empty table.
  ///
  /// @param places how many words it holds at most, a power of two
  @SuppressWarnings({"unchecked", "rawtypes"})
  public RecentWords(int places) {
    if (Integer.bitCount(places) != 1 || places < 2) {
      throw new IllegalArgumentException("places must be a power of two above 1, was " + places);
    }
    table = new Known[places];
  }

  /// {@return what is known of a word, null if it is not in the table}
  public @Nullable T known(String word) {
    int place = place(word);
    Known<T> newer = table[place];
    if (newer != null && newer.word.equals(word)) {
      return newer.value;
    }
    Known<T> older = table[place ^ 1];
    return older != null && older.word.equals(word) ? older.value : null;
  }

  /// Puts a word into the table.
  public void keep(String word, T value) {
    int place = place(word);
    table[place ^ 1] = table[place];
    table[place] = new Known<>(word, value);
  }

  private int place(String word) {
    return ((word.hashCode() * 0x9E3779B9) >>> 8) & (table.length - 1);
  }
}
