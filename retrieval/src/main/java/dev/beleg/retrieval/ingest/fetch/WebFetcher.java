package dev.beleg.retrieval.ingest.fetch;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Fetches texts over HTTP/1.1, one connection for each request.
///
/// Every address on the way, those of redirects too, is looked up once, checked, and connected to
/// as checked. Size and time are limited as a whole. Safe for use by several threads.
public final class WebFetcher implements Fetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_CONNECT_MILLISECONDS = 10_000;
  private static final String NAME = "Beleg/0.1";

  private final Connections connections;
  private final Duration deadline;
  private final Watchdog.Passing passing;
  private final Retry retry;
  private final SiteRules site;

  /// What a site and politeness towards it demand of each request.
  @FunctionalInterface
  interface SiteRules {

    /// Waits for a site's turn.
    ///
    /// @return why the address may not be fetched; empty where it may
    Optional<Fetched.Failed> admit(WebAddress address);
  }

  /// Fetches at once whatever the sites say.
  ///
  /// @param deadline the longest time of a whole request, positive
  public WebFetcher(Connections connections, Duration deadline, InstantSource clock) {
    this(connections, deadline, Thread::sleep, clock);
  }

  /// @param passing lets the time of a request pass
  WebFetcher(
      Connections connections, Duration deadline, Watchdog.Passing passing, InstantSource clock) {
    this(connections, deadline, passing, new Retry(clock), _ -> Optional.empty());
  }

  private WebFetcher(
      Connections connections,
      Duration deadline,
      Watchdog.Passing passing,
      Retry retry,
      SiteRules site) {
    this.connections = connections;
    this.deadline = deadline;
    this.passing = passing;
    this.retry = retry;
    this.site = site;
  }

  /// {@return the same under the rules of sites}
  WebFetcher under(SiteRules rules) {
    return new WebFetcher(connections, deadline, passing, retry, rules);
  }

  @Override
  public Fetched fetch(WebRequest request) {
    WebAddress at = request.address();
    Optional<WebAddress> moved = Optional.empty();
    boolean forGood = true;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Optional<Fetched.Failed> refused = site.admit(at);
      if (refused.isPresent()) {
        return refused.get();
      }
      switch (exchange(request.at(at))) {
        case Step.Done(Fetched.Found(WebText text)) -> {
          return new Fetched.Found(withMove(text, moved));
        }
        case Step.Done(Fetched other) -> {
          return other;
        }
        case Step.Redirected(WebAddress next, boolean permanent) -> {
          if (at.secure() && !next.secure()) {
            return Fetched.Failed.of(
                Trouble.REFUSED, "a redirect from https to http is not followed");
          }
          forGood &= permanent;
          moved = forGood ? Optional.of(next) : moved;
          at = next;
        }
      }
    }
    return Fetched.Failed.of(
        Trouble.REFUSED, "is redirected more than " + MOST_REDIRECTS + " times");
  }

  private static WebText withMove(WebText text, Optional<WebAddress> moved) {
    return new WebText(text.address(), text.mediaType(), text.text(), text.validators(), moved);
  }

  /// What one exchange led to.
  private sealed interface Step {

    record Done(Fetched fetched) implements Step {}

    record Redirected(WebAddress next, boolean permanent) implements Step {}
  }

  private Step exchange(WebRequest request) {
    List<InetSocketAddress> machines;
    try {
      machines = connections.allowed(request.address());
    } catch (FetchFailure failure) {
      return new Step.Done(failure.failed());
    } catch (IOException failure) {
      return new Step.Done(broken(failure));
    }
    for (InetSocketAddress machine : machines) {
      Optional<Step> step = exchange(request, machine);
      if (step.isPresent()) {
        return step.get();
      }
    }
    return new Step.Done(Fetched.Failed.of(Trouble.BROKEN, "the host cannot be reached"));
  }

  /// Empty if the machine cannot be reached.
  private Optional<Step> exchange(WebRequest request, InetSocketAddress machine) {
    Socket socket = new Socket();
    try (Watchdog watchdog = new Watchdog(deadline, passing, socket)) {
      try {
        if (!connects(socket, machine)) {
          return Optional.empty();
        }
        return Optional.of(exchange(request, connections.secured(socket, request.address())));
      } catch (IOException failure) {
        return Optional.of(new Step.Done(watchdog.isOver() ? tooSlow() : failed(failure)));
      } finally {
        close(socket);
      }
    }
  }

  private static boolean connects(Socket socket, InetSocketAddress machine) {
    try {
      socket.connect(machine, LONGEST_CONNECT_MILLISECONDS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private Fetched.Failed tooSlow() {
    return Fetched.Failed.of(
        Trouble.TOO_SLOW, "too slow: did not end in " + deadline.toSeconds() + " s");
  }

  private static Fetched.Failed failed(IOException failure) {
    return failure instanceof FetchFailure known ? known.failed() : broken(failure);
  }

  private static Fetched.Failed broken(IOException failure) {
    return Fetched.Failed.of(
        Trouble.BROKEN,
        failure instanceof SSLException secure
            ? insecure(secure)
            : "the connection failed (" + failure.getClass().getSimpleName() + ")");
  }

  /// A server that speaks no TLS at all has not been asked who it is.
  private static String insecure(SSLException failure) {
    boolean untrusted =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(CertificateException.class::isInstance);
    return untrusted
        ? "the server could not prove who it is"
        : "no secure connection came about (" + failure.getClass().getSimpleName() + ")";
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It holds nothing that could be lost.
    }
  }

  private Step exchange(WebRequest request, Socket socket) throws IOException {
    socket.getOutputStream().write(head(request).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    AnswerReader reader = new AnswerReader(new BufferedInputStream(socket.getInputStream()));
    Answer answer = reader.head();
    return switch (answer.status()) {
      case 200 -> new Step.Done(found(request, answer, reader));
      case 304 -> new Step.Done(new Fetched.Unchanged());
      case 301, 308 -> redirected(request, answer, true);
      case 302, 303, 307 -> redirected(request, answer, false);
      default -> new Step.Done(failed(answer));
    };
  }

  private static String head(WebRequest request) {
    StringBuilder head = new StringBuilder();
    line(head, "GET " + request.address().target() + " HTTP/1.1");
    line(head, "Host: " + request.address().authority());
    line(head, "User-Agent: " + NAME);
    line(head, "Accept: */*");
    line(head, "Accept-Encoding: gzip");
    line(head, "Connection: close");
    Validators known = request.validators();
    known.etag().ifPresent(etag -> line(head, "If-None-Match: " + etag));
    known.lastModified().ifPresent(time -> line(head, "If-Modified-Since: " + time));
    return head.append("\r\n").toString();
  }

  private static void line(StringBuilder head, String line) {
    head.append(line.replaceAll("[^ -~]", "?")).append("\r\n");
  }

  private static Fetched found(WebRequest request, Answer answer, AnswerReader reader)
      throws IOException {
    byte[] body = reader.body(answer, request.mostBytes());
    String contentType = answer.header("content-type").orElse("");
    return TextDecoder.decode(body, contentType)
        .<Fetched>map(
            text ->
                new Fetched.Found(
                    new WebText(
                        request.address(),
                        answer.word("content-type"),
                        text,
                        answer.validators(),
                        Optional.empty())))
        .orElseGet(
            () ->
                Fetched.Failed.of(
                    Trouble.REFUSED, "is no text in UTF-8 or in the charset that it names"));
  }

  private static Step redirected(WebRequest request, Answer answer, boolean permanent) {
    return switch (request.address().resolve(answer.header("location").orElse(""))) {
      case WebAddress.Reading.Read(WebAddress next) -> new Step.Redirected(next, permanent);
      case WebAddress.Reading.Refused(String rule) ->
          new Step.Done(
              Fetched.Failed.of(Trouble.REFUSED, "is redirected to no such address: " + rule));
    };
  }

  private Fetched failed(Answer answer) {
    int status = answer.status();
    String reason = "the server answers " + status;
    return switch (status) {
      case 410 -> Fetched.Failed.of(Trouble.GONE, "was withdrawn (410)");
      case 429, 503 -> new Fetched.Failed(Trouble.BUSY, reason, retry.after(answer));
      default ->
          Fetched.Failed.of(
              status >= 400 && status < 500 ? Trouble.MISSING : Trouble.BROKEN, reason);
    };
  }
}
