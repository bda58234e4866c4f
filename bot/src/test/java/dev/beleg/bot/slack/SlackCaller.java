package dev.beleg.bot.slack;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Calls an address of ours as Slack does, and as browsers do.
final class SlackCaller {

  static final String SECRET = "canary-signing";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  /// Takes a port that nobody listens at.
  SlackCaller() {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  SlackAccount.Entrance.Http entrance() {
    return new SlackAccount.Entrance.Http(
        dev.beleg.bot.http.CallServer.Rules.behindThisMachine(
            java.net.InetSocketAddress.createUnresolved("127.0.0.1", port)),
        SECRET);
  }

  /// {@return whether somebody listens}
  boolean isHeard() {
    try {
      return unsigned("").statusCode() == 401;
    } catch (IOException _) {
      return false;
    }
  }

  HttpResponse<String> signed(String body, Duration off) throws IOException {
    String time = String.valueOf(Instant.now().plus(off).getEpochSecond());
    return send(body, time, new Signature(SECRET).of(time, body.getBytes(StandardCharsets.UTF_8)));
  }

  HttpResponse<String> unsigned(String body) throws IOException {
    return send(body, "", "");
  }

  HttpResponse<String> send(String body, String time, String signature) throws IOException {
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    return exchange(
        HttpRequest.newBuilder(address("/slack/events"))
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> get(String path, String... headers) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
    return exchange((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
