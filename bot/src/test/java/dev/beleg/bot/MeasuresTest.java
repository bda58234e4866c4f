package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final Path DASHBOARD =
      Path.of(System.getProperty("beleg.home"), "config/deploy/grafana-dashboard.json");

  @Test
  void tellsWhatPrometheusReads() {
    try (Measures measures = measures()) {
      assertThat(measures.text())
          .contains("beleg_updates_total{result=\"accepted\"} 5.0")
          .contains("beleg_outcomes_total{outcome=\"answered\"} 3.0")
          .contains("beleg_waiting{what=\"updates\"} 1.0")
          .contains("beleg_articles 2.0")
          .contains("beleg_part_well{part=\"telegram\"} 1.0")
          .contains("beleg_part_well{part=\"slack\"} 0.0")
          .contains("beleg_answering_seconds_count 1")
          .contains("jvm_memory_used_bytes");
    }
  }

  /// A panel of a name that nothing has would stay empty without a word.
  @Test
  void theDashboardShowsWhatThereIs() throws Exception {
    try (Measures measures = measures()) {
      List<String> shown =
          Pattern.compile("(?:beleg|jvm|process)_[a-z_]+")
              .matcher(Files.readString(DASHBOARD))
              .results()
              .map(found -> found.group())
              .distinct()
              .toList();
      assertThat(shown).hasSizeGreaterThan(6);
      assertThat(shown.stream().filter(it -> !measures.text().contains(it)))
          .as("names that are not measured")
          .isEmpty();
    }
  }

  private static Measures measures() {
    Measures measures = new Measures();
    measures.count(
        () -> new ChatEngine.Counts(5, 0, 0, Map.of(Outcome.ANSWERED, 3L), 4, 0, 0, 0, 1, 0));
    measures.articles(() -> 2);
    measures.parts(
        () ->
            List.of(
                Heartbeat.of("telegram", Samples.NOON, Duration.ofSeconds(60)),
                Heartbeat.of("slack", Samples.NOON.minusSeconds(61), Duration.ofSeconds(60))),
        () -> Samples.NOON);
    var _ =
        measures
            .of((_, _, _) -> new Responder.Response.Silence())
            .respond(
                Samples.asked("1", "c", "Wer?"),
                new Conversation(Samples.conversation("c"), List.of()),
                ChatSettings.DEFAULT);
    return measures;
  }
}
