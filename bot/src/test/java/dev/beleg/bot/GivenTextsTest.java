package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenTextsTest {

  @Test
  void theWordsOfTheCommandLineAreOneText() {
    GivenTexts texts = given(List.of("Wie", "viel  -", "?"), "unread");
    assertThat(texts.fromInput()).isFalse();
    assertThat(texts.whole()).isEqualTo("Wie viel  - ?");
  }

  @Test
  void onlyADashAloneMeansStandardInput() {
    assertThat(given(List.of("-"), "").fromInput()).isTrue();
    assertThat(given(List.of("-", "5"), "").fromInput()).isFalse();
    assertThat(given(List.of("--"), "").fromInput()).isFalse();
  }

  @Test
  void standardInputIsOneTextOrItsLines() {
    assertThat(given(List.of("-"), "a\n\nb\n").whole()).isEqualTo("a\n\nb\n");
    GivenTexts lines = given(List.of("-"), "a\n\nb");
    assertThat(lines.nextLine()).contains("a");
    assertThat(lines.nextLine()).contains("");
    assertThat(lines.nextLine()).contains("b");
    assertThat(lines.nextLine()).isEmpty();
  }

  @Test
  void thereIsNoNextLineOnceNobodyReadsTheOutput() {
    GivenTexts texts = given(List.of("-"), "a\nb", new PrintWriter(new Unread()));
    texts.streams().out().println("first");
    assertThat(texts.nextLine()).isEmpty();
  }

  private static GivenTexts given(List<String> words, String input) {
    return given(words, input, new PrintWriter(new StringWriter()));
  }

  private static GivenTexts given(List<String> words, String input, PrintWriter out) {
    BufferedReader in = new BufferedReader(new StringReader(input));
    return new GivenTexts(
        words, new Surroundings.Streams(in, out, new PrintWriter(new StringWriter())));
  }

  /// A pipe whose reader has gone.
  private static final class Unread extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void close() {}
  }
}
