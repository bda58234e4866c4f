package dev.beleg.bot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.slack.WebApi.Result;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final Post post;
  private final HeldBack heldBack;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Heartbeat starting;
  private volatile @Nullable Entrance entrance;
  private volatile @Nullable Panes panes;

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
    this.api = new WebApi(account.api(), account.botToken());
    this.post = new Post(api, clock);
    this.heldBack = new HeldBack(clock);
    this.starting = Heartbeat.of(NAME, Instant.EPOCH, STARTING);
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
    identify().ifPresent(us -> open(core, us));
  }

  private synchronized void open(Core core, Identity us) {
    if (closed.getCount() > 0) {
      Bolt bolt = new Bolt(handlers(core, us).app(api), heldBack);
      switch (account.entrance()) {
        case SlackAccount.Entrance.Socket socket -> entrance = socketMode(socket, bolt);
        case SlackAccount.Entrance.Http http -> listen(http, bolt);
      }
    }
  }

  private void listen(SlackAccount.Entrance.Http http, Bolt bolt) {
    try {
      entrance = SignedRequests.start(new SignedRequests.Parts(http, bolt, api, clock));
    } catch (IOException | RuntimeException e) {
      String text = "nothing can listen at " + http.address();
      starting = new Heartbeat(NAME, starting.last(), STARTING, Optional.of(text));
      Notes.failure(text, e);
    }
  }

  private Handlers handlers(Core core, Identity us) {
    Locales locales = new Locales(api, clock);
    Home home = new Home(new Home.Parts(api, core.cards(), core.desk(), locales, clock));
    return new Handlers(calls(core, us, locales), home);
  }

  private Calls.Parts calls(Core core, Identity us, Locales locales) {
    Panes beside = new Panes(api, post, core.cards(), locales, clock);
    panes = beside;
    return new Calls.Parts(
        us,
        new Receipt(core.engine()),
        post,
        new FigureSearch(api, core.cards(), locales),
        beside,
        locales,
        clock,
        threads);
  }

  private Entrance socketMode(SlackAccount.Entrance.Socket socket, Bolt bolt) {
    return SocketMode.start(
        new SocketMode.Parts(
            new WebApi(account.api(), socket.appToken()), bolt, clock, new SecureRandom(), watch));
  }

  /// Asks who we are until Slack tells. Without it nobody could be told apart from ourselves.
  private Optional<Identity> identify() {
    Pause pause = new Pause(new SecureRandom(), closed);
    boolean on = true;
    while (on) {
      Result<AuthTestResponse> told = api.call(methods -> methods.authTest(request -> request));
      if (told instanceof Result.Failed<AuthTestResponse> failed) {
        trouble(failed);
        on = !failed.isLockedOut() && pause.after(failed.delivery());
      } else {
        return told.answer().map(me -> new Identity(me.getUserId(), me.getTeamId()));
      }
    }
    return Optional.empty();
  }

  private void trouble(Result.Failed<?> failed) {
    String text =
        failed.isLockedOut()
            ? "Slack refuses the token of the bot (" + failed.error() + "); set another"
            : "Slack cannot be reached (" + failed.error() + ")";
    starting = new Heartbeat(NAME, starting.last(), STARTING, Optional.of(text));
  }

  @Override
  public Heartbeat heartbeat() {
    Entrance open = entrance;
    return open == null ? starting : heartbeat(open.heartbeat());
  }

  private Heartbeat heartbeat(Heartbeat line) {
    return new Heartbeat(
        line.part(), line.last(), line.within(), line.trouble().or(heldBack::trouble));
  }

  @Override
  public Delivery send(Message message) {
    return post.send(message);
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return post.edit(SlackPlace.of(conversation), message, reply);
  }

  @Override
  public void working(Arrival arrival) {
    Panes beside = panes;
    if (beside != null) {
      beside.working(arrival);
    }
  }

  @Override
  public void partial(Arrival arrival, Reply soFar) {
    post.growing().show(arrival, soFar);
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    Entrance open = entrance;
    if (open != null) {
      open.close();
    }
    threads.shutdown();
  }
}
