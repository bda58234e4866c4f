package dev.beleg.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.http.CallServer.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Platforms that call, and strangers that never come to an end.
@Timeout(120)
class CallServerTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final List<Socket> strangers = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Socket stranger : strangers) {
      stranger.close();
    }
  }

  private static CallServer server(Connections.Bounds bounds, boolean behindProxy)
      throws IOException {
    return CallServer.start(
        new CallServer.Rules(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), _ -> behindProxy, bounds),
        call ->
            call.body(10)
                .map(it -> said(call, new String(it, StandardCharsets.UTF_8)))
                .orElse(Answer.nothing(413)));
  }

  private static Answer said(Call call, String body) {
    if (body.equals("break")) {
      throw new IllegalStateException("secret");
    }
    return new Answer(
        200,
        Map.of("X-Said", call.header("X-Sent")),
        call.method()
            + " "
            + call.path()
            + "?"
            + call.query()
            + " "
            + call.sender().getHostAddress()
            + " "
            + body);
  }

  private static HttpResponse<String> post(CallServer server, String body, String... headers)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/a?b=c%20d"))
              .version(HttpClient.Version.HTTP_1_1)
              .POST(BodyPublishers.ofString(body));
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString());
    }
  }

  private Socket begin(CallServer server, String beginning) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    strangers.add(socket);
    try {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
    } catch (SocketException _) {
      // One too many, and hung up already.
    }
    return socket;
  }

  @Test
  void answersCalls() throws Exception {
    try (CallServer server = server(Connections.Bounds.ORDINARY, false)) {
      HttpResponse<String> answer = post(server, "żółć", "X-Sent", "yes");
      assertThat(answer.body()).isEqualTo("POST /a?b=c%20d 127.0.0.1 żółć");
      assertThat(answer.headers().firstValue("X-Said")).contains("yes");
      assertThat(answer.headers().map()).doesNotContainKey("server");
      assertThat(post(server, "x".repeat(11)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void believesAProxyAloneWhomItCallsFor() throws Exception {
    try (CallServer direct = server(Connections.Bounds.ORDINARY, false);
        CallServer behind =
            CallServer.start(
                CallServer.Rules.behindThisMachine(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                call -> said(call, ""))) {
      String[] forwarded = {"X-Forwarded-For", "192.0.2.1"};
      assertThat(post(direct, "", forwarded).body()).contains(" 127.0.0.1 ");
      assertThat(post(behind, "", forwarded).body()).contains(" 192.0.2.1 ");
    }
  }

  @Test
  void tellsNothingOfWhatBreaks() throws Exception {
    try (CallServer server = server(Connections.Bounds.ORDINARY, false)) {
      HttpResponse<String> answer = post(server, "break");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEmpty();
      Socket stranger = begin(server, "GET / NONSENSE\r\n\r\n");
      String told = new String(stranger.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(told).startsWith("HTTP/1.1 505").doesNotContain("NONSENSE", "etty", "cause");
    }
  }

  /// As many as it bears at a time, and twenty more, each of which has sent half a head.
  @Test
  void answersWhileMoreDripTheirHeadsThanItBears() throws Exception {
    try (CallServer server = server(new Connections.Bounds(100, 10, LONG, LONG, LONG), true)) {
      for (int i = 0; i < 120; i++) {
        begin(server, "POST /a HTTP/1.1\r\nX-Slow: ");
        if (i % 20 == 0) {
          assertThat(post(server, "in time").statusCode()).isEqualTo(200);
        }
      }
      for (int i = 0; i < 10; i++) {
        assertThat(post(server, "in time").statusCode()).isEqualTo(200);
      }
    }
  }

  /// Each has sent a head and the beginning of a body.
  @Test
  void answersWhileHundredsDripTheirBodies() throws Exception {
    try (CallServer server = server(new Connections.Bounds(300, 300, LONG, LONG, LONG), false)) {
      for (int i = 0; i < 250; i++) {
        begin(server, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
      }
      for (int i = 0; i < 10; i++) {
        assertThat(post(server, "in time").statusCode()).isEqualTo(200);
      }
    }
  }

  /// A hundred and fifty of one address, a thousand of all; each has sent the beginning of a body.
  @ParameterizedTest
  @CsvSource({"150, 1000, 100, false", "1100, 1000, 100, true"})
  void answersWhileMoreDripTheirBodiesThanItBears(
      int many, int most, int mostOfOne, boolean behindProxy) throws Exception {
    try (CallServer server =
        server(new Connections.Bounds(most, mostOfOne, LONG, LONG, LONG), behindProxy)) {
      for (int i = 0; i < many; i++) {
        begin(server, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
      }
      for (int i = 0; i < 10; i++) {
        assertThat(post(server, "in time").statusCode()).isEqualTo(200);
      }
    }
  }

  /// Of a chunked body nobody knows how long it is.
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 9\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n1\r\n{"})
  void letsNobodyGoWhoIsBeingAnswered(String body) throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    CallServer.Work work =
        call -> {
          call.body(10);
          begun.countDown();
          try {
            end.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          return Answer.nothing(200);
        };
    try (CallServer server =
        CallServer.start(
            new CallServer.Rules(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                _ -> false,
                new Connections.Bounds(100, 3, LONG, LONG, LONG)),
            work)) {
      Socket whole = begin(server, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
      Socket bare = begin(server, "GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
      begun.await();
      Socket unfinished = begin(server, "POST /a HTTP/1.1\r\nHost: a\r\n" + body);
      for (int i = 0; i < 20; i++) {
        begin(server, "POST /a HTTP/1.1\r\nHost: a\r\n" + body);
      }
      assertThat(isHungUp(unfinished)).isTrue();
      end.countDown();
      for (Socket answered : List.of(whole, bare)) {
        assertThat(new String(answered.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 200");
      }
    }
  }

  @Test
  void closesWhatDripsItsBodyTooLong() throws Exception {
    Duration time = Duration.ofMillis(200);
    try (CallServer server = server(new Connections.Bounds(100, 100, LONG, time, LONG), false)) {
      assertThat(
              isHungUp(
                  begin(server, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n{")))
          .isTrue();
    }
  }

  @Test
  void letsOneAddressHoldNoMoreThanItsShare() throws Exception {
    try (CallServer server = server(new Connections.Bounds(100, 10, LONG, LONG, LONG), false)) {
      for (int i = 0; i < 30; i++) {
        begin(server, "POST /a HTTP/1.1\r\nX-Slow: ");
      }
      awaitHungUp(20);
      assertThat(post(server, "in time").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closesWhatDripsItsHeadTooLong() throws Exception {
    Duration time = Duration.ofMillis(200);
    try (CallServer server = server(new Connections.Bounds(100, 100, time, LONG, LONG), false)) {
      assertThat(isHungUp(begin(server, "POST /a HTTP/1.1\r\nX-Slow: "))).isTrue();
    }
  }

  /// Returns once the server has closed so many connections.
  private void awaitHungUp(int count) throws IOException {
    Set<Socket> gone = new HashSet<>();
    while (gone.size() < count) {
      for (Socket stranger : strangers) {
        if (!gone.contains(stranger) && isGone(stranger, 10)) {
          gone.add(stranger);
        }
      }
    }
  }

  /// {@return true once the server has closed, while one byte is sent after the other}
  private static boolean isHungUp(Socket socket) throws IOException {
    while (!isGone(socket, 100)) {
      try {
        socket.getOutputStream().write('a');
      } catch (SocketException _) {
        return true;
      }
    }
    return true;
  }

  private static boolean isGone(Socket socket, int patienceMillis) throws IOException {
    socket.setSoTimeout(patienceMillis);
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    }
  }
}
