package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Wordbooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// From a language to another one, or to itself: what one compiled table is of.
record TableDirection(Language from, Language to) {

  /// {@return every direction}
  static List<TableDirection> all() {
    List<TableDirection> all = new ArrayList<>();
    for (Language from : Language.values()) {
      for (Language to : Language.values()) {
        all.add(new TableDirection(from, to));
      }
    }
    return all;
  }

  /// {@return one direction of each pair of languages, and of each language with itself}
  static List<TableDirection> pairs() {
    return all().stream().filter(one -> one.from.compareTo(one.to) <= 0).toList();
  }

  /// {@return this direction and the opposite one}
  List<TableDirection> both() {
    return isOneLanguage() ? List.of(this) : List.of(this, turned());
  }

  TableDirection turned() {
    return new TableDirection(to, from);
  }

  boolean isOneLanguage() {
    return from == to;
  }

  /// {@return the wordbooks between the two languages, or the thesauri of the one}
  Wordbooks of(Wordbooks wordbooks) {
    return new Wordbooks(
        wordbooks.dictionaries().stream()
            .filter(one -> equals(one.from(), one.to()) || equals(one.to(), one.from()))
            .toList(),
        wordbooks.thesauri().stream()
            .filter(one -> isOneLanguage() && one.language() == from)
            .toList());
  }

  private boolean equals(Language one, Language other) {
    return one == from && other == to;
  }

  /// {@return the file of its table}
  String file() {
    return code() + ".table";
  }

  /// {@return its languages, as a part of file names}
  String code() {
    return from.code() + "-" + to.code();
  }

  /// {@return its languages, for people}
  String name() {
    return isOneLanguage() ? name(from) : name(from) + "\u2013" + name(to);
  }

  private static String name(Language language) {
    return language.locale().getDisplayLanguage(Locale.ENGLISH);
  }
}
