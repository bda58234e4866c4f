package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {

  private final StringWriter shown = new StringWriter();

  @Test
  void showsPlainTextWithoutColour() {
    new Screen(new PrintWriter(shown), false).show(Line.source("[1] a.txt"));
    assertThat(shown).hasToString("[1] a.txt\n");
  }

  @Test
  void showsSourcesInColourOnATerminal() {
    new Screen(new PrintWriter(shown), true).show(Line.source("[1] a.txt"));
    assertThat(shown).hasToString("\u001B[36m[1] a.txt\u001B[0m\n");
  }

  @Test
  void neverPassesOnAnEscapeSequenceOfTheText() {
    new Screen(new PrintWriter(shown), true).show(Line.text("\u001B]0;owned\u0007"));
    assertThat(shown).hasToString("␛]0;owned␇\n");
  }

  @Test
  void marksARangeWithGuillemetsOrReversed() {
    new Screen(new PrintWriter(shown), false).showMarked("rund ", "334 Mio.", " Dollar\u0008");
    new Screen(new PrintWriter(shown), true).showMarked("rund ", "334 Mio.", " Dollar");
    assertThat(shown)
        .hasToString("rund «334 Mio.» Dollar␈\nrund \u001B[7m334 Mio.\u001B[0m Dollar\n");
  }
}
