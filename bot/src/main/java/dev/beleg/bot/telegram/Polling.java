package dev.beleg.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/// Asks Telegram for updates; each turn is a call and gives how long to wait before the next.
///
/// An update is confirmed by the next call, so that call is made only once all of the last one are
/// stored; what cannot be stored is asked for again.
final class Polling implements Supplier<Duration> {

  /// How long Telegram waits for something to send.
  private static final Duration POLL = Duration.ofSeconds(25);

  /// After a week without updates their ids begin anew, perhaps lower (Bot API, Update).
  private static final Duration QUIET = Duration.ofDays(6);

  /// An empty answer that comes sooner was no long poll.
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What polling works with.
  ///
  /// @param api Telegram
  /// @param setbacks tells what to do when a call fails
  /// @param clock tells the time
  /// @param introduced is told who we are, before any update
  /// @param taken stores an update, durably when it returns true
  record Parts(
      BotApi api,
      Setbacks setbacks,
      InstantSource clock,
      Consumer<Me> introduced,
      Predicate<String> taken) {}

  private final Parts parts;
  private OptionalLong next = OptionalLong.empty();
  private Instant lastUpdate = Instant.EPOCH;
  private boolean introduced;

  Polling(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Duration get() {
    return introduced ? poll() : introduce();
  }

  private Duration introduce() {
    BotAnswer<Me> me = parts.api.me();
    if (!(me instanceof BotAnswer.Given<Me> given)) {
      return parts.setbacks.after(me);
    }
    BotAnswer<Boolean> free = parts.api.call(it -> it.execute(new DeleteWebhook()));
    if (free instanceof BotAnswer.Given<Boolean>) {
      parts.introduced.accept(given.value());
      introduced = true;
    }
    return parts.setbacks.after(free);
  }

  private Duration poll() {
    Instant began = parts.clock.instant();
    if (lastUpdate.plus(QUIET).isBefore(began)) {
      next = OptionalLong.empty();
    }
    BotAnswer<List<String>> answer = parts.api.updates(next, POLL);
    if (Turns.areOver()) {
      return Duration.ZERO;
    }
    Duration wait = parts.setbacks.after(answer);
    return answer instanceof BotAnswer.Given<List<String>> given
        ? taken(given.value(), began)
        : wait;
  }

  private Duration taken(List<String> updates, Instant began) {
    for (String update : updates) {
      OptionalLong id = id(update);
      if (id.isEmpty()) {
        continue;
      }
      if (Turns.areOver() || !parts.taken.test(update)) {
        return SOON;
      }
      next = OptionalLong.of(id.getAsLong() + 1);
      lastUpdate = parts.clock.instant();
    }
    boolean soon = began.plus(SOON).isAfter(parts.clock.instant());
    return updates.isEmpty() && soon ? SOON : Duration.ZERO;
  }

  private static OptionalLong id(String update) {
    try {
      JsonNode id = MAPPER.readTree(update).path("update_id");
      return id.isIntegralNumber() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an update that is no JSON", e);
    }
  }
}
