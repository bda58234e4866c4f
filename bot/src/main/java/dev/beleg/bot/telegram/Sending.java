package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends and changes messages, and says what came of it.
final class Sending {

  /// Until Telegram is reached again.
  private static final Duration UNREACHED = Duration.ofSeconds(5);

  /// The code of Telegram for chats that take nothing from us.
  private static final int SHUT = 403;

  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;
  private final ChatBooks books;
  private final InstantSource clock;
  private final Growing growing;

  Sending(BotApi api, ChatBooks books, InstantSource clock) {
    this.api = api;
    this.books = books;
    this.clock = clock;
    this.growing = new Growing(this, books, clock);
  }

  Delivery send(Message message) {
    Message.Draft draft = message.draft();
    Rendering rendering = Rendering.of(draft.reply());
    draft.replyTo().ifPresent(question -> growing.end(draft.conversation(), question));
    return following(
        draft.conversation(), draft.replyTo(), target -> changedOrSent(target, rendering));
  }

  /// Shows what the answer to a question says so far, in a message that the whole will change.
  ///
  /// @return whether more of it can be shown
  boolean sendPart(ConversationId conversation, String question, Rendering rendering) {
    Delivery delivery =
        following(conversation, Optional.of(question), target -> changedOrBegun(target, rendering));
    return switch (delivery) {
      case Delivery.Delivered _, Delivery.Deferred _ -> true;
      case Delivery.Refused _, Delivery.Unknown _ -> false;
    };
  }

  /// A message that somebody has deleted meanwhile is not begun again; the whole comes by itself.
  private BotAnswer<Integer> changedOrBegun(Target target, Rendering rendering) {
    AnswersGiven answers = books.answers();
    String question = target.replyTo.orElseThrow();
    Optional<Integer> before = answers.toChange(target.chat, question).map(Integer::valueOf);
    BotAnswer<Integer> answer =
        before
            .map(message -> edit(target, message, rendering))
            .orElseGet(() -> send(target, rendering));
    if (answer instanceof BotAnswer.Given<Integer> given) {
      answers.put(target.chat, question, given.value().toString());
      answers.edited(target.chat, question);
    } else if (answer instanceof BotAnswer.Refused<Integer>) {
      answers.changed(target.chat, question);
    }
    return answer;
  }

  /// {@return what shows answers in groups while they are being written}
  Growing growing() {
    return growing;
  }

  Delivery edit(ConversationId conversation, String message, Reply reply) {
    Rendering rendering = Rendering.of(reply);
    return following(
        conversation,
        Optional.empty(),
        target -> edit(target, Integer.valueOf(message), rendering));
  }

  /// Where a message goes.
  ///
  /// @param chat the id that Telegram has for the chat
  /// @param topic the topic of a forum
  /// @param replyTo the message that it replies to, shown only where others write too
  private record Target(String chat, Optional<String> topic, Optional<String> replyTo) {

    @Nullable Integer thread() {
      return topic.map(Integer::valueOf).orElse(null);
    }

    @Nullable ReplyParameters reply() {
      return replyTo
          .filter(_ -> ChatWaits.isGroup(chat))
          .map(
              id ->
                  ReplyParameters.builder()
                      .messageId(Integer.valueOf(id))
                      .allowSendingWithoutReply(true)
                      .build())
          .orElse(null);
    }
  }

  /// Sends to where the chat is now; where Telegram tells that it has moved, there.
  private Delivery following(
      ConversationId conversation,
      Optional<String> replyTo,
      Function<Target, BotAnswer<Integer>> call) {
    String chat = books.chats().now(conversation.chat());
    BotAnswer<Integer> answer = call(new Target(chat, conversation.thread(), replyTo), call);
    if (answer instanceof BotAnswer.Refused<Integer> refused && refused.movedTo().isPresent()) {
      books.chats().moved(Long.parseLong(chat), refused.movedTo().getAsLong());
      chat = books.chats().now(conversation.chat());
      answer = call(new Target(chat, Optional.empty(), Optional.empty()), call);
    }
    return delivery(chat, answer);
  }

  private BotAnswer<Integer> call(Target target, Function<Target, BotAnswer<Integer>> call) {
    Optional<String> closed = books.waits().closed(target.chat);
    if (closed.isPresent()) {
      return new BotAnswer.Refused<>(SHUT, closed.get(), OptionalLong.empty());
    }
    Optional<Duration> wait = books.waits().until(target.chat, clock.instant());
    if (wait.isPresent()) {
      return new BotAnswer.TooMany<>(wait.get());
    }
    books.waits().sent(target.chat, clock.instant());
    return call.apply(target);
  }

  /// The answer to an edited question takes the place of the one before, if that can be changed.
  private BotAnswer<Integer> changedOrSent(Target target, Rendering rendering) {
    AnswersGiven answers = books.answers();
    Optional<Integer> before =
        target.replyTo.flatMap(it -> answers.toChange(target.chat, it)).map(Integer::valueOf);
    BotAnswer<Integer> answer =
        before
            .map(message -> edit(target, message, rendering))
            .filter(edited -> !(edited instanceof BotAnswer.Refused<Integer>))
            .orElseGet(() -> send(target, rendering));
    if (answer instanceof BotAnswer.Given<Integer> given) {
      target.replyTo.ifPresent(
          question -> {
            answers.put(target.chat, question, given.value().toString());
            answers.changed(target.chat, question);
          });
    }
    return answer;
  }

  private BotAnswer<Integer> send(Target target, Rendering rendering) {
    return withoutMarkupIfNeeded(
        marked ->
            rendering
                .enclosure()
                .map(file -> api.call(it -> enclosed(it, target, rendering, file, marked)))
                .orElseGet(() -> api.call(it -> it.execute(text(target, rendering, marked))))
                .map(org.telegram.telegrambots.meta.api.objects.message.Message::getMessageId));
  }

  private BotAnswer<Integer> edit(Target target, Integer message, Rendering rendering) {
    BotAnswer<Integer> answer =
        withoutMarkupIfNeeded(
            marked ->
                rendering
                    .enclosure()
                    .map(file -> changed(message, media(target, message, rendering, file, marked)))
                    .orElseGet(() -> changed(message, text(target, message, rendering, marked))));
    return switch (answer) {
      case BotAnswer.Refused<Integer> refused when refused.says("not modified") ->
          new BotAnswer.Given<>(message);
      // Changing it once more changes nothing.
      case BotAnswer.Lost<Integer> lost -> new BotAnswer.NotSent<>(lost.reason());
      case BotAnswer.Given<Integer> _,
          BotAnswer.TooMany<Integer> _,
          BotAnswer.Refused<Integer> _,
          BotAnswer.NotSent<Integer> _ ->
          answer;
    };
  }

  private BotAnswer<Integer> changed(Integer message, BotApi.Call<Serializable> call) {
    return api.call(call).map(_ -> message);
  }

  /// Built from a tree the markup is always right; should Telegram see that otherwise, the words
  /// matter more than how they look.
  private static BotAnswer<Integer> withoutMarkupIfNeeded(
      Function<Boolean, BotAnswer<Integer>> call) {
    BotAnswer<Integer> answer = call.apply(true);
    return answer instanceof BotAnswer.Refused<Integer> refused
            && refused.says("can't parse entities")
        ? call.apply(false)
        : answer;
  }

  private static SendMessage text(Target target, Rendering rendering, boolean marked) {
    return SendMessage.builder()
        .chatId(target.chat)
        .messageThreadId(target.thread())
        .replyParameters(target.reply())
        .text(marked ? rendering.html() : rendering.plain())
        .parseMode(marked ? ParseMode.HTML : null)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(rendering.buttons())
        .build();
  }

  private static org.telegram.telegrambots.meta.api.objects.message.Message enclosed(
      TelegramClient client,
      Target target,
      Rendering rendering,
      Rendering.Enclosure file,
      boolean marked)
      throws TelegramApiException {
    return file.picture()
        ? client.execute(photo(target, rendering, file, marked))
        : client.execute(document(target, rendering, file, marked));
  }

  private static SendPhoto photo(
      Target target, Rendering rendering, Rendering.Enclosure file, boolean marked) {
    return SendPhoto.builder()
        .chatId(target.chat)
        .messageThreadId(target.thread())
        .replyParameters(target.reply())
        .photo(input(file))
        .caption(marked ? rendering.html() : rendering.plain())
        .parseMode(marked ? ParseMode.HTML : null)
        .replyMarkup(rendering.buttons())
        .build();
  }

  private static SendDocument document(
      Target target, Rendering rendering, Rendering.Enclosure file, boolean marked) {
    return SendDocument.builder()
        .chatId(target.chat)
        .messageThreadId(target.thread())
        .replyParameters(target.reply())
        .document(input(file))
        .caption(marked ? rendering.html() : rendering.plain())
        .parseMode(marked ? ParseMode.HTML : null)
        .replyMarkup(rendering.buttons())
        .build();
  }

  private static InputFile input(Rendering.Enclosure file) {
    return new InputFile(new ByteArrayInputStream(file.content().bytes()), file.name());
  }

  private static BotApi.Call<Serializable> text(
      Target target, Integer message, Rendering rendering, boolean marked) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(target.chat)
            .messageId(message)
            .text(marked ? rendering.html() : rendering.plain())
            .parseMode(marked ? ParseMode.HTML : null)
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(rendering.buttons())
            .build();
    return client -> client.execute(edit);
  }

  private static BotApi.Call<Serializable> media(
      Target target,
      Integer message,
      Rendering rendering,
      Rendering.Enclosure file,
      boolean marked) {
    ByteArrayInputStream content = new ByteArrayInputStream(file.content().bytes());
    InputMedia media =
        file.picture()
            ? new InputMediaPhoto(content, file.name())
            : new InputMediaDocument(content, file.name());
    media.setCaption(marked ? rendering.html() : rendering.plain());
    media.setParseMode(marked ? ParseMode.HTML : null);
    EditMessageMedia edit =
        EditMessageMedia.builder()
            .chatId(target.chat)
            .messageId(message)
            .media(media)
            .replyMarkup(rendering.buttons())
            .build();
    return client -> client.execute(edit);
  }

  private Delivery delivery(String chat, BotAnswer<Integer> answer) {
    return switch (answer) {
      case BotAnswer.Given<Integer> given -> new Delivery.Delivered(given.value().toString());
      case BotAnswer.TooMany<Integer> wait -> {
        books.waits().told(chat, wait.retryAfter(), clock.instant());
        yield new Delivery.Deferred(wait.retryAfter());
      }
      case BotAnswer.NotSent<Integer> _ -> new Delivery.Deferred(UNREACHED);
      case BotAnswer.Lost<Integer> lost -> new Delivery.Unknown(lost.reason());
      // What the operator has to mend, such as a revoked token, keeps the messages.
      case BotAnswer.Refused<Integer> refused when Setbacks.isToken(refused) ->
          new Delivery.Deferred(Setbacks.UNUSABLE);
      case BotAnswer.Refused<Integer> refused -> {
        if (refused.code() == SHUT) {
          books.waits().close(chat, refused.description());
        }
        yield new Delivery.Refused(refused.toString());
      }
    };
  }
}
