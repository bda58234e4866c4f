package dev.beleg.bot.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one token that readers sign in with, and what is signed with it. It shows in no text.
///
/// After some wrong tokens nobody can sign in for a while, longer with each.
public final class SignIn {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int FREE_FAILURES = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);
  private static final int SIGNATURE_BYTES = 18;

  /// What came of an attempt to sign in.
  enum Attempt {
    ACCEPTED,
    REFUSED,
    /// It was not looked at: the last wrong one was too short a time ago.
    TOO_SOON
  }

  private final byte[] token;
  private int failures;
  private Instant next = Instant.MIN;

  /// Makes the sign-in.
  ///
  /// @param token the words to sign in with
  public SignIn(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /// Compares what somebody has typed.
  synchronized Attempt attempt(String typed, Instant now) {
    if (now.isBefore(next)) {
      return Attempt.TOO_SOON;
    }
    if (opens(typed)) {
      failures = 0;
      return Attempt.ACCEPTED;
    }
    failures++;
    if (failures >= FREE_FAILURES) {
      next = now.plus(pause());
    }
    return Attempt.REFUSED;
  }

  private Duration pause() {
    long seconds = 1L << Math.min(failures - FREE_FAILURES, 10);
    return seconds < LONGEST_PAUSE.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_PAUSE;
  }

  /// {@return whether a token is ours, in a time that does not tell how nearly}
  private boolean opens(String typed) {
    return MessageDigest.isEqual(token, typed.getBytes(StandardCharsets.UTF_8));
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
