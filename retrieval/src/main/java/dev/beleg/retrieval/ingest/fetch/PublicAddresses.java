package dev.beleg.retrieval.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// The addresses that lie in the public network by the registries of special addresses (IANA, RFC
/// 6890): everything that names this machine, its network, its provider's inside or nobody is none.
/// IPv6 addresses that carry an IPv4 one count as that.
final class PublicAddresses {

  private static final int LEAST_FREE_PORT = 1_024;

  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("3fff::", 20));

  private static final Block GLOBAL_V6 = Block.of("2000::", 3);

  /// Blocks whose addresses carry an IPv4 address, and from which byte on.
  private static final List<Carrier> CARRIERS =
      List.of(new Carrier(Block.of("2002::", 16), 2), new Carrier(Block.of("64:ff9b::", 96), 12));

  private PublicAddresses() {}

  private record Block(List<Byte> start, int bits) {

    static Block of(String start, int bits) {
      try {
        return new Block(boxed(InetAddress.getByName(start).getAddress()), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(start, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != start.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Carrier(Block block, int from) {}

  private static List<Byte> boxed(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  static boolean contain(InetSocketAddress socket) {
    int port = socket.getPort();
    boolean web = port == 80 || port == 443 || port >= LEAST_FREE_PORT;
    return web && socket.getAddress() != null && isPublic(socket.getAddress().getAddress());
  }

  private static boolean isPublic(byte[] address) {
    for (Carrier carrier : CARRIERS) {
      if (carrier.block.holds(address)) {
        return isPublic(Arrays.copyOfRange(address, carrier.from, carrier.from + 4));
      }
    }
    boolean global = address.length == 4 || GLOBAL_V6.holds(address);
    return global && SPECIAL.stream().noneMatch(block -> block.holds(address));
  }
}
