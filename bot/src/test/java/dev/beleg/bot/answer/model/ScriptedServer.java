package dev.beleg.bot.answer.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.beleg.bot.LoopbackServer;
import dev.beleg.bot.LoopbackServer.Request;
import dev.beleg.bot.LoopbackServer.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on loopback that speaks OpenAI's streaming protocol and does what a script says, one
/// step for each request; the last step is repeated.
public final class ScriptedServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WANTED = Pattern.compile("\\{([^}]*)}");
  private static final Pattern PASSAGE = Pattern.compile("(?m)^\\[(\\d+)] \\(");

  private final LoopbackServer server;

  /// Starts.
  public ScriptedServer(Step... script) {
    server = new LoopbackServer(script);
  }

  /// Does this with the next requests, before the last step again.
  public void next(Step... more) {
    server.next(more);
  }

  /// {@return where the protocol's paths begin}
  public String url() {
    return server.url("/v1").toString();
  }

  /// {@return the bodies of the requests so far}
  public List<String> requests() {
    return server.requests();
  }

  @Override
  public void close() {
    server.close();
  }

  // ---- Steps -----------------------------------------------------------------------------------

  /// Says a text word by word and stops as replies do; `{words}` stands for the number of the first
  /// passage that was supplied with these words.
  public static Step says(String text) {
    return says(text, "stop");
  }

  /// Says a text and stops as it is told.
  public static Step says(String text, String finish) {
    return says(text, finish, Optional.empty());
  }

  /// Says a text and counts tokens as a provider does.
  public static Step says(String text, int read, int written) {
    return says(text, "stop", Optional.of(new Usage(read, written)));
  }

  /// Tokens as a provider counts them.
  private record Usage(int read, int written) {}

  private static Step says(String text, String finish, Optional<Usage> usage) {
    return request -> {
      String numbered = numbered(text, request.body());
      OutputStream out = begin(request);
      for (String word : numbered.split("(?<= )")) {
        send(out, delta(word));
      }
      end(out, finish, usage);
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
  public static Step calls(String tool, String arguments) {
    return request -> {
      OutputStream out = begin(request);
      ObjectNode chunk = chunk();
      ObjectNode call =
          ((ObjectNode) chunk.at("/choices/0/delta")).putArray("tool_calls").addObject();
      call.put("index", 0).put("id", "call_1").put("type", "function");
      call.putObject("function").put("name", tool).put("arguments", arguments);
      send(out, chunk.toString());
      end(out, "tool_calls", Optional.empty());
    };
  }

  /// Says a text and then nothing more, without an end.
  public static Step stallsAfter(String text) {
    return request -> {
      OutputStream out = begin(request);
      send(out, delta(text));
      request.awaitClosing();
    };
  }

  /// Says a text and breaks off.
  public static Step breaksAfter(String text) {
    return request -> {
      OutputStream out = begin(request);
      send(out, delta(text));
    };
  }

  /// Says a text again and again for ever.
  public static Step neverEnds(String text) {
    return request -> {
      OutputStream out = begin(request);
      while (request.closing().getCount() > 0) {
        send(out, delta(text));
      }
    };
  }

  /// Says one word of so many letters in one piece.
  public static Step saysOneWordOf(int letters) {
    return request -> {
      OutputStream out = begin(request);
      send(out, delta("x".repeat(letters)));
      end(out, "stop", Optional.empty());
    };
  }

  private static OutputStream begin(Request request) throws IOException {
    HttpExchange exchange = request.exchange();
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

  private static void end(OutputStream out, String finish, Optional<Usage> usage)
      throws IOException {
    ObjectNode chunk = chunk();
    ((ObjectNode) chunk.at("/choices/0")).put("finish_reason", finish);
    send(out, chunk.toString());
    if (usage.isPresent()) {
      send(out, counted(usage.get()).toString());
    }
    send(out, "[DONE]");
  }

  private static ObjectNode counted(Usage usage) {
    ObjectNode chunk = chunk();
    chunk.putArray("choices");
    chunk
        .putObject("usage")
        .put("prompt_tokens", usage.read())
        .put("completion_tokens", usage.written())
        .put("total_tokens", usage.read() + usage.written());
    return chunk;
  }
}
