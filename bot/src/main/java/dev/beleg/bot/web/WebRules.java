package dev.beleg.bot.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the pages are served and to whom.
///
/// @param host the address that is listened on, such as `127.0.0.1`
/// @param port the port; 0 for any that is free
/// @param address where readers elsewhere reach the pages, such as `https://beleg.example.org`;
///   empty where nobody does
/// @param proxies whether an address is that of a proxy of ours, which is believed whom it sends
///   for
/// @param signIn what readers sign in with; empty where whoever reaches the pages may read
/// @param admins what whoever runs the program signs in with; empty where nobody sees how it runs
public record WebRules(
    String host,
    int port,
    Optional<URI> address,
    Predicate<InetAddress> proxies,
    Optional<SignIn> signIn,
    Optional<SignIn> admins) {

  /// {@return whether readers reach the pages over an encrypted connection alone}
  boolean encrypted() {
    return address.filter(it -> "https".equals(it.getScheme())).isPresent();
  }
}
