package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that send a little again and again and never come to an end.
@Timeout(120)
class ConnectionsTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"151, 100, 50", "151, 100, 400"})
  void answersWhileManyDripTheirHeads(int many, int most, int mostOfOne) throws Exception {
    try (Site site = Site.bounded(folder, new Connections.Bounds(most, mostOfOne, LONG, LONG));
        Dripping dripping = new Dripping(site)) {
      for (int i = 0; i < many; i++) {
        dripping.begin("GET / HTTP/1.1\r\nX-Slow: ");
      }
      assertThat(site.browser().get("/").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET / HTTP/1.1\r\nX-Slow: "})
  void closesWhatDripsItsHeadTooLong(String beginning) throws Exception {
    Duration time = Duration.ofMillis(700);
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 100, time, LONG));
        Dripping dripping = new Dripping(site)) {
      assertThat(isClosed(dripping.begin(beginning))).isTrue();
    }
  }

  @Test
  void closesWhatDripsItsBodyTooLong() throws Exception {
    Duration time = Duration.ofMillis(700);
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 100, LONG, time));
        Dripping dripping = new Dripping(site)) {
      assertThat(isClosed(dripping.begin(form(site)))).isTrue();
    }
  }

  /// What was refused is told by the end of the connection, and the others are answered.
  @Test
  void refusesMoreOfOneSenderThanItMayHaveUnderWay() throws Exception {
    try (Site site = Site.bounded(folder, new Connections.Bounds(100, 2, LONG, LONG));
        Dripping dripping = new Dripping(site)) {
      String form = form(site);
      Socket first = dripping.begin(form);
      Socket second = dripping.begin(form);
      awaitContinue(first);
      awaitContinue(second);
      assertThat(isClosed(dripping.begin(form))).isTrue();
      assertThat(first.isClosed()).isFalse();
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

  /// Reads until the server closes.
  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(60_000);
    try {
      socket.getInputStream().readAllBytes();
    } catch (SocketException _) {
      // That tells the same.
    }
    return true;
  }

  /// Sends one more byte on each of its connections every second.
  private static final class Dripping implements AutoCloseable {
    private final Site site;
    private final List<Socket> sockets = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Dripping(Site site) {
      this.site = site;
    }

    Socket begin(String beginning) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
      sockets.add(socket);
      threads.execute(() -> drip(socket, beginning));
      return socket;
    }

    private static void drip(Socket socket, String beginning) {
      try {
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        while (!socket.isClosed()) {
          socket.getOutputStream().write('a');
          TimeUnit.SECONDS.sleep(1);
        }
      } catch (IOException | InterruptedException _) {
        // The server has hung up, or the test is over.
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : sockets) {
        socket.close();
      }
      threads.shutdownNow();
    }
  }
}
