package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.slack.SlackAccount.Membership;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Slack: mentions, direct messages and threads in, Block Kit out.
public final class SlackSurface implements Surface {

  /// The surface's name.
  public static final String NAME = "slack";

  private static final Duration STARTING = Duration.ofSeconds(30);

  private final SlackAccount account;
  private final InstantSource clock;
  private final Duration watch;
  private final WebApi api;
  private final Workspaces workspaces;
  private final Workspace.Shared shared;
  private final HeldBack heldBack;
  private final Unknown unknown = new Unknown();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;
  private volatile boolean ready;
  private volatile Heartbeat starting;
  private volatile @Nullable Entrance entrance;

  /// Makes the surface; nothing is done over the network before it starts.
  public SlackSurface(SlackAccount account, InstantSource clock) {
    this(account, clock, Duration.ofSeconds(10));
  }

  /// @param watch how often a connection is asked whether it is still there, in whole seconds
  SlackSurface(SlackAccount account, InstantSource clock, Duration watch) {
    Notes.silenceTheLibrary();
    this.account = account;
    this.clock = clock;
    this.watch = watch;
    this.shared = new Workspace.Shared(clock, this::aside);
    this.heldBack = new HeldBack(clock);
    this.starting = Heartbeat.of(NAME, Instant.EPOCH, STARTING);
    switch (account.membership()) {
      case Membership.One one -> {
        api = new WebApi(account.api(), one.botToken());
        workspaces = new OneWorkspace(api, shared);
      }
      case Membership.Several several -> {
        api = new WebApi(account.api());
        workspaces = new InstalledWorkspaces(several, account.api(), api, shared);
      }
    }
  }

  @Override
  public String surface() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return BlockKit.limits();
  }

  @Override
  public void start(Core core) {
    starting = Heartbeat.of(NAME, clock.instant(), STARTING);
    Thread.ofVirtual().name("slack-start").start(() -> open(core));
  }

  private void open(Core core) {
    if (workspaces.open(core)) {
      ready = true;
      listen();
    }
  }

  private synchronized void listen() {
    if (!closed) {
      Bolt bolt = new Bolt(new Handlers(workspaces, shared).app(), workspaces, heldBack, unknown);
      switch (account.entrance()) {
        case SlackAccount.Entrance.Socket socket -> entrance = socketMode(socket, bolt);
        case SlackAccount.Entrance.Http http -> listen(http, bolt);
      }
    }
  }

  private void listen(SlackAccount.Entrance.Http http, Bolt bolt) {
    Optional<InstallPages> pages =
        workspaces instanceof InstalledWorkspaces installed
            ? Optional.of(installed.pages())
            : Optional.empty();
    try {
      entrance =
          SignedRequests.start(new SignedRequests.Parts(http, bolt, workspaces, pages, clock));
    } catch (IOException | RuntimeException e) {
      String text =
          "nothing can listen at " + http.address() + "; 'slack.listen' names another place";
      starting = new Heartbeat(NAME, starting.last(), STARTING, Optional.of(text));
      Notes.failure(text, e);
    }
  }

  private Entrance socketMode(SlackAccount.Entrance.Socket socket, Bolt bolt) {
    return SocketMode.start(
        new SocketMode.Parts(
            new WebApi(account.api(), socket.appToken()),
            bolt,
            clock,
            new SecureRandom(),
            Pause.Wait.REAL,
            watch));
  }

  @Override
  public Heartbeat heartbeat() {
    Entrance open = entrance;
    return heartbeat(open == null ? starting : open.heartbeat());
  }

  private Heartbeat heartbeat(Heartbeat line) {
    return new Heartbeat(
        line.part(),
        line.last(),
        line.within(),
        line.trouble().or(workspaces::trouble).or(heldBack::trouble));
  }

  @Override
  public long unknown() {
    return unknown.count();
  }

  /// Does what nobody waits for.
  private void aside(Runnable work) {
    threads.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            Notes.failure("doing what somebody called for", e);
          }
        });
  }

  @Override
  public Delivery send(Message message) {
    return at(SlackPlace.of(message.draft().conversation()), post -> post.send(message));
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    SlackPlace place = SlackPlace.of(conversation);
    return at(place, post -> post.edit(place, message, reply));
  }

  private Delivery at(SlackPlace place, Function<Post, Delivery> work) {
    try {
      return workspaces
          .post(place)
          .map(work)
          .orElseGet(
              () ->
                  ready
                      ? new Delivery.Refused("the app is not installed there")
                      : new Delivery.Deferred(STARTING));
    } catch (StoreUnavailable _) {
      return new Delivery.Deferred(STARTING);
    }
  }

  @Override
  public void working(Arrival arrival) {
    SlackPlace place = SlackPlace.of(arrival.conversation());
    workspaces
        .post(place)
        .flatMap(_ -> workspaces.of(place.workspace().orElse(null)))
        .ifPresent(workspace -> workspace.panes().working(arrival));
  }

  @Override
  public void partial(Arrival arrival, Reply soFar) {
    workspaces
        .post(SlackPlace.of(arrival.conversation()))
        .ifPresent(post -> post.growing().show(arrival, soFar));
  }

  @Override
  public synchronized void close() {
    closed = true;
    workspaces.close();
    Entrance open = entrance;
    if (open != null) {
      open.close();
    }
    threads.shutdown();
  }
}
