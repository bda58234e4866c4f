package dev.beleg.retrieval.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up the addresses of hosts.
@FunctionalInterface
public interface HostNames {

  /// What the system knows.
  HostNames SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /// {@return the addresses of a host, at least one}
  ///
  /// @param host a name or an address, an IPv6 one in brackets
  /// @throws UnknownHostException if it has none
  List<InetAddress> addresses(String host) throws UnknownHostException;
}
