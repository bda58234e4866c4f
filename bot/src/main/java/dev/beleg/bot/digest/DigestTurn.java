package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UserId;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One look at everything that is due: which editions are taken on, finished or given up.
final class DigestTurn {

  private static final Logger LOG = System.getLogger(DigestService.class.getName());

  /// An edition that is not sent within this time after its hour is late.
  private static final Duration LATE = Duration.ofMinutes(30);

  private static final String ALERT = "alert ";

  private final DigestService.Parts parts;
  private final DigestStore store;
  private final EditionWriter writer;
  private final Instant now;

  DigestTurn(DigestService.Parts parts, EditionWriter writer) {
    this.parts = parts;
    this.store = parts.store();
    this.writer = writer;
    this.now = writer.now();
  }

  int all(BooleanSupplier goesOn) {
    store.resumeDue(now);
    store.refused().forEach(this::giveUp);
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

  /// Pauses what its chat no longer takes, and tells whoever ordered it, once, in his own messages.
  private void giveUp(ConversationId conversation, String reason) {
    Optional<Subscription> known = store.of(conversation).map(DigestStore.Held::subscription);
    if (store.pause(conversation, reason)) {
      LOG.log(Logger.Level.WARNING, "the digest of " + conversation + " is paused: " + reason);
      known.filter(it -> !it.subscriber().alone()).ifPresent(it -> tell(it, reason));
    }
  }

  private void tell(Subscription subscription, String reason) {
    UserId user = subscription.subscriber().sender().user();
    Reply told =
        Reply.of(
            parts
                .phrases()
                .paused(
                    subscription.conversation().chat(), reason, subscription.manner().language()));
    parts
        .post()
        .tell(
            parts
                .post()
                .drafts(
                    ConversationId.of(user.surface(), user.user()),
                    replyLanguage(subscription.manner()),
                    told));
  }

  private boolean one(DigestStore.Held held, List<DigestStore.Slot> begun) {
    try {
      send(held, begun);
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.WARNING, "the digest of " + held.subscription().conversation(), failure);
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
    if (!parts.post().reaches(subscription.conversation())) {
      return;
    }
    if (!parts.permitted().test(subscription)) {
      store.pause(subscription.conversation(), "not permitted");
      return;
    }
    writer.look(subscription.conversation());
    Optional<LocalDate> day = subscription.schedule().latest(held.since(), now);
    Optional<String> due = day.map(LocalDate::toString);
    for (DigestStore.Slot slot : begun) {
      boolean asked = slot.slot().startsWith(DigestService.NOW);
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
        .filter(held -> held.told() < writer.upTo())
        .filter(writer::hasNews)
        .ifPresent(held -> take(held, ALERT + writer.upTo(), 0, false));
  }

  void take(DigestStore.Held held, String name, int missed, boolean asked) {
    writer.look(held.subscription().conversation());
    DigestStore.Slot slot = new DigestStore.Slot(held.subscription().conversation(), name);
    if (store.reserve(slot, now)) {
      finish(held, slot, missed, asked);
    }
  }

  private void finish(DigestStore.Held held, DigestStore.Slot slot, int missed, boolean asked) {
    Subscription subscription = held.subscription();
    boolean silent = !asked && subscription.manner().onlyNews() && !writer.hasSomethingToSay(held);
    List<Message.Draft> drafts =
        silent
            ? List.of()
            : parts
                .post()
                .drafts(
                    subscription.conversation(),
                    replyLanguage(subscription.manner()),
                    writer.edition(held, missed));
    parts.post().send(store.queue(slot, drafts, writer.upTo(), now));
  }

  private static ReplyLanguage replyLanguage(Manner manner) {
    return ReplyLanguage.of(manner.language().code()).orElseThrow();
  }
}
