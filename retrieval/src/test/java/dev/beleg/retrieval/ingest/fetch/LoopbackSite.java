package dev.beleg.retrieval.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A site on this machine that answers as it is told, byte for byte.
public final class LoopbackSite implements AutoCloseable {

  /// Writes an answer; a connection is closed after it.
  @FunctionalInterface
  public interface Page {

    /// Writes an answer, head and body.
    void answer(String request, OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private LoopbackSite(ServerSocket server) {
    this.server = server;
  }

  /// {@return a site that has no pages yet}
  public static LoopbackSite open() throws IOException {
    return open(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  static LoopbackSite open(ServerSocket server) {
    LoopbackSite site = new LoopbackSite(server);
    Thread.ofVirtual().start(site::serve);
    return site;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      String request = head.toString();
      requests.add(request);
      String path = request.split(" ", 3)[1];
      pages
          .getOrDefault(path, LoopbackSite.status("404 Not Found"))
          .answer(request, socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException _) {
      // The other side has heard enough.
    }
  }

  /// Gives a path its answer.
  public LoopbackSite put(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /// {@return an answer without a body}
  public static Page status(String status, String... headers) {
    return (_, out) -> out.write(head(status, headers));
  }

  /// {@return an answer with a text in UTF-8}
  public static Page text(String type, String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
  }

  /// {@return an answer with a body that ends with the connection}
  public static Page bytes(byte[] body, String... headers) {
    return (_, out) -> {
      out.write(head("200 OK", headers));
      out.write(body);
    };
  }

  static byte[] head(String status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// {@return the requests that came, each with its headers}
  public List<String> requests() {
    return requests;
  }

  public int port() {
    return server.getLocalPort();
  }

  /// {@return the address of a path here}
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
