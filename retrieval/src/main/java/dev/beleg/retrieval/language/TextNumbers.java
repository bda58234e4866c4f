package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers texts from 0 on in the order in which they come, in an open hash table. It holds little
/// beside the texts, of which a dictionary has a million. Not safe for use by several threads.
public final class TextNumbers {

  private static final int FREE = -1;

  private final List<String> texts = new ArrayList<>();
  private int[] places = new int[1 << 11];

  /// Makes an empty table.
  public TextNumbers() {
    Arrays.fill(places, FREE);
  }

  /// {@return the number of a text, a new one if the text is new}
  public int number(String text) {
    int place = place(text);
    if (places[place] != FREE) {
      return places[place];
    }
    places[place] = texts.size();
    texts.add(text);
    if (texts.size() * 2 > places.length) {
      grow();
    }
    return texts.size() - 1;
  }

  /// {@return the text of a number}
  public String text(int number) {
    return texts.get(number);
  }

  /// {@return how many texts have a number}
  public int size() {
    return texts.size();
  }

  /// The table stays half empty.
  private void grow() {
    places = new int[places.length * 2];
    Arrays.fill(places, FREE);
    for (int number = 0; number < texts.size(); number++) {
      places[place(texts.get(number))] = number;
    }
  }

  private int place(String text) {
    int mask = places.length - 1;
    int place = (text.hashCode() * 0x9E3779B9) >>> 7 & mask;
    while (places[place] != FREE && !texts.get(places[place]).equals(text)) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
