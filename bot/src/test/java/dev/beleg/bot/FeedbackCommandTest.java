package dev.beleg.bot;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.store.StateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `feedback` as scripts see it.
class FeedbackCommandTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsEachVerdictWithItsQuestionAnswerAndCitationsWhileTheStateIsOpen() {
    try (StateFile state = StateFile.open(folder, StateFile.Rules.DEFAULT)) {
      rate(state.stores());
      assertThat(run("feedback", "--json")).isZero();
    }
    assertThat(out)
        .hasToString(
            """
            {"feedback":[{"time":"2026-03-02T12:00:00Z","verdict":"unhelpful","question":"1",\
            "answer":"answer to 1","citations":[\
            {"n":1,"source":"a.txt","start":10,"end":20,"quote":"fast $334 "},\
            {"n":2,"source":"b.txt","start":0,"end":3,"quote":"334"}],\
            "surface":"sim","chat":"a","thread":null,"user":"u-a","update":"1"}]}
            """);
  }

  @Test
  void readsTheStateWhereItIsKeptApartFromTheData() throws IOException {
    Path apart = folder.resolve("apart");
    try (StateFile state = StateFile.open(apart, StateFile.Rules.DEFAULT)) {
      rate(state.stores());
    }
    Path settings = Files.writeString(folder.resolve("b.yaml"), "state: '" + apart + "'\n");
    assertThat(run("feedback", "--config", settings.toString())).isZero();
    assertThat(out.toString()).contains("1 verdict");
  }

  @Test
  void printsATableForPeople() {
    try (StateFile state = StateFile.open(folder, StateFile.Rules.DEFAULT)) {
      rate(state.stores());
    }
    assertThat(run("feedback")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "time                  verdict    question",
            "2026-03-02T12:00:00Z  unhelpful  1",
            "1 verdict");
  }

  @Test
  void leavesOutWhatWasSaidBeforeADay() {
    try (StateFile state = StateFile.open(folder, StateFile.Rules.DEFAULT)) {
      rate(state.stores());
    }
    assertThat(run("feedback", "--json", "--since", "2026-03-03")).isZero();
    assertThat(out).hasToString("{\"feedback\":[]}\n");
    assertThat(run("feedback", "--since", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("'yesterday' is no day such as 2023-06-01");
  }

  @Test
  void makesNoStateWhereThereIsNone() {
    assertThat(run("feedback", "--json")).isZero();
    assertThat(out).hasToString("{\"feedback\":[]}\n");
    assertThat(err).hasToString("beleg: there are no chats yet\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesALostState() throws Exception {
    StateFile.open(folder, StateFile.Rules.DEFAULT).close();
    Files.delete(folder.resolve("state.db"));
    assertThat(run("feedback")).isEqualTo(4);
    assertThat(err.toString()).contains("state.db is missing");
  }

  private static void rate(Stores stores) {
    Update question = Samples.asked("1", "a", "x");
    stores.inbox().accept(question);
    stores.inbox().finish(Samples.answered(question, "y", NOON));
    stores.feedback().put(Samples.feedback("1", "a", Feedback.Verdict.UNHELPFUL));
  }

  private int run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of("BELEG_DATA", folder.toString()),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err)),
            false,
            () -> NOON);
    int status = Commands.in(surroundings).execute(arguments);
    surroundings.streams().out().flush();
    surroundings.streams().err().flush();
    return status;
  }
}
