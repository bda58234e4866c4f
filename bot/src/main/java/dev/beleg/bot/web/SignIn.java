package dev.beleg.bot.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token that people sign in with, and what is signed with it. It shows in no text.
public final class SignIn {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 18;

  private final byte[] token;

  /// Makes the sign-in.
  ///
  /// @param token the words to sign in with
  public SignIn(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /// {@return whether a token is ours, in a time that does not tell how nearly}
  boolean opens(String sent) {
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
