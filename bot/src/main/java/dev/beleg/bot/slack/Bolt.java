package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.beleg.bot.chat.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs the app on what arrives and says what Slack is told of it.
///
/// What cannot be stored is not acknowledged, so that it comes again. What cannot be understood is:
/// it would come again just the same.
final class Bolt {

  private static final Gson GSON = new Gson();

  private final App app;
  private final SocketModeRequestParser envelopes;
  private final SlackRequestParser requests;
  private final HeldBack heldBack;

  Bolt(App app, HeldBack heldBack) {
    this.app = app;
    this.heldBack = heldBack;
    this.envelopes = new SocketModeRequestParser(app.config());
    this.requests = new SlackRequestParser(app.config());
  }

  /// {@return what is sent back for an envelope of Socket Mode; empty where it is to come again}
  ///
  /// @param id names the envelope
  Optional<String> answered(String id, String envelope) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", id);
    return response(envelope)
        .map(
            response -> {
              payload(response).ifPresent(it -> acknowledgement.add("payload", it));
              return GSON.toJson(acknowledgement);
            });
  }

  private Optional<Response> response(String envelope) {
    if (heldBack.isToldBy(envelope)) {
      return Optional.of(Response.ok());
    }
    try {
      return run(envelopes.parse(envelope).getBoltRequest());
    } catch (RuntimeException e) {
      Notes.failure("reading what Slack sent", e);
      return Optional.of(Response.ok());
    }
  }

  /// {@return a signed request over HTTP; empty where it is none that we know}
  Optional<Request<?>> read(String body, Map<String, List<String>> headers) {
    if (heldBack.isToldBy(body)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          requests.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri("")
                  .remoteAddress("")
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(new RequestHeaders(headers))
                  .build()));
    } catch (RuntimeException e) {
      Notes.failure("reading what Slack sent", e);
      return Optional.empty();
    }
  }

  /// {@return what Slack is told; empty where the request is to come again}
  Optional<Response> run(Request<?> request) {
    try {
      return Optional.of(app.run(request));
    } catch (StoreUnavailable | Receipt.NotTaken e) {
      Notes.failure("taking what Slack sent", e);
      return Optional.empty();
    } catch (Exception e) {
      Notes.failure("handling what Slack sent", e);
      return Optional.of(Response.ok());
    }
  }

  private static Optional<JsonElement> payload(Response response) {
    try {
      return Optional.ofNullable(response.getBody())
          .filter(body -> !body.isBlank())
          .map(body -> GSON.fromJson(body, JsonElement.class));
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }
}
