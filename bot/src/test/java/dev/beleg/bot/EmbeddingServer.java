package dev.beleg.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.LoopbackServer.Request;
import dev.beleg.bot.LoopbackServer.Step;
import dev.beleg.bot.config.EmbeddingSettings.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A server on loopback that embeds texts, in OpenAI's protocol and in that of Ollama, and does
/// what a script says, one step for each request; after the last it embeds by letters.
final class EmbeddingServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OLLAMA = "/api/embed";

  private final LoopbackServer server;

  EmbeddingServer(Step... script) {
    server =
        new LoopbackServer(
            Stream.concat(Stream.of(script), Stream.of(letters(64))).toArray(Step[]::new));
  }

  /// Does this with the next requests.
  void next(Step... script) {
    server.next(script);
  }

  /// {@return where OpenAI's paths begin}
  URI url() {
    return url(Protocol.OPENAI);
  }

  /// {@return where a protocol's paths begin}
  URI url(Protocol protocol) {
    return server.url(
        switch (protocol) {
          case OPENAI -> "/v1";
          case OLLAMA -> "";
        });
  }

  /// {@return the texts of each request so far}
  List<List<String>> requests() {
    return server.requests().stream().map(EmbeddingServer::texts).toList();
  }

  private static List<String> texts(String body) {
    try {
      JsonNode input = JSON.readTree(body).get("input");
      List<String> texts = new ArrayList<>();
      (input.isArray() ? input : List.of(input)).forEach(text -> texts.add(text.asText()));
      return texts;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Embeds by letters.
  static Step letters(int dimensions) {
    return request ->
        send(
            request,
            texts(request.body()).stream()
                .map(it -> letters(it, dimensions))
                .toArray(float[][]::new));
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
    return request -> send(request, vectors);
  }

  private static void send(Request request, float[]... vectors) throws IOException {
    boolean ollama = request.exchange().getRequestURI().getPath().equals(OLLAMA);
    String body = (ollama ? ollama(vectors) : openAi(vectors)).toString();
    request.answer(200, body, "Content-Type", "application/json");
  }

  private static ObjectNode openAi(float[]... vectors) {
    ObjectNode body = JSON.createObjectNode().put("object", "list").put("model", "letters");
    ArrayNode items = body.putArray("data");
    for (float[] vector : vectors) {
      ObjectNode item = items.addObject().put("object", "embedding").put("index", items.size() - 1);
      add(item.putArray("embedding"), vector);
    }
    body.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
    return body;
  }

  private static ObjectNode ollama(float[]... vectors) {
    ObjectNode body = JSON.createObjectNode().put("model", "letters");
    ArrayNode items = body.putArray("embeddings");
    for (float[] vector : vectors) {
      add(items.addArray(), vector);
    }
    return body.put("total_duration", 1).put("prompt_eval_count", 1);
  }

  private static void add(ArrayNode numbers, float[] vector) {
    for (float number : vector) {
      numbers.add(number);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
