package dev.beleg.bot.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A block of Internet addresses that begin with the same bits, such as `10.0.0.0/8`.
///
/// @param first any address of it
/// @param bits how many bits they have in common, at most as many as an address has
public record AddressBlock(InetAddress first, int bits) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|(?=.*:)[0-9a-fA-F.:]{2,45})(?:/([0-9]{1,3}))?");

  public AddressBlock {
    if (bits < 0 || bits > length(first)) {
      throw new IllegalArgumentException(bits + " bits of " + first.getHostAddress());
    }
  }

  /// {@return the block that a text names, an address alone where it has no number of bits; empty
  /// where it names none}
  static Optional<AddressBlock> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      InetAddress first = InetAddress.ofLiteral(matcher.group(1));
      int bits = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf).orElse(length(first));
      return Optional.of(new AddressBlock(first, bits));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  /// {@return whether an address is in it}
  public boolean holds(InetAddress address) {
    return length(address) == length(first) && beginning(address).equals(beginning(first));
  }

  private BigInteger beginning(InetAddress address) {
    return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
  }
}
