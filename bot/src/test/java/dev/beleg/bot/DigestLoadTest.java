package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.VirtualMachinery;
import dev.beleg.bot.digest.DigestService;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day on which everybody wants his digest at the same minute, and some ask meanwhile; the clock
/// is set, so nobody waits.
class DigestLoadTest {

  private static final int SUBSCRIBERS = 1_000;
  private static final int QUESTIONS = 40;
  private static final int PER_SECOND = 25;

  @TempDir Path folder;
  private final VirtualMachinery machinery = new VirtualMachinery(Samples.NOON);
  private final Map<String, List<Instant>> arrived = new HashMap<>();
  private final List<Instant> sends = new ArrayList<>();

  @Test
  void sendsAThousandEditionsWithinTheRateWhileQuestionsAreAnsweredWithinFiveSeconds()
      throws Exception {
    try (StateFile state = StateFile.open(folder.resolve("state"), StateFile.Rules.DEFAULT);
        ArticleIndex index = ArticleIndex.open(folder.resolve("index"), machinery::now)) {
      ChatEngine engine = engine(state);
      engine.start();
      DigestService service = service(state, index, engine);
      for (int i = 0; i < SUBSCRIBERS; i++) {
        state.digests().put(subscription("c" + i), machinery.now());
      }
      machinery.runFor(Duration.ofHours(1));
      service.turn(() -> true);
      Map<String, Instant> asked = new HashMap<>();
      for (int i = 0; i < QUESTIONS; i++) {
        String chat = "q" + i;
        asked.put(chat, machinery.now());
        engine.accept(Samples.asked("u" + i, chat, "Wie hoch?", machinery.now()));
        machinery.runFor(Duration.ofSeconds(1));
      }
      machinery.runFor(Duration.ofMinutes(5));

      assertThat(engine.counts().unsent()).isZero();
      for (int i = 0; i < SUBSCRIBERS; i++) {
        assertThat(arrived.get("c" + i)).as("c" + i).hasSize(1);
      }
      asked.forEach(
          (chat, time) ->
              assertThat(arrived.get(chat))
                  .as(chat)
                  .singleElement()
                  .satisfies(at -> assertThat(at).isBefore(time.plusSeconds(5))));
      assertThat(most()).isLessThanOrEqualTo(PER_SECOND);
      assertThat(Duration.between(sends.getFirst(), sends.getLast()))
          .isLessThan(Duration.ofSeconds(2 * SUBSCRIBERS / PER_SECOND + 5));
    }
  }

  /// {@return the most messages of any second}
  private int most() {
    int most = 0;
    int first = 0;
    for (int last = 0; last < sends.size(); last++) {
      while (!sends.get(first).plusSeconds(1).isAfter(sends.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  private DigestService service(StateFile state, ArticleIndex index, ChatEngine engine) {
    Vocabulary vocabulary =
        Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
    return new DigestService(
        new DigestService.Parts(
            state.digests(),
            _ -> index.view(),
            new EditionPhrases(vocabulary),
            Headlines.NONE,
            new DigestPost(engine),
            _ -> true,
            machinery::now));
  }

  private static Subscription subscription(String chat) {
    return new Subscription(
        ConversationId.of(Samples.SURFACE, chat),
        new Subscription.Subscriber(Sender.of(Samples.SURFACE, "u"), true),
        Schedule.daily(LocalTime.of(13, 0), ZoneOffset.UTC),
        Selection.ALL,
        new Manner(Language.ENGLISH, false, false, Optional.empty()));
  }

  private ChatEngine engine(StateFile state) {
    AccessRules everybody =
        new AccessRules(
            IntStream.range(0, QUESTIONS)
                .mapToObj(chat -> Samples.conversation("q" + chat).chat())
                .collect(Collectors.toSet()),
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    Access access = new Access(everybody, state.stores().pairings(), machinery::now, new Random(1));
    Responder answering =
        (_, _, _) ->
            new Responder.Response.Said(ReplyLanguage.GERMAN, Reply.of("answer"), Optional.empty());
    return new ChatEngine(
        EngineRules.ordinary().with(RateRules.UNLIMITED),
        machinery.machinery(),
        new Parts(state.stores(), access, List.of(new Platform()), answering));
  }

  /// Takes everything and notes when.
  private final class Platform implements Channel {

    @Override
    public String surface() {
      return Samples.SURFACE;
    }

    @Override
    public Limits limits() {
      Limits plain = Limits.ofPlainText(4_096, 4);
      return new Limits(
          plain.length(), plain.messages(), plain.ruler(), Duration.ofSeconds(1), PER_SECOND);
    }

    @Override
    public Delivery send(Message message) {
      sends.add(machinery.now());
      arrived
          .computeIfAbsent(message.draft().conversation().chat().chat(), _ -> new ArrayList<>())
          .add(machinery.now());
      return new Delivery.Delivered("p" + message.id());
    }

    @Override
    public Delivery edit(ConversationId conversation, String message, Reply reply) {
      return new Delivery.Delivered(message);
    }

    @Override
    public void working(Arrival arrival) {}
  }
}
