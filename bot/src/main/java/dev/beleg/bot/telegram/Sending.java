package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Png;
import dev.beleg.bot.chat.Reply;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;

/// Sends and changes messages, and says what came of it.
final class Sending {

  /// Until Telegram is reached again.
  private static final Duration UNREACHED = Duration.ofSeconds(5);

  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private static final String PICTURE = "chart.png";

  private final BotApi api;
  private final ChatWaits waits;
  private final InstantSource clock;

  Sending(BotApi api, ChatWaits waits, InstantSource clock) {
    this.api = api;
    this.waits = waits;
    this.clock = clock;
  }

  Delivery send(Message message) {
    Message.Draft draft = message.draft();
    Target target = new Target(draft.conversation(), draft.replyTo());
    Rendering rendering = Rendering.of(draft.reply());
    return waited(target, () -> send(target, rendering));
  }

  Delivery edit(ConversationId conversation, String message, Reply reply) {
    Target target = new Target(conversation, Optional.empty());
    Rendering rendering = Rendering.of(reply);
    return waited(target, () -> edit(target, Integer.valueOf(message), rendering));
  }

  /// Where a message goes.
  ///
  /// @param replyTo the message that it replies to, shown only where others write too
  private record Target(ConversationId conversation, Optional<String> replyTo) {

    String chat() {
      return conversation.chat().chat();
    }

    @Nullable Integer thread() {
      return conversation.thread().map(Integer::valueOf).orElse(null);
    }

    @Nullable ReplyParameters reply() {
      return replyTo
          .filter(_ -> ChatWaits.isGroup(chat()))
          .map(
              id ->
                  ReplyParameters.builder()
                      .messageId(Integer.valueOf(id))
                      .allowSendingWithoutReply(true)
                      .build())
          .orElse(null);
    }
  }

  private Delivery waited(Target target, Supplier<Delivery> call) {
    return waits
        .until(target.chat(), clock.instant())
        .<Delivery>map(Delivery.Deferred::new)
        .orElseGet(
            () -> {
              waits.sent(target.chat(), clock.instant());
              return call.get();
            });
  }

  private Delivery send(Target target, Rendering rendering) {
    Function<Boolean, BotAnswer<Integer>> call =
        marked ->
            rendering
                .picture()
                .map(png -> api.call(it -> it.execute(photo(target, rendering, png, marked))))
                .orElseGet(() -> api.call(it -> it.execute(text(target, rendering, marked))))
                .map(org.telegram.telegrambots.meta.api.objects.message.Message::getMessageId);
    return delivery(target, withoutMarkupIfNeeded(call));
  }

  private Delivery edit(Target target, Integer message, Rendering rendering) {
    Function<Boolean, BotAnswer<Integer>> call =
        marked ->
            rendering
                .picture()
                .map(png -> changed(message, media(target, message, rendering, png, marked)))
                .orElseGet(() -> changed(message, text(target, message, rendering, marked)));
    BotAnswer<Integer> answer = withoutMarkupIfNeeded(call);
    return answer instanceof BotAnswer.Refused<Integer> refused && refused.says("not modified")
        ? new Delivery.Delivered(message.toString())
        : delivery(target, answer);
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
        .chatId(target.chat())
        .messageThreadId(target.thread())
        .replyParameters(target.reply())
        .text(marked ? rendering.html() : rendering.plain())
        .parseMode(marked ? ParseMode.HTML : null)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(rendering.buttons())
        .build();
  }

  private static SendPhoto photo(Target target, Rendering rendering, Png png, boolean marked) {
    return SendPhoto.builder()
        .chatId(target.chat())
        .messageThreadId(target.thread())
        .replyParameters(target.reply())
        .photo(new InputFile(new ByteArrayInputStream(png.bytes()), PICTURE))
        .caption(marked ? rendering.html() : rendering.plain())
        .parseMode(marked ? ParseMode.HTML : null)
        .replyMarkup(rendering.buttons())
        .build();
  }

  private static BotApi.Call<Serializable> text(
      Target target, Integer message, Rendering rendering, boolean marked) {
    EditMessageText edit =
        EditMessageText.builder()
            .chatId(target.chat())
            .messageId(message)
            .text(marked ? rendering.html() : rendering.plain())
            .parseMode(marked ? ParseMode.HTML : null)
            .linkPreviewOptions(NO_PREVIEW)
            .replyMarkup(rendering.buttons())
            .build();
    return client -> client.execute(edit);
  }

  private static BotApi.Call<Serializable> media(
      Target target, Integer message, Rendering rendering, Png png, boolean marked) {
    InputMediaPhoto photo = new InputMediaPhoto(new ByteArrayInputStream(png.bytes()), PICTURE);
    photo.setCaption(marked ? rendering.html() : rendering.plain());
    photo.setParseMode(marked ? ParseMode.HTML : null);
    EditMessageMedia edit =
        EditMessageMedia.builder()
            .chatId(target.chat())
            .messageId(message)
            .media(photo)
            .replyMarkup(rendering.buttons())
            .build();
    return client -> client.execute(edit);
  }

  private Delivery delivery(Target target, BotAnswer<Integer> answer) {
    return switch (answer) {
      case BotAnswer.Given<Integer> given -> new Delivery.Delivered(given.value().toString());
      case BotAnswer.TooMany<Integer> wait -> {
        waits.told(target.chat(), wait.retryAfter(), clock.instant());
        yield new Delivery.Deferred(wait.retryAfter());
      }
      case BotAnswer.NotSent<Integer> _ -> new Delivery.Deferred(UNREACHED);
      case BotAnswer.Lost<Integer> lost -> new Delivery.Unknown(lost.reason());
      // What the operator has to mend, such as a revoked token, keeps the messages.
      case BotAnswer.Refused<Integer> refused when Setbacks.isToken(refused) ->
          new Delivery.Deferred(Setbacks.UNUSABLE);
      case BotAnswer.Refused<Integer> refused -> new Delivery.Refused(refused.toString());
    };
  }
}
