package dev.beleg.bot.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// The connections of Socket Mode as Slack keeps them: it says hello, sends envelopes to one of
/// them, and sends again what was not acknowledged.
public final class SimulatedSocket implements AutoCloseable {

  private final Waiting waiting;
  private final Server server;
  private final List<WebSocket> lines = new ArrayList<>();
  private final Map<String, JsonObject> unacknowledged = new LinkedHashMap<>();
  private final Map<String, JsonObject> acknowledged = new LinkedHashMap<>();
  private final Map<String, Long> took = new LinkedHashMap<>();
  private final Map<String, Long> sentAt = new LinkedHashMap<>();
  private int opened;
  private int envelopes;
  private volatile boolean frozen;
  private boolean patient;

  private final class Server extends WebSocketServer {

    private Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
      setDaemon(true);
      setConnectionLostTimeout(0);
    }

    @Override
    public void onStart() {
      waiting.change(() -> {});
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake handshake) {
      waiting.change(
          () -> {
            lines.add(line);
            opened++;
            line.send("{\"type\":\"hello\",\"num_connections\":" + lines.size() + "}");
            if (patient) {
              sendAgain();
            }
          });
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {
      waiting.change(() -> lines.remove(line));
    }

    @Override
    public void onMessage(WebSocket line, String message) {
      JsonObject said = JsonParser.parseString(message).getAsJsonObject();
      String id = said.get("envelope_id").getAsString();
      waiting.change(
          () -> {
            unacknowledged.remove(id);
            acknowledged.put(id, said);
            took.put(id, System.nanoTime() - sentAt.getOrDefault(id, System.nanoTime()));
          });
    }

    @Override
    public void onWebsocketPing(WebSocket line, Framedata frame) {
      if (!frozen) {
        waiting.change(() -> super.onWebsocketPing(line, frame));
      }
    }

    @Override
    public void onError(WebSocket line, Exception failure) {}
  }

  SimulatedSocket(Waiting waiting) {
    this.waiting = waiting;
    this.server = new Server();
    server.start();
    waiting.until("the server of sockets", () -> server.getPort() > 0);
  }

  String address() {
    return "ws://127.0.0.1:" + server.getPort() + "/link";
  }

  /// Returns when so many connections were opened.
  public void awaitOpened(int count) {
    waiting.until(count + " connections", () -> opened >= count);
  }

  /// Returns when so many connections are open.
  void awaitOpen(int count) {
    waiting.until(count + " open connections", () -> lines.size() == count);
  }

  int opened() {
    synchronized (waiting) {
      return opened;
    }
  }

  /// Sends an envelope over the newest connection.
  ///
  /// @return its id
  public String send(String type, String payload) {
    synchronized (waiting) {
      return send(type, payload, lines.size() - 1);
    }
  }

  /// Sends several events, each over one of the open connections, before anything else is sent over
  /// any.
  ///
  /// @param lines the number of the connection for each, from the oldest
  /// @return their ids
  List<String> sendTogether(List<String> payloads, List<Integer> lines) {
    synchronized (waiting) {
      return IntStream.range(0, payloads.size())
          .mapToObj(n -> send("events_api", payloads.get(n), lines.get(n)))
          .toList();
    }
  }

  /// Sends events over the next connection that opens, and again over each later one until they are
  /// acknowledged.
  void sendOnOpening(List<String> payloads) {
    synchronized (waiting) {
      patient = true;
      payloads.forEach(payload -> envelope("events_api", payload));
    }
  }

  private String send(String type, String payload, int line) {
    synchronized (waiting) {
      String id = envelope(type, payload);
      send(lines.get(line), Objects.requireNonNull(unacknowledged.get(id)));
      return id;
    }
  }

  private String envelope(String type, String payload) {
    synchronized (waiting) {
      envelopes++;
      String id = "e" + envelopes;
      JsonObject envelope = new JsonObject();
      envelope.addProperty("envelope_id", id);
      envelope.addProperty("type", type);
      envelope.add("payload", JsonParser.parseString(payload));
      unacknowledged.put(id, envelope);
      sentAt.put(id, System.nanoTime());
      return id;
    }
  }

  /// {@return what was said to an envelope, once it was}
  public JsonObject awaitAcknowledged(String id) {
    waiting.until("an acknowledgement of " + id, () -> acknowledged.containsKey(id));
    synchronized (waiting) {
      return acknowledged.getOrDefault(id, new JsonObject());
    }
  }

  /// {@return how long acknowledging took, in nanoseconds, from the shortest}
  List<Long> took() {
    synchronized (waiting) {
      return took.values().stream().sorted().toList();
    }
  }

  /// {@return the ids of what was not acknowledged}
  List<String> unacknowledged() {
    synchronized (waiting) {
      return List.copyOf(unacknowledged.keySet());
    }
  }

  /// Returns when something has come true.
  void until(BooleanSupplier condition) {
    waiting.until("a condition", condition);
  }

  /// Sends again what was not acknowledged, with the same ids, over the newest connection.
  void sendAgain() {
    synchronized (waiting) {
      for (JsonObject envelope : unacknowledged.values()) {
        envelope.addProperty("retry_attempt", 1);
        envelope.addProperty("retry_reason", "timeout");
        send(lines.getLast(), envelope);
      }
    }
  }

  /// What is sent to a process that has just ended arrives nowhere.
  private static void send(WebSocket line, JsonObject envelope) {
    try {
      line.send(envelope.toString());
    } catch (WebsocketNotConnectedException _) {
      // It stays unacknowledged.
    }
  }

  /// Tells the newest connection that it is to end.
  void disconnect(String reason) {
    synchronized (waiting) {
      lines.getLast().send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
    }
  }

  /// Closes the oldest connection.
  void cut() {
    WebSocket oldest;
    synchronized (waiting) {
      oldest = lines.getFirst();
    }
    oldest.close();
  }

  /// Keeps the connections open and answers nothing over them.
  void freeze(boolean stop) {
    frozen = stop;
  }

  @Override
  public void close() {
    try {
      server.stop(1_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
