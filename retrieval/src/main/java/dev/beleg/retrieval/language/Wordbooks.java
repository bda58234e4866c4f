package dev.beleg.retrieval.language;

import java.util.List;

/// The dictionaries and thesauri that a machine has.
///
/// @param dictionaries bilingual dictionaries
/// @param thesauri thesauri of one language each
public record Wordbooks(List<DictionaryFile> dictionaries, List<ThesaurusFile> thesauri) {

  public Wordbooks {
    dictionaries = List.copyOf(dictionaries);
    thesauri = List.copyOf(thesauri);
  }

  /// {@return bilingual dictionaries alone}
  public static Wordbooks of(List<DictionaryFile> dictionaries) {
    return new Wordbooks(dictionaries, List.of());
  }

  /// {@return whether there is none}
  public boolean isEmpty() {
    return dictionaries.isEmpty() && thesauri.isEmpty();
  }

  /// {@return how many there are}
  public int count() {
    return dictionaries.size() + thesauri.size();
  }
}
