package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.retrieval.index.IndexView;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/// Sends each subscriber one edition for each of his days.
///
/// The record decides, not the clock: an edition is taken on by a row for its conversation and day,
/// which only one can make; then it is put together; then its messages, what it has told and its
/// end are written at once. From there the outbox brings them to the chat. What was taken on and
/// not put together when a process ended is put together by the next one, unless a later day is due
/// already: then that edition tells its news and says so.
public final class DigestService {

  private static final Logger LOG = System.getLogger(DigestService.class.getName());

  /// An edition that is not sent within this time after its hour is late.
  private static final Duration LATE = Duration.ofMinutes(30);

  /// Slots of days are written after ISO 8601 and so begin with a digit.
  private static final String ALERT = "alert ";

  private static final String NOW = "now ";

  /// What it works with.
  ///
  /// @param store the subscriptions
  /// @param views the articles that a subscriber may see
  /// @param phrases what editions say
  /// @param post writes and sends messages
  /// @param permitted whether a subscriber is still answered
  /// @param clock tells the time
  public record Parts(
      DigestStore store,
      Function<ConversationId, IndexView> views,
      EditionPhrases phrases,
      Post post,
      Predicate<Subscription> permitted,
      InstantSource clock) {}

  /// Where messages go.
  public interface Post {

    /// {@return whether messages can be sent to a conversation now}
    boolean reaches(ConversationId conversation);

    /// {@return the messages that say something to a conversation}
    List<Message.Draft> drafts(ConversationId conversation, ReplyLanguage language, Reply reply);

    /// Sends messages that the store has kept.
    void send(List<Message> messages);
  }

  private final Parts parts;
  private final DigestStore store;
  private final EditionReply replies;
  private final ReentrantLock turn = new ReentrantLock();

  /// Makes the service; nothing happens before its first turn.
  public DigestService(Parts parts) {
    this.parts = parts;
    this.store = parts.store;
    this.replies = new EditionReply(parts.phrases);
  }

  /// Sends what is due. A turn that finds another one under way does nothing.
  ///
  /// @param goesOn asked before each subscription whether there is time for it
  /// @return how many subscriptions failed, each by itself
  public int turn(BooleanSupplier goesOn) {
    if (!turn.tryLock()) {
      return 0;
    }
    try {
      return new Turn().all(goesOn);
    } finally {
      turn.unlock();
    }
  }

  /// Sends a subscriber the news since his last edition, also where there is none.
  ///
  /// @param occasion what asked for it; the same again sends nothing
  /// @return whether there is a subscription that is not paused
  public boolean now(ConversationId conversation, String occasion) {
    Optional<DigestStore.Held> held =
        store.of(conversation).filter(known -> known.paused().isEmpty());
    turn.lock();
    try {
      held.ifPresent(known -> new Turn().take(known, NOW + occasion, 0, true));
    } finally {
      turn.unlock();
    }
    return held.isPresent();
  }

  /// Takes note of the articles that a conversation sees now: they are not news to come.
  public void note(ConversationId conversation) {
    new Turn().composer(conversation);
  }

  /// {@return what the next edition of a subscription would say as it stands now}
  public Reply preview(DigestStore.Held held) {
    return new Turn().reply(held, 0);
  }

  /// {@return a further page of an edition; empty where it has no further event}
  public Optional<Reply> page(DigestStore.Held held, EditionReply.Page page) {
    Edition edition = new Turn().edition(held, page.told(), page.upTo());
    return page.from() < edition.items().size()
        ? Optional.of(replies.of(List.of(), edition, page, Optional.empty()))
        : Optional.empty();
  }

  /// One look at everything that is due.
  private final class Turn {

    private final Instant now = parts.clock.instant();
    private final Map<Optional<Set<String>>, EditionComposer> composers = new HashMap<>();
    private Map<String, Long> numbers = Map.of();
    private long upTo;

    int all(BooleanSupplier goesOn) {
      store.resumeDue(now);
      store.refused().forEach((conversation, reason) -> store.pause(conversation, reason));
      int failures = 0;
      Map<ConversationId, List<DigestStore.Slot>> begun = begun();
      for (DigestStore.Held held : store.active()) {
        List<DigestStore.Slot> own =
            Optional.ofNullable(begun.remove(held.subscription().conversation())).orElse(List.of());
        if (goesOn.getAsBoolean() && !one(held, own)) {
          failures++;
        }
      }
      begun.values().stream()
          .flatMap(List::stream)
          .forEach(slot -> store.end(slot, DigestStore.End.CANCELLED, now));
      return failures;
    }

    private boolean one(DigestStore.Held held, List<DigestStore.Slot> begun) {
      try {
        send(held, begun);
        return true;
      } catch (RuntimeException failure) {
        LOG.log(
            Logger.Level.WARNING, "the digest of " + held.subscription().conversation(), failure);
        return false;
      }
    }

    private Map<ConversationId, List<DigestStore.Slot>> begun() {
      Map<ConversationId, List<DigestStore.Slot>> begun = new HashMap<>();
      for (DigestStore.Slot slot : store.reserved()) {
        begun.computeIfAbsent(slot.conversation(), _ -> new ArrayList<>()).add(slot);
      }
      return begun;
    }

    private void send(DigestStore.Held held, List<DigestStore.Slot> begun) {
      Subscription subscription = held.subscription();
      if (!parts.post.reaches(subscription.conversation())) {
        return;
      }
      if (!parts.permitted.test(subscription)) {
        store.pause(subscription.conversation(), "not permitted");
        return;
      }
      composer(subscription.conversation());
      Optional<LocalDate> day = subscription.schedule().latest(held.since(), now);
      Optional<String> due = day.map(LocalDate::toString);
      for (DigestStore.Slot slot : begun) {
        boolean asked = slot.slot().startsWith(NOW);
        if (due.filter(slot.slot()::equals).isPresent()) {
          finish(held, slot, missed(held, day.orElseThrow()), false);
        } else if (asked || slot.slot().startsWith(ALERT)) {
          finish(held, slot, 0, asked);
        } else {
          store.end(slot, DigestStore.End.MISSED, now);
        }
      }
      if (day.isPresent() && !waits(held, day.get())) {
        take(held, day.get().toString(), missed(held, day.get()), false);
      }
      if (subscription.manner().alerts() && !isQuiet(subscription)) {
        alert(subscription.conversation());
      }
    }

    /// An edition whose hour has passed waits for the end of the quiet hours.
    private boolean waits(DigestStore.Held held, LocalDate day) {
      Schedule schedule = held.subscription().schedule();
      boolean late = schedule.due(day).plus(LATE).isBefore(now);
      return late && isQuiet(held.subscription());
    }

    private boolean isQuiet(Subscription subscription) {
      LocalTime hour = LocalTime.ofInstant(now, subscription.schedule().zone());
      return subscription.manner().quiet().filter(quiet -> quiet.holds(hour)).isPresent();
    }

    private int missed(DigestStore.Held held, LocalDate day) {
      Schedule schedule = held.subscription().schedule();
      LocalDate begun = LocalDate.ofInstant(held.since(), schedule.zone());
      LocalDate none = schedule.due(begun).isAfter(held.since()) ? begun.minusDays(1) : begun;
      LocalDate before = held.last().filter(none::isBefore).orElse(none);
      return schedule.between(before, day);
    }

    /// What was told meanwhile by the edition of the day is no alert.
    private void alert(ConversationId conversation) {
      store
          .of(conversation)
          .filter(held -> held.told() < upTo)
          .filter(held -> !edition(held, held.told(), upTo).items().isEmpty())
          .ifPresent(held -> take(held, ALERT + upTo, 0, false));
    }

    void take(DigestStore.Held held, String name, int missed, boolean asked) {
      composer(held.subscription().conversation());
      DigestStore.Slot slot = new DigestStore.Slot(held.subscription().conversation(), name);
      if (store.reserve(slot, now)) {
        finish(held, slot, missed, asked);
      }
    }

    private void finish(DigestStore.Held held, DigestStore.Slot slot, int missed, boolean asked) {
      Subscription subscription = held.subscription();
      boolean silent =
          !asked
              && subscription.manner().onlyNews()
              && edition(held, held.told(), upTo).items().isEmpty();
      List<Message.Draft> drafts =
          silent
              ? List.of()
              : parts.post.drafts(
                  subscription.conversation(),
                  replyLanguage(subscription.manner()),
                  reply(held, missed));
      parts.post.send(store.queue(slot, drafts, upTo, now));
    }

    Reply reply(DigestStore.Held held, int missed) {
      EditionComposer composer = composer(held.subscription().conversation());
      Edition edition = edition(held, held.told(), upTo);
      LocalDate today = LocalDate.ofInstant(now, held.subscription().schedule().zone());
      List<String> lead = new ArrayList<>();
      lead.add(parts.phrases.title(today, edition.language()));
      if (missed > 0) {
        lead.add(parts.phrases.missed(missed, edition.language()));
      }
      if (edition.items().isEmpty()) {
        lead.add(
            held.last()
                .map(day -> parts.phrases.nothingSince(day, edition.language()))
                .orElseGet(() -> parts.phrases.nothing(edition.language())));
        return Reply.of(lead.toArray(String[]::new));
      }
      return replies.of(
          lead,
          edition,
          new EditionReply.Page(held.told(), upTo, 0),
          composer.gained(edition, parts.phrases.chart(edition.language())));
    }

    Edition edition(DigestStore.Held held, long told, long last) {
      Subscription subscription = held.subscription();
      EditionComposer composer = composer(subscription.conversation());
      News news = new News(numbers, told, last);
      return composer.compose(
          subscription.manner().language(),
          event -> subscription.selection().admits(event) ? news.of(event) : Optional.empty());
    }

    /// Of a view that was not looked at before the new articles are numbered.
    EditionComposer composer(ConversationId conversation) {
      IndexView view = parts.views.apply(conversation);
      return composers.computeIfAbsent(view.collections(), _ -> look(view));
    }

    private EditionComposer look(IndexView view) {
      numbers = store.number(paths(view), now);
      upTo = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
      return new EditionComposer(view);
    }
  }

  private static List<String> paths(IndexView view) {
    return view.sources().stream().map(source -> source.id().path()).toList();
  }

  private static ReplyLanguage replyLanguage(Manner manner) {
    return ReplyLanguage.of(manner.language().code()).orElseThrow();
  }
}
