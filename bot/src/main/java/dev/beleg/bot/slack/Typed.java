package dev.beleg.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message that somebody typed. Slack tells a mention twice, as a mention and as a message; both
/// become the same update.
///
/// @param channel where
/// @param user who; empty where Slack names nobody
/// @param workspace the workspace of the author; empty where Slack does not tell and it may be
///   another than ours
/// @param text as Slack writes it
/// @param timestamp names the message in its channel
/// @param thread the timestamp of the message that its thread hangs on; empty outside of one
record Typed(
    String channel,
    Optional<String> user,
    Optional<String> workspace,
    String text,
    String timestamp,
    Optional<String> thread) {

  static Typed of(EventsApiPayload<?> payload, AppMentionEvent event) {
    return new Typed(
        event.getChannel(),
        Optional.ofNullable(event.getUser()),
        workspace(payload, Optional.ofNullable(event.getUserTeam()).orElse(event.getTeam())),
        words(event.getText()),
        event.getTs(),
        Optional.ofNullable(event.getThreadTs()));
  }

  static Typed of(EventsApiPayload<?> payload, MessageEvent event) {
    return new Typed(
        event.getChannel(),
        Optional.ofNullable(event.getUser()),
        workspace(payload, event.getTeam()),
        words(event.getText()),
        event.getTs(),
        Optional.ofNullable(event.getThreadTs()));
  }

  static Typed of(EventsApiPayload<?> payload, MessageFileShareEvent event) {
    return new Typed(
        event.getChannel(),
        Optional.ofNullable(event.getUser()),
        workspace(payload, null),
        words(event.getText()),
        event.getTs(),
        Optional.ofNullable(event.getThreadTs()));
  }

  static Typed of(EventsApiPayload<?> payload, MessageThreadBroadcastEvent event) {
    return new Typed(
        event.getChannel(),
        Optional.ofNullable(event.getUser()),
        workspace(payload, null),
        words(event.getText()),
        event.getTs(),
        Optional.ofNullable(event.getThreadTs()));
  }

  /// Only in a channel that is shared with others may an author be of another workspace.
  private static Optional<String> workspace(
      EventsApiPayload<?> payload, @Nullable String ofTheAuthor) {
    return Optional.ofNullable(ofTheAuthor)
        .or(
            () ->
                payload.isExtSharedChannel() ? Optional.empty() : Optional.of(payload.getTeamId()));
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }

  /// {@return the update that it is; empty where nobody is to be answered}
  Optional<Update> update(Identity us, Instant now) {
    return user.filter(author -> !author.equals(us.user())).map(author -> update(author, us, now));
  }

  private Update update(String author, Identity us, Instant now) {
    Arrival arrival = arrival(author, us, now);
    String words = SlackText.plain(text, us.user());
    return switch (arrival.addressing()) {
      case DIRECT, MENTIONED -> new Update.CommandGiven(arrival, "", words);
      case FOLLOWING, OVERHEARD -> new Update.Asked(arrival, words);
    };
  }

  private Arrival arrival(String author, Identity us, Instant now) {
    return new Arrival(
        new UpdateKey(SlackSurface.NAME, place(us).chat().chat() + ":" + timestamp),
        us.sender(author, workspace),
        place(us).conversation(),
        addressing(us),
        Optional.of(timestamp),
        now);
  }

  /// In a channel each question opens a thread.
  private SlackPlace place(Identity us) {
    SlackPlace place = us.open(channel, thread);
    return place.isDirect() ? place : us.open(channel, thread.or(() -> Optional.of(timestamp)));
  }

  private Addressing addressing(Identity us) {
    if (place(us).isDirect()) {
      return Addressing.DIRECT;
    }
    if (SlackText.names(text, us.user())) {
      return Addressing.MENTIONED;
    }
    return thread.isPresent() && !SlackText.isToSomebodyElse(text, us.user())
        ? Addressing.FOLLOWING
        : Addressing.OVERHEARD;
  }
}
