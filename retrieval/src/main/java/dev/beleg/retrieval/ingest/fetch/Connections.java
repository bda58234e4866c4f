package dev.beleg.retrieval.ingest.fetch;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Connects to hosts at the very addresses that were found to be allowed: a name that is looked up
/// a second time may lead elsewhere.
///
/// @param names looks up hosts
/// @param policy which machines may be connected to
/// @param tls makes secure connections
public record Connections(HostNames names, AddressPolicy policy, SSLSocketFactory tls) {

  /// {@return those to the public network}
  public static Connections toThePublic() {
    return new Connections(
        HostNames.SYSTEM, AddressPolicy.PUBLIC, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// {@return the machines of an address, each of which may be connected to}
  List<InetSocketAddress> allowed(WebAddress address) throws IOException {
    List<InetSocketAddress> found =
        lookUp(address.host()).stream()
            .map(machine -> new InetSocketAddress(machine, address.port()))
            .toList();
    if (!found.stream().allMatch(policy::allows)) {
      throw new FetchFailure(
          Trouble.REFUSED, "only machines of the public network are asked, at ports of the web");
    }
    return found;
  }

  private List<InetAddress> lookUp(String host) throws IOException {
    try {
      return names.addresses(host);
    } catch (UnknownHostException e) {
      throw new FetchFailure(Trouble.BROKEN, "the host is not known");
    }
  }

  /// {@return the socket itself, or for secure addresses one over it to a host that has proved its
  /// name}
  Socket secured(Socket socket, WebAddress address) throws IOException {
    if (!address.secure()) {
      return socket;
    }
    SSLSocket secure = (SSLSocket) tls.createSocket(socket, address.host(), address.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }
}
