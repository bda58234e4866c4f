package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Answerer;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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

  private static final Optional<Language> GERMAN = Optional.of(Language.GERMAN);

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

  /// The articles say "erwerben" alone, and only the thesaurus tells that it means "kaufen".
  @Test
  void answersWithoutThemMeanwhileAndWithThemOnceTheyAreThere() throws Exception {
    Surroundings surroundings = surroundings();
    Files.writeString(
        folder.resolve("corpus/b.txt"),
        "MINSK, 2. Juni 2023 (BelTA) - Das Gebiet Perm will zwölf Traktoren erwerben.\n");
    Settings settings = new SettingsOptions(surroundings).settings();
    CountDownLatch answered = new CountDownLatch(1);
    try (Wiring wiring = Wiring.forOthers(settings, surroundings, _ -> await(answered))) {
      String question = "Wer will zwölf Traktoren kaufen?";
      assertThat(wiring.hasDictionaries()).isFalse();
      Answerer without = wiring.answerers().of(Optional.empty());
      assertThat(without.answer("Wie hoch war der Handelsumsatz mit Lipezk 2022?", GERMAN).answer())
          .isInstanceOf(Answer.Grounded.class);
      assertThat(wiring.answerers().of(Optional.empty())).isSameAs(without);
      answered.countDown();
      wiring.awaitDictionaries();
      assertThat(wiring.hasDictionaries()).isTrue();
      assertThat(wiring.answerers().of(Optional.empty())).isNotSameAs(without);
      assertThat(wiring.answer(question, GERMAN).answer()).isInstanceOf(Answer.Grounded.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN  | Die Wörterbücher werden noch eingerichtet
          ENGLISH | The dictionaries are still being prepared
          RUSSIAN | Словари ещё готовятся
          """)
  void tellsWhoAsksOnceThatHeIsAnsweredWithoutThem(ReplyLanguage language, String told) {
    Responder responder = new WhilePreparing(() -> true).of(saying(language));
    assertThat(respond(responder, Addressing.DIRECT, "Wie hoch?")).contains(told, "334");
    assertThat(respond(responder, Addressing.DIRECT, "Und 2021?")).isEqualTo("334");
  }

  @ParameterizedTest
  @CsvSource({"DIRECT, /help, true", "OVERHEARD, Wie hoch?, true", "DIRECT, Wie hoch?, false"})
  void tellsNobodyElse(Addressing addressing, String words, boolean preparing) {
    Responder responder = new WhilePreparing(() -> preparing).of(saying(ReplyLanguage.GERMAN));
    assertThat(respond(responder, addressing, words)).isEqualTo("334");
  }

  private static Responder saying(ReplyLanguage language) {
    return (_, _, _) -> new Responder.Response.Said(language, Reply.of("334"), Optional.empty());
  }

  private static String respond(Responder responder, Addressing addressing, String words) {
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
    Responder.Response response =
        responder.respond(
            update, new Conversation(arrival.conversation(), List.of()), ChatSettings.DEFAULT);
    return ((Responder.Response.Said) response).reply().plainText().strip();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
