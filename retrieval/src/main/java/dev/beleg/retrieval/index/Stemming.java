package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.VerbForms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/// The search library's stemmer and stop words of one language, applied to single words.
///
/// The stemmers keep the forms of many verbs apart: "импортировать" and "импортирует", "liefern"
/// and "liefert", "sell" and "sold". They are joined here.
final class Stemming {

  private static final int SHORTEST_VERB = 3;

  /// What the stem of a Russian verb keeps in the infinitive and the past, and not in the present.
  private static final String RUSSIAN_PAST = "ова";

  private final Language language;
  private final CharArraySet stopWords;
  private final Optional<VerbForms> verbs;
  private final Analyzer analyzer;

  Stemming(Language language) {
    this.language = language;
    this.verbs = VerbForms.of(language);
    stopWords =
        switch (language) {
          case GERMAN -> GermanAnalyzer.getDefaultStopSet();
          case ENGLISH -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
          case RUSSIAN -> RussianAnalyzer.getDefaultStopSet();
        };
    analyzer = new WordAnalyzer(language);
  }

  /// {@return whether the language's list has the word}
  ///
  /// @param word in lower case
  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  /// {@return the stem of a word in lower case}
  String stem(String word) {
    String form = verbs.map(known -> known.infinitive(word)).orElse(word);
    try (TokenStream stream = analyzer.tokenStream("", form)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      String stem = stream.incrementToken() ? term.toString() : form;
      stream.end();
      return withoutPast(stem);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed for '" + word + "'", e);
    }
  }

  private String withoutPast(String stem) {
    int length = stem.length() - RUSSIAN_PAST.length();
    boolean past =
        language == Language.RUSSIAN && length >= SHORTEST_VERB && stem.endsWith(RUSSIAN_PAST);
    return past ? stem.substring(0, length) : stem;
  }

  /// Takes its text as one word.
  private static final class WordAnalyzer extends Analyzer {
    private final Language language;

    WordAnalyzer(Language language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer word = new KeywordTokenizer();
      TokenStream stem =
          switch (language) {
            case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(word));
            case ENGLISH -> new PorterStemFilter(word);
            case RUSSIAN -> new SnowballFilter(word, new RussianStemmer());
          };
      return new TokenStreamComponents(word, stem);
    }
  }
}
