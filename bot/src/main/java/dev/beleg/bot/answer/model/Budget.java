package dev.beleg.bot.answer.model;

import dev.beleg.retrieval.index.FileState;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Counts what was spent today (UTC), by all and by each chat. A call that is under way while the
/// rest is used up is counted, and is the last one. Safe for use by several threads.
final class Budget {

  private static final int MARK = 16;

  private final ModelLimits limits;
  private final Spendings kept;
  private final InstantSource clock;
  private final Map<String, Spent> ofChats = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private Spent ofAll = Spent.NOTHING;

  Budget(ModelLimits limits, Spendings kept, InstantSource clock) {
    this.limits = limits;
    this.kept = kept;
    this.clock = clock;
  }

  /// {@return whether a chat may use some more}
  synchronized boolean allows(String chat) {
    turnDay();
    return limits.perDay().leavesSomething(ofAll)
        && limits.perChat().leavesSomething(ofChats.getOrDefault(mark(chat), Spent.NOTHING));
  }

  /// Counts a call.
  ///
  /// @return what it took
  synchronized Spent used(String chat, long read, long written) {
    turnDay();
    Spent spent = Price.spent(limits.price(), read, written);
    count(mark(chat), spent);
    kept.add(day, mark(chat), spent);
    return spent;
  }

  /// {@return what all chats spent today}
  synchronized Spent today() {
    turnDay();
    return ofAll;
  }

  private void count(String mark, Spent spent) {
    ofAll = ofAll.plus(spent);
    ofChats.merge(mark, spent, Spent::plus);
  }

  private void turnDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      ofAll = Spent.NOTHING;
      ofChats.clear();
      kept.of(today).forEach(this::count);
    }
  }

  /// What is kept names no chat.
  private static String mark(String chat) {
    return FileState.sha256(chat.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
  }
}
