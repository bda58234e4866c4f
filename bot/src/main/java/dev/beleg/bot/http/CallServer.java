package dev.beleg.bot.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// Listens where platforms call us. However many connections strangers hold open, whoever sends a
/// whole request at once is answered.
public final class CallServer implements AutoCloseable {

  private static final Logger LOGGER = System.getLogger(CallServer.class.getPackageName());
  private static final int LONGEST_HEAD = 16_384;
  private static final int STOP_MILLIS = 2_000;
  private static final int IDLE_AT_STOP_MILLIS = 100;
  private static final int BROKEN = 500;

  /// Where it listens and what it bears.
  ///
  /// @param place the host and port; port 0 for any that is free
  /// @param proxies whether an address is that of a proxy of ours, which is believed whom it calls
  ///   for
  /// @param bounds how much is borne
  public record Rules(
      InetSocketAddress place, Predicate<InetAddress> proxies, Connections.Bounds bounds) {

    /// {@return the ordinary bounds, with nobody but a proxy on this machine before it}
    public static Rules behindThisMachine(InetSocketAddress place) {
      return new Rules(place, InetAddress::isLoopbackAddress, Connections.Bounds.ORDINARY);
    }
  }

  /// What a call is answered.
  ///
  /// @param status the HTTP status
  /// @param headers all of them
  /// @param body the text; may be empty
  public record Answer(int status, Map<String, String> headers, String body) {

    /// {@return a status alone}
    public static Answer nothing(int status) {
      return new Answer(status, Map.of(), "");
    }
  }

  /// Works on calls, in threads of their own.
  @FunctionalInterface
  public interface Work {

    /// {@return what is answered}
    ///
    /// @throws IOException if the call does not arrive
    Answer answer(Call call) throws IOException;
  }

  /// Besides those of the connections, each of which may wait for a body.
  private static final int SPARE_THREADS = 50;

  private final Server server;
  private final ServerConnector connector;

  private CallServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// Begins to listen.
  ///
  /// @throws IOException if the place cannot be listened at
  public static CallServer start(Rules rules, Work work) throws IOException {
    Server server = new Server(new VirtualThreadPool(rules.bounds.most() + SPARE_THREADS));
    server.setStopTimeout(STOP_MILLIS);
    server.setErrorHandler((_, _, callback) -> bare(callback));
    Connections connections =
        new Connections(rules.bounds, rules.proxies, server.getBean(Scheduler.class));
    connections.setHandler(new Answering(work, new Senders(rules.proxies)));
    server.setHandler(connections);
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(LONGEST_HEAD);
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(rules.place.getHostString());
    connector.setPort(rules.place.getPort());
    connector.setIdleTimeout(rules.bounds.request().toMillis());
    connector.setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
    connector.addBean(connections);
    server.addConnector(connector);
    try {
      server.start();
      return new CallServer(server, connector);
    } catch (Exception e) {
      end(server);
      throw new IOException("nothing can be served at " + rules.place, e);
    }
  }

  /// What cannot be read as a request is told by its status alone.
  private static boolean bare(Callback callback) {
    callback.succeeded();
    return true;
  }

  /// {@return where it listens}
  public int port() {
    return connector.getLocalPort();
  }

  /// Ends listening; what is being answered gets a short time.
  @Override
  public void close() {
    end(server);
  }

  private static void end(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      LOGGER.log(Level.WARNING, () -> "what was being answered was cut: " + e.getClass().getName());
    }
  }

  /// Has each request worked on. What breaks is noted without what exceptions say, which may hold
  /// words of others.
  private static final class Answering extends Handler.Abstract {

    private final Work work;
    private final Senders senders;

    Answering(Work work, Senders senders) {
      this.work = work;
      this.senders = senders;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      try {
        send(work.answer(new Call(request, senders)), response, callback);
      } catch (IOException e) {
        callback.failed(e);
      } catch (RuntimeException e) {
        LOGGER.log(Level.WARNING, () -> "answering a call: " + e.getClass().getName());
        send(Answer.nothing(BROKEN), response, callback);
      }
      return true;
    }

    private static void send(Answer answer, Response response, Callback callback) {
      response.setStatus(answer.status);
      answer.headers.forEach((name, value) -> response.getHeaders().put(name, value));
      response.write(true, ByteBuffer.wrap(answer.body.getBytes(StandardCharsets.UTF_8)), callback);
    }
  }
}
