package dev.beleg.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A Bot API server on loopback with Telegram's rules: updates are kept until they are confirmed,
/// at most a day; markup, lengths, keyboards and rates are checked; what is not allowed is refused
/// in Telegram's words.
public final class SimulatedTelegram implements AutoCloseable {

  public static final String TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
  static final long BOT = 110_201_543L;
  public static final String BOT_NAME = "beleg_bot";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration RETENTION = Duration.ofHours(24);
  private static final long PATIENCE_SECONDS = 20;

  /// A call as it was made.
  ///
  /// @param method in small letters
  /// @param fields its parameters; of an uploaded file its size
  public record Call(String method, JsonNode fields) {

    public String text(String field) {
      return fields.path(field).asText();
    }
  }

  /// What a call is answered with in place of the usual.
  ///
  /// @param status of HTTP
  /// @param body as it is sent
  /// @param type of the body
  /// @param cut whether the connection ends before the body does
  /// @param done whether the method is done nevertheless
  public record Fault(int status, String body, String type, boolean cut, boolean done) {

    static Fault error(int code, String description) {
      return json(
          code,
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
    }

    static Fault retryAfter(int seconds) {
      return json(
          429,
          """
          {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d",\
          "parameters":{"retry_after":%1$d}}"""
              .formatted(seconds));
    }

    static Fault page(int status) {
      return new Fault(status, "<html><body>nginx</body></html>", "text/html", false, true);
    }

    /// The connection ends without an answer.
    static Fault silence() {
      return new Fault(0, "", "", true, true);
    }

    static Fault cutOff() {
      return new Fault(200, "{\"ok\":true,\"result\":{\"mess", "application/json", true, true);
    }

    public static Fault json(int status, String body) {
      return new Fault(status, body, "application/json", false, false);
    }
  }

  private record Pending(long id, String kind, Instant at, ObjectNode update) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private final Map<String, String> moved = new HashMap<>();
  private final Map<String, String> closedTopics = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Deque<Instant>> sentTo = new HashMap<>();
  private Set<String> allowed = Set.of();
  private boolean enforcesRates;
  private long nextUpdate = 1_000;
  private long nextMessage = 1;
  private int polls;
  private boolean webhook;
  private int tooMany;
  private Consumer<Call> witness = _ -> {};

  public SimulatedTelegram(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public TelegramAccount account() {
    return new TelegramAccount(
        TOKEN, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  // What happens on the platform.

  /// {@return a message of somebody in the chat with the bot alone}
  public static ObjectNode message(long user, String text) {
    ObjectNode message = MAPPER.createObjectNode();
    message.set("from", user(user));
    message.set("chat", chat(user, "private"));
    return message.put("date", 1_772_452_800L).put("text", text);
  }

  /// {@return a message of somebody with a file, which is there to be fetched}
  public ObjectNode withFile(long user, String name, byte[] bytes) {
    String id = locked(() -> "F" + files.size());
    locked(() -> files.put(id, bytes));
    ObjectNode message = message(user, "");
    message.remove("text");
    message
        .putObject("document")
        .put("file_id", id)
        .put("file_unique_id", id)
        .put("file_name", name)
        .put("file_size", bytes.length);
    return message;
  }

  /// {@return a message of somebody in a group}
  static ObjectNode inGroup(long chat, long user, String text) {
    ObjectNode message = message(user, text);
    message.set("chat", chat(chat, "supergroup"));
    return message;
  }

  public static ObjectNode user(long id) {
    return MAPPER
        .createObjectNode()
        .put("id", id)
        .put("is_bot", id == BOT)
        .put("first_name", "U" + id)
        .put("language_code", "de");
  }

  static ObjectNode chat(long id, String type) {
    return MAPPER.createObjectNode().put("id", id).put("type", type);
  }

  public static ObjectNode json(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Marks what Telegram finds in a text.
  static ObjectNode marked(ObjectNode message, String type, String words) {
    int offset = message.path("text").asText().indexOf(words);
    message
        .withArray("entities")
        .addObject()
        .put("type", type)
        .put("offset", offset)
        .put("length", words.length());
    return message;
  }

  /// Something is said; its message gets an id.
  ///
  /// @return the id of the message
  public long say(ObjectNode message) {
    long id = locked(() -> nextMessage++);
    deliver("message", message.put("message_id", id));
    return id;
  }

  /// An update of some kind happens.
  ///
  /// @return its id
  public long deliver(String kind, JsonNode what) {
    return locked(
        () -> {
          long id = nextUpdate++;
          ObjectNode update = MAPPER.createObjectNode().put("update_id", id);
          update.set(kind, what);
          pending.add(new Pending(id, kind, clock.instant(), update));
          return id;
        });
  }

  /// Updates get ids from here on, as after a quiet week.
  void continueAt(long update) {
    locked(() -> nextUpdate = update);
  }

  void block(long chat) {
    locked(() -> blocked.add(String.valueOf(chat)));
  }

  void unblock(long chat) {
    locked(() -> blocked.remove(String.valueOf(chat)));
  }

  void move(long from, long to) {
    locked(() -> moved.put(String.valueOf(from), String.valueOf(to)));
  }

  void closeTopic(long chat, long thread) {
    locked(() -> closedTopics.put(chat + "/" + thread, "closed"));
  }

  /// Somebody deletes a message.
  void delete(long chat, long message) {
    locked(() -> texts.remove(chat + ":" + message));
  }

  void enforceRates() {
    locked(() -> enforcesRates = true);
  }

  /// Answers the next calls of a method so, one after the other.
  public void fail(String method, Fault... with) {
    locked(
        () ->
            faults
                .computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ArrayDeque<>())
                .addAll(List.of(with)));
  }

  /// Somebody sees each call that is done before the bot learns of it.
  void witnessedBy(Consumer<Call> seeing) {
    locked(() -> witness = seeing);
  }

  // What the bot did.

  public List<Call> calls(String method) {
    return locked(
        () ->
            calls.stream()
                .filter(call -> call.method.equals(method.toLowerCase(Locale.ROOT)))
                .toList());
  }

  /// {@return the texts that were sent to a chat, as their readers see them}
  public List<String> sent(long chat) {
    return locked(
        () ->
            calls.stream()
                .filter(
                    call ->
                        Set.of("sendmessage", "sendphoto", "senddocument").contains(call.method))
                .filter(call -> call.text("chat_id").equals(String.valueOf(chat)))
                .map(SimulatedTelegram::shown)
                .toList());
  }

  private static String shown(Call call) {
    String text = call.fields.path("text").asText(call.text("caption"));
    try {
      return call.text("parse_mode").equalsIgnoreCase("HTML")
          ? SimulatedHtml.parse(text).text()
          : text;
    } catch (SimulatedHtml.Unreadable e) {
      return text;
    }
  }

  /// {@return what the messages of the bot in a chat say that nobody has deleted, in their order}
  List<String> standing(long chat) {
    return locked(
        () ->
            texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(chat + ":"))
                .map(Map.Entry::getValue)
                .toList());
  }

  /// {@return how many updates are not confirmed}
  public int unconfirmed() {
    return locked(pending::size);
  }

  /// {@return how often a rate was exceeded}
  int tooMany() {
    return locked(() -> tooMany);
  }

  /// Waits until something is the case.
  public void await(String what, Predicate<SimulatedTelegram> condition) {
    await(what, PATIENCE_SECONDS, condition);
  }

  /// Waits longer, as for a process that has yet to start.
  void await(String what, long seconds, Predicate<SimulatedTelegram> condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    lock.lock();
    try {
      while (!condition.test(this)) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("waited in vain: " + what + "; calls: " + calls);
        }
        // Conditions may look at what changes elsewhere.
        changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(20)));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  // The server.

  private void serve(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    if (path[1].equals("file")) {
      serveFile(exchange, path);
      return;
    }
    String method = path[path.length - 1].toLowerCase(Locale.ROOT);
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!path[1].equals("bot" + TOKEN)) {
      answer(exchange, Fault.error(401, "Unauthorized"));
      return;
    }
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    Call call = new Call(method, fields(type, body));
    Optional<Fault> fault =
        locked(
            () -> {
              calls.add(call);
              return Optional.ofNullable(faults.get(method)).map(Deque::poll);
            });
    if (fault.isEmpty() || fault.get().done) {
      Fault usual = done(call);
      locked(() -> witness).accept(call);
      answer(exchange, fault.orElse(usual));
    } else {
      answer(exchange, fault.get());
    }
  }

  private void serveFile(HttpExchange exchange, String[] path) throws IOException {
    byte[] file =
        path[2].equals("bot" + TOKEN)
            ? locked(() -> files.getOrDefault(path[path.length - 1], new byte[0]))
            : new byte[0];
    exchange.sendResponseHeaders(file.length == 0 ? 404 : 200, file.length == 0 ? -1 : file.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(file);
    }
  }

  private static JsonNode fields(String type, byte[] body) throws IOException {
    if (type.startsWith("multipart/")) {
      return SimulatedMultipart.fields(type, body);
    }
    return body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
  }

  private static void answer(HttpExchange exchange, Fault answer) throws IOException {
    if (answer.status == 0) {
      exchange.close();
      return;
    }
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type);
    exchange.sendResponseHeaders(answer.status, answer.cut ? body.length + 50 : body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body);
    out.flush();
    if (answer.cut) {
      // The server closes the connection of whoever throws.
      throw new IOException("cut off");
    }
    out.close();
  }

  private Fault done(Call call) {
    try {
      return Fault.json(200, "{\"ok\":true,\"result\":" + result(call) + "}");
    } catch (SimulatedRules.Refusal refusal) {
      return refusal.answer();
    }
  }

  private JsonNode result(Call call) throws SimulatedRules.Refusal {
    return switch (call.method) {
      case "getme" ->
          user(BOT)
              .put("username", BOT_NAME)
              .put("can_read_all_group_messages", true)
              .put("supports_inline_queries", true);
      case "getupdates" -> updates(call.fields);
      case "getfile" -> file(call.text("file_id"));
      case "sendmessage" -> sendText(call);
      case "sendphoto", "senddocument" -> sendFile(call);
      case "editmessagetext" -> edited(call, "text", Rendering.LONGEST_TEXT);
      case "editmessagemedia" -> edited(call, "media", Integer.MAX_VALUE);
      case "answerinlinequery" -> SimulatedRules.inline(call);
      case "deletewebhook" -> webhook(false);
      case "setwebhook" -> webhook(true);
      case "setmycommands" -> SimulatedRules.commands(call);
      case "getwebhookinfo" -> MAPPER.createObjectNode().put("url", "");
      case "deletemessage" -> deleted(call);
      case "answercallbackquery",
          "sendchataction",
          "sendmessagedraft",
          "setmydescription",
          "setmyshortdescription" ->
          MAPPER.getNodeFactory().booleanNode(true);
      default -> throw SimulatedRules.Refusal.of(404, "Not Found: method not found");
    };
  }

  /// Files beyond 20 MB are not handed out.
  private JsonNode file(String id) throws SimulatedRules.Refusal {
    byte[] file = locked(() -> files.get(id));
    if (file == null) {
      throw SimulatedRules.Refusal.of(
          400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    }
    if (file.length > 20_000_000) {
      throw SimulatedRules.Refusal.of(400, "Bad Request: file is too big");
    }
    return MAPPER.createObjectNode().put("file_id", id).put("file_path", "documents/" + id);
  }

  private JsonNode webhook(boolean set) {
    return locked(
        () -> {
          webhook = set;
          return MAPPER.getNodeFactory().booleanNode(true);
        });
  }

  private ArrayNode updates(JsonNode fields) throws SimulatedRules.Refusal {
    long seconds = fields.path("timeout").asLong();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.min(seconds, PATIENCE_SECONDS));
    lock.lock();
    try {
      int mine = ++polls;
      changed.signalAll();
      confirm(fields);
      while (pending.isEmpty() && mine == polls && System.nanoTime() < end && seconds > 0) {
        changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      if (webhook) {
        throw SimulatedRules.Refusal.of(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook");
      }
      if (mine != polls) {
        throw SimulatedRules.Refusal.of(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot"
                + " instance is running");
      }
      ArrayNode batch = MAPPER.createArrayNode();
      pending.stream().limit(100).map(Pending::update).forEach(batch::add);
      return batch;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  /// An offset confirms all before it in the order of their happening, and nothing is kept for more
  /// than a day.
  private void confirm(JsonNode fields) {
    if (fields.has("allowed_updates")) {
      Set<String> kinds = new HashSet<>();
      fields.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
      allowed = kinds;
    }
    long offset = fields.path("offset").asLong();
    pending.removeIf(
        it ->
            it.id < offset
                || it.at.plus(RETENTION).isBefore(clock.instant())
                || !(allowed.isEmpty() || allowed.contains(it.kind)));
  }

  private JsonNode sendText(Call call) throws SimulatedRules.Refusal {
    checkTarget(call);
    SimulatedRules.checkText(call, "text", Rendering.LONGEST_TEXT, true);
    SimulatedRules.checkKeyboard(call.fields.path("reply_markup"));
    return stored(call);
  }

  private JsonNode sendFile(Call call) throws SimulatedRules.Refusal {
    checkTarget(call);
    SimulatedRules.checkText(call, "caption", Rendering.LONGEST_CAPTION, false);
    SimulatedRules.checkKeyboard(call.fields.path("reply_markup"));
    String file = call.fields.path("photo").asText(call.text("document"));
    if (call.fields.path(file.replace("attach://", "")).asInt() == 0) {
      throw SimulatedRules.Refusal.of(400, "Bad Request: there is no photo in the request");
    }
    return stored(call);
  }

  private void checkTarget(Call call) throws SimulatedRules.Refusal {
    String chat = call.text("chat_id");
    Fault refusal = locked(() -> refusal(call, chat));
    if (refusal != null) {
      throw new SimulatedRules.Refusal(refusal);
    }
  }

  private @Nullable Fault refusal(Call call, String chat) {
    if (moved.containsKey(chat)) {
      return Fault.json(
          400,
          """
          {"ok":false,"error_code":400,"description":\
          "Bad Request: group chat was upgraded to a supergroup chat",\
          "parameters":{"migrate_to_chat_id":%s}}"""
              .formatted(moved.get(chat)));
    }
    if (blocked.contains(chat)) {
      return Fault.error(403, "Forbidden: bot was blocked by the user");
    }
    if (closedTopics.containsKey(chat + "/" + call.text("message_thread_id"))) {
      return Fault.error(400, "Bad Request: TOPIC_CLOSED");
    }
    return enforcesRates ? rate(chat) : null;
  }

  /// One message in a second to a chat, 20 in a minute to a group, 30 in a second to all.
  private @Nullable Fault rate(String chat) {
    Instant now = clock.instant();
    boolean group = chat.startsWith("-");
    boolean within =
        count("all", now, Duration.ofSeconds(1)) < 30
            && count(chat, now, Duration.ofSeconds(1)) < (group ? 20 : 1)
            && (!group || count(chat, now, Duration.ofMinutes(1)) < 20);
    if (!within) {
      tooMany++;
      return Fault.retryAfter(30);
    }
    sentTo.computeIfAbsent("all", _ -> new ArrayDeque<>()).add(now);
    sentTo.computeIfAbsent(chat, _ -> new ArrayDeque<>()).add(now);
    return null;
  }

  private long count(String chat, Instant now, Duration time) {
    Instant since = now.minus(time);
    return sentTo.getOrDefault(chat, new ArrayDeque<>()).stream()
        .filter(at -> at.isAfter(since))
        .count();
  }

  private ObjectNode stored(Call call) {
    return locked(
        () -> {
          long id = nextMessage++;
          String chat = call.text("chat_id");
          texts.put(chat + ":" + id, content(call));
          return shownMessage(chat, id, call);
        });
  }

  private static ObjectNode shownMessage(String chat, long id, Call call) {
    long number = Long.parseLong(chat);
    ObjectNode message = MAPPER.createObjectNode().put("message_id", id);
    message.set("from", user(BOT));
    message.set("chat", chat(number, number < 0 ? "supergroup" : "private"));
    return message.put("date", 1_772_452_801L).put("text", shown(call));
  }

  private static String content(Call call) {
    return call.text("text")
        + call.text("caption")
        + call.text("media")
        + call.text("reply_markup");
  }

  private JsonNode edited(Call call, String field, int longest) throws SimulatedRules.Refusal {
    checkTarget(call);
    if (field.equals("text")) {
      SimulatedRules.checkText(call, field, longest, true);
    }
    SimulatedRules.checkKeyboard(call.fields.path("reply_markup"));
    String key = call.text("chat_id") + ":" + call.text("message_id");
    String before = locked(() -> texts.put(key, content(call)));
    if (before == null) {
      throw SimulatedRules.Refusal.of(400, "Bad Request: message to edit not found");
    }
    if (before.equals(content(call))) {
      throw SimulatedRules.Refusal.of(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup"
              + " are exactly the same as a current content and reply markup of the message");
    }
    return shownMessage(call.text("chat_id"), call.fields.path("message_id").asLong(), call);
  }

  private JsonNode deleted(Call call) throws SimulatedRules.Refusal {
    if (locked(() -> texts.remove(call.text("chat_id") + ":" + call.text("message_id"))) == null) {
      throw SimulatedRules.Refusal.of(400, "Bad Request: message to delete not found");
    }
    return MAPPER.getNodeFactory().booleanNode(true);
  }

  private <T extends @Nullable Object> T locked(java.util.function.Supplier<T> work) {
    lock.lock();
    try {
      T result = work.get();
      changed.signalAll();
      return result;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    locked(() -> polls++);
    server.stop(0);
    threads.shutdownNow();
  }
}
