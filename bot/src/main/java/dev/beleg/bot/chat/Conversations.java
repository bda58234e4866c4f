package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The conversations with those that talk just now in memory. One update of a conversation is
/// worked on at a time, so nobody else changes it meanwhile.
final class Conversations {

  private static final int REMEMBERED = 2_000;

  private final ConversationStore store;
  private final ConversationRules rules;
  private final InstantSource clock;
  private final Cache<ConversationId, List<Turn>> remembered;

  Conversations(ConversationStore store, ConversationRules rules, InstantSource clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(rules.lifetime())
            .ticker(() -> Access.nanos(clock))
            .executor(Runnable::run)
            .build();
  }

  /// {@return the turns that still count}
  Conversation of(ConversationId id) {
    Instant since = oldestThatCounts();
    List<Turn> turns =
        Objects.requireNonNull(
            remembered.get(id, _ -> List.copyOf(store.turns(id, since, rules.turns()))));
    return new Conversation(id, turns.stream().filter(turn -> !turn.at().isBefore(since)).toList());
  }

  Instant oldestThatCounts() {
    return clock.instant().minus(rules.lifetime());
  }

  /// Follows what was stored.
  void completed(Completion completion) {
    ConversationId id = completion.arrival().conversation();
    if (completion.outcome() == Outcome.FORGOTTEN) {
      remembered.invalidate(id);
    } else {
      completion.turn().ifPresent(turn -> add(id, turn));
    }
  }

  private void add(ConversationId id, Turn turn) {
    remembered
        .asMap()
        .computeIfPresent(
            id,
            (_, turns) ->
                Stream.concat(turns.stream(), Stream.of(turn))
                    .skip(Math.max(0, turns.size() + 1 - rules.turns()))
                    .toList());
  }
}
