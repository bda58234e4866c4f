package dev.beleg.bot.web;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one token that readers sign in with, and what is signed with it. It shows in no text.
///
/// After some wrong tokens that are typed at an address nobody can sign in from there for a while,
/// longer with each. Tokens that programs send are counted apart, so that no wrong typing keeps
/// those out which watch over the program.
public final class SignIn {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 18;

  /// Where a token stood.
  enum Means {
    /// In a form.
    TYPED,
    /// In the head of a request.
    BEARER
  }

  /// What came of an attempt to sign in.
  enum Attempt {
    ACCEPTED,
    REFUSED,
    /// It was not looked at: the last wrong one was too short a time ago.
    TOO_SOON
  }

  private final byte[] token;
  private final Map<Means, Attempts> attempts =
      Map.of(Means.TYPED, new Attempts(), Means.BEARER, new Attempts());

  /// Makes the sign-in.
  ///
  /// @param token the words to sign in with
  public SignIn(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /// Compares a token that somebody has sent.
  ///
  /// @param sender who, as [Senders] tells
  Attempt attempt(Means means, InetAddress sender, String sent, Instant now) {
    Attempts before = Objects.requireNonNull(attempts.get(means));
    if (before.isTooSoon(sender, now)) {
      return Attempt.TOO_SOON;
    }
    if (opens(sent)) {
      before.succeeded(sender);
      return Attempt.ACCEPTED;
    }
    before.failed(sender, now);
    return Attempt.REFUSED;
  }

  /// {@return whether a token is ours, in a time that does not tell how nearly}
  private boolean opens(String sent) {
    return MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return what only who knows the token can have written beside a text; 24 characters that need
  /// no escaping in addresses}
  String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token, ALGORITHM));
      byte[] all = mac.doFinal(("source " + text).getBytes(StandardCharsets.UTF_8));
      byte[] some = Arrays.copyOf(all, SIGNATURE_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /// {@return whether a signature is that of a text}
  boolean hasSigned(String text, String signature) {
    return MessageDigest.isEqual(
        signature(text).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}
