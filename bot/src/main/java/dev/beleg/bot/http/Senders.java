package dev.beleg.bot.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tells who sends a request: the machine at the other end or, where that is a proxy of ours, whom
/// it names.
///
/// @param proxies whether an address is that of a proxy of ours; what others say of whom they send
///   for is not believed
public record Senders(Predicate<InetAddress> proxies) {

  private static final int NETWORK_BYTES = 8;

  /// {@return who sends}
  ///
  /// @param other the machine at the other end
  /// @param forwarded the headers `X-Forwarded-For`, in their order; each proxy has added whom it
  ///   got the request from, so that the last that is no proxy is the sender
  public InetAddress sender(InetAddress other, List<String> forwarded) {
    List<String> named =
        forwarded.stream().flatMap(it -> Stream.of(it.split(",", -1))).map(String::strip).toList();
    InetAddress sender = other;
    for (String name : named.reversed()) {
      Optional<InetAddress> before = address(name);
      if (!proxies.test(sender) || before.isEmpty()) {
        break;
      }
      sender = before.get();
    }
    return household(sender);
  }

  private static Optional<InetAddress> address(String name) {
    try {
      return Optional.of(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// {@return what stands for all addresses that one household has: in IPv6 the first of its
  /// network, 64 bits of which are given to each, else the address}
  static InetAddress household(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }
}
