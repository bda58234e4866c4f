package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Text made to be hard to read costs no more per word the longer it is, counted in looks at its
/// words rather than in time.
///
/// `-Dbeleg.hostile=5000000` reads as many code units of each kind; the ordinary check reads fewer.
class HostileTextTest {

  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2023, 6, 1));
  private static final int LENGTH = Integer.getInteger("beleg.hostile", 1_000);
  private static final List<Language> LANGUAGES = List.of(Language.values());
  private static final int SHORT = 600;
  private static final int LONG = 2_400;

  private static final List<String> CLASSES =
      List.of(
          "1 000 ",
          "1.",
          "1. ",
          "1,",
          "1 ",
          ". ",
          "... ",
          "- ",
          "1-",
          "— ",
          "1/",
          "1:",
          "'1",
          "% ",
          "5 % ",
          "\" ",
          "„5“ ",
          "« ",
          "( ",
          "[1] ",
          "\u00a01",
          "\u202f000",
          "½ ",
          "$5 ",
          "5 € ",
          "3-й ",
          "10th ",
          "Januar ",
          "may ",
          "мая ",
          "Mio. ",
          "млн ",
          "tausend ",
          "hundert",
          "пять ",
          "five and ",
          "rund ",
          "von ",
          "bis ",
          "from 5 to 6 ",
          "с 5 до 6 ",
          "im Jahr 2022 ",
          "2023 ",
          "Vorjahr ",
          "a year later ",
          "same period of ",
          "seit 2020 ",
          "Platz 1 ",
          "jeder zweite ",
          "каждый второй ",
          "um 5 % ",
          "nicht ",
          "Export ",
          "Lipezk ",
          "sagte ",
          "so der Gouverneur ",
          "1. Januar 2022, ",
          "1\n",
          "A. ",
          "Montag ");

  private final FigureReader reader = new FigureReader(new FigureExtractor(), Seeds.VOCABULARY);

  static Stream<String> kinds() {
    Random random = new Random(15);
    Stream<String> mixed =
        IntStream.range(0, 30)
            .mapToObj(
                _ ->
                    random
                        .ints(2 + random.nextInt(4), 0, CLASSES.size())
                        .mapToObj(CLASSES::get)
                        .collect(Collectors.joining()));
    return Stream.concat(CLASSES.stream(), mixed);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void costsPerWordWhatItCostsInAShortText(String unit) {
    Language language = languageOf(unit);
    assertThat(looks(unit, LONG, language)).isLessThan(1.3 * looks(unit, SHORT, language) + 10);
  }

  /// Any text may be taken to be in any language.
  private static Language languageOf(String unit) {
    return LANGUAGES.get(unit.length() % LANGUAGES.size());
  }

  private static double looks(String unit, int length, Language language) {
    Tokens tokens = Tokens.of(unit.repeat(length / unit.length()), language);
    new FigureExtractor().extract(tokens, DATE);
    return (double) tokens.visits() / tokens.size();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hangsAtNothing(String unit) {
    String text = unit.repeat(LENGTH / unit.length());
    Language language = languageOf(unit);
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> assertInPlace(reader.read(text, language, DATE), text));
  }

  private static void assertInPlace(Extraction read, String text) {
    assertThat(read.figures()).hasSizeLessThan(FigureReader.MOST + Pieces.LONGEST);
    read.figures()
        .forEach(figure -> assertThat(figure.span().of(text)).isEqualTo(figure.surface()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void cutsLongTextIntoPiecesOfOneNumberWithoutTearingIt(String unit) {
    String text = unit.repeat(110_000 / unit.length());
    int end = 0;
    for (Span piece : Pieces.of(text)) {
      assertThat(piece.length()).isBetween(1, Pieces.LONGEST);
      assertThat(piece.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(end, piece.start())).doesNotContain(" ");
      end = piece.end();
    }
  }

  @Test
  void readsALongTextAsItReadsItsParts() {
    String line = "Der Handel mit dem Gebiet Lipezk wuchs 2022 um 5 % auf fast 334 Mio. Dollar.\n";
    Extraction one = reader.read(line, Language.GERMAN, DATE);
    int lines = Pieces.LONGEST * 6 / 5 / line.length();
    Extraction many = reader.read(line.repeat(lines), Language.GERMAN, DATE);
    assertThat(many.figures()).hasSize(lines * one.figures().size());
    assertThat(many.figures().getLast().topic()).isEqualTo(one.figures().getLast().topic());
    assertThat(many.figures().getLast().period()).isEqualTo(one.figures().getLast().period());
    assertThat(many.periods()).hasSize(lines * one.periods().size());
  }

  @Test
  void tearsNoNumberWhereALongTextHasNoOtherEnd() {
    String text = "7 000 ".repeat(Pieces.LONGEST / 5);
    assertThat(reader.read(text, Language.GERMAN, DATE).figures())
        .allSatisfy(figure -> assertThat(figure.surface()).isEqualTo("7 000"));
  }

  @Test
  void leavesOutWhatHasNoBlankForAWholePiece() {
    String text = "Es sind 5 Autos. " + "1.".repeat(Pieces.LONGEST) + " Es sind 6 Autos.";
    assertThat(reader.read(text, Language.GERMAN, DATE).figures())
        .extracting(Figure::surface)
        .containsExactly("5 Autos", "6 Autos");
  }

  @Test
  void readsNoFurtherWhereATextTellsMoreFiguresThanAnArticle() {
    String text = "5 % ".repeat(2 * FigureReader.MOST);
    assertThat(reader.read(text, Language.ENGLISH, DATE).figures())
        .hasSizeBetween(FigureReader.MOST, FigureReader.MOST + Pieces.LONGEST / 4);
  }
}
