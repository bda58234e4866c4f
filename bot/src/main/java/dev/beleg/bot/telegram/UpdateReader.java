package dev.beleg.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.GivenFile;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads updates of Telegram.
///
/// A message is known again by chat and message, as the ids of updates begin anew after a quiet
/// week; an edit of it by its time too.
final class UpdateReader {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What a forwarded message is given to.
  private static final String CHECK = "check";

  /// What we are in chats that take nothing from us.
  private static final Set<String> SHUT_OUT = Set.of("kicked", "left");

  private final Me me;
  private final Addressed addressed;
  private final Chats chats;
  private final InstantSource clock;

  UpdateReader(Me me, Addressed addressed, Chats chats, InstantSource clock) {
    this.me = me;
    this.addressed = addressed;
    this.chats = chats;
    this.clock = clock;
  }

  /// Reads an update.
  ///
  /// @throws JsonProcessingException if it is none that the library knows
  Received read(String json) throws JsonProcessingException {
    var update = MAPPER.readValue(json, org.telegram.telegrambots.meta.api.objects.Update.class);
    if (update.getInlineQuery() != null) {
      return wanted(update.getInlineQuery());
    }
    if (update.getCallbackQuery() != null) {
      return pressed(update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return standing(update.getMyChatMember());
    }
    return Optional.ofNullable(update.getMessage())
        .or(() -> Optional.ofNullable(update.getChannelPost()))
        .map(message -> message(message, ""))
        .or(
            () ->
                Optional.ofNullable(update.getEditedMessage())
                    .or(() -> Optional.ofNullable(update.getEditedChannelPost()))
                    .map(this::edited))
        .orElseGet(() -> new Received.Nothing("a kind that is not asked for"));
  }

  private static Received standing(ChatMemberUpdated changed) {
    String status = changed.getNewChatMember().getStatus();
    return new Received.Standing(changed.getChat().getId(), status, !SHUT_OUT.contains(status));
  }

  private Received edited(Message message) {
    String mark = ":edit:" + Optional.ofNullable(message.getEditDate()).orElse(0);
    return switch (message(message, mark)) {
      case Received.Said said ->
          new Received.Edited(
              said.update(), message.getChatId(), String.valueOf(message.getMessageId()));
      case Received other -> other;
    };
  }

  /// @param mark what tells an edit from the message before it
  private Received message(Message message, String mark) {
    if (message.getMigrateToChatId() != null) {
      return new Received.Moved(message.getChatId(), message.getMigrateToChatId());
    }
    if (message.getMigrateFromChatId() != null) {
      return new Received.Moved(message.getMigrateFromChatId(), message.getChatId());
    }
    Words words = Words.of(message);
    if (words.text().isBlank() && !isFileForUs(message)) {
      return new Received.Nothing("no words");
    }
    return sender(message)
        .<Received>map(sender -> new Received.Said(said(message, sender, words, mark)))
        .orElseGet(() -> new Received.Nothing("of a bot"));
  }

  private Update said(Message message, Sender sender, Words words, String mark) {
    Addressing addressing = addressed.of(message, words);
    Arrival arrival =
        new Arrival(
            new UpdateKey(
                TelegramSurface.NAME, message.getChatId() + ":" + message.getMessageId() + mark),
            sender,
            conversation(message),
            addressing,
            Optional.of(String.valueOf(message.getMessageId())),
            clock.instant());
    if (words.commandFor().filter(name -> !me.isNamed(name)).isPresent()) {
      return new Update.Ignored(arrival, "another bot's command");
    }
    boolean forwarded = message.getForwardOrigin() != null && !words.text().isBlank();
    if (message.hasDocument() && !forwarded) {
      return new Update.FileGiven(arrival, file(message.getDocument()), words.without(me));
    }
    if (addressing == Addressing.DIRECT && forwarded) {
      return new Update.CommandGiven(arrival, CHECK, words.text());
    }
    return new Update.Asked(arrival, words.without(me), quoted(message));
  }

  /// A file without words is for whoever it is sent to.
  private static boolean isFileForUs(Message message) {
    return message.hasDocument() && message.isUserMessage();
  }

  private static GivenFile file(Document document) {
    return new GivenFile(
        document.getFileId(),
        Optional.ofNullable(document.getFileName()).orElse(""),
        Optional.ofNullable(document.getFileSize()).orElse(0L));
  }

  /// Bots do not answer bots. Somebody who writes in the name of a group or channel has its id.
  private Optional<Sender> sender(Message message) {
    boolean ours = message.getViaBot() != null;
    boolean copied = Boolean.TRUE.equals(message.getIsAutomaticForward());
    if (ours || copied) {
      return Optional.empty();
    }
    if (message.getSenderChat() != null) {
      return Optional.of(sender(message.getSenderChat().getId()));
    }
    return Optional.ofNullable(message.getFrom())
        .filter(user -> !Boolean.TRUE.equals(user.getIsBot()))
        .map(user -> sender(user.getId()));
  }

  private static Sender sender(long id) {
    return Sender.of(TelegramSurface.NAME, String.valueOf(id));
  }

  /// A topic of a forum is a conversation of its own; replies in other groups are not.
  private ConversationId conversation(Message message) {
    return new ConversationId(
        chats.of(message.getChatId()),
        Optional.ofNullable(message.getMessageThreadId())
            .filter(_ -> Boolean.TRUE.equals(message.getIsTopicMessage()))
            .map(String::valueOf));
  }

  private static Optional<String> quoted(Message message) {
    if (message.getQuote() != null) {
      return Optional.of(message.getQuote().getText());
    }
    return Optional.ofNullable(message.getReplyToMessage())
        .map(Words::of)
        .map(Words::text)
        .filter(text -> !text.isBlank());
  }

  private Received pressed(CallbackQuery query) {
    MaybeInaccessibleMessage shown = query.getMessage();
    if (shown == null || query.getData() == null) {
      return new Received.PressedNowhere(query.getId());
    }
    boolean alone = shown.getChat() != null && "private".equals(shown.getChat().getType());
    ConversationId where =
        shown instanceof Message message
            ? conversation(message)
            : new ConversationId(chats.of(shown.getChatId()), Optional.empty());
    Arrival arrival =
        new Arrival(
            new UpdateKey(TelegramSurface.NAME, "press:" + query.getId()),
            sender(query.getFrom().getId()),
            where,
            alone ? Addressing.DIRECT : Addressing.MENTIONED,
            Optional.of(String.valueOf(shown.getMessageId())),
            clock.instant());
    return new Received.Pressed(new Update.Pressed(arrival, query.getData()), query.getId());
  }

  private Received wanted(InlineQuery query) {
    FigureCards.Reader reader =
        new FigureCards.Reader(
            sender(query.getFrom().getId()), Optional.empty(), language(query.getFrom()));
    return new Received.Wanted(
        query.getId(), reader, Optional.ofNullable(query.getQuery()).orElse(""));
  }

  /// `de-AT` → German
  private static ReplyLanguage language(User user) {
    return Optional.ofNullable(user.getLanguageCode())
        .flatMap(tag -> ReplyLanguage.of(tag.split("-", 2)[0]))
        .orElse(ReplyLanguage.ENGLISH);
  }
}
