package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// While the dictionaries are still being compiled.
@Timeout(120)
class PreparationTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private Surroundings surroundings() throws IOException {
    Path thesauri = Files.createDirectories(folder.resolve("thesauri"));
    Files.writeString(thesauri.resolve("th_de_DE_v2.dat"), "UTF-8\nkaufen|1\n-|kaufen|erwerben\n");
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"),
        "MINSK, 1. Juni 2023 (BelTA) - Der Handelsumsatz mit dem Gebiet Lipezk stieg im Jahr 2022"
            + " auf 334 Mio. US-Dollar.\n");
    return new Surroundings(
        new Surroundings.Places(HOME, folder),
        Map.of(
            "BELEG_DATA",
            "data",
            "BELEG_CORPUS",
            corpus.toString(),
            "BELEG_DICTIONARIES",
            thesauri.toString()),
        new Surroundings.Streams(
            new BufferedReader(new StringReader("")),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true)),
        false,
        InstantSource.system());
  }

  @Test
  void greetsBeforeTheDictionariesAreThere() throws Exception {
    Surroundings surroundings = surroundings();
    Settings settings = new SettingsOptions(surroundings).settings();
    CountDownLatch compiling = new CountDownLatch(1);
    CountDownLatch greeted = new CountDownLatch(1);
    try (Wiring wiring =
        Wiring.forLaterQuestions(
            settings,
            surroundings,
            _ -> {
              compiling.countDown();
              await(greeted);
            })) {
      compiling.await();
      assertThat(ConsoleGreeting.of(wiring).toString())
          .contains("1 article", "Try: ", "Lipetsk Oblast");
      greeted.countDown();
      wiring.awaitDictionaries();
    }
  }

  @Test
  void compilesNothingWhereAnotherProcessHasTheIndex() throws Exception {
    Surroundings surroundings = surroundings();
    Settings settings = new SettingsOptions(surroundings).settings();
    try (Wiring _ = Wiring.open(settings, surroundings)) {
      assertThat(Commands.in(surroundings).execute("ask", "Wie hoch?")).isEqualTo(4);
    }
    assertThat(err.toString()).contains("in use").doesNotContain("dictionaries");
    assertThat(settings.folders().dictionaryTables()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wie hoch war der Handel?    | Die Wörterbücher werden noch eingerichtet
          How high was the trade?     | The dictionaries are still being prepared
          Каким был товарооборот?     | Словари ещё готовятся
          """)
  void tellsWhoAsksThatHisAnswerMayTakeAWhile(String question, String told) {
    List<String> said = new ArrayList<>();
    respond(Optional.of("compiling"), Addressing.DIRECT, question, said);
    assertThat(said).singleElement().asString().contains(told);
  }

  @ParameterizedTest
  @CsvSource({"DIRECT, /help", "OVERHEARD, Wie hoch?"})
  void tellsNobodyElse(Addressing addressing, String words) {
    List<String> said = new ArrayList<>();
    respond(Optional.of("compiling"), addressing, words, said);
    respond(Optional.empty(), Addressing.DIRECT, "Wie hoch?", said);
    assertThat(said).isEmpty();
  }

  private static void respond(
      Optional<String> waitingFor, Addressing addressing, String words, List<String> said) {
    Responder silent = (_, _, _) -> new Responder.Response.Silence();
    Arrival sample = Samples.asked("1", "a", words).arrival();
    Arrival arrival =
        new Arrival(
            sample.key(),
            sample.sender(),
            sample.conversation(),
            addressing,
            sample.message(),
            sample.received());
    Update update =
        addressing == Addressing.DIRECT
            ? new Update.CommandGiven(arrival, "", words)
            : new Update.Asked(arrival, words);
    new WhilePreparing(() -> waitingFor)
        .of(silent)
        .respond(
            update,
            new Conversation(arrival.conversation(), List.of()),
            ChatSettings.DEFAULT,
            reply -> said.add(plain(reply)));
  }

  private static String plain(Reply reply) {
    return reply.blocks().getFirst().plainText();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
