package dev.beleg.bot.slack;

import com.slack.api.methods.response.chat.ChatAppendStreamResponse;
import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import com.slack.api.methods.response.chat.ChatStopStreamResponse;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.slack.WebApi.Result;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Slack's own way of showing a text while it is written (docs.slack.dev, `chat.startStream`): a
/// message in a thread that text is appended to until it is stopped.
///
/// What is appended is read as Markdown, and nothing can tell Slack to visit no link of it. So its
/// signs are escaped, and a text with an address in it is not shown like this.
///
/// @param api the Web API
record NativeStream(WebApi api) {

  private static final Pattern SIGN = Pattern.compile("[\\\\`*_~\\[\\]#|!>]");
  private static final Pattern ADDRESS =
      Pattern.compile("://|mailto:|[\\p{L}\\p{N}]\\.\\p{L}{2}|[\\p{L}\\p{N}]@[\\p{L}\\p{N}]");

  /// {@return the words of a reply that can be shown so; empty where none can}
  static Optional<String> words(Reply soFar) {
    String words =
        soFar.blocks().stream()
            .takeWhile(Reply.Paragraph.class::isInstance)
            .map(Reply.Paragraph.class::cast)
            .map(Reply.Paragraph::text)
            .collect(Collectors.joining("\n\n"));
    return Optional.of(words).filter(text -> !text.isBlank() && !ADDRESS.matcher(text).find());
  }

  private static String escaped(String words) {
    String plain = words.replace("&", "&amp;").replace("<", "&lt;");
    return SIGN.matcher(plain).replaceAll("\\\\$0");
  }

  /// {@return whether there is a thread and a known person to show something to}
  static boolean fits(Arrival arrival, SlackPlace place) {
    return place.thread().isPresent() && arrival.sender().workspace().isPresent();
  }

  /// Begins a message in a thread.
  Result<ChatStartStreamResponse> start(Arrival arrival, SlackPlace place, String words) {
    return api.call(
        methods ->
            methods.chatStartStream(
                it ->
                    it.channel(place.channel())
                        .threadTs(place.thread().orElse(null))
                        .recipientUserId(Identity.account(arrival.sender().user()))
                        .recipientTeamId(
                            arrival.sender().workspace().map(WorkspaceId::workspace).orElse(null))
                        .markdownText(escaped(words))));
  }

  /// Appends words to a message.
  Result<ChatAppendStreamResponse> append(SlackPlace place, String message, String words) {
    return api.call(
        methods ->
            methods.chatAppendStream(
                it -> it.channel(place.channel()).ts(message).markdownText(escaped(words))));
  }

  /// Ends a message, which can be changed from then on.
  Result<ChatStopStreamResponse> stop(SlackPlace place, String message) {
    return api.call(
        methods -> methods.chatStopStream(it -> it.channel(place.channel()).ts(message)));
  }
}
