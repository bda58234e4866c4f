package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class Stemming {

  private final CharArraySet stopWords;
  private final Analyzer analyzer;

  Stemming(Language language) {
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
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      String stem = stream.incrementToken() ? term.toString() : word;
      stream.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed for '" + word + "'", e);
    }
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
