package dev.beleg.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How long nothing may be sent to a chat: as Telegram told, and in groups so that it does not have
/// to. What is not about one chat is kept under its own name.
final class ChatWaits {

  /// In a group 20 messages in a minute are taken (Telegram's Bots FAQ).
  private static final int GROUP_MESSAGES = 20;

  private static final Duration GROUP_TIME = Duration.ofMinutes(1);

  private final Map<String, Instant> told = new HashMap<>();
  private final Map<String, Deque<Instant>> groups = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();

  /// {@return how long it is until something may be sent; empty for now}
  synchronized Optional<Duration> until(String chat, Instant now) {
    forget(now);
    return Optional.ofNullable(told.get(chat))
        .or(() -> full(chat))
        .map(end -> Duration.between(now, end))
        .filter(Duration::isPositive);
  }

  private Optional<Instant> full(String chat) {
    return Optional.ofNullable(groups.get(chat))
        .filter(sent -> sent.size() >= GROUP_MESSAGES)
        .map(sent -> sent.getFirst().plus(GROUP_TIME));
  }

  /// Keeps that a message goes to a chat.
  synchronized void sent(String chat, Instant now) {
    if (isGroup(chat)) {
      groups.computeIfAbsent(chat, _ -> new ArrayDeque<>()).addLast(now);
    }
  }

  /// Keeps that Telegram asked to wait.
  synchronized void told(String chat, Duration retryAfter, Instant now) {
    told.put(chat, now.plus(retryAfter));
  }

  /// Keeps that a chat takes nothing from us, as somebody has blocked us or thrown us out.
  synchronized void close(String chat, String reason) {
    closed.put(chat, reason);
  }

  /// Something came from a chat: it takes messages again.
  synchronized void open(String chat) {
    closed.remove(chat);
  }

  /// {@return why a chat takes nothing; empty where it may}
  synchronized Optional<String> closed(String chat) {
    return Optional.ofNullable(closed.get(chat));
  }

  /// Groups and channels have negative ids.
  static boolean isGroup(String chat) {
    return chat.startsWith("-");
  }

  private void forget(Instant now) {
    told.values().removeIf(end -> !end.isAfter(now));
    Instant old = now.minus(GROUP_TIME);
    groups.values().forEach(sent -> sent.removeIf(at -> !at.isAfter(old)));
    groups.values().removeIf(Deque::isEmpty);
  }
}
