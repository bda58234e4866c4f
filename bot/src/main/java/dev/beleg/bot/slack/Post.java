package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.WebApi.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Posts messages. Slack visits no link of them.
final class Post {

  private static final Gson BLOCKS = GsonFactory.createSnakeCase();

  private final WebApi api;

  Post(WebApi api) {
    this.api = api;
  }

  Delivery send(Message message) {
    Reply reply = message.draft().reply();
    return said(SlackPlace.of(message.draft().conversation()), reply, BlockKit.blocks(reply));
  }

  private Delivery said(SlackPlace place, Reply reply, List<LayoutBlock> blocks) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(place.channel())
            .threadTs(place.thread().orElse(null))
            .text(BlockKit.fallback(reply))
            .blocks(blocks)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return delivery(
        api.call(methods -> methods.chatPostMessage(request)), ChatPostMessageResponse::getTs);
  }

  /// Slack's library cannot switch the visits off where a message is changed.
  Delivery edit(SlackPlace place, String message, Reply reply) {
    Map<String, String> parameters =
        Map.of(
            "channel",
            place.channel(),
            "ts",
            message,
            "text",
            BlockKit.fallback(reply),
            "blocks",
            BLOCKS.toJson(BlockKit.blocks(reply)),
            "unfurl_links",
            "false",
            "unfurl_media",
            "false");
    return delivery(
        api.call("chat.update", parameters, ChatUpdateResponse.class), ChatUpdateResponse::getTs);
  }

  private static <T> Delivery delivery(Result<T> result, Function<T, String> timestamp) {
    return switch (result) {
      case Result.Done<T> done -> new Delivery.Delivered(timestamp.apply(done.response()));
      case Result.Failed<T> failed -> failed.delivery();
    };
  }
}
