package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.gate.Flaw;
import dev.beleg.bot.answer.gate.Judgement;
import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.answer.model.Spent;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.feed.FeedStanding;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          .contains("beleg_step_seconds_count{step=\"answering\"} 1")
          .contains("beleg_step_seconds_sum{step=\"waiting\"} 2.0")
          .contains("beleg_step_seconds_sum{step=\"searching\"} 0.25")
          .contains("beleg_step_seconds_sum{step=\"judging\"} 0.01")
          .contains("beleg_step_seconds_sum{step=\"sending\"} 0.5")
          .contains("beleg_hits_sum 20.0")
          .contains("beleg_answers_total{result=\"refused\"} 1.0")
          .contains("beleg_model_tokens_total{direction=\"input\"} 8.0")
          .contains("beleg_model_tokens_total{direction=\"output\"} 2.0")
          .contains("beleg_model_cost_total 0.0025")
          .contains("beleg_gate_sentences_total{decision=\"blocked\",reason=\"figure\"} 1.0")
          .contains("beleg_deliveries_total{outcome=\"refused\",surface=\"slack\"} 1.0")
          .contains("beleg_index_bytes 4096.0")
          .contains("beleg_feed_failures{feed=\"agency\"} 0.0")
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

  static Measures measures() {
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
    measures.index(() -> 4_096);
    measures.feeds(() -> List.of(feed()));
    measures.sent("slack", "refused", Duration.ofMillis(500));
    measures.answers().searched(20, Duration.ofMillis(250));
    measures.answers().reported(blocked());
    var _ =
        measures
            .answers()
            .of((_, _, _) -> refusal(), () -> Samples.NOON.plusSeconds(2))
            .respond(
                Samples.asked("1", "c", "Wer?"),
                new Conversation(Samples.conversation("c"), List.of()),
                ChatSettings.DEFAULT);
    return measures;
  }

  private static Responder.Response refusal() {
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN,
        Reply.of("Darüber steht nichts in meinen Quellen."),
        Optional.of(
            new Turn(
                new UpdateKey("telegram", "1"),
                ReplyLanguage.GERMAN,
                "Wer?",
                "",
                "Darüber steht nichts in meinen Quellen.",
                List.of(),
                Samples.NOON)));
  }

  private static AnswerReport blocked() {
    return new AnswerReport(
        "m",
        List.of(),
        List.of(),
        List.of(),
        1,
        new Spent(8, 2, new BigDecimal("0.0025")),
        List.of(
            new AnswerReport.Line(
                "344", new Judgement.Blocked(List.of(new Flaw(Flaw.Kind.FIGURE, "344"))))),
        Optional.empty(),
        Optional.empty(),
        Duration.ofMillis(10),
        Duration.ofSeconds(1));
  }

  private static FeedStatus feed() {
    WebAddress address = WebAddress.of("https://example.org/rss").orElseThrow();
    return new FeedStatus(
        new Feed("agency", address),
        new FeedStanding(
            address, Validators.NONE, Optional.of(Samples.NOON), 0, "", Optional.of(Samples.NOON)),
        Map.of(),
        List.of());
  }
}
