package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.handshake.ServerHandshake;

/// One connection of Socket Mode, from its opening to its end. Nothing is worked on in its thread:
/// as long as that does not read, Slack's answers to our questions whether it is there wait, too.
final class SocketLine extends WebSocketClient {

  private static final Gson GSON = new Gson();

  /// Why another connection is needed, or none.
  enum End {
    /// It was closed or does not answer.
    LOST,
    /// Slack is about to close it.
    REPLACE,
    /// The app has as many as it may.
    CROWDED,
    /// Somebody has switched Socket Mode off.
    DISABLED
  }

  private final Bolt bolt;
  private final Intake intake;
  private final Runnable progress;
  private final AtomicLong asked = new AtomicLong();
  private final Map<Long, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private volatile boolean greeted;

  /// @param bolt answers what arrives
  /// @param intake has it worked on
  /// @param progress runs whenever Slack shows that it is there
  /// @param watch how often Slack is asked whether it still is, in whole seconds; without an answer
  ///   for one and a half times as long the connection is lost
  SocketLine(URI address, Bolt bolt, Intake intake, Runnable progress, Duration watch) {
    super(address);
    this.bolt = bolt;
    this.intake = intake;
    this.progress = progress;
    setDaemon(true);
    setConnectionLostTimeout(Math.toIntExact(watch.toSeconds()));
  }

  /// {@return why it ended, once it has}
  CompletableFuture<End> end() {
    return end;
  }

  /// {@return whether Slack said hello}
  boolean greeted() {
    return greeted;
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    progress.run();
    unanswered.keySet().forEach(this::ask);
  }

  @Override
  public void onMessage(String message) {
    progress.run();
    switch (type(message)) {
      case "hello" -> greeted = true;
      case "disconnect" -> end.complete(end(message));
      case "events_api", "slash_commands", "interactive" ->
          take(text(message, "envelope_id"), message);
      default -> Notes.warning("Slack sent something of an unknown type");
    }
  }

  private void take(String id, String message) {
    Runnable work = () -> bolt.answered(id, message).ifPresent(this::acknowledge);
    if (!intake.take(GSON.fromJson(message, JsonObject.class), work)) {
      Notes.warning("Slack sends more at once than can be stored; the rest is left to come again");
    }
  }

  private static String type(String message) {
    return text(message, "type");
  }

  /// {@return what is complete when all was read that Slack has sent over this connection before
  /// now, or when it is closed: answers to pings come in order with the rest (RFC 6455, 5.5.3). One
  /// that is being opened is waited for, as Slack may use it already}
  CompletableFuture<Void> caughtUp() {
    long question = asked.incrementAndGet();
    CompletableFuture<Void> answered = new CompletableFuture<>();
    unanswered.put(question, answered);
    if (isOpen()) {
      ask(question);
    } else if (getReadyState() != ReadyState.NOT_YET_CONNECTED) {
      answered.complete(null);
    }
    return answered.whenComplete((_, _) -> unanswered.remove(question));
  }

  private void ask(long question) {
    PingFrame ping = new PingFrame();
    ping.setPayload(ByteBuffer.allocate(Long.BYTES).putLong(0, question));
    try {
      sendFrame(ping);
    } catch (WebsocketNotConnectedException _) {
      answered(question);
    }
  }

  private void answered(long question) {
    Optional.ofNullable(unanswered.get(question)).ifPresent(answered -> answered.complete(null));
  }

  private static End end(String message) {
    return switch (text(message, "reason")) {
      case "link_disabled" -> End.DISABLED;
      case "too_many_websockets" -> End.CROWDED;
      default -> End.REPLACE;
    };
  }

  private static String text(String message, String name) {
    try {
      return Optional.ofNullable(GSON.fromJson(message, JsonObject.class))
          .map(json -> json.get(name))
          .map(value -> value.isJsonPrimitive() ? value.getAsString() : "")
          .orElse("");
    } catch (JsonParseException | ClassCastException _) {
      return "";
    }
  }

  /// Slack sends again over another connection what this one could not acknowledge.
  private void acknowledge(String acknowledgement) {
    try {
      if (getReadyState() == ReadyState.OPEN) {
        send(acknowledgement);
      }
    } catch (WebsocketNotConnectedException e) {
      Notes.failure("acknowledging", e);
    }
  }

  @Override
  public void onWebsocketPong(WebSocket connection, Framedata frame) {
    progress.run();
    ByteBuffer payload = frame.getPayloadData();
    if (payload.remaining() == Long.BYTES) {
      answered(payload.getLong(payload.position()));
    }
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    end.complete(End.LOST);
    unanswered.values().forEach(answered -> answered.complete(null));
  }

  /// Closes it, also while it is still being opened.
  void leave() {
    if (isOpen()) {
      close();
    } else {
      closeConnection(CloseFrame.NORMAL, "");
    }
  }

  @Override
  public void onError(Exception failure) {
    Notes.failure("the connection of Socket Mode", failure);
  }
}
