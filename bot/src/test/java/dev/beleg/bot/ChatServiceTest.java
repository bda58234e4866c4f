package dev.beleg.bot;

import static dev.beleg.bot.SeedChats.accept;
import static dev.beleg.bot.SeedChats.ask;
import static dev.beleg.bot.SeedChats.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.store.StateUnusable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The chats over the shipped articles, from the start of a process to its stop.
@Timeout(300)
class ChatServiceTest {

  private static final int CHATS = 24;

  private static final List<String> QUESTIONS =
      List.of(
          "Wie hoch war der Handelsumsatz mit Lipezk 2021?",
          "Кто губернатор Вологодской области?",
          "Khabarovsk Krai: who is the governor?",
          "Wer gewann die Fußball-Weltmeisterschaft 1974?",
          "/figures lipezk",
          "/check Exports to Lipetsk rose 31% to $19m",
          "/latest",
          "Was sagte Krutoi zum Handelsumsatz mit Perm?");

  @TempDir static Path index;
  private static SeedChats chats;

  @TempDir Path data;
  private final RecordingChannel channel = new RecordingChannel();

  @BeforeAll
  static void open() {
    chats = new SeedChats(index);
  }

  @AfterAll
  static void close() {
    chats.close();
  }

  private boolean digests = true;
  private Optional<Schedule> usual = Optional.empty();

  @Test
  void goesOnWithAConversationAfterARestart() {
    during(service -> ask(service, "1", "a", "Wie hoch war der Handelsumsatz mit Lipezk 2022?"));
    during(service -> ask(service, "2", "a", "und 2021?"));
    assertThat(last("a")).startsWith("Gebiet Lipezk, Handelsumsatz, 2021:").contains("315 Mio.");
    during(service -> ask(service, "3", "a", "/source 2"));
    assertThat(last("a")).contains("«In 2021, it amounted to $315 million.»");
    during(service -> ask(service, "4", "a", "/forget"));
    during(service -> ask(service, "5", "a", "und 2020?"));
    assertThat(last("a")).doesNotContain("Lipezk");
  }

  @Test
  void keepsTheLanguageThatAChatHasChosen() {
    during(service -> ask(service, "1", "a", "/language ru"));
    during(service -> ask(service, "2", "a", "/help"));
    assertThat(last("a")).startsWith("Спрашивайте по-немецки");
  }

  @Test
  void showsBackTheDigestThatWasOrdered() {
    during(
        service -> {
          ask(service, "1", "a", "/digest");
          assertThat(last("a")).startsWith("There is no digest here.");
          ask(service, "2", "a", "/abo 8:00 Berlin werktags Lipezk, Perm");
          assertThat(last("a"))
              .contains("Werktags um 08:00 (Berlin); Gebiet Lipezk, Region Perm.")
              .contains("Nächste Ausgabe: Dienstag, 3. März, 08:00.");
          ask(service, "3", "a", "/digest Tatarstan 9:30");
          assertThat(last("a")).contains("09:30 (Berlin)", "Tatarstan");
          ask(service, "4", "a", "/digest pause");
          assertThat(last("a")).contains("/digest resume");
          ask(service, "5", "a", "/digest weiter");
          ask(service, "6", "a", "/digest preview");
          assertThat(last("a")).contains("Keine neuen Meldungen");
          ask(service, "7", "a", "/digest off");
          ask(service, "8", "a", "/digest now");
          assertThat(last("a")).startsWith("There is no digest here.");
        });
  }

  @Test
  void promisesNoEditionWhereNobodySendsAny() {
    digests = false;
    during(
        service -> {
          ask(service, "1", "a", "/abo 8:00 Berlin werktags Lipezk, Perm");
          assertThat(last("a"))
              .contains("Werktags um 08:00 (Berlin); Gebiet Lipezk, Region Perm.")
              .contains("Hier kommt zur Stunde nichts an")
              .doesNotContain("Nächste Ausgabe");
        });
  }

  @Test
  void keepsTheDigestAsItWasWhereAnOrderIsNotClear() {
    during(
        service -> {
          ask(service, "1", "a", "/abo 8:00 Berlin Lipezkk");
          assertThat(last("a"))
              .isEqualTo(
                  """
                  Nichts geändert, denn der Auftrag ist nicht eindeutig:
                  Nicht verstanden: „Lipezkk“. Gemeint „Lipezk“?""");
          ask(service, "2", "a", "/digest");
          assertThat(last("a")).contains("There is no digest here.");
          ask(service, "3", "a", "/abo 8:00 Berlin werktags Lipezk");
          ask(service, "4", "a", "/abo außer Lipezk");
          assertThat(last("a")).contains("So bliebe nichts übrig");
          ask(service, "5", "a", "/abo Russland außer Lipezk, außer freitags");
          assertThat(last("a")).contains("Russland, ohne Gebiet Lipezk");
          assertThat(last("a")).startsWith("Montag, Dienstag, Mittwoch, Donnerstag um 08:00");
          ask(service, "6", "a", "/abo pause bis 1. Mai");
          assertThat(last("a")).contains("Angehalten bis Freitag, 1. Mai");
          ask(service, "7", "a", "/abo weiter");
          assertThat(last("a")).contains("Nächste Ausgabe: Dienstag, 3. März, 08:00.");
          ask(service, "8", "a", "/abo pause bis bald");
          assertThat(last("a")).contains("Nicht verstanden: „bald“.");
        });
  }

  @Test
  void forgetsTheWordsInTheFilesToo() throws Exception {
    during(service -> ask(service, "1", "a", "Was weiß Quodlibetinger über Lipezk?"));
    during(service -> ask(service, "2", "a", "/forget"));
    assertThat(stateHolds("Quodlibetinger")).isFalse();
  }

  private boolean stateHolds(String word) throws Exception {
    byte[] state = Files.readAllBytes(data.resolve("state.db"));
    return new String(state, StandardCharsets.UTF_8).contains(word);
  }

  /// Whoever answers alone answers the same as with others beside him.
  @Test
  void answersManyChatsAtOnceAsItAnswersOne() {
    Map<String, String> alone = new HashMap<>();
    during(
        service -> {
          for (int i = 0; i < QUESTIONS.size(); i++) {
            ask(service, "alone" + i, "c" + i, QUESTIONS.get(i));
            alone.put(QUESTIONS.get(i), last("c" + i));
          }
        });
    during(
        service -> {
          for (int i = 0; i < CHATS * QUESTIONS.size(); i++) {
            String question = QUESTIONS.get(i % QUESTIONS.size());
            accept(service, Samples.asked("q" + i, "t" + i % CHATS + "-" + i, question));
          }
          settle(service);
        });
    for (int i = 0; i < CHATS * QUESTIONS.size(); i++) {
      String question = QUESTIONS.get(i % QUESTIONS.size());
      assertThat(last("t" + i % CHATS + "-" + i)).as(question).isEqualTo(alone.get(question));
    }
  }

  @Test
  void acceptsNothingOnceItIsStopped() {
    ChatService service = start();
    service.close();
    assertThat(service.engine().accept(Samples.asked("1", "c1", "Wer?")))
        .isEqualTo(ChatEngine.Acceptance.CLOSED);
  }

  @Test
  void startsNotOverALostState() throws Exception {
    start().close();
    Files.delete(data.resolve("state.db"));
    assertThatThrownBy(this::start)
        .isInstanceOf(StateUnusable.class)
        .hasMessageContaining("bring a backup back with './beleg restore FILE'");
  }

  @Test
  void ordersADigestAtTheUsualHourWhereNoneIsSaid() {
    during(service -> ask(service, "1", "a", "/digest on"));
    assertThat(last("a")).contains("hour");
    usual = Optional.of(Schedule.daily(LocalTime.of(7, 30), ZoneId.of("Europe/Minsk")));
    during(
        service -> {
          ask(service, "2", "a", "/digest on");
          assertThat(last("a")).contains("07:30", "Minsk");
          ask(service, "3", "a", "/digest pause");
          ask(service, "4", "a", "/digest on");
          assertThat(last("a")).contains("07:30").doesNotContain("paused");
          ask(service, "5", "a", "/digest off");
          ask(service, "6", "a", "/digest Lipezk");
          assertThat(last("a")).contains("07:30", "Lip");
          ask(service, "7", "a", "/digest off");
          ask(service, "8", "a", "/digest please");
          assertThat(last("a")).doesNotContain("07:30");
        });
  }

  private void during(Consumer<ChatService> work) {
    try (ChatService service = start()) {
      work.accept(service);
    }
  }

  private ChatService start() {
    return chats.start(data, channel, new SeedChats.Start(everybody(), digests, usual));
  }

  private static AccessRules everybody() {
    Set<UserId> users =
        IntStream.range(0, CHATS * QUESTIONS.size())
            .boxed()
            .flatMap(i -> Stream.of("a", "c" + i, "t" + i % CHATS + "-" + i))
            .map(chat -> new UserId(Samples.SURFACE, "u-" + chat))
            .collect(Collectors.toSet());
    return new AccessRules(Set.of(), Set.of(), users, Set.of(), false);
  }

  private String last(String chat) {
    return SeedChats.last(channel, chat);
  }
}
