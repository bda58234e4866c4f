package dev.beleg.bot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Slack on this machine: the Web API with its limits, and the connections of Socket Mode.
///
/// It refuses blocks that Slack would refuse, counts whom a message notifies, and visits every link
/// that nobody told it to leave alone.
public final class SimulatedSlack implements AutoCloseable {

  static final Identity US = new Identity("UBOT", "T1", false);
  static final String BOT = "UBOT";
  static final String TEAM = "T1";

  /// The name under which a call tells what it was signed in with.
  static final String TOKEN = "#token";

  public static final String BOT_TOKEN = "xoxb-canary-bot";
  public static final String APP_TOKEN = "xapp-canary-app";

  /// A call of a method.
  ///
  /// @param method its name
  /// @param parameters what was sent with it
  public record Call(String method, Map<String, String> parameters) {
    public String get(String name) {
      return parameters.getOrDefault(name, "");
    }

    public JsonArray blocks() {
      return JsonParser.parseString(parameters.getOrDefault("blocks", "[]")).getAsJsonArray();
    }

    /// {@return every word that the blocks show}
    public String shown() {
      return BlockRules.texts(blocks());
    }
  }

  /// What a method answers in place of what it usually does.
  ///
  /// @param status the HTTP status; 0 to cut the connection
  /// @param headers the headers
  /// @param body the body
  /// @param done whether it does all the same what it was asked
  record Answer(int status, Map<String, String> headers, String body, boolean done) {
    static Answer error(String error) {
      return new Answer(200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}", false);
    }

    static Answer wait(int seconds) {
      return new Answer(
          429,
          Map.of("Retry-After", String.valueOf(seconds)),
          "{\"ok\":false,\"error\":\"ratelimited\"}",
          false);
    }

    static Answer status(int status) {
      return new Answer(status, Map.of(), "<html>no</html>", false);
    }

    /// Takes what it is asked for and says no more than that.
    static Answer bare() {
      return new Answer(200, Map.of(), "{\"ok\":true}", true);
    }

    /// The answer is lost after the work is done.
    static Answer lost() {
      return new Answer(0, Map.of(), "", true);
    }
  }

  private final Gson gson = new Gson();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SimulatedSocket socket;
  private final Waiting waiting = new Waiting();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> visited = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final Map<String, StringBuilder> streams = new HashMap<>();
  private final SimulatedInstallations installations = new SimulatedInstallations();
  private boolean streaming;
  private volatile String locale = "de-DE";
  private int notified;
  private long next = 1_700_000_000L;

  public SimulatedSlack() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
    socket = new SimulatedSocket(waiting);
  }

  public SimulatedSocket socket() {
    return socket;
  }

  public String api() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/";
  }

  public String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  SlackAccount account() {
    return new SlackAccount(
        new SlackAccount.Membership.One(BOT_TOKEN),
        new SlackAccount.Entrance.Socket(APP_TOKEN),
        api());
  }

  /// {@return what it has given out to those who installed the app}
  SimulatedInstallations installations() {
    return installations;
  }

  /// Has streams from now on; unless told so, the workspace has none.
  SimulatedSlack withStreams() {
    synchronized (waiting) {
      streaming = true;
    }
    return this;
  }

  /// Has its people use it in a language from now on.
  void speak(String language) {
    locale = language;
  }

  /// {@return what is streamed and was not stopped}
  List<String> streamed() {
    synchronized (waiting) {
      return streams.values().stream().map(StringBuilder::toString).toList();
    }
  }

  /// Answers the next call of a method so.
  void answer(String method, Answer answer) {
    synchronized (waiting) {
      answers.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(answer);
    }
  }

  /// {@return the calls of some methods so far, in their order}
  List<Call> calls(String... methods) {
    synchronized (waiting) {
      return calls.stream().filter(call -> List.of(methods).contains(call.method())).toList();
    }
  }

  /// {@return the calls of a method, once there are so many}
  public List<Call> await(String method, int count) {
    waiting.until(
        count + " calls of " + method + "; refused: " + refusals,
        () -> calls(method).size() >= count);
    return calls(method);
  }

  /// {@return the first call of a method that is as told, once there is one}
  public Call await(String method, Predicate<Call> wanted) {
    waiting.until(
        "a call of " + method + "; refused: " + refusals,
        () -> calls(method).stream().anyMatch(wanted));
    return calls(method).stream().filter(wanted).findFirst().orElseThrow();
  }

  /// {@return every word that a block shows, each on a line}
  public static String shown(JsonElement block) {
    return BlockRules.texts(block);
  }

  public List<String> visited() {
    synchronized (waiting) {
      return List.copyOf(visited);
    }
  }

  /// {@return what Slack would have refused}
  public List<String> refusals() {
    synchronized (waiting) {
      return List.copyOf(refusals);
    }
  }

  public int notified() {
    synchronized (waiting) {
      return notified;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      String method = path.substring(path.lastIndexOf('/') + 1);
      Map<String, String> parameters = parameters(exchange, body);
      String signedIn =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
      parameters.put(TOKEN, signedIn.replaceFirst("^Bearer ", ""));
      Answer answer = answer(method, parameters);
      if (answer.status() == 0) {
        return;
      }
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
      byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), said.length);
      exchange.getResponseBody().write(said);
    }
  }

  private Answer answer(String method, Map<String, String> parameters) {
    synchronized (waiting) {
      Call call = new Call(method, parameters);
      Answer told = answers.computeIfAbsent(method, _ -> new ArrayDeque<>()).poll();
      Answer usual =
          told == null || told.done()
              ? new Answer(200, Map.of(), gson.toJson(done(call)), true)
              : told;
      calls.add(call);
      waiting.notifyAll();
      return told == null ? usual : told;
    }
  }

  private JsonObject done(Call call) {
    JsonObject response = new JsonObject();
    List<String> wrong = new ArrayList<>(BlockRules.violations(call));
    if (!wrong.isEmpty()) {
      refusals.addAll(wrong);
      response.addProperty("ok", false);
      response.addProperty("error", "invalid_blocks");
      return response;
    }
    Optional<String> refused = installations.refused(call).or(() -> refused(call));
    if (refused.isPresent()) {
      response.addProperty("ok", false);
      response.addProperty("error", refused.get());
      return response;
    }
    response.addProperty("ok", true);
    switch (call.method()) {
      case "chat.startStream" -> {
        posted(call, response);
        streams.put(response.get("ts").getAsString(), new StringBuilder(call.get("markdown_text")));
      }
      case "chat.appendStream" -> {
        posted(call, response);
        Objects.requireNonNull(streams.get(call.get("ts"))).append(call.get("markdown_text"));
      }
      case "chat.stopStream" -> streams.remove(call.get("ts"));
      case "auth.test" -> {
        response.addProperty("user_id", BOT);
        response.addProperty("bot_id", "BBOT");
        response.addProperty("team_id", TEAM);
      }
      case "oauth.v2.access" -> installations.give(call, response);
      case "apps.connections.open" -> response.addProperty("url", socket.address());
      case "chat.postMessage", "chat.update", "chat.postEphemeral" -> posted(call, response);
      case "users.info" ->
          response.add("user", JsonParser.parseString("{\"locale\":\"" + locale + "\"}"));
      case "conversations.open" -> {
        JsonObject channel = new JsonObject();
        channel.addProperty("id", "D" + call.get("users"));
        response.add("channel", channel);
      }
      case "files.getUploadURLExternal" -> {
        response.addProperty("upload_url", address("/upload"));
        response.addProperty("file_id", "F" + call.get("length"));
      }
      default -> {}
    }
    return response;
  }

  /// What Slack says to a stream, or to a change of it, that is not fit.
  private Optional<String> refused(Call call) {
    boolean known = streams.containsKey(call.get("ts"));
    boolean direct = call.get("channel").startsWith("D");
    return switch (call.method()) {
      case "chat.startStream" ->
          !streaming
              ? Optional.of("feature_not_enabled")
              : call.get("thread_ts").isEmpty()
                  ? Optional.of("invalid_thread_ts")
                  : !direct && call.get("recipient_user_id").isEmpty()
                      ? Optional.of("missing_recipient_user_id")
                      : !direct && call.get("recipient_team_id").isEmpty()
                          ? Optional.of("missing_recipient_team_id")
                          : Optional.empty();
      case "chat.appendStream", "chat.stopStream" ->
          known ? Optional.empty() : Optional.of("message_not_in_streaming_state");
      case "chat.update" -> known ? Optional.of("streaming_state_conflict") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void posted(Call call, JsonObject response) {
    next++;
    String timestamp =
        Set.of("chat.update", "chat.appendStream").contains(call.method())
            ? call.get("ts")
            : next + ".000100";
    response.addProperty("ts", timestamp);
    response.addProperty("message_ts", timestamp);
    response.addProperty("channel", call.get("channel"));
    notified += BlockRules.notified(call);
    boolean left = isOff(call.get("unfurl_links")) && isOff(call.get("unfurl_media"));
    if (!left && !call.method().equals("chat.postEphemeral")) {
      visited.addAll(BlockRules.links(call));
    }
  }

  private static boolean isOff(String flag) {
    return flag.equals("false") || flag.equals("0");
  }

  private static Map<String, String> parameters(HttpExchange exchange, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    Map<String, String> parameters = new LinkedHashMap<>();
    if (type.startsWith("application/json")) {
      for (Map.Entry<String, JsonElement> entry :
          JsonParser.parseString(text).getAsJsonObject().entrySet()) {
        JsonElement value = entry.getValue();
        parameters.put(
            entry.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
      }
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      for (String pair : text.split("&")) {
        int at = pair.indexOf('=');
        if (at > 0) {
          parameters.put(
              URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
      }
    } else {
      parameters.put("bytes", String.valueOf(body.length));
    }
    return parameters;
  }

  @Override
  public void close() {
    socket.close();
    http.stop(0);
    threads.shutdownNow();
  }
}
