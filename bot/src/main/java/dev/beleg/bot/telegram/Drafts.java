package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;

/// Shows in private chats what an answer says so far (Bot API, sendMessageDraft); the message
/// itself comes later and takes its place. In groups [Growing] does it.
final class Drafts {

  /// Telegram takes one message a second of a chat; what comes sooner is in the next draft.
  private static final Duration APART = Duration.ofSeconds(1);

  private final BotApi api;
  private final ChatBooks books;
  private final InstantSource clock;
  private final Map<String, Instant> shown = new HashMap<>();

  Drafts(BotApi api, ChatBooks books, InstantSource clock) {
    this.api = api;
    this.books = books;
    this.clock = clock;
  }

  void show(Arrival arrival, Reply soFar) {
    String chat = books.chats().now(arrival.conversation().chat());
    Rendering rendering = Rendering.of(soFar);
    boolean fits = rendering.plain().length() <= Rendering.LONGEST_TEXT;
    if (fits && isTime(chat)) {
      api.tell(
          SendMessageDraft.builder()
              .chatId(Long.valueOf(chat))
              .draftId(number(arrival))
              .text(rendering.html())
              .parseMode(ParseMode.HTML)
              .build());
    }
  }

  /// The same for every draft of an answer, never 0.
  private static int number(Arrival arrival) {
    return arrival.key().hashCode() | 1;
  }

  private synchronized boolean isTime(String chat) {
    Instant now = clock.instant();
    shown.values().removeIf(at -> !at.plus(APART).isAfter(now));
    return books.waits().until(chat, now).isEmpty() && shown.putIfAbsent(chat, now) == null;
  }
}
