package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusCommandTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final String TOKEN = "correct-horse-battery";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void tellsEachPart() {
    answer(
        200,
        """
        {"status":"up","parts":[{"part":"telegram","well":true,"last":"2026-03-02T12:00:00Z"}],\
        "notices":[{"about":"model","text":"today (UTC) 10 of 100 tokens"}]}""");
    assertThat(status(server.getAddress().getPort())).isZero();
    assertThat(out.toString())
        .contains("telegram: well, last got on 2026-03-02T12:00:00Z")
        .contains("model: today (UTC) 10 of 100 tokens");
  }

  @Test
  void failsWhereAPartDoesNotGetOn() {
    answer(
        503,
        """
        {"status":"down","parts":[{"part":"state","well":false,"last":"2026-03-02T12:00:00Z",\
        "trouble":"StoreUnavailable"}]}""");
    assertThat(status(server.getAddress().getPort())).isEqualTo(1);
    assertThat(out.toString())
        .contains("state: NOT WELL, last got on 2026-03-02T12:00:00Z (StoreUnavailable)");
  }

  @Test
  void saysThatNoQuestionIsAnsweredYet() {
    answer(
        503,
        """
        {"status":"starting","reason":"dictionaries are being read","parts":[]}""");
    assertThat(status(server.getAddress().getPort())).isEqualTo(1);
    assertThat(out.toString()).contains("starting: dictionaries are being read");
  }

  @Test
  void saysThatNothingServes() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(status(free)).isEqualTo(4);
    assertThat(err.toString()).contains("'./beleg serve' starts it").doesNotContain(TOKEN);
  }

  private void answer(int status, String body) {
    server.createContext(
        "/health/ready",
        exchange -> {
          boolean known =
              ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? status : 401, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private int status(int port) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, HOME),
            Map.of("BELEG_WEB_PORT", "" + port, "BELEG_WEB_TOKEN", TOKEN),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err, true)),
            false,
            () -> Instant.EPOCH);
    return Commands.in(surroundings).execute("status");
  }
}
