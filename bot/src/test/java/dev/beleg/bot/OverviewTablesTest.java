package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.store.StateFile;
import dev.beleg.bot.web.Overview;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.language.Language;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTablesTest {

  @TempDir Path folder;
  private StateFile state;

  @BeforeEach
  void open() {
    state = StateFile.open(folder.resolve("data"), StateFile.Rules.DEFAULT);
  }

  @AfterEach
  void close() {
    state.close();
  }

  @Test
  void tellsCollectionsAndWhatWasRejected() {
    assertThat(rows(Overview.Subject.COLLECTIONS))
        .containsExactly(
            List.of("default", folder + "/gone (missing)", "0", "–", "2026-03-02T11:59:00Z"));
    assertThat(rows(Overview.Subject.REJECTED))
        .containsExactly(List.of("a.txt", "the file is empty"));
    assertThat(rows(Overview.Subject.FEEDS)).isEmpty();
  }

  @Test
  void tellsNextEditionsAndWhyThereIsNone() {
    subscribe("a");
    subscribe("b");
    state.digests().pause(ConversationId.of("sim", "b"), "blocked");
    assertThat(rows(Overview.Subject.SUBSCRIPTIONS))
        .containsExactly(
            List.of("sim:a", "08:00 Z", "2026-03-03T08:00:00Z", "–", "ok"),
            List.of("sim:b", "08:00 Z", "–", "–", "paused: blocked"));
  }

  @Test
  void tellsWhatWaitsWithoutItsWords() {
    state.stores().outbox().add(List.of(Samples.draft("a", "secret words")), Samples.NOON);
    assertThat(rows(Overview.Subject.OUTBOX))
        .containsExactly(List.of("sim:a", "waiting", "2026-03-02T12:00:00Z"));
  }

  @Test
  void tellsWhatTheGateDecidedAndPeopleThink() {
    state.stores().feedback().put(Samples.feedback("1", "a", Feedback.Verdict.UNHELPFUL));
    assertThat(rows(Overview.Subject.GATE)).containsExactly(List.of("answers grounded", "3"));
    assertThat(rows(Overview.Subject.FEEDBACK))
        .containsExactly(List.of("2026-03-02T12:00:00Z", "👎", "1", "answer to 1"));
  }

  private void subscribe(String chat) {
    state
        .digests()
        .put(
            new Subscription(
                ConversationId.of("sim", chat),
                new Subscription.Subscriber(Sender.of("sim", "u"), true),
                Schedule.daily(LocalTime.of(8, 0), ZoneOffset.UTC),
                Selection.ALL,
                new Manner(Language.ENGLISH, true, false, Optional.empty())),
            Samples.NOON);
  }

  private List<List<String>> rows(Overview.Subject subject) {
    return new OverviewTables(
            Corpus.of(folder.resolve("gone")),
            new OverviewTables.Articles(
                List.of(),
                List.of(new IngestOutcome.Rejected("a.txt", "the file is empty")),
                List.of(),
                Samples.NOON.minusSeconds(30)),
            state.stores(),
            state.digests(),
            Map.of("answers grounded", 3L),
            Samples.NOON)
        .overview().tables().stream()
            .filter(it -> it.subject() == subject)
            .findFirst()
            .orElseThrow()
            .rows();
  }
}
