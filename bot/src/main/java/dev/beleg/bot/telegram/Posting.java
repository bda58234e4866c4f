package dev.beleg.bot.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Writes, changes and takes back single messages.
final class Posting {

  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;

  Posting(BotApi api) {
    this.api = api;
  }

  /// {@return Telegram's id of the new message}
  BotAnswer<Integer> send(Target target, Rendering rendering) {
    return withoutMarkupIfNeeded(
        marked ->
            rendering
                .enclosure()
                .map(file -> api.call(it -> enclosed(it, target, rendering, file, marked)))
                .orElseGet(() -> api.call(it -> it.execute(text(target, rendering, marked))))
                .map(org.telegram.telegrambots.meta.api.objects.message.Message::getMessageId));
  }

  /// Changes what a message says; one that says so already has been changed.
  ///
  /// @return Telegram's id of the message
  BotAnswer<Integer> edit(Target target, Integer message, Rendering rendering) {
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

  /// Takes a message of ours back; nobody sees it any more.
  void delete(Target target, Integer message) {
    var _ = api.call(it -> it.execute(new DeleteMessage(target.chat(), message)));
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
        .chatId(target.chat())
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
        .chatId(target.chat())
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
            .chatId(target.chat())
            .messageId(message)
            .media(media)
            .replyMarkup(rendering.buttons())
            .build();
    return client -> client.execute(edit);
  }
}
