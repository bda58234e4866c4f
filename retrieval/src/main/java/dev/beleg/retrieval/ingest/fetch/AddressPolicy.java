package dev.beleg.retrieval.ingest.fetch;

import java.net.InetSocketAddress;

/// Which machines may be connected to.
@FunctionalInterface
public interface AddressPolicy {

  /// Machines of the public network, at the ports of the web or above those of the system.
  AddressPolicy PUBLIC = PublicAddresses::contain;

  /// {@return whether a machine may be connected to}
  ///
  /// @param address resolved
  boolean allows(InetSocketAddress address);
}
