package dev.beleg.bot.chat;

import dev.beleg.bot.chat.ChatEngine.Acceptance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Decides which updates are for us, and stores them: whose chat is not permitted, who asks too
/// often and what is too much for now is told so.
final class Admission {

  /// As many conversations can be added to at once; those that share one wait for each other.
  private static final int STRIPES = 1_024;

  private final Frame frame;
  private final Parts parts;
  private final Dispatch dispatch;
  private final Work work;
  private final Quotas quotas;
  private final List<ReentrantLock> order;

  Admission(Frame frame, Parts parts, Dispatch dispatch, Work work) {
    this.frame = frame;
    this.parts = parts;
    this.dispatch = dispatch;
    this.work = work;
    this.quotas = new Quotas(frame.rules().rates(), frame.machinery().clock());
    this.order = IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toList();
  }

  /// Decides what becomes of an update; one that is admitted is stored.
  ///
  /// @throws StoreUnavailable if it cannot be stored
  Acceptance decide(Update update) {
    Arrival arrival = update.arrival();
    if (!dispatch.reaches(arrival.key().surface())) {
      throw new IllegalArgumentException("no channel serves " + arrival.key());
    }
    if (update instanceof Update.Ignored) {
      return Acceptance.PASSED_OVER;
    }
    if (!parts.access().permits(arrival)) {
      return arrival.addressed() ? refuse(arrival) : Acceptance.PASSED_OVER;
    }
    return wanted(arrival) ? admit(PastedSecrets.masked(update)) : Acceptance.PASSED_OVER;
  }

  private boolean wanted(Arrival arrival) {
    if (arrival.addressing() == Arrival.Addressing.DIRECT) {
      return true;
    }
    return switch (parts.stores().settings().of(arrival.conversation().chat()).attention()) {
      case ALL -> true;
      case MENTIONED ->
          arrival.addressed()
              || (arrival.addressing() == Arrival.Addressing.FOLLOWING
                  && work.knows(arrival.conversation()));
      case NEVER -> false;
    };
  }

  private Acceptance admit(Update update) {
    Arrival arrival = update.arrival();
    ReentrantLock lock = order.get(Math.floorMod(arrival.conversation().hashCode(), STRIPES));
    boolean taken;
    Quotas.Verdict verdict;
    lock.lock();
    try {
      Optional<Long> sequence = parts.stores().inbox().accept(update);
      if (sequence.isEmpty()) {
        return Acceptance.REPEATED;
      }
      boolean stopped = stops(update) && work.abort(arrival.conversation());
      verdict = quotas.count(arrival.sender().user(), arrival.conversation().chat());
      taken =
          verdict instanceof Quotas.Verdict.Free
              && work.offer(new Inbox.Open(sequence.get(), update, 0), stopped);
    } finally {
      lock.unlock();
    }
    if (!taken) {
      turnAway(update, verdict);
    }
    return Acceptance.ACCEPTED;
  }

  /// What is stored must be worked on, even where it breaks whoever looks into it.
  private boolean stops(Update update) {
    try {
      return parts.responder().stops(update);
    } catch (RuntimeException | Error broken) {
      Journal.failure("looking into " + update.arrival().key(), broken);
      return false;
    }
  }

  private void turnAway(Update update, Quotas.Verdict verdict) {
    Arrival arrival = update.arrival();
    ReplyLanguage language = languageOf(update);
    Endings endings = work.endings();
    Completion completion =
        switch (verdict) {
          case Quotas.Verdict.Free _ ->
              endings.saying(arrival, Outcome.BUSY, language, Reply.of(Notice.BUSY.in(language)));
          case Quotas.Verdict.Beyond beyond when beyond.first() ->
              endings.saying(arrival, Outcome.LIMITED, language, limited(language, beyond));
          case Quotas.Verdict.Beyond beyond -> {
            show(arrival, language, limited(language, beyond));
            yield endings.silent(arrival, Outcome.LIMITED);
          }
        };
    endings.bring(completion, () -> {});
  }

  private static Reply limited(ReplyLanguage language, Quotas.Verdict.Beyond beyond) {
    return Reply.of(Notice.LIMITED.in(language, Notice.rounded(beyond.pause())));
  }

  private void show(Arrival arrival, ReplyLanguage language, Reply reply) {
    try {
      dispatch
          .channel(arrival.conversation().chat().surface())
          .turnedAway(arrival, language, reply);
    } catch (RuntimeException failure) {
      Journal.failure("showing that " + arrival.key() + " is beyond the limit", failure);
    }
  }

  private ReplyLanguage languageOf(Update update) {
    try {
      return work.language(update);
    } catch (StoreUnavailable _) {
      return frame.rules().language();
    }
  }

  /// Of a chat that is not permitted no words are kept.
  private Acceptance refuse(Arrival arrival) {
    Quotas.Verdict verdict = quotas.count(arrival.sender().user(), arrival.conversation().chat());
    if (verdict instanceof Quotas.Verdict.Beyond) {
      return Acceptance.PASSED_OVER;
    }
    Update wordless = new Update.Ignored(arrival, "not permitted");
    if (parts.stores().inbox().accept(wordless).isEmpty()) {
      return Acceptance.REPEATED;
    }
    deny(wordless);
    return Acceptance.ACCEPTED;
  }

  /// Ends an update of a chat that is not permitted.
  void deny(Update update) {
    Arrival arrival = update.arrival();
    ReplyLanguage language = languageOf(update);
    Endings endings = work.endings();
    Completion completion =
        offer(arrival.conversation().chat())
            .map(code -> Reply.of(Notice.PAIRING.in(language, code)))
            .map(reply -> endings.saying(arrival, Outcome.DENIED, language, reply))
            .orElseGet(() -> endings.silent(arrival, Outcome.DENIED));
    endings.bring(completion, () -> {});
  }

  private Optional<String> offer(ChatId chat) {
    try {
      return parts.access().offer(chat);
    } catch (StoreUnavailable failure) {
      Journal.failure("offering a code", failure);
      return Optional.empty();
    }
  }
}
