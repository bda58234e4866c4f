package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.SourceDecoder.Decoded;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDecoderTest {

  private static final String GERMAN =
      """
      MINSK, 3. Februar (BelTA) – Die Region Lipezk und die Republik Belarus wollen über die Gründung \
      eines gemeinsamen Werks für Aufzüge sprechen. „Wir haben gute Zahlen im Handel“, sagte der \
      Gouverneur nach dem Treffen. Die Größe des Marktes ist für beide Seiten ein Vorteil.
      """;

  private static final String RUSSIAN =
      """
      МИНСК, 3 апреля /Корр. БЕЛТА/. Товарооборот Беларуси и Липецкой области России вырос на 16% и \
      составил 334 млн долларов. «Это хорошо, но мы хотим больше», – сказал губернатор на встрече в \
      Минске. Об этом он заявил журналистам после переговоров с министром промышленности.
      """;

  private static final String ENGLISH =
      """
      MINSK, 3 February (BelTA) – The region and the republic want to talk about the joint plant for \
      lifts. “We have good figures in trade”, the governor said after the meeting. The size of the \
      market is an advantage for both of them, he added.
      """;

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() {
    assertThat(decode(GERMAN.getBytes(StandardCharsets.UTF_8))).isEqualTo(text(GERMAN));
    assertThat(decode(("\ufeff" + RUSSIAN).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text(RUSSIAN));
  }

  @Test
  void readsUtf16WithByteOrderMark() {
    assertThat(decode(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(text(GERMAN));
    assertThat(decode(("\ufeff" + GERMAN).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(text(GERMAN));
  }

  @Test
  void recognisesOlderEncodingsOfClearTexts() {
    assertThat(decode(bytes(GERMAN, "windows-1252"))).isEqualTo(text(GERMAN));
    assertThat(decode(bytes(GERMAN, "windows-1250"))).isEqualTo(text(GERMAN));
    assertThat(decode(bytes(ENGLISH, "windows-1252"))).isEqualTo(text(ENGLISH));
    assertThat(decode(bytes(RUSSIAN, "windows-1251"))).isEqualTo(text(RUSSIAN));
    String withoutQuotes = RUSSIAN.replaceAll("[«»–]", "-");
    assertThat(decode(bytes(withoutQuotes, "KOI8-R"))).isEqualTo(text(withoutQuotes));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-5, Товарооборот Беларуси и Липецкой области России вырос на 16% и составил",
    "IBM866, Товарооборот Беларуси и Липецкой области России вырос на 16% и составил",
    "x-MacCyrillic, Товарооборот Беларуси и Липецкой области России вырос на 16% и составил",
    "windows-1250, Der Besuch von Dvořák in Brünn war für die Stadt und für die Region ein Fest",
    "windows-1254, Die Stadt Iğdır und die Stadt Şanlıurfa sind für den Handel und für uns wichtig",
    "windows-1250, Wymiana handlowa między Białorusią a Rosją wzrosła w ubiegłym roku o pięć"
        + " procent",
    "x-MacRoman, Die Größe des Marktes ist für beide Seiten ein Vorteil und für uns auch",
    "windows-1252, für Straße"
  })
  void refusesWhatIsNotCertain(String charset, String sentence) {
    byte[] bytes =
        bytes(sentence.contains("Straße") ? sentence : (sentence + ". ").repeat(9), charset);

    assertThat(decode(bytes))
        .isEqualTo(
            new Decoded.Refused(
                "not UTF-8 and no other encoding is certain: save the file as UTF-8"));
  }

  @Test
  void refusesUtf8WithABrokenByte() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(GERMAN.getBytes(StandardCharsets.UTF_8));
    bytes.write(0xC3);
    bytes.writeBytes(GERMAN.getBytes(StandardCharsets.UTF_8));

    assertThat(decode(bytes.toByteArray())).isInstanceOf(Decoded.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1251"})
  void refusesTextThatWasDecodedWronglyBefore(String charset) {
    String clean = charset.equals("windows-1252") ? GERMAN.replaceAll("[„“–]", "") : "для него";
    String mojibake = new String(clean.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));

    assertThat(decode(mojibake.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Decoded.Refused.class,
            refused ->
                assertThat(refused.reason())
                    .startsWith("decoded wrongly before it was saved (")
                    .endsWith("in line 1): fetch it again and save it as UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "„Übung“ – „Äpfel“",
        "«Ёлка» и «Я»",
        "CAFÉ » BAR",
        "naïve café",
        "Ä Ö Ü ß",
        "№ 5 – 10 °C",
        "日本語"
      })
  void keepsUnusualButCleanText(String text) {
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 obj', not text but PDF: save its text as .txt in UTF-8",
    "'PK\u0003\u0004zip', not text but ZIP or Office document: save its text as .txt in UTF-8",
    "'{\\rtf1 text}', not text but RTF: save its text as .txt in UTF-8",
    "'M\0I\0N\0S\0K\0', 'binary, or UTF-16 without a byte order mark: save its text as UTF-8'",
    "'a\u0001\u0002\u0003\u0004b', 'binary, or UTF-16 without a byte order mark: save its text as"
        + " UTF-8'",
    "'ten \u0096 twelve', 'decoded wrongly before it was saved (U+0096 in line 1): fetch it again"
        + " and save it as UTF-8'"
  })
  void refusesWhatIsNoText(String content, String reason) {
    assertThat(decode(content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Decoded.Refused(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "'\0', a control character (U+0000",
    "'\u0001\b\u0002\u0003\u0004', 5 control characters (U+0001"
  })
  void saysWhereControlCharactersStandAndHowToRemoveThem(String controls, String found) {
    String damaged = GERMAN + controls + GERMAN;

    assertThat(decode(damaged.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Decoded.Refused(
                found + " in line 2): remove them with tr -d '\\000-\\010\\016-\\037'"));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\f', '\u000b', '\t'})
  void readsATextThatIsPartedIntoPagesOrColumns(char parting) {
    String text = "Ein Satz.%cNoch ein Satz.%1$c".formatted(parting).repeat(50);

    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text(text));
  }

  @Test
  void readsATextWithAStrayControlCharacter() {
    String text = GERMAN + "\u0007" + GERMAN;

    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text(text));
  }

  @Test
  void refusesBinaryThatIsNotUtf8() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(decode(bytes))
        .isEqualTo(new Decoded.Refused("binary, not text: save its text as .txt in UTF-8"));
  }

  private static Decoded decode(byte[] bytes) {
    return SourceDecoder.decode(bytes);
  }

  private static Decoded text(String text) {
    return new Decoded.Text(text);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }
}
