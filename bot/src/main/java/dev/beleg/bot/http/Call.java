package dev.beleg.bot.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// A request that somebody calls us with. Its body is read when it is asked for, once.
public final class Call {

  private final Request request;
  private final Senders senders;

  Call(Request request, Senders senders) {
    this.request = request;
    this.senders = senders;
  }

  /// {@return such as `POST`}
  public String method() {
    return request.getMethod();
  }

  /// {@return the path, as it was sent}
  public String path() {
    return Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
  }

  /// {@return what follows the path behind a question mark, as it was sent; may be empty}
  public String query() {
    return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
  }

  /// {@return the first header of a name; empty text where there is none}
  public String header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("");
  }

  /// {@return all headers by their names as they were sent, each with its values in their order}
  public Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.put(field.getName(), request.getHeaders().getValuesList(field.getName()));
    }
    return headers;
  }

  /// {@return who sends it, one for all addresses of a household}
  public InetAddress sender() {
    InetAddress other =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
            ? remote.getAddress()
            : InetAddress.getLoopbackAddress();
    return senders.sender(other, request.getHeaders().getValuesList("X-Forwarded-For"));
  }

  /// {@return the body; empty where it is longer}
  ///
  /// @param most bytes of a body that is read
  /// @throws IOException if it does not arrive
  public Optional<byte[]> body(int most) throws IOException {
    if (request.getLength() > most) {
      return Optional.empty();
    }
    InputStream stream = Content.Source.asInputStream(request);
    byte[] body = stream.readNBytes(most + 1);
    return Optional.of(body).filter(it -> it.length <= most);
  }
}
