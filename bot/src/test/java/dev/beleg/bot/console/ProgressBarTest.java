package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter shown = new StringWriter();

  @Test
  void drawsOverItselfAndClearsItsLine() {
    ProgressBar bar = new ProgressBar(new PrintWriter(shown), true, 2);
    bar.step();
    bar.step();
    bar.step();
    bar.end();
    assertThat(shown)
        .hasToString(
            "\r[###############---------------] 1/2"
                + "\r[##############################] 2/2"
                + "\r[##############################] 2/2"
                + "\r\u001B[K");
  }

  @Test
  void showsNothingWhereThereIsNoTerminal() {
    ProgressBar bar = new ProgressBar(new PrintWriter(shown), false, 1);
    bar.step();
    bar.end();
    assertThat(shown.toString()).isEmpty();
  }
}
