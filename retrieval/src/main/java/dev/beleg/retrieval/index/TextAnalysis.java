package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Decompounder;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.RecentWords;
import dev.beleg.retrieval.language.Transliteration;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Words of texts and questions in the forms that the index holds.
///
/// Articles, questions, dictionaries and the sentences of an answer all pass through here, so a
/// word is the same word everywhere. Forms of common words are kept; safe for use by several
/// threads.
public final class TextAnalysis {

  private static final int KEPT_WORDS = 1 << 16;
  private static final TextAnalysis SHARED = new TextAnalysis();

  private final Map<Language, OneLanguage> languages = new EnumMap<>(Language.class);

  private TextAnalysis() {
    for (Language language : Language.values()) {
      languages.put(language, new OneLanguage(language));
    }
  }

  /// {@return the one analysis of this process}
  public static TextAnalysis shared() {
    return SHARED;
  }

  /// {@return the words of a text in order of place, stop words included}
  public List<Word> words(CharSequence text, Language language) {
    OneLanguage forms = of(language);
    List<Word> words = new ArrayList<>();
    new WordScanner(text, language, (span, word) -> words.add(new Word(span, word, forms.of(word))))
        .scan();
    return words;
  }

  /// {@return the stems of a text's words and its numbers, stop words left out}
  public List<String> stems(CharSequence text, Language language) {
    OneLanguage forms = of(language);
    List<String> stems = new ArrayList<>();
    new WordScanner(text, language, (span, word) -> forms.addStem(word, stems)).scan();
    return stems;
  }

  /// {@return the forms of one word}
  public WordForms forms(String word, Language language) {
    return of(language).of(word);
  }

  private OneLanguage of(Language language) {
    OneLanguage forms = languages.get(language);
    if (forms == null) {
      throw new IllegalStateException("no analysis for " + language);
    }
    return forms;
  }

  /// The analysis of one language's words.
  private static final class OneLanguage {
    private final Language language;
    private final Stemming stemming;
    private final RecentWords<WordForms> kept = new RecentWords<>(KEPT_WORDS);

    OneLanguage(Language language) {
      this.language = language;
      this.stemming = new Stemming(language);
    }

    WordForms of(String word) {
      WordForms known = kept.known(word);
      if (known == null) {
        known = analyse(word);
        kept.keep(word, known);
      }
      return known;
    }

    /// Skips the forms that cost more than the stem.
    void addStem(String written, List<String> stems) {
      if (Character.isDigit(written.charAt(0))) {
        stems.add(PlainNumber.of(written));
        return;
      }
      String word = withoutPossessive(lower(written));
      if (!stemming.isStopWord(word)) {
        stems.add(stemming.stem(word));
      }
    }

    private WordForms analyse(String written) {
      if (Character.isDigit(written.charAt(0))) {
        String plain = PlainNumber.of(written);
        return new WordForms(plain, List.of(), plain, "", WordForms.Kind.NUMBER);
      }
      String word = withoutPossessive(lower(written));
      if (mixesScripts(word)) {
        return new WordForms(word, List.of(), word, "", WordForms.Kind.WORD);
      }
      String latin = Transliteration.latin(word);
      if (stemming.isStopWord(word)) {
        return new WordForms(word, List.of(), latin, "", WordForms.Kind.STOP);
      }
      return new WordForms(
          stemming.stem(word), parts(word), latin, LooseKey.of(word), WordForms.Kind.WORD);
    }

    private List<String> parts(String word) {
      if (language != Language.GERMAN) {
        return List.of();
      }
      return Decompounder.shared().parts(word).stream().map(stemming::stem).toList();
    }

    private String lower(String word) {
      String composed =
          Normalizer.isNormalized(word, Normalizer.Form.NFKC)
              ? word
              : Normalizer.normalize(word, Normalizer.Form.NFKC);
      return composed.toLowerCase(language.locale()).replace('\u2019', '\'').replace('ё', 'е');
    }

    /// Whether letters of two scripts stand in one word, one perhaps posing as the other's: such a
    /// word is equal to itself alone.
    private static boolean mixesScripts(String word) {
      boolean latin = false;
      boolean cyrillic = false;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (Character.isLetter(c)) {
          boolean isCyrillic = Character.UnicodeBlock.CYRILLIC.equals(Character.UnicodeBlock.of(c));
          cyrillic |= isCyrillic;
          latin |= !isCyrillic;
        }
      }
      return latin && cyrillic;
    }

    private static String withoutPossessive(String word) {
      return word.length() > 2 && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
  }
}
