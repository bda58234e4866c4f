package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.beleg.bot.chat.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs the app on what arrives and says what Slack is told of it.
///
/// What cannot be stored is not acknowledged, so that it comes again. What cannot be understood is:
/// it would come again just the same.
final class Bolt {

  private static final Gson GSON = new Gson();

  private static final Set<String> REMOVED = Set.of("app_uninstalled", "tokens_revoked");
  private static final int FORBIDDEN = 403;

  /// Slack sends events again that were refused without it.
  private static final Map<String, List<String>> NOT_AGAIN =
      Map.of("X-Slack-No-Retry", List.of("1"));

  private final App app;
  private final SocketModeRequestParser envelopes;
  private final SlackRequestParser requests;
  private final Workspaces workspaces;
  private final HeldBack heldBack;
  private final Unknown unknown;

  Bolt(App app, Workspaces workspaces, HeldBack heldBack, Unknown unknown) {
    this.app = app;
    this.workspaces = workspaces;
    this.heldBack = heldBack;
    this.unknown = unknown;
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
    if (heldBack.isToldBy(envelope) || !isUnderstood(Sent.ofEnvelope(envelope))) {
      return Optional.of(Response.ok());
    }
    try {
      return run(envelopes.parse(envelope).getBoltRequest());
    } catch (RuntimeException _) {
      leftOut();
      return Optional.of(Response.ok());
    }
  }

  /// What nothing is done with, and what lacks something that its kind has, never reaches the
  /// library: it would come again just the same. Nor does what a bot says: who answers bots answers
  /// himself in the end.
  private boolean isUnderstood(Optional<Sent> sent) {
    if (sent.filter(Sent::isKnown).isEmpty()) {
      unknown.note(sent.map(Sent::kind).orElse(""));
      return false;
    }
    Optional<String> unfit = sent.flatMap(Sent::unfit);
    unfit.ifPresent(
        field ->
            Notes.warning(
                "Slack sent a '%s' whose '%s' is not as documented; it is left out"
                    .formatted(sent.map(Sent::kind).orElse(""), field)));
    return unfit.isEmpty() && sent.filter(Sent::isOfABot).isEmpty();
  }

  /// The library fails in many ways at fields of another type than documented.
  private static void leftOut() {
    Notes.warning("Slack sent something in a form that is not documented; it is left out");
  }

  /// {@return a signed request over HTTP; empty where it is none that we know}
  Optional<Request<?>> read(String body, Map<String, List<String>> headers) {
    if (heldBack.isToldBy(body) || !isUnderstood(Sent.ofBody(body))) {
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
    } catch (RuntimeException _) {
      leftOut();
      return Optional.empty();
    }
  }

  /// {@return what Slack is told; empty where the request is to come again}
  Optional<Response> run(Request<?> request) {
    try {
      return Optional.of(isOurs(request) ? app.run(request) : refused(request));
    } catch (StoreUnavailable | Receipt.NotTaken e) {
      Notes.failure("taking what Slack sent", e);
      return Optional.empty();
    } catch (JsonParseException _) {
      leftOut();
      return Optional.of(Response.ok());
    } catch (Exception e) {
      Notes.failure("handling what Slack sent", e);
      return Optional.of(Response.ok());
    }
  }

  /// What belongs to no workspace, such as the proof of the address, is for us, too.
  private boolean isOurs(Request<?> request) {
    String team = request.getContext().getTeamId();
    return team == null || workspaces.of(team).isPresent();
  }

  /// That the app was removed is told in two events, and after the first we no longer know it.
  private static Response refused(Request<?> request) {
    boolean known = request instanceof EventRequest event && REMOVED.contains(event.getEventType());
    if (!known) {
      Notes.warning("Slack sent something of a workspace in which the app is not installed");
    }
    return known
        ? Response.ok()
        : Response.builder().statusCode(FORBIDDEN).headers(NOT_AGAIN).build();
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
