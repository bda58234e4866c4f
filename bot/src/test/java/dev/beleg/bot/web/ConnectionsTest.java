package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.http.Connections;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that send a little again and again and never come to an end.
@Timeout(120)
class ConnectionsTest {

  private static final int SILENCE_MILLIS = 200;
  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"151, 100, 50", "151, 100, 400"})
  void answersWhileManyDripTheirHeads(int many, int most, int mostOfOne) throws Exception {
    try (Site site =
            Site.bounded(folder, new Connections.Bounds(most, mostOfOne, LONG, LONG, LONG));
        Clients clients = new Clients(site)) {
      for (int i = 0; i < many; i++) {
        clients.begin("GET / HTTP/1.1\r\nX-Slow: ");
      }
      assertThat(site.browser().get("/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET / HTTP/1.1\r\nX-Slow: "})
  void closesWhatDripsItsHeadTooLong(String beginning) throws Exception {
    Duration time = Duration.ofMillis(700);
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 100, time, LONG, LONG));
        Clients clients = new Clients(site)) {
      assertThat(dripsUntilClosed(clients.begin(beginning))).isTrue();
    }
  }

  @Test
  void closesWhatDripsItsBodyTooLong() throws Exception {
    Duration time = Duration.ofMillis(700);
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 100, LONG, time, LONG));
        Clients clients = new Clients(site)) {
      assertThat(dripsUntilClosed(clients.begin(form(site)))).isTrue();
    }
  }

  /// 150 of one sender, 1,000 of all, each of which has sent a head and holds back its body.
  @ParameterizedTest
  @CsvSource({"150, 1000, 100", "1000, 1000, 1000", "1050, 1000, 2000"})
  void answersWhileManyHoldBackTheirBodies(int many, int most, int mostOfOne) throws Exception {
    try (Site site =
            Site.bounded(folder, new Connections.Bounds(most, mostOfOne, LONG, LONG, LONG));
        Clients clients = new Clients(site)) {
      String form = form(site);
      for (int i = 0; i < many; i++) {
        awaitContinue(clients.begin(form));
      }
      assertThat(site.browser().submit("/ask", "words", "Lipezk").statusCode()).isEqualTo(303);
    }
  }

  /// The oldest of those whose bodies are not there makes room.
  @Test
  void letsTheOldestUnfinishedBodyOfASenderGoForANewOne() throws Exception {
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 2, LONG, LONG, LONG));
        Clients clients = new Clients(site)) {
      String form = form(site);
      Socket first = clients.begin(form);
      awaitContinue(first);
      Socket second = clients.begin(form);
      awaitContinue(second);
      Socket third = clients.begin(form);
      awaitContinue(third);
      assertThat(dripsUntilClosed(first)).isTrue();
      second.getOutputStream().write("a".repeat(60_000).getBytes(StandardCharsets.US_ASCII));
      String further = " Continue\r\n\r\nHTTP/1.1 ";
      assertThat(
              new String(
                  second.getInputStream().readNBytes(further.length()), StandardCharsets.US_ASCII))
          .isEqualTo(further);
    }
  }

  /// A form whose body is waited for once this has been read.
  private static String form(Site site) {
    return """
        POST /ask HTTP/1.1
        Host: localhost:PORT
        Origin: http://localhost:PORT
        Content-Type: application/x-www-form-urlencoded
        Expect: 100-continue
        Content-Length: 60000

        """
        .replace("\n", "\r\n")
        .replace("PORT", "" + site.port());
  }

  /// Returns once the server waits for the body.
  private static void awaitContinue(Socket socket) throws IOException {
    assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 100");
  }

  /// Sends one byte after the other, each after some silence, until the server closes.
  private static boolean dripsUntilClosed(Socket socket) throws IOException {
    socket.setSoTimeout(SILENCE_MILLIS);
    try {
      while (!isAtEnd(socket)) {
        socket.getOutputStream().write('a');
      }
    } catch (SocketException _) {
      // That tells the same.
    }
    return true;
  }

  private static boolean isAtEnd(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    }
  }

  /// Connections that are closed with the test.
  private static final class Clients implements AutoCloseable {
    private final Site site;
    private final List<Socket> sockets = new ArrayList<>();

    Clients(Site site) {
      this.site = site;
    }

    Socket begin(String beginning) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
      sockets.add(socket);
      try {
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      } catch (SocketException _) {
        // One too many, and hung up already.
      }
      return socket;
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
