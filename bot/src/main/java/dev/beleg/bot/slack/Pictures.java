package dev.beleg.bot.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Conversation;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.WebApi.Result;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Shows the pictures and files of messages, each with its caption for those who do not see it.
/// What a picture shows is told by the words of the message, too, which go out even where it
/// cannot.
final class Pictures {

  private static final Duration REMEMBERED = Duration.ofHours(6);
  private static final int LONGEST_ALTERNATIVE = 1_000;
  private static final int LONGEST_TITLE = 200;
  private static final MediaType PNG = MediaType.get("image/png");
  private static final MediaType ANY = MediaType.get("application/octet-stream");

  /// What is uploaded.
  private record Upload(String name, Bytes content, String caption, MediaType type) {}

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
    int number = 0;
    for (Upload upload : uploads(message.draft().reply())) {
      number++;
      Optional<Delivery> wait = show(place, upload, message.id() + "/" + number);
      if (wait.isPresent()) {
        return wait;
      }
    }
    return Optional.empty();
  }

  private static List<Upload> uploads(Reply reply) {
    List<Upload> uploads = new ArrayList<>();
    for (Reply.Block block : reply.blocks()) {
      if (block instanceof Reply.Picture picture) {
        uploads.add(new Upload("chart.png", picture.png(), picture.caption(), PNG));
      } else if (block instanceof Reply.Attachment file) {
        uploads.add(new Upload(file.name(), file.content(), file.caption(), ANY));
      }
    }
    return uploads;
  }

  private Optional<Delivery> show(SlackPlace place, Upload upload, String name) {
    if (shown.get(name).isPresent()) {
      return Optional.empty();
    }
    Optional<Delivery> wait = uploaded(place, upload).filter(Delivery.Deferred.class::isInstance);
    if (wait.isEmpty()) {
      shown.put(name, name);
    }
    return wait;
  }

  /// {@return what went wrong; empty where nothing did}
  private Optional<Delivery> uploaded(SlackPlace place, Upload upload) {
    byte[] bytes = upload.content().bytes();
    Result<FilesGetUploadURLExternalResponse> room =
        api.call(
            methods ->
                methods.filesGetUploadURLExternal(
                    it ->
                        it.filename(upload.name())
                            .length(bytes.length)
                            .altTxt(BlockKit.cut(upload.caption(), LONGEST_ALTERNATIVE))));
    return switch (room) {
      case Result.Failed<FilesGetUploadURLExternalResponse> failed ->
          Optional.of(failed.delivery());
      case Result.Done<FilesGetUploadURLExternalResponse> done ->
          put(Optional.ofNullable(done.response().getUploadUrl()).orElse(""), bytes, upload.type())
              ? shared(place, upload.caption(), done.response().getFileId())
              : Optional.of(new Delivery.Unknown("upload"));
    };
  }

  private boolean put(String address, byte[] bytes, MediaType type) {
    OkHttpClient http = api.slack().getHttpClient().getOkHttpClient();
    HttpUrl place = HttpUrl.parse(address);
    if (place == null) {
      return false;
    }
    Request request =
        new Request.Builder().url(place).post(RequestBody.create(bytes, type)).build();
    try (Response response = http.newCall(request).execute()) {
      return response.isSuccessful();
    } catch (IOException e) {
      Notes.failure("uploading a file", e);
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
    return opened.map(ConversationsOpenResponse::getChannel).map(Conversation::getId);
  }
}
