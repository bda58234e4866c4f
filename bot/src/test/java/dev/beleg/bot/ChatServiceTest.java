package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.store.StateUnusable;
import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
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

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
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
  private static Wiring wiring;
  private static Library library;

  @TempDir Path data;
  private final RecordingChannel channel = new RecordingChannel();
  private final InstantSource clock = () -> Samples.NOON;

  @BeforeAll
  static void open() {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, index),
            Map.of("BELEG_DATA", "data", "BELEG_DICTIONARIES", "no-dictionaries"),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())),
            false,
            () -> Samples.NOON);
    SettingsReader reader = new SettingsReader(HOME, index, surroundings.environment());
    Settings settings =
        ((SettingsReader.Outcome.Loaded) reader.read(Optional.empty(), Map.of())).settings();
    wiring = Wiring.forQuestions(settings, surroundings);
    library = wiring.library(Optional.empty());
  }

  @AfterAll
  static void close() {
    wiring.close();
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
  void ordersAtTheDeskWhatTheCommandOrders() {
    during(
        service -> {
          Desk desk = service.core().desk();
          Desk.Visitor anna = visitor("u-a");
          ConversationId own = Samples.conversation("a");
          assertThat(desk.order(anna, own, true, "8:00 Berlin werktags quibbel", occasion("1")))
              .hasValueSatisfying(wrong -> assertThat(wrong).contains("quibbel"));
          assertThat(desk.digests(anna, own)).isEmpty();
          assertThat(desk.order(anna, own, true, "8:00 Berlin werktags Lipezk", occasion("2")))
              .isEmpty();
          assertThat(desk.digests(anna, own))
              .singleElement()
              .satisfies(
                  digest ->
                      assertThat(digest.lines())
                          .containsExactly(
                              "Werktags um 08:00 (Berlin); Gebiet Lipezk.",
                              "Nächste Ausgabe: Dienstag, 3. März, 08:00."));
          ask(service, "1", "a", "/digest");
          assertThat(last("a")).contains("08:00");
          desk.act(anna, own, Desk.Act.PAUSE, occasion("3"));
          assertThat(desk.digests(anna, own)).extracting(Desk.Digest::paused).containsExactly(true);
          desk.act(anna, own, Desk.Act.RESUME, occasion("4"));
          assertThat(desk.preview(anna, own)).isPresent();
          desk.act(anna, own, Desk.Act.SEND, occasion("5"));
          settle(service);
          assertThat(last("a")).contains("Keine neuen Meldungen");
          desk.act(anna, own, Desk.Act.END, occasion("6"));
          assertThat(desk.digests(anna, own)).isEmpty();
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
  void letsNobodyTouchTheDigestOfSomebodyElse() {
    during(
        service -> {
          Desk desk = service.core().desk();
          ConversationId own = Samples.conversation("a");
          assertThat(desk.order(visitor("u-a"), own, true, "8:00 Berlin", occasion("1"))).isEmpty();
          for (Desk.Visitor other : List.of(visitor("u-c1"), visitor("u-stranger"))) {
            assertThat(desk.digests(other, own)).isEmpty();
            assertThat(desk.preview(other, own)).isEmpty();
            assertThat(desk.order(other, own, true, "9:00 Berlin", occasion("2"))).isPresent();
            desk.act(other, own, Desk.Act.END, occasion("3"));
          }
          assertThat(desk.digests(visitor("u-a"), own)).hasSize(1);
          assertThat(desk.announcements(visitor("u-stranger"), 5)).isEmpty();
        });
  }

  @Test
  void takesAnOrderForNoChatThatIsNotOfOnesOwnWorkspace() {
    during(
        service -> {
          Desk desk = service.core().desk();
          Desk.Visitor member =
              new Desk.Visitor(
                  new Sender(new UserId(Samples.SURFACE, "T1/u"), Optional.of(workspace("T1"))),
                  ReplyLanguage.GERMAN);
          ConversationId there = Samples.conversation("T2/c");
          ConversationId here = Samples.conversation("T1/c");
          assertThat(desk.order(member, there, false, "8:00 Berlin", occasion("1"))).isPresent();
          assertThat(desk.order(member, there, true, "8:00 Berlin", occasion("2"))).isPresent();
          assertThat(desk.order(member, here, false, "8:00 Berlin", occasion("3"))).isEmpty();
          assertThat(desk.digests(member, here))
              .extracting(Desk.Digest::conversation)
              .containsExactly(here);
        });
  }

  /// Who is answered alone has no say in a channel.
  @Test
  void takesNoOrderForAChannelFromWhoIsAnsweredAloneOnly() {
    during(
        service -> {
          Desk desk = service.core().desk();
          ConversationId channel = Samples.conversation("channel");
          assertThat(desk.order(visitor("u-a"), channel, false, "8:00 Berlin", occasion("1")))
              .isPresent();
          assertThat(desk.digests(visitor("u-a"), channel)).isEmpty();
        });
  }

  private static WorkspaceId workspace(String id) {
    return new WorkspaceId(Samples.SURFACE, id);
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
  void tellsTheNewestAnnouncementsAtTheDeskWithTheirSources() {
    during(
        service -> {
          Reply told = service.core().desk().announcements(visitor("u-a"), 2).orElseThrow();
          assertThat(told.blocks()).hasSize(3);
          assertThat(told.plainText()).contains("[1]", "[2]", ".txt#");
        });
  }

  private static Desk.Visitor visitor(String user) {
    return new Desk.Visitor(Sender.of(Samples.SURFACE, user), ReplyLanguage.GERMAN);
  }

  private static UpdateKey occasion(String id) {
    return new UpdateKey(Samples.SURFACE, id);
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
            accept(
                service, "q" + i, "t" + i % CHATS + "-" + i, QUESTIONS.get(i % QUESTIONS.size()));
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
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules rules =
        new EngineRules(
            RateRules.UNLIMITED,
            ordinary.conversations(),
            new EngineRules.Capacity(4, 10_000, 10),
            ordinary.times(),
            ordinary.language());
    return ChatService.start(
        new ChatService.Rules(
            everybody(),
            rules,
            ChatSettings.DEFAULT,
            new CommandResponder.Languages(Optional.empty(), Language.ENGLISH),
            digests,
            usual),
        _ -> library,
        List.of(channel),
        new ChatService.Host(data, clock, threads, () -> library.words().vocabulary()));
  }

  private static AccessRules everybody() {
    Set<UserId> users =
        IntStream.range(0, CHATS * QUESTIONS.size())
            .boxed()
            .flatMap(i -> Stream.of("a", "c" + i, "t" + i % CHATS + "-" + i))
            .map(chat -> new UserId(Samples.SURFACE, "u-" + chat))
            .collect(Collectors.toSet());
    return new AccessRules(
        Set.of(), Set.of(workspace("T1"), workspace("T2")), users, Set.of(), false);
  }

  private static void ask(ChatService service, String id, String chat, String text) {
    accept(service, id, chat, text);
    settle(service);
  }

  private static void accept(ChatService service, String id, String chat, String text) {
    Update update = Samples.asked(id, chat, text);
    assertThat(service.engine().accept(update)).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
  }

  private static void settle(ChatService service) {
    while (service.engine().counts().working() + service.engine().counts().unsent() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private String last(String chat) {
    return channel.sent().stream()
        .filter(message -> message.draft().conversation().equals(Samples.conversation(chat)))
        .map(Message::draft)
        .map(draft -> draft.reply().plainText())
        .reduce("", (_, later) -> later);
  }
}
