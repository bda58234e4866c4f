package dev.beleg.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on loopback that speaks OpenAI's protocol of embeddings and does what a script says,
/// one step for each request; after the last it embeds by letters.
final class EmbeddingServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// What the server does with one request.
  @FunctionalInterface
  interface Step {
    void answer(HttpExchange exchange, List<String> texts, CountDownLatch closing)
        throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<List<String>> requests = new CopyOnWriteArrayList<>();

  EmbeddingServer(Step... script) {
    steps.addAll(List.of(script));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/embeddings", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonNode input = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("input");
    (input.isArray() ? input : List.of(input)).forEach(text -> texts.add(text.asText()));
    requests.add(texts);
    Step step = steps.isEmpty() ? letters(64) : steps.removeFirst();
    try (exchange) {
      step.answer(exchange, texts, closing);
    } catch (IOException _) {
      // The client is free to hang up.
    }
  }

  /// Does this with the next requests.
  void next(Step... script) {
    steps.addAll(List.of(script));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /// {@return the texts of each request so far}
  List<List<String>> requests() {
    return requests;
  }

  /// Embeds by letters.
  static Step letters(int dimensions) {
    return (exchange, texts, _) ->
        send(exchange, texts.stream().map(it -> letters(it, dimensions)).toArray(float[][]::new));
  }

  /// Each pair of letters counts in one of a few dimensions.
  private static float[] letters(String text, int dimensions) {
    float[] vector = new float[dimensions];
    vector[0] = 0.1f;
    for (int i = 0; i + 2 <= text.length(); i++) {
      vector[Math.floorMod(text.substring(i, i + 2).hashCode(), dimensions)]++;
    }
    return vector;
  }

  /// Gives some vectors, whatever was asked.
  static Step vectors(float[]... vectors) {
    return (exchange, _, _) -> send(exchange, vectors);
  }

  /// Answers with a status and a body.
  static Step says(int status, String body, String... headers) {
    return (exchange, _, _) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      write(exchange, status, body);
    };
  }

  /// Never answers.
  static Step silence() {
    return (_, _, closing) -> {
      try {
        closing.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private static void send(HttpExchange exchange, float[]... vectors) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("object", "list").put("model", "letters");
    ArrayNode items = body.putArray("data");
    for (float[] vector : vectors) {
      ObjectNode item = items.addObject().put("object", "embedding").put("index", items.size() - 1);
      ArrayNode numbers = item.putArray("embedding");
      for (float number : vector) {
        numbers.add(number);
      }
    }
    body.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
    write(exchange, 200, body.toString());
  }

  private static void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }
}
