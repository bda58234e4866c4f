package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          Über 330 Mio. $ – «Дружба» 😀, Über 330 Mio. $ – «Дружба» 😀
          red\\u001B[31m,               red␛[31m
          bell\\u0007 back\\u0008,      bell␇ back␈
          over\\rwrite,                 over␍write
          tab\\there,                   tab here
          delete\\u007F,                delete␡
          one-byte CSI \\u009B31m,      one-byte CSI \\uFFFD31m
          evil \\u202Etxt.exe\\u202C,   evil \\uFFFDtxt.exe\\uFFFD
          isolate \\u2066x\\u2069,      isolate \\uFFFDx\\uFFFD
          line\\u2028separator,         line\\uFFFDseparator
          half \\uD83D emoji,           half \\uFFFD emoji
          tag \\uDB40\\uDC41,           tag \\uFFFD
          """)
  void showsWhatCouldSteerATerminalAsPictures(String text, String visible) {
    assertThat(VisibleText.of(unescaped(text))).isEqualTo(unescaped(visible));
  }

  @Test
  void keepsLineFeedsUnlessOneLineIsWanted() {
    assertThat(VisibleText.of("a\nb")).isEqualTo("a\nb");
    assertThat(VisibleText.onOneLine("a\r\nb")).isEqualTo("a  b");
  }

  private static String unescaped(String text) {
    return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))))
        .replace("\\r", "\r")
        .replace("\\t", "\t");
  }
}
