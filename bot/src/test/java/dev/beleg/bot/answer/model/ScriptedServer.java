package dev.beleg.bot.answer.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on loopback that speaks OpenAI's streaming protocol and does what a script says, one
/// step for each request; the last step is repeated.
final class ScriptedServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BODY = "body";
  private static final Pattern WANTED = Pattern.compile("\\{([^}]*)}");
  private static final Pattern PASSAGE = Pattern.compile("(?m)^\\[(\\d+)] \\(");

  /// What the server does with one request.
  @FunctionalInterface
  interface Step {
    void answer(HttpExchange exchange, CountDownLatch closing) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();

  ScriptedServer(Step... script) {
    steps.addAll(List.of(script));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(body);
    exchange.setAttribute(BODY, body);
    Step step = steps.size() > 1 ? steps.removeFirst() : steps.getFirst();
    try (exchange) {
      step.answer(exchange, closing);
    } catch (IOException _) {
      // The client is free to hang up.
    }
  }

  /// {@return where the protocol's paths begin}
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /// {@return the bodies of the requests so far}
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  // ---- Steps -----------------------------------------------------------------------------------

  /// Says a text word by word and stops as replies do; `{words}` stands for the number of the first
  /// passage that was supplied with these words.
  static Step says(String text) {
    return says(text, "stop");
  }

  static Step says(String text, String finish) {
    return (exchange, _) -> {
      String numbered = numbered(text, (String) exchange.getAttribute(BODY));
      OutputStream out = begin(exchange);
      for (String word : numbered.split("(?<= )")) {
        send(out, delta(word));
      }
      end(out, finish);
    };
  }

  private static String numbered(String text, String body) throws IOException {
    StringBuilder supplied = new StringBuilder();
    JSON.readTree(body)
        .get("messages")
        .forEach(it -> supplied.append(it.path("content").asText()).append('\n'));
    return WANTED
        .matcher(text)
        .replaceAll(wanted -> "[" + number(supplied.toString(), wanted.group(1)) + "]");
  }

  private static String number(String supplied, String words) {
    int at = supplied.indexOf(words);
    Matcher passages = PASSAGE.matcher(supplied);
    String number = "none";
    while (passages.find() && passages.start() < at) {
      number = passages.group(1);
    }
    return number;
  }

  /// Asks for a tool.
  static Step calls(String tool, String arguments) {
    return (exchange, _) -> {
      OutputStream out = begin(exchange);
      ObjectNode chunk = chunk();
      ObjectNode call =
          ((ObjectNode) chunk.at("/choices/0/delta")).putArray("tool_calls").addObject();
      call.put("index", 0).put("id", "call_1").put("type", "function");
      call.putObject("function").put("name", tool).put("arguments", arguments);
      send(out, chunk.toString());
      end(out, "tool_calls");
    };
  }

  /// Answers with a status and a body that is no stream.
  static Step fails(int status, String body, String... headers) {
    return (exchange, _) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// Never answers.
  static Step silence() {
    return (_, closing) -> await(closing);
  }

  /// Says a text and then nothing more, without an end.
  static Step stallsAfter(String text) {
    return (exchange, closing) -> {
      OutputStream out = begin(exchange);
      send(out, delta(text));
      await(closing);
    };
  }

  /// Says a text and breaks off.
  static Step breaksAfter(String text) {
    return (exchange, _) -> {
      OutputStream out = begin(exchange);
      send(out, delta(text));
    };
  }

  /// Says a text again and again for ever.
  static Step neverEnds(String text) {
    return (exchange, closing) -> {
      OutputStream out = begin(exchange);
      while (closing.getCount() > 0) {
        send(out, delta(text));
      }
    };
  }

  private static OutputStream begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static String delta(String text) {
    ObjectNode chunk = chunk();
    ((ObjectNode) chunk.at("/choices/0/delta")).put("content", text);
    return chunk.toString();
  }

  private static ObjectNode chunk() {
    ObjectNode chunk = JSON.createObjectNode();
    chunk.put("id", "c").put("object", "chat.completion.chunk").put("model", "scripted");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0).putObject("delta");
    return chunk;
  }

  private static void send(OutputStream out, String event) throws IOException {
    out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void end(OutputStream out, String finish) throws IOException {
    ObjectNode chunk = chunk();
    ((ObjectNode) chunk.at("/choices/0")).put("finish_reason", finish);
    send(out, chunk.toString());
    send(out, "[DONE]");
  }

  private static void await(CountDownLatch closing) {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
