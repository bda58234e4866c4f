package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.WebApi.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Posts messages. Slack visits no link of them.
final class Post {

  /// The button that shares an aside.
  static final String SHARE = "share";

  /// In place of the name of a message that Slack has taken without telling how it names it.
  static final String UNNAMED = "unnamed";

  private static final Gson BLOCKS = GsonFactory.createSnakeCase();

  /// Slack takes a response for half an hour.
  private static final Duration ANSWERABLE = Duration.ofMinutes(28);

  private static final Duration SHAREABLE = Duration.ofHours(12);

  /// We are no member where the aside was asked for.
  private static final Set<String> ELSEWHERE =
      Set.of("not_in_channel", "channel_not_found", "user_not_in_channel", "is_archived");

  private final WebApi api;
  private final Pictures pictures;
  private final Growing growing;
  private final Recent<String> ways;
  private final Recent<Message.Draft> shareable;

  Post(WebApi api, InstantSource clock) {
    this.api = api;
    this.pictures = new Pictures(api, clock);
    this.growing = new Growing(this, new NativeStream(api), clock);
    this.ways = new Recent<>(ANSWERABLE, clock);
    this.shareable = new Recent<>(SHAREABLE, clock);
  }

  /// Remembers the address by which Slack takes answers to a call where we are no member.
  void rememberWay(SlackPlace place, String address) {
    ways.put(place.conversation().toString(), address);
  }

  Delivery send(Message message) {
    Message.Draft draft = message.draft();
    SlackPlace place = SlackPlace.of(draft.conversation());
    return pictures
        .show(place, message)
        .orElseGet(
            () ->
                place
                    .onlyFor()
                    .map(user -> whispered(place, user, message))
                    .or(() -> growing.finish(place, draft))
                    .orElseGet(() -> said(place, draft.reply())));
  }

  /// {@return what shows answers while they are being written}
  Growing growing() {
    return growing;
  }

  /// Says something for all to read.
  Delivery said(SlackPlace place, Reply reply) {
    return posted(place.channel(), place.thread(), reply, BlockKit.blocks(reply));
  }

  /// Says something to one person, in his messages with us.
  Delivery told(String user, Reply reply) {
    return posted(user, Optional.empty(), reply, BlockKit.blocks(reply));
  }

  private Delivery posted(
      String channel, Optional<String> thread, Reply reply, List<LayoutBlock> blocks) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread.orElse(null))
            .text(BlockKit.fallback(reply))
            .blocks(blocks)
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return delivery(
        api.call(methods -> methods.chatPostMessage(request)), ChatPostMessageResponse::getTs);
  }

  /// Shown to one person where he asked; else, by the address that came with his call; else in his
  /// messages with us.
  private Delivery whispered(SlackPlace place, String user, Message message) {
    Message.Draft draft = message.draft();
    List<LayoutBlock> blocks = withSharing(message);
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(place.channel())
            .user(user)
            .threadTs(place.thread().orElse(null))
            .text(BlockKit.fallback(draft.reply()))
            .blocks(blocks)
            .build();
    Delivery delivery =
        delivery(
            api.call(methods -> methods.chatPostEphemeral(request)),
            ChatPostEphemeralResponse::getMessageTs);
    return delivery instanceof Delivery.Refused refused && ELSEWHERE.contains(refused.reason())
        ? ways.get(place.conversation().toString())
            .flatMap(way -> responded(way, draft.reply(), blocks))
            .orElseGet(() -> told(user, draft.reply()))
        : delivery;
  }

  /// An answer with sources may be worth showing to the others.
  private List<LayoutBlock> withSharing(Message message) {
    Message.Draft draft = message.draft();
    List<LayoutBlock> blocks = new ArrayList<>(BlockKit.blocks(draft.reply()));
    if (draft.reply().blocks().stream().anyMatch(Reply.Picture.class::isInstance)) {
      blocks.addAll(BlockKit.blocks(Reply.of(Words.say(draft.language(), "picture"))));
    }
    if (draft.reply().blocks().stream().anyMatch(Reply.CitationList.class::isInstance)) {
      String id = String.valueOf(message.id());
      shareable.put(id, draft);
      String label = Words.say(draft.language(), "share");
      blocks.add(
          ActionsBlock.builder().elements(List.of(BlockKit.button(SHARE, label, id))).build());
    }
    return blocks;
  }

  /// {@return what may be shared, which from now on may not be shared again}
  Optional<Message.Draft> takeShareable(String id) {
    return shareable.take(id);
  }

  /// {@return that Slack has taken a response; empty where it no longer does}
  private Optional<Delivery> responded(String way, Reply reply, List<LayoutBlock> blocks) {
    return respond(
            way,
            ActionResponse.builder()
                .responseType("ephemeral")
                .text(BlockKit.fallback(reply))
                .blocks(blocks)
                .build())
        ? Optional.of(new Delivery.Delivered("response"))
        : Optional.empty();
  }

  /// Puts words in the place of a message that one person saw.
  void replace(String way, String words) {
    respond(
        way,
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(true)
            .text(SlackText.escaped(words))
            .build());
  }

  /// {@return whether Slack took it; what came with a call may be no address at all}
  private boolean respond(String way, ActionResponse response) {
    try {
      return new ActionResponseSender(api.slack()).send(way, response).getCode() == 200;
    } catch (IOException | RuntimeException e) {
      Notes.failure("responding", e);
      return false;
    }
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

  /// Slack has what it calls done, also where it does not name it.
  private static <T> Delivery delivery(Result<T> result, Function<T, String> timestamp) {
    return switch (result) {
      case Result.Done<T> done ->
          new Delivery.Delivered(
              Optional.ofNullable(timestamp.apply(done.response())).orElse(UNNAMED));
      case Result.Failed<T> failed -> failed.delivery();
    };
  }
}
