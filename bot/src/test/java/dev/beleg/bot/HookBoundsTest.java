package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client that never comes to the end of its head, at a server of the JDK.
@Timeout(120)
class HookBoundsTest {

  /// In a process of its own, because the bounds are read once in each.
  @Test
  void closesWhatDripsItsHead() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dsun.net.httpserver.maxReqTime=1",
                "-cp",
                place(HookBounds.class) + File.pathSeparator + place(HookBoundsTest.class),
                HookBoundsTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo("closed, at most 500 connections");
    assertThat(process.waitFor()).isZero();
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /// Serves, drips and tells that the connection was closed.
  public static void main(String[] arguments) throws Exception {
    HookBounds.install();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
      drip(socket);
    } catch (SocketException _) {
      // The server hung up while a byte was on its way.
    } finally {
      server.stop(0);
    }
    System.out.print(
        "closed, at most %s connections"
            .formatted(System.getProperty("jdk.httpserver.maxConnections")));
  }

  /// Sends one byte after the other, each after some silence, until the server closes.
  private static void drip(Socket socket) throws IOException {
    socket.setSoTimeout(100);
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
    while (!isAtEnd(socket)) {
      socket.getOutputStream().write('a');
    }
  }

  private static boolean isAtEnd(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    }
  }
}
