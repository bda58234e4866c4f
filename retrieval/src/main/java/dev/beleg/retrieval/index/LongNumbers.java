package dev.beleg.retrieval.index;

import java.util.Arrays;

/// Numbers 64-bit keys from 0 on in the order in which they come, in an open hash table.
final class LongNumbers {

  private static final int FREE = -1;

  private long[] keys = new long[1 << 10];
  private int[] places = new int[1 << 11];
  private int size;

  LongNumbers() {
    Arrays.fill(places, FREE);
  }

  /// {@return the number of a key, a new one if the key is new}
  int number(long key) {
    int place = place(key);
    if (places[place] != FREE) {
      return places[place];
    }
    if (size == keys.length) {
      grow();
      place = place(key);
    }
    keys[size] = key;
    places[place] = size;
    return size++;
  }

  /// {@return the key of a number}
  long key(int number) {
    return keys[number];
  }

  int size() {
    return size;
  }

  /// The table stays half empty.
  private void grow() {
    keys = Arrays.copyOf(keys, keys.length * 2);
    places = new int[keys.length * 2];
    Arrays.fill(places, FREE);
    for (int number = 0; number < size; number++) {
      places[place(keys[number])] = number;
    }
  }

  private int place(long key) {
    int mask = places.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (places[place] != FREE && keys[places[place]] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
