package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day on which everybody wants his digest at the same minute, and some ask meanwhile or the
/// platform has trouble; the clock is set, so nobody waits.
class DigestLoadTest {

  private static final int SUBSCRIBERS = 1_000;
  private static final int QUESTIONS = 40;

  @TempDir Path folder;
  private final Map<String, List<Instant>> arrived = new TreeMap<>();
  private final List<Instant> sends = new ArrayList<>();
  private long unsaid;

  @Test
  void sendsAThousandEditionsWithinTheRateWhileQuestionsAreAnsweredWithinFiveSeconds() {
    try (DigestCrowd crowd = crowd(_ -> {}, _ -> Optional.empty())) {
      crowd.subscribe(SUBSCRIBERS);
      crowd.service.turn(() -> true);
      Map<String, Instant> asked = new HashMap<>();
      for (int i = 0; i < QUESTIONS; i++) {
        String chat = "q" + i;
        asked.put(chat, crowd.machinery.now());
        crowd.engine.accept(Samples.asked("u" + i, chat, "Wie hoch?", crowd.machinery.now()));
        crowd.machinery.runFor(Duration.ofSeconds(1));
      }
      crowd.machinery.runFor(Duration.ofMinutes(5));

      assertThat(crowd.engine.counts().unsent()).isZero();
      assertThat(editions()).hasSize(SUBSCRIBERS).allMatch(times -> times.size() == 1);
      asked.forEach(
          (chat, time) ->
              assertThat(arrived.get(chat))
                  .as(chat)
                  .singleElement()
                  .satisfies(at -> assertThat(at).isBefore(time.plusSeconds(5))));
      assertThat(most()).isLessThanOrEqualTo(DigestCrowd.PER_SECOND);
      assertThat(Duration.between(sends.getFirst(), sends.getLast()))
          .isLessThan(Duration.ofSeconds(2 * SUBSCRIBERS / DigestCrowd.PER_SECOND + 5));
    }
  }

  /// 429, failures before and after the platform took it, and chats that block the bot.
  @Test
  void everyEditionArrivesOnceOrIsListedWhateverThePlatformDoes() {
    Random random = new Random(29);
    Set<String> blocked = new HashSet<>();
    Function<Message, Optional<Delivery>> trouble =
        message -> {
          String chat = chat(message);
          if (blocked.contains(chat)) {
            return Optional.of(new Delivery.Refused("bot was blocked"));
          }
          return switch (random.nextInt(10)) {
            case 0 -> Optional.of(new Delivery.Deferred(Duration.ofSeconds(3)));
            case 1 -> Optional.of(new Delivery.Unknown("connection reset"));
            case 2 -> {
              taken(message, Instant.EPOCH);
              unsaid++;
              yield Optional.of(new Delivery.Unknown("502"));
            }
            case 3 -> {
              blocked.add(chat);
              yield Optional.of(new Delivery.Refused("bot was blocked"));
            }
            default -> Optional.empty();
          };
        };
    try (DigestCrowd crowd = crowd(_ -> {}, trouble)) {
      crowd.subscribe(SUBSCRIBERS);
      crowd.service.turn(() -> true);
      crowd.machinery.runFor(Duration.ofMinutes(3));

      assertThat(crowd.engine.counts().unsent()).isZero();
      for (int i = 0; i < SUBSCRIBERS; i++) {
        String chat = "c" + i;
        int copies = arrived.getOrDefault(chat, List.of()).size();
        boolean listed = blocked.contains(chat) || crowd.isUnsure(chat);
        assertThat(copies > 0 || listed).as(chat).isTrue();
        assertThat(copies).as(chat).isLessThanOrEqualTo(2);
      }
      assertThat(arrived.values().stream().filter(times -> times.size() == 2).count())
          .isLessThanOrEqualTo(unsaid);
      assertThat(crowd.store().refused().keySet().stream().map(it -> it.chat().chat()))
          .containsExactlyInAnyOrderElementsOf(blocked);
      assertThat(most()).isLessThanOrEqualTo(DigestCrowd.PER_SECOND);
    }
  }

  @Test
  void keepsNobodyElseWaitingForAChatThatMustWaitForHours() {
    Duration hours = Duration.ofSeconds(13_938);
    AtomicBoolean first = new AtomicBoolean(true);
    Function<Message, Optional<Delivery>> trouble =
        message ->
            chat(message).equals("c0") && first.getAndSet(false)
                ? Optional.of(new Delivery.Deferred(hours))
                : Optional.empty();
    try (DigestCrowd crowd = crowd(_ -> {}, trouble)) {
      crowd.subscribe(100);
      Instant due = crowd.machinery.now();
      crowd.service.turn(() -> true);
      crowd.machinery.runFor(Duration.ofMinutes(1));
      assertThat(editions()).hasSize(99).allMatch(times -> times.size() == 1);
      crowd.machinery.runFor(hours);
      assertThat(arrived.get("c0"))
          .singleElement()
          .satisfies(time -> assertThat(time).isAfterOrEqualTo(due.plus(hours)));
    }
  }

  /// Nothing goes to the chat again while the state cannot keep that the message was sent.
  @Test
  void sendsNothingTwiceWhileTheStateCannotKeepWhatWasSent() {
    AtomicInteger failures = new AtomicInteger(5);
    Consumer<String> full =
        step -> {
          if (step.equals("before marking as sent") && failures.getAndDecrement() > 0) {
            throw new IllegalStateException("the disk is full");
          }
        };
    try (DigestCrowd crowd = crowd(full, _ -> Optional.empty())) {
      crowd.subscribe(3);
      crowd.service.turn(() -> true);
      crowd.service.turn(() -> true);
      crowd.machinery.runFor(Duration.ofMinutes(5));
      assertThat(editions()).hasSize(3).allMatch(times -> times.size() == 1);
      assertThat(crowd.engine.counts().storeFailures()).isEqualTo(5);
      assertThat(crowd.engine.counts().unsent()).isZero();
    }
  }

  private DigestCrowd crowd(Consumer<String> hook, Function<Message, Optional<Delivery>> trouble) {
    return new DigestCrowd(
        folder,
        hook,
        QUESTIONS,
        (message, now) -> {
          sends.add(now);
          return trouble.apply(message).orElseGet(() -> taken(message, now));
        });
  }

  private Delivery taken(Message message, Instant now) {
    arrived.computeIfAbsent(chat(message), _ -> new ArrayList<>()).add(now);
    return new Delivery.Delivered("p" + message.id());
  }

  private static String chat(Message message) {
    return message.draft().conversation().chat().chat();
  }

  private Collection<List<Instant>> editions() {
    return arrived.entrySet().stream()
        .filter(chat -> chat.getKey().startsWith("c"))
        .map(Map.Entry::getValue)
        .toList();
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
}
