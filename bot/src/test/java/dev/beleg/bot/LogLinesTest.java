package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  @Test
  void writesAnEventOnOneLine() {
    LogRecord event = new LogRecord(Level.WARNING, "a \"b\"\nlevel=info \u001b[31mred");
    event.setInstant(Instant.parse("2026-03-02T12:00:00Z"));
    event.setLoggerName("dev.beleg.bot.chat");
    assertThat(new LogLines().format(event))
        .isEqualTo(
            "time=2026-03-02T12:00:00.000Z level=warning logger=dev.beleg.bot.chat"
                + " message=\"a \\\"b\\\"\\nlevel=info ?[31mred\"%n".formatted());
  }

  @Test
  void leavesOutWhatExceptionsSay() {
    LogRecord event = new LogRecord(Level.SEVERE, "broke");
    event.setThrown(new IllegalStateException("a secret"));
    assertThat(new LogLines().format(event))
        .contains("thrown=\"java.lang.IllegalStateException at ")
        .doesNotContain("secret")
        .hasLineCount(1);
  }
}
