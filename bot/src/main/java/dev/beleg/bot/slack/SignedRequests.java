package dev.beleg.bot.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.beleg.bot.chat.Heartbeat;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Takes requests that Slack has signed, at one path. What nobody has signed reaches nothing and is
/// told nothing. Where the app can be installed, the pages for that are shown, too.
final class SignedRequests implements Entrance {

  /// The path for events, commands and everything else.
  static final String PATH = "/slack/events";

  private static final int LONGEST_BODY = 1_000_000;
  private static final Duration CHECK = Duration.ofSeconds(30);
  private static final Map<String, String> PAGE_HEADERS =
      Map.of(
          "Cache-Control",
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff");
  private static final int OK = 200;
  private static final int NOT_SIGNED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LONG = 413;
  private static final int COME_AGAIN = 503;

  /// What it needs.
  ///
  /// @param account where to listen and what Slack signs with
  /// @param bolt takes what arrives
  /// @param workspaces tell whether Slack can be reached
  /// @param pages by which the app is installed; empty where it is not installed so
  /// @param clock tells the time
  record Parts(
      SlackAccount.Entrance.Http account,
      Bolt bolt,
      Workspaces workspaces,
      Optional<InstallPages> pages,
      InstantSource clock) {}

  /// What is said to a request.
  private record Said(int status, String type, Map<String, String> headers, String body) {
    private static Said nothing(int status) {
      return new Said(status, "text/plain", Map.of(), "");
    }
  }

  private final Parts parts;
  private final Signature signature;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Heartbeat heartbeat;

  private SignedRequests(Parts parts, HttpServer server) {
    this.parts = parts;
    this.signature = new Signature(parts.account.signingSecret());
    this.server = server;
    this.heartbeat = beat(Optional.empty());
  }

  /// Begins to listen.
  ///
  /// @throws IOException if the address cannot be listened at
  static SignedRequests start(Parts parts) throws IOException {
    InetSocketAddress place = parts.account.address();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(place.getHostString(), place.getPort()), 0);
    SignedRequests requests = new SignedRequests(parts, server);
    server.setExecutor(requests.threads);
    server.createContext("/", requests::answer);
    server.start();
    requests.threads.execute(requests::watch);
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Said said = said(exchange);
      byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", said.type);
      said.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(said.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (RuntimeException e) {
      Notes.failure("answering a request", e);
    }
  }

  private Said said(HttpExchange exchange) throws IOException {
    Optional<InstallPages.Page> page =
        exchange.getRequestMethod().equals("GET")
            ? parts.pages.flatMap(it -> it.page(asked(exchange)))
            : Optional.empty();
    return page.isPresent() ? said(page.get()) : request(exchange);
  }

  private static InstallPages.Asked asked(HttpExchange exchange) {
    return new InstallPages.Asked(
        exchange.getRequestURI(), header(exchange, "Cookie"), header(exchange, "Accept-Language"));
  }

  private static Said said(InstallPages.Page page) {
    Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
    headers.putAll(page.headers());
    return new Said(page.status(), "text/html; charset=utf-8", headers, page.html());
  }

  private Said request(HttpExchange exchange) throws IOException {
    boolean ours =
        exchange.getRequestURI().getPath().equals(PATH)
            && exchange.getRequestMethod().equals("POST");
    if (!ours) {
      return Said.nothing(NOT_FOUND);
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return Said.nothing(TOO_LONG);
    }
    return isSigned(exchange, body) ? said(exchange, body) : Said.nothing(unsigned(body));
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    return signature.isGood(
        header(exchange, Signature.TIMESTAMP),
        header(exchange, Signature.HEADER),
        body,
        parts.clock.instant());
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /// Slack looks from time to time whether the certificate is good, and signs nothing then.
  private static int unsigned(byte[] body) {
    String begin = new String(body, 0, Math.min(body.length, 12), StandardCharsets.UTF_8);
    return begin.startsWith("ssl_check=1") ? OK : NOT_SIGNED;
  }

  private Said said(HttpExchange exchange, byte[] body) {
    Optional<Request<?>> request =
        parts.bolt.read(new String(body, StandardCharsets.UTF_8), exchange.getRequestHeaders());
    return request
        .map(it -> parts.bolt.run(it).map(SignedRequests::said).orElse(Said.nothing(COME_AGAIN)))
        .orElse(Said.nothing(OK));
  }

  private static Said said(Response response) {
    return new Said(
        response.getStatusCode(),
        Optional.ofNullable(response.getContentType()).orElse("text/plain"),
        headers(response),
        Optional.ofNullable(response.getBody()).orElse(""));
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    response.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return headers;
  }

  /// Whether Slack can be reached tells, where nobody writes, whether it could reach us.
  private void watch() {
    try {
      while (!closed.await(CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
        Optional<String> nobody = parts.workspaces.look();
        heartbeat =
            nobody.isEmpty()
                ? beat(nobody)
                : new Heartbeat(SlackSurface.NAME, heartbeat.last(), CHECK.multipliedBy(2), nobody);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Heartbeat beat(Optional<String> trouble) {
    Instant now = parts.clock.instant();
    return new Heartbeat(SlackSurface.NAME, now, CHECK.multipliedBy(2), trouble);
  }

  @Override
  public Heartbeat heartbeat() {
    return heartbeat;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(1);
    threads.shutdown();
  }
}
