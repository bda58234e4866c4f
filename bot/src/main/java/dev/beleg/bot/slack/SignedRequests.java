package dev.beleg.bot.slack;

import com.slack.api.bolt.response.Response;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.http.Call;
import dev.beleg.bot.http.CallServer;
import dev.beleg.bot.http.CallServer.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
          "Content-Type",
          "text/html; charset=utf-8",
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
  private static final Optional<InstallPages.Page> NO_PAGE = Optional.empty();

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

  private final Parts parts;
  private final Signature signature;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CallServer server;
  private volatile Heartbeat heartbeat;

  private SignedRequests(Parts parts) throws IOException {
    this.parts = parts;
    this.signature = new Signature(parts.account.signingSecret());
    this.heartbeat = beat(Optional.empty());
    this.server = CallServer.start(parts.account.rules(), this::answer);
  }

  /// Begins to listen.
  ///
  /// @throws IOException if the address cannot be listened at
  static SignedRequests start(Parts parts) throws IOException {
    SignedRequests requests = new SignedRequests(parts);
    Thread.ofVirtual().name("slack-watch").start(requests::watch);
    return requests;
  }

  private Answer answer(Call call) throws IOException {
    Optional<InstallPages.Page> page =
        call.method().equals("GET") ? parts.pages.flatMap(it -> it.page(asked(call))) : NO_PAGE;
    return page.isPresent() ? shown(page.get()) : request(call);
  }

  private static InstallPages.Asked asked(Call call) {
    return new InstallPages.Asked(
        call.path(),
        call.query(),
        call.sender(),
        call.header("Cookie"),
        call.header("Accept-Language"));
  }

  private static Answer shown(InstallPages.Page page) {
    Map<String, String> headers = new HashMap<>(PAGE_HEADERS);
    headers.putAll(page.headers());
    return new Answer(page.status(), headers, page.html());
  }

  private Answer request(Call call) throws IOException {
    if (!call.path().equals(PATH) || !call.method().equals("POST")) {
      return Answer.nothing(NOT_FOUND);
    }
    Optional<byte[]> body = call.body(LONGEST_BODY);
    if (body.isEmpty()) {
      return Answer.nothing(TOO_LONG);
    }
    return isSigned(call, body.get())
        ? told(call, new String(body.get(), StandardCharsets.UTF_8))
        : Answer.nothing(unsigned(body.get()));
  }

  private boolean isSigned(Call call, byte[] body) {
    return signature.isGood(
        call.header(Signature.TIMESTAMP),
        call.header(Signature.HEADER),
        body,
        parts.clock.instant());
  }

  /// Slack looks from time to time whether the certificate is good, and signs nothing then.
  private static int unsigned(byte[] body) {
    String begin = new String(body, 0, Math.min(body.length, 12), StandardCharsets.UTF_8);
    return begin.startsWith("ssl_check=1") ? OK : NOT_SIGNED;
  }

  private Answer told(Call call, String body) {
    return parts
        .bolt
        .read(body, call.headers())
        .map(it -> parts.bolt.run(it).map(SignedRequests::told).orElse(Answer.nothing(COME_AGAIN)))
        .orElse(Answer.nothing(OK));
  }

  private static Answer told(Response response) {
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "Content-Type", Optional.ofNullable(response.getContentType()).orElse("text/plain"));
    response.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Answer(
        response.getStatusCode(), headers, Optional.ofNullable(response.getBody()).orElse(""));
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
    server.close();
  }
}
