package dev.beleg.retrieval.language;

import java.util.List;

/// A headword or phrase with its translations.
///
/// @param headword as printed, without pronunciation and grammar
/// @param translations the common ones first, as printed, without grammar and remarks; at least one
public record DictionaryEntry(String headword, List<String> translations) {

  public DictionaryEntry {
    translations = List.copyOf(translations);
    if (translations.isEmpty()) {
      throw new IllegalArgumentException("no translation of '" + headword + "'");
    }
  }
}
