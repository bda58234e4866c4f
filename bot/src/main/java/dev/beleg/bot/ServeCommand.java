package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.config.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/// Runs the surfaces until the process is told to end.
@Command(
    name = "serve",
    description =
        "Answers on the web page and in the chats whose tokens are set, until it is stopped (Ctrl+C,"
            + " SIGTERM).")
final class ServeCommand implements Callable<Integer> {

  /// Platforms kill a process that takes longer than this to stop.
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final SettingsOptions options;
  private final Surroundings surroundings;

  ServeCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    LogLines.install();
    Settings settings = options.settings();
    List<Surface> surfaces = Surfaces.of(settings, surroundings);
    if (surfaces.isEmpty() && !settings.web().served()) {
      throw CommandFailure.usage("there is nothing to serve; " + Surfaces.HOW);
    }
    new ProgramFolder(surroundings.folders().home())
        .lost(settings.folders().state())
        .ifPresent(it -> surroundings.say(it.text()));
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(told, stopped), "stop"));
    try (Wiring wiring = Wiring.forOthers(settings, surroundings, surroundings::say);
        Serving serving = Serving.start(settings, wiring, surfaces, surroundings)) {
      surroundings.say("serving " + names(serving.heartbeats()) + page(settings.web()));
      told.await();
      surroundings.say("stopping");
    } finally {
      stopped.countDown();
    }
    return ExitStatus.DONE.code();
  }

  private static String page(Settings.Web web) {
    return web.served()
        ? "; the page: "
            + web.address().map(URI::toString).orElse("http://" + web.host() + ":" + web.port())
        : "";
  }

  private static String names(List<Heartbeat> parts) {
    return parts.stream().map(Heartbeat::part).collect(Collectors.joining(", "));
  }

  /// The process ends when this returns.
  private static void stop(CountDownLatch told, CountDownLatch stopped) {
    told.countDown();
    try {
      if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
