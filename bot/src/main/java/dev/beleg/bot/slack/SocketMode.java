package dev.beleg.bot.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.slack.WebApi.Result;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Keeps one connection of Socket Mode open as long as Slack allows one. A connection that Slack is
/// about to close goes on until it does, while the next takes over.
final class SocketMode implements Entrance {

  private static final long OPENING_SECONDS = 10;

  /// A connection that does not answer keeps no others waiting for longer.
  private static final Duration LONGEST_CATCHING_UP = Duration.ofSeconds(2);

  /// What it needs.
  ///
  /// @param api the Web API, with the token of the app
  /// @param bolt takes what arrives
  /// @param clock tells the time
  /// @param random spreads the attempts
  /// @param passing lets the time between two attempts go by
  /// @param watch how often Slack is asked whether it is still there
  record Parts(
      WebApi api,
      Bolt bolt,
      InstantSource clock,
      RandomGenerator random,
      Pause.Wait passing,
      Duration watch) {}

  private final Parts parts;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Set<SocketLine> lines = ConcurrentHashMap.newKeySet();
  private final Intake intake = new Intake(this::catchUp);
  private final Pause pause;
  private volatile Instant last;
  private volatile Optional<String> trouble = Optional.empty();

  private SocketMode(Parts parts) {
    this.parts = parts;
    this.pause = new Pause(parts.random, closed, parts.passing);
    this.last = parts.clock.instant();
  }

  /// Begins to connect and returns at once.
  static SocketMode start(Parts parts) {
    SocketMode mode = new SocketMode(parts);
    Thread.ofVirtual().name("slack-socket-mode").start(mode::run);
    return mode;
  }

  private void run() {
    boolean on = true;
    while (on && closed.getCount() > 0) {
      Result<AppsConnectionsOpenResponse> opened =
          parts.api.call(methods -> methods.appsConnectionsOpen(request -> request));
      on =
          switch (opened) {
            case Result.Done<AppsConnectionsOpenResponse> done -> attend(done.response().getUrl());
            case Result.Failed<AppsConnectionsOpenResponse> failed -> rest(failed);
          };
    }
  }

  private boolean rest(Result.Failed<AppsConnectionsOpenResponse> failed) {
    boolean forGood = failed.isLockedOut() || failed.error().equals("not_allowed_token_type");
    trouble =
        Optional.of(
            forGood
                ? "Slack refuses the token of the app (" + failed.error() + "); set another"
                : "Slack opens no connection (" + failed.error() + ")");
    return !forGood && pause.after(failed.delivery());
  }

  /// {@return whether to connect again}
  private boolean attend(String address) {
    SocketLine line =
        new SocketLine(URI.create(address), parts.bolt, intake, this::progress, parts.watch);
    lines.removeIf(SocketLine::isClosed);
    lines.add(line);
    if (closed.getCount() == 0) {
      return false;
    }
    if (!connects(line)) {
      trouble = Optional.of("Slack cannot be reached");
      line.leave();
      return pause.again();
    }
    SocketLine.End end = line.end().join();
    if (line.greeted()) {
      pause.succeeded();
    }
    return switch (end) {
      case REPLACE -> true;
      case LOST, CROWDED -> pause.again();
      case DISABLED -> {
        trouble = Optional.of("Socket Mode is switched off for the app; switch it on and restart");
        Notes.warning("Socket Mode is switched off for the app");
        yield false;
      }
    };
  }

  private boolean connects(SocketLine line) {
    try {
      return line.connectBlocking(OPENING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// While one connection takes over from another, Slack uses both.
  private void catchUp() {
    List<SocketLine> open = lines.stream().filter(line -> !line.isClosed()).toList();
    if (open.size() > 1) {
      CompletableFuture.allOf(
              open.stream().map(SocketLine::caughtUp).toArray(CompletableFuture<?>[]::new))
          .completeOnTimeout(null, LONGEST_CATCHING_UP.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
  }

  private void progress() {
    last = parts.clock.instant();
    trouble = Optional.empty();
  }

  @Override
  public Heartbeat heartbeat() {
    return new Heartbeat(SlackSurface.NAME, last, parts.watch.multipliedBy(4), trouble);
  }

  @Override
  public void close() {
    closed.countDown();
    intake.close();
    lines.forEach(SocketLine::leave);
    parts.api.close();
  }
}
