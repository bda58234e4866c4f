package dev.beleg.bot.web;

import dev.beleg.bot.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The last exchanges of a conversation as the page shows them. Safe for use by several threads.
final class Transcript {

  /// Older ones are no longer shown; the conversation itself is kept by the chats.
  static final int MOST = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Exchange> exchanges = List.of();
  private long version;
  private long last;
  private long lastAnswered;

  /// The exchanges at one time.
  ///
  /// @param version grows with every change
  /// @param exchanges the newest first
  record State(long version, List<Exchange> exchanges) {

    boolean pending() {
      return exchanges.stream().anyMatch(Exchange::pending);
    }

    Optional<Exchange> exchange(long id) {
      return exchanges.stream().filter(it -> it.id() == id).findFirst();
    }
  }

  /// Begins an exchange.
  ///
  /// @param words empty where they are not known
  /// @return its number
  long say(String words, Instant now) {
    return change(
        () -> {
          last++;
          List<Exchange> more = new ArrayList<>(exchanges);
          more.addFirst(Exchange.of(last, now, words));
          exchanges = List.copyOf(more.subList(0, Math.min(MOST, more.size())));
          return last;
        });
  }

  /// Takes back an exchange that could not be begun.
  void unsay(long id) {
    keep(exchange -> exchange.id() != id);
  }

  /// Forgets what is answered.
  void clear() {
    keep(Exchange::pending);
  }

  private void keep(Predicate<Exchange> kept) {
    change(() -> exchanges = exchanges.stream().filter(kept).toList());
  }

  /// Adds a reply. What was asked before the page was opened is answered all the same.
  ///
  /// @param to the exchange; empty for what goes on with the reply before
  void answer(Optional<Long> to, Exchange.Answered reply, Instant now) {
    change(
        () -> {
          long named = to.orElse(lastAnswered);
          boolean known = exchanges.stream().anyMatch(it -> it.id() == named);
          lastAnswered = known ? named : say("", now);
          return replace(it -> it.id() == lastAnswered, it -> it.answered(reply));
        });
  }

  /// Ends what waits without an answer.
  void end(long id, Exchange.Answered reply) {
    change(() -> replace(it -> it.id() == id && it.pending(), it -> it.answered(reply)));
  }

  /// Replaces a reply.
  void edit(String message, Reply reply) {
    change(() -> replace(_ -> true, it -> it.edited(message, reply)));
  }

  /// Shows what may be read of an answer already.
  void soFar(long id, Reply partial) {
    change(() -> replace(it -> it.id() == id, it -> it.soFar(partial)));
  }

  /// Says of what waits too long that it is not answered.
  ///
  /// @param before what was said before that time waits too long
  void giveUp(Instant before, Exchange.Answered reply) {
    Predicate<Exchange> late = it -> it.pending() && it.at().isBefore(before);
    if (state().exchanges().stream().anyMatch(late)) {
      change(() -> replace(late, it -> it.answered(reply)));
    }
  }

  private List<Exchange> replace(Predicate<Exchange> which, UnaryOperator<Exchange> with) {
    exchanges = exchanges.stream().map(it -> which.test(it) ? with.apply(it) : it).toList();
    return exchanges;
  }

  private <T> T change(Supplier<T> step) {
    lock.lock();
    try {
      version++;
      changed.signalAll();
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  State state() {
    lock.lock();
    try {
      return new State(version, exchanges);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something is as wanted, at most some time, and tells how it is then.
  State await(Predicate<State> wanted, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (left > 0 && !wanted.test(state())) {
        left = changed.awaitNanos(left);
      }
      return state();
    } finally {
      lock.unlock();
    }
  }
}
