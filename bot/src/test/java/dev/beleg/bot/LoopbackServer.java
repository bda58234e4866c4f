package dev.beleg.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on loopback that does what a script says, one step for each request; the last step is
/// repeated.
public final class LoopbackServer implements AutoCloseable {

  /// A request on its way to an answer.
  ///
  /// @param exchange takes the answer
  /// @param body what was sent
  /// @param closing is released when the server closes
  public record Request(HttpExchange exchange, String body, CountDownLatch closing) {

    /// Answers with a status and a body.
    ///
    /// @param headers names and values by turns
    public void answer(int status, String body, String... headers) throws IOException {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }

    /// Waits until the server closes.
    public void awaitClosing() {
      try {
        closing.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// What the server does with one request.
  @FunctionalInterface
  public interface Step {
    /// Answers, or does not.
    void take(Request request) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Step last;

  /// Starts.
  public LoopbackServer(Step... script) {
    steps.addAll(List.of(script).subList(0, script.length - 1));
    last = script[script.length - 1];
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(body);
    Step next = steps.pollFirst();
    try (exchange) {
      (next == null ? last : next).take(new Request(exchange, body, closing));
    } catch (IOException _) {
      // The client is free to hang up.
    }
  }

  /// Does this with the next requests, before the last step again.
  public void next(Step... script) {
    steps.addAll(List.of(script));
  }

  /// {@return the address of a path}
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// {@return the bodies of the requests so far}
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /// Answers with a status and a body.
  ///
  /// @param headers names and values by turns
  public static Step answers(int status, String body, String... headers) {
    return request -> request.answer(status, body, headers);
  }

  /// Never answers.
  public static Step silence() {
    return Request::awaitClosing;
  }
}
