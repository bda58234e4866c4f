package dev.beleg.bot.answer.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The transport below LangChain4j: HTTP/1.1, which plain servers need, each stream on a virtual
/// thread of its own, bodies of at most 1 MB, calls that can be ended from outside, and
/// `Retry-After` kept. No redirects are followed: the key goes to the configured host alone.
public final class ModelHttp implements HttpClientBuilder {

  private static final int LARGEST_BODY = 1_000_000;
  private static final int SUCCESS = 2;

  private final InstantSource clock;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration readTimeout = Duration.ofSeconds(60);

  /// @param clock what a `Retry-After` that names a time is counted from
  public ModelHttp(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Duration connectTimeout() {
    return connectTimeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    connectTimeout = timeout;
    return this;
  }

  @Override
  public Duration readTimeout() {
    return readTimeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    readTimeout = timeout;
    return this;
  }

  @Override
  public HttpClient build() {
    return new Client(
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .executor(task -> Thread.ofVirtual().name("model-http").start(task))
            .build(),
        readTimeout,
        clock);
  }

  private record Client(java.net.http.HttpClient http, Duration timeout, InstantSource clock)
      implements HttpClient {

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
      ModelCall call = current();
      try (InputStream body = send(request, call).body()) {
        return SuccessfulHttpResponse.builder()
            .statusCode(200)
            .body(new String(new Capped(body).readAllBytes(), StandardCharsets.UTF_8))
            .build();
      } catch (HttpTimeoutException e) {
        throw new TimeoutException(e);
      } catch (IOException e) {
        throw new IllegalStateException("the model's server broke off", e);
      }
    }

    @Override
    public void execute(
        HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
      ModelCall call = current();
      Thread.ofVirtual().name("model-stream").start(() -> stream(request, parser, listener, call));
    }

    private void stream(
        HttpRequest request,
        ServerSentEventParser parser,
        ServerSentEventListener listener,
        ModelCall call) {
      try (InputStream body = send(request, call).body()) {
        listener.onOpen(SuccessfulHttpResponse.builder().statusCode(200).build());
        parser.parse(new Capped(body), listener);
        listener.onClose();
      } catch (HttpTimeoutException e) {
        listener.onError(new TimeoutException(e));
      } catch (IOException | RuntimeException e) {
        listener.onError(e);
      }
    }

    private static ModelCall current() {
      return ModelCall.CURRENT.isBound() ? ModelCall.CURRENT.get() : new ModelCall();
    }

    private HttpResponse<InputStream> send(HttpRequest request, ModelCall call) throws IOException {
      try {
        HttpResponse<InputStream> response =
            http.send(jdkRequest(request), HttpResponse.BodyHandlers.ofInputStream());
        call.opened(response.body());
        if (response.statusCode() / 100 != SUCCESS) {
          retryAfter(response).ifPresent(call::retryAfter);
          response.body().close();
          throw new HttpException(response.statusCode(), "status " + response.statusCode());
        }
        return response;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }

    private java.net.http.HttpRequest jdkRequest(HttpRequest request) {
      java.net.http.HttpRequest.Builder builder =
          java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
      request.headers().forEach((name, values) -> values.forEach(it -> builder.header(name, it)));
      String body = Optional.ofNullable(request.body()).orElse("");
      return builder
          .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(body))
          .build();
    }

    private Optional<Duration> retryAfter(HttpResponse<?> response) {
      return response.headers().firstValue("retry-after").flatMap(this::wait);
    }

    /// Seconds, or a day and time.
    private Optional<Duration> wait(String text) {
      if (text.matches("[0-9]{1,6}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      try {
        Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration wait = Duration.between(clock.instant(), until);
        return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }
  }

  /// Ends where a reply is larger than any answer.
  private static final class Capped extends FilterInputStream {

    private int left = LARGEST_BODY;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("the reply is over " + LARGEST_BODY + " bytes");
      }
    }
  }
}
