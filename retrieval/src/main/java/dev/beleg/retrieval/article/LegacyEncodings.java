package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Recognises texts in windows-1251, KOI8-R and windows-1252, where they can be nothing else.
///
/// A Russian reading counts if all its letters are Russian, capitals stand where they belong and
/// its words of grammar are as frequent as in any Russian text. A western reading counts if every
/// byte means the same in windows-1252 and in windows-1250, so that no central European name is
/// misspelled, and its words of grammar are as frequent as in German or English. One reading alone
/// must count.
final class LegacyEncodings {

  private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> RUSSIAN =
      List.of(Charset.forName("windows-1251"), Charset.forName("KOI8-R"));

  private static final String PUNCTUATION = "«»„“”‚‘’–—…№§°•€©\u00a0";
  private static final double RUSSIAN_GRAMMAR = 0.12;
  private static final double WESTERN_GRAMMAR = 0.25;
  private static final int FEWEST_LETTERS = 100;

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  private LegacyEncodings() {}

  static Optional<String> decode(byte[] bytes) {
    List<String> readings =
        Stream.concat(
                RUSSIAN.stream()
                    .flatMap(c -> SourceDecoder.strictly(c, bytes, 0).stream())
                    .filter(LegacyEncodings::isRussian),
                SourceDecoder.strictly(WINDOWS_1252, bytes, 0).stream()
                    .filter(text -> isWestern(text, bytes)))
            .toList();
    return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
  }

  private static boolean isRussian(String text) {
    long letters = text.chars().filter(LegacyEncodings::isRussianLetter).count();
    return letters >= FEWEST_LETTERS
        && text.chars().allMatch(c -> c < 0x80 || isRussianLetter(c) || PUNCTUATION.indexOf(c) >= 0)
        && misplacedCapitals(text) * 100 <= letters
        && DETECTOR.grammarShare(text, Language.RUSSIAN) >= RUSSIAN_GRAMMAR;
  }

  private static boolean isRussianLetter(int c) {
    return (c >= 'А' && c <= 'я') || c == 'Ё' || c == 'ё';
  }

  private static long misplacedCapitals(String text) {
    long misplaced = 0;
    for (int at = 1; at < text.length(); at++) {
      if (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1))) {
        misplaced++;
      }
    }
    return misplaced;
  }

  private static boolean isWestern(String text, byte[] bytes) {
    String ascii = new String(bytes, StandardCharsets.US_ASCII);
    return ascii.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS
        && text.equals(new String(bytes, WINDOWS_1250))
        && (DETECTOR.grammarShare(text, Language.GERMAN) >= WESTERN_GRAMMAR
            || DETECTOR.grammarShare(text, Language.ENGLISH) >= WESTERN_GRAMMAR);
  }
}
