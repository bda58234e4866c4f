package dev.beleg.bot.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// The connections that are open. None may take longer than its time, however much it sends
/// meanwhile. Where there are too many, of one sender or of all, the one makes room that has waited
/// longest for a request or for the rest of its body. What is being answered stays.
///
/// So whoever sends a whole request at once is served, whatever others hold open.
public final class Connections extends Handler.Wrapper implements Connection.Listener {

  /// How much is borne.
  ///
  /// @param most connections at a time
  /// @param mostOfOne connections of one sender at a time
  /// @param head how long a connection may be without a whole head of a request
  /// @param body how long the body of a request may take from its head on
  /// @param request how long a request may take, from its head until its sender has read the answer
  public record Bounds(int most, int mostOfOne, Duration head, Duration body, Duration request) {

    /// What a page or a platform has enough of.
    public static final Bounds ORDINARY =
        new Bounds(
            1_000, 100, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));
  }

  /// How far a connection is.
  private enum Stage {
    /// It waits for a whole head of a request.
    HEAD,
    /// It waits for the rest of a body.
    BODY,
    /// It has brought a whole request, which is being answered.
    ANSWER
  }

  /// How a connection stands.
  ///
  /// @param sender who opened it; empty where that is a proxy, which opens those of everybody
  /// @param stage how far it is
  /// @param until when it has to get on, as [System#nanoTime] tells
  private record Standing(Optional<InetAddress> sender, Stage stage, long until) {}

  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private final Bounds bounds;
  private final Predicate<InetAddress> proxies;
  private final Scheduler scheduler;

  /// Those that have stood longest come first.
  private final Map<Connection, Standing> open = new LinkedHashMap<>();

  /// Makes it.
  ///
  /// @param proxies whether an address is that of a proxy of ours
  /// @param scheduler runs what has to be done in time
  public Connections(Bounds bounds, Predicate<InetAddress> proxies, Scheduler scheduler) {
    this.bounds = bounds;
    this.proxies = proxies;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookAgain();
  }

  private void lookAgain() {
    scheduler.schedule(this::look, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      late().forEach(Connections::cut);
    } finally {
      if (isRunning()) {
        lookAgain();
      }
    }
  }

  private synchronized List<Connection> late() {
    long now = System.nanoTime();
    return open.entrySet().stream()
        .filter(it -> it.getValue().until - now < 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void cut(Connection connection) {
    connection.getEndPoint().close();
  }

  @Override
  public void onOpened(Connection connection) {
    take(connection).forEach(Connections::cut);
  }

  /// {@return what has to go for it; itself where all are being answered}
  private synchronized List<Connection> take(Connection connection) {
    Optional<InetAddress> sender = sender(connection);
    List<Connection> tooMany = new ArrayList<>();
    if (sender.isPresent() && count(sender) >= bounds.mostOfOne) {
      tooMany.add(first(it -> it.sender.equals(sender)).orElse(connection));
    } else if (open.size() >= bounds.most) {
      tooMany.add(first(_ -> true).orElse(connection));
    }
    tooMany.forEach(open::remove);
    if (!tooMany.contains(connection)) {
      open.put(connection, new Standing(sender, Stage.HEAD, from(bounds.head)));
    }
    return tooMany;
  }

  private Optional<InetAddress> sender(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? Optional.of(remote.getAddress()).filter(proxies.negate()).map(Senders::household)
        : Optional.empty();
  }

  private long count(Optional<InetAddress> sender) {
    return open.values().stream().filter(it -> it.sender.equals(sender)).count();
  }

  /// {@return which of some has waited longest; empty where all of them are being answered}
  private Optional<Connection> first(Predicate<Standing> some) {
    return open.entrySet().stream()
        .filter(it -> it.getValue().stage != Stage.ANSWER && some.test(it.getValue()))
        .findFirst()
        .map(Map.Entry::getKey);
  }

  private static long from(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    boolean whole = !hasBody(request);
    stands(connection, whole ? Stage.ANSWER : Stage.BODY);
    Request.addCompletionListener(request, _ -> stands(connection, Stage.HEAD));
    return super.handle(
        whole ? request : new Arriving(request, () -> stands(connection, Stage.ANSWER)),
        response,
        callback);
  }

  private static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private synchronized void stands(Connection connection, Stage stage) {
    Standing before = open.remove(connection);
    if (before != null) {
      open.put(connection, new Standing(before.sender, stage, from(time(stage))));
    }
  }

  private Duration time(Stage stage) {
    return switch (stage) {
      case HEAD -> bounds.head;
      case BODY -> bounds.body;
      case ANSWER -> bounds.request;
    };
  }

  /// A request whose body is still to come.
  private static final class Arriving extends Request.Wrapper {

    private final Runnable arrived;

    Arriving(Request request, Runnable arrived) {
      super(request);
      this.arrived = arrived;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null && chunk.isLast()) {
        arrived.run();
      }
      return chunk;
    }
  }
}
