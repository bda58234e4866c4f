package dev.beleg.bot.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.WebApi.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Shows the pictures of messages as files, each with its caption for those who do not see it. What
/// a picture shows is told by the words of the message, too, which go out even where it cannot.
final class Pictures {

  private static final Duration REMEMBERED = Duration.ofHours(6);
  private static final int LONGEST_ALTERNATIVE = 1_000;
  private static final int LONGEST_TITLE = 200;
  private static final MediaType PNG = MediaType.get("image/png");

  private final WebApi api;

  /// A message that has to wait is sent again whole; its pictures were seen by then.
  private final Recent<String> shown;

  Pictures(WebApi api, InstantSource clock) {
    this.api = api;
    this.shown = new Recent<>(REMEMBERED, clock);
  }

  /// Shows the pictures of a message that it has not shown yet. What one person is to see goes to
  /// his messages with us, as no file is for one person in a channel.
  ///
  /// @return that Slack asks to wait first; empty where the words may follow
  Optional<Delivery> show(SlackPlace place, Message message) {
    List<Reply.Picture> pictures =
        message.draft().reply().blocks().stream()
            .filter(Reply.Picture.class::isInstance)
            .map(Reply.Picture.class::cast)
            .toList();
    int number = 0;
    for (Reply.Picture picture : pictures) {
      number++;
      Optional<Delivery> wait = show(place, picture, message.id() + "/" + number);
      if (wait.isPresent()) {
        return wait;
      }
    }
    return Optional.empty();
  }

  private Optional<Delivery> show(SlackPlace place, Reply.Picture picture, String name) {
    if (shown.get(name).isPresent()) {
      return Optional.empty();
    }
    Optional<Delivery> wait = uploaded(place, picture).filter(Delivery.Deferred.class::isInstance);
    if (wait.isEmpty()) {
      shown.put(name, name);
    }
    return wait;
  }

  /// {@return what went wrong; empty where nothing did}
  private Optional<Delivery> uploaded(SlackPlace place, Reply.Picture picture) {
    byte[] bytes = picture.png().bytes();
    Result<FilesGetUploadURLExternalResponse> room =
        api.call(
            methods ->
                methods.filesGetUploadURLExternal(
                    it ->
                        it.filename("chart.png")
                            .length(bytes.length)
                            .altTxt(BlockKit.cut(picture.caption(), LONGEST_ALTERNATIVE))));
    return switch (room) {
      case Result.Failed<FilesGetUploadURLExternalResponse> failed ->
          Optional.of(failed.delivery());
      case Result.Done<FilesGetUploadURLExternalResponse> done ->
          put(done.response().getUploadUrl(), bytes)
              ? shared(place, picture.caption(), done.response().getFileId())
              : Optional.of(new Delivery.Unknown("upload"));
    };
  }

  private boolean put(String address, byte[] bytes) {
    OkHttpClient http = api.slack().getHttpClient().getOkHttpClient();
    Request request =
        new Request.Builder().url(address).post(RequestBody.create(bytes, PNG)).build();
    try (Response response = http.newCall(request).execute()) {
      return response.isSuccessful();
    } catch (IOException e) {
      Notes.failure("uploading a picture", e);
      return false;
    }
  }

  private Optional<Delivery> shared(SlackPlace place, String caption, String file) {
    Optional<String> channel =
        place.onlyFor().map(this::messagesWith).orElse(Optional.of(place.channel()));
    if (channel.isEmpty()) {
      return Optional.of(new Delivery.Refused("no messages with the asker"));
    }
    FileDetails details =
        FileDetails.builder().id(file).title(BlockKit.cut(caption, LONGEST_TITLE)).build();
    Optional<String> thread = place.onlyFor().isPresent() ? Optional.empty() : place.thread();
    Result<?> result =
        api.call(
            methods ->
                methods.filesCompleteUploadExternal(
                    it ->
                        it.files(List.of(details))
                            .channelId(channel.get())
                            .threadTs(thread.orElse(null))));
    return result instanceof Result.Failed<?> failed
        ? Optional.of(failed.delivery())
        : Optional.empty();
  }

  private Optional<String> messagesWith(String user) {
    Optional<ConversationsOpenResponse> opened =
        api.call(methods -> methods.conversationsOpen(it -> it.users(List.of(user)))).answer();
    return opened.map(it -> it.getChannel().getId());
  }
}
