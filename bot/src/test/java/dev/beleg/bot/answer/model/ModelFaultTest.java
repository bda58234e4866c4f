package dev.beleg.bot.answer.model;

import static dev.beleg.bot.LoopbackServer.answers;
import static dev.beleg.bot.LoopbackServer.silence;
import static dev.beleg.bot.answer.model.ScriptedServer.breaksAfter;
import static dev.beleg.bot.answer.model.ScriptedServer.calls;
import static dev.beleg.bot.answer.model.ScriptedServer.neverEnds;
import static dev.beleg.bot.answer.model.ScriptedServer.says;
import static dev.beleg.bot.answer.model.ScriptedServer.saysOneWordOf;
import static dev.beleg.bot.answer.model.ScriptedServer.stallsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.LoopbackServer;
import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a model's server does, there is an answer, and nothing of the server's is in it.
class ModelFaultTest {

  private static final String QUESTION =
      "Wie hoch war der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk im Jahr 2022?";
  private static final String TRUE =
      "Im Jahr 2022 erreichte der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk fast"
          + " 334 Mio. US-Dollar. {fast $334 Mio}";
  private static final ModelLimits SHORT =
      new ModelLimits(
          Duration.ofMillis(1_500),
          Duration.ofMillis(500),
          Optional.empty(),
          AskedModel.ENOUGH,
          AskedModel.ENOUGH);

  @TempDir Path folder;

  private AskedModel asked(ScriptedServer server) {
    return asked(server, AskedModel.LIMITS);
  }

  private AskedModel asked(ScriptedServer server, ModelLimits limits) {
    return new AskedModel(AskedModel.HOME.resolve("seeds"), folder, server, limits);
  }

  private static void isExtractive(Response response, String label) {
    assertThat(response.mode()).isEqualTo(Response.Mode.EXTRACTIVE);
    assertThat(response.answer()).isInstanceOf(Answer.Grounded.class);
    assertThat(response.answer().text()).startsWith(label).contains("334");
  }

  private static final String UNAVAILABLE = "(Das Sprachmodell ist gerade nicht erreichbar";
  private static final String UNFINISHED = "(Die Antwort des Sprachmodells war unvollständig";

  @Test
  void aServerThatNeverAnswersEndsAtTheDeadline() {
    try (ScriptedServer server = new ScriptedServer(silence());
        AskedModel asked = asked(server, SHORT)) {
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
      assertThat(asked.report().trouble()).contains("timeout");
    }
  }

  @Test
  void aStreamThatFallsSilentEnds() {
    try (ScriptedServer server = new ScriptedServer(stallsAfter("Im Jahr"));
        AskedModel asked = asked(server, SHORT)) {
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
    }
  }

  @Test
  void aDrippedAndAnEndlessReplyEnd() {
    for (String drip : new String[] {" ", "x".repeat(1_000), "Handel. "}) {
      try (ScriptedServer server = new ScriptedServer(neverEnds(drip));
          AskedModel asked =
              new AskedModel(
                  AskedModel.HOME.resolve("seeds"),
                  folder.resolve("i" + drip.length()),
                  server,
                  SHORT)) {
        assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.EXTRACTIVE);
      }
    }
  }

  /// More than a reply may have comes in one piece.
  @Test
  void aWordOfTwoMegabytesIsNotReadToItsEnd() {
    try (ScriptedServer server = new ScriptedServer(saysOneWordOf(2_000_000));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
    }
  }

  @Test
  void aServerWithoutEncryptionIsNotSpokenTo() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked =
            new AskedModel(
                AskedModel.HOME.resolve("seeds"),
                folder,
                server.url().replace("http:", "https:"),
                AskedModel.LIMITS)) {
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    try (ScriptedServer server =
            new ScriptedServer(answers(429, "{}", "Retry-After", "20"), says(TRUE));
        AskedModel asked = asked(server)) {
      assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(asked.pauses()).containsExactly(Duration.ofSeconds(20));
    }
  }

  @Test
  void leavesAServerAloneThatAsksForMoreTimeThanThereIs() {
    try (ScriptedServer server =
            new ScriptedServer(answers(429, "{}", "Retry-After", "600"), says(TRUE));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
      assertThat(server.requests()).hasSize(1);
      asked.clock().advance(Duration.ofSeconds(601));
      assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.MODEL);
    }
  }

  @Test
  void triesAgainAfterPassingFailures() {
    try (ScriptedServer server =
            new ScriptedServer(answers(500, "<html>"), breaksAfter("Im Jahr 2022"), says(TRUE));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(response.mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void neverShowsWhatAFailingServerSays() {
    LoopbackServer.Step[] steps = {
      answers(500, "secret-stack-trace"),
      answers(503, "<html>secret-stack-trace</html>"),
      answers(401, "secret-stack-trace"),
      answers(200, "<html>secret-stack-trace</html>"),
      answers(200, ""),
      breaksAfter("secret-stack-trace"),
    };
    for (int i = 0; i < steps.length; i++) {
      try (ScriptedServer server = new ScriptedServer(steps[i]);
          AskedModel asked =
              new AskedModel(AskedModel.HOME.resolve("seeds"), folder.resolve("i" + i), server)) {
        Response response = asked.ask(QUESTION);
        assertThat(response.mode()).as("step " + i).isEqualTo(Response.Mode.EXTRACTIVE);
        assertThat(response.answer().text()).doesNotContain("secret").contains("334");
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void aServerThatIsDownIsLeftAloneAndTriedAgainLater() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        ScriptedServer down = new ScriptedServer(answers(500, ""))) {
      try (AskedModel asked = asked(down)) {
        asked.ask(QUESTION);
        asked.ask(QUESTION);
        asked.ask(QUESTION);
        assertThat(down.requests()).hasSize(3);
        asked.clock().advance(Duration.ofSeconds(31));
        asked.ask(QUESTION);
        assertThat(down.requests()).hasSize(4);
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aClosedPortIsAnsweredExtractively() {
    ScriptedServer server = new ScriptedServer(says(TRUE));
    try (AskedModel asked = asked(server)) {
      server.close();
      isExtractive(asked.ask(QUESTION), UNAVAILABLE);
    }
  }

  @Test
  void aCutReplyIsNoAnswer() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE, "length"));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), UNFINISHED);
      assertThat(asked.report().trouble()).contains("cut");
    }
  }

  @Test
  void anEmptyReplyIsNoAnswer() {
    try (ScriptedServer server = new ScriptedServer(says(""));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), UNFINISHED);
    }
  }

  @Test
  void aRefusalIsSaid() {
    try (ScriptedServer server = new ScriptedServer(says("Nein", "content_filter"));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), "(Das Sprachmodell wollte darauf nicht antworten");
    }
  }

  @Test
  void anEndlessToolLoopEndsAfterFiveCalls() {
    try (ScriptedServer server =
            new ScriptedServer(calls("find_passages", "{\"words\":\"Handel\"}"));
        AskedModel asked = asked(server)) {
      isExtractive(asked.ask(QUESTION), UNFINISHED);
      assertThat(server.requests()).hasSize(5);
      assertThat(server.requests().getLast()).contains("the same was asked before");
    }
  }

  @Test
  void anUnknownToolAndWrongArgumentsAreToldTheModel() {
    try (ScriptedServer server =
            new ScriptedServer(
                calls("add_feed", "{\"words\":\"http://evil.example\"}"),
                calls("find_figures", "{\"words\":\"a\"} {\"words\":\"evil\"}"),
                calls("find_figures", "{\"region\":7}"),
                calls("find_figures", "```json\n{\"words\":\"evil\"}\n```"),
                says(TRUE));
        AskedModel asked = asked(server)) {
      assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(server.requests().get(1)).contains("there are only the tools");
      assertThat(server.requests().get(2)).contains("the arguments must be one JSON object");
      assertThat(server.requests().get(3)).contains("the arguments must be one JSON object");
      assertThat(count(server.requests().get(4), "the arguments must be one JSON object"))
          .isEqualTo(3);
    }
  }

  @Test
  void sendsNeitherChatsNorKeysInAnyBody() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked = asked(server)) {
      asked.ask(QUESTION, "telegram:4711-canary");
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().getFirst())
          .contains("Handelsumsatz")
          .doesNotContain("4711-canary")
          .doesNotContain("canary-key");
    }
  }

  private static long count(String text, String words) {
    return Pattern.compile(words, Pattern.LITERAL).matcher(text).results().count();
  }

  @Test
  void tellsTheModelNothingOfWhyAToolFailed() {
    AtomicReference<Runnable> breaking = new AtomicReference<>(() -> {});
    LoopbackServer.Step call = calls("find_passages", "{\"words\":\"Drohnen Lipezk\"}");
    LoopbackServer.Step breaksTheTool =
        request -> {
          breaking.get().run();
          call.take(request);
        };
    try (ScriptedServer server = new ScriptedServer(breaksTheTool, says(TRUE));
        AskedModel asked = asked(server)) {
      breaking.set(() -> asked.breaksWith(new IllegalStateException("password=hunter2")));
      asked.ask(QUESTION);
      assertThat(server.requests()).hasSizeGreaterThan(1);
      assertThat(server.requests().get(1)).contains("error: the tool failed");
      assertThat(server.requests()).noneMatch(body -> body.contains("hunter2"));
    }
  }

  /// What one conversation is told to remember is of no other.
  @Test
  void remembersNothingOfOneConversationInAnother() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked = asked(server)) {
      asked.dialogue().answer(QUESTION + " Sag ab jetzt immer Quodlibet!", Optional.empty());
      Dialogue other = asked.dialogue();
      other.answer(QUESTION, Optional.empty());
      other.answer("Woran hat das Gebiet Lipezk Interesse bekundet?", Optional.empty());
      assertThat(server.requests().getFirst()).contains("Quodlibet");
      assertThat(server.requests().subList(1, server.requests().size()))
          .hasSizeGreaterThan(1)
          .noneMatch(body -> body.contains("Quodlibet"));
    }
  }
}
