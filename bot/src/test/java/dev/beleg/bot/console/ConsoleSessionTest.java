package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSessionTest {

  @TempDir private Path pictures;
  private final EngineRules rules = EngineRules.ordinary().with(RateRules.UNLIMITED);
  private final Stores stores = new MemoryStores(rules.conversations()).stores();

  @Test
  void greetsAndAnswersUntilTheInputEnds() {
    assertThat(conversation("Wer?\n\nWann?")).isEqualTo("hello\n0: Wer?\n1: Wann?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit", "/QUIT", " /q ", "/exit", "/ende", "/Выход"})
  void endsWhenToldTo(String command) {
    assertThat(conversation(command + "\nWer?")).isEqualTo("hello\n");
  }

  @Test
  void answersALineThatIsTypedTwiceTwice() {
    assertThat(conversation("Wer?\nWer?")).isEqualTo("hello\n0: Wer?\n1: Wer?\n");
  }

  @Test
  void handsCommandsOnAsTheyAreTyped() {
    assertThat(conversation("/sources  2 ")).isEqualTo("hello\n0: /sources  2\n");
  }

  @Test
  void goesOnWithTheConversationOfTheProcessBefore() {
    conversation("Wer?");
    assertThat(conversation("Wann?")).isEqualTo("hello\n1: Wann?\n");
  }

  @Test
  void answersAsManyLinesAsThereAre() {
    assertThat(conversation("Wer?\n".repeat(200)).lines()).hasSize(201);
  }

  @Test
  void saysThatAQuestionFailedAndGoesOn() {
    assertThat(conversation("break\nWer?"))
        .contains("Something went wrong with this question.")
        .endsWith("0: Wer?\n");
  }

  @Test
  void answersFirstWhatTheProcessBeforeHasLeft() {
    stores.inbox().accept(left());
    assertThat(conversation("Wer?")).isEqualTo("hello\n0: left\n1: Wer?\n");
  }

  private static Update left() {
    return new Update.Asked(
        new Arrival(
            new UpdateKey(ConsoleChannel.SURFACE, "1"),
            new Sender(ConsoleChannel.USER, Optional.empty()),
            ConsoleChannel.CONVERSATION,
            Arrival.Addressing.DIRECT,
            Optional.empty(),
            Samples.NOON),
        "left");
  }

  private String conversation(String typed) {
    StringWriter shown = new StringWriter();
    Screen screen = new Screen(new PrintWriter(shown), false);
    ConsoleThread thread = new ConsoleThread();
    InstantSource clock = InstantSource.fixed(Samples.NOON);
    AccessRules terminal =
        new AccessRules(
            Set.of(), Set.of(), Set.of(ConsoleChannel.USER), Set.of(ConsoleChannel.USER), false);
    PipedLines lines =
        new PipedLines(
            new BufferedReader(new StringReader(typed)), new PrintWriter(Writer.nullWriter()));
    try (ThreadTimers timers = new ThreadTimers();
        ChatEngine engine =
            new ChatEngine(
                rules,
                new Machinery(clock, timers, thread),
                new Parts(
                    stores,
                    new Access(terminal, stores.pairings(), clock, new Random(1)),
                    List.of(new ConsoleChannel(screen, 80, pictures, lines)),
                    ConsoleSessionTest::echo))) {
      engine.start();
      new ConsoleSession(engine, thread, lines, clock).run(List.of(Line.note("hello")), screen);
    }
    return shown.toString();
  }

  /// Says again what was asked, after how many questions.
  private static Responder.Response echo(
      Update update, Conversation conversation, ChatSettings settings) {
    String text = ((Update.Asked) update).text();
    if (text.equals("break")) {
      throw new IllegalStateException("broken");
    }
    return new Responder.Response.Said(
        ReplyLanguage.ENGLISH,
        Reply.of(conversation.turns().size() + ": " + text),
        Optional.of(
            new Turn(
                update.arrival().key(),
                ReplyLanguage.ENGLISH,
                text,
                "",
                text,
                List.of(),
                Samples.NOON)));
  }
}
