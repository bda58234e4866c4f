package dev.beleg.bot.web;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Lets in who has a token.
///
/// After some wrong tokens that are typed at an address nobody can sign in from there for a while,
/// longer with each. Tokens that programs send are counted apart, so that no wrong typing keeps
/// those out which watch over the program.
final class Door {

  /// Where a token stood.
  enum Means {
    /// In a form.
    TYPED,
    /// In the head of a request.
    BEARER
  }

  /// What came of an attempt to get in.
  enum Attempt {
    /// It is a reader.
    READER,
    /// It is who runs the program, and may read, too.
    ADMIN,
    REFUSED,
    /// It was not looked at: the last wrong one was too short a time ago.
    TOO_SOON
  }

  private final Optional<SignIn> readers;
  private final Optional<SignIn> admins;
  private final Map<Means, Attempts> attempts =
      Map.of(Means.TYPED, new Attempts(), Means.BEARER, new Attempts());

  Door(Optional<SignIn> readers, Optional<SignIn> admins) {
    this.readers = readers;
    this.admins = admins;
  }

  /// Compares a token that somebody has sent.
  ///
  /// @param sender who, as [dev.beleg.bot.http.Senders] tells
  Attempt attempt(Means means, InetAddress sender, String sent, Instant now) {
    Attempts before = Objects.requireNonNull(attempts.get(means));
    if (before.isTooSoon(sender, now)) {
      return Attempt.TOO_SOON;
    }
    Attempt found = whose(sent);
    if (found == Attempt.REFUSED) {
      before.failed(sender, now);
    } else {
      before.succeeded(sender);
    }
    return found;
  }

  private Attempt whose(String sent) {
    if (admins.filter(it -> it.opens(sent)).isPresent()) {
      return Attempt.ADMIN;
    }
    return readers.filter(it -> it.opens(sent)).isPresent() ? Attempt.READER : Attempt.REFUSED;
  }
}
