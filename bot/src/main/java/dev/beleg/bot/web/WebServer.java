package dev.beleg.bot.web;

import dev.beleg.bot.http.Connections;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/// The server of HTTP, with bounds on all that a stranger can send.
final class WebServer {

  static final int LONGEST_BODY = 65_536;
  static final int LONGEST_HEAD = 8_192;

  private static final Logger LOGGER = System.getLogger(WebServer.class.getPackageName());
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final WebRules rules;
  private final Connections.Bounds bounds;
  private Optional<Javalin> running = Optional.empty();

  WebServer(WebRules rules, Connections.Bounds bounds) {
    this.rules = rules;
    this.bounds = bounds;
  }

  /// Begins to serve.
  ///
  /// @throws UncheckedIOException if the port is taken or may not be used
  synchronized void start(Routes routes) {
    Javalin server = Javalin.create(config -> configure(config, routes));
    try {
      running = Optional.of(server.start());
    } catch (JavalinException failure) {
      throw new UncheckedIOException(
          "the page cannot be served on port %d of %s (%s); 'web.port' in the settings or BELEG_WEB_PORT names another port"
              .formatted(rules.port(), rules.host(), reason(failure)),
          new IOException(failure));
    }
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
  }

  int port() {
    return running.orElseThrow(() -> new IllegalStateException("not started")).port();
  }

  synchronized boolean isRunning() {
    return running.isPresent();
  }

  synchronized void close() {
    running.ifPresent(Javalin::stop);
    running = Optional.empty();
  }

  private void configure(JavalinConfig config, Routes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LONGEST_BODY;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.jetty.modifyHttpConfiguration(WebServer::bound);
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(STOP.toMillis());
          server.setErrorHandler(new BareErrors());
          server.setHandler(
              new Connections(bounds, rules.proxies(), server.getBean(Scheduler.class)));
        });
    config.jetty.addConnector(this::connector);
    Guarded guarded = new Guarded();
    config.routes.before(guarded::check);
    routes.all().forEach(it -> config.routes.addHttpHandler(it.method(), it.path(), it.handler()));
    config.routes.exception(
        HttpResponseException.class,
        (failure, request) -> routes.problem(request, failure.getStatus(), ""));
    // What cannot be read of a request is the sender's doing.
    config.routes.exception(IOException.class, (_, request) -> routes.problem(request, 400, ""));
    config.routes.exception(Exception.class, (failure, request) -> broke(routes, failure, request));
  }

  /// The port is known once the first request comes.
  private final class Guarded {
    private Optional<Guard> guard = Optional.empty();

    private synchronized Guard guard(Context request) {
      Guard known = guard.orElseGet(() -> new Guard(rules, request.req().getLocalPort()));
      guard = Optional.of(known);
      return known;
    }

    void check(Context request) {
      Guard known = guard(request);
      known.addHeaders(request);
      known.check(request);
    }
  }

  private static void bound(HttpConfiguration http) {
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
  }

  private Connector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(rules.host());
    connector.setPort(rules.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(server.getHandler());
    return connector;
  }

  /// What broke is noted without what exceptions say, which may hold words of others.
  private static void broke(Routes routes, Exception failure, Context request) {
    String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    if (failure instanceof HttpException unreadable) {
      routes.problem(request, unreadable.getCode(), "");
      return;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    LOGGER.log(
        Level.ERROR,
        () ->
            "a page failed, reference %s: %s at %s"
                .formatted(
                    reference, failure.getClass().getName(), trace.length == 0 ? "?" : trace[0]));
    routes.problem(request, 500, reference);
  }
}
