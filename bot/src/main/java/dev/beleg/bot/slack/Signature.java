package dev.beleg.bot.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What Slack signs its requests with: an HMAC of the time and of the body, byte for byte
/// (docs.slack.dev, "Verifying requests from Slack").
final class Signature {

  /// The name of the header with the time, in seconds.
  static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  /// The name of the header with the signature.
  static final String HEADER = "X-Slack-Signature";

  /// A request that is older, or from a future as far away, may have been recorded.
  private static final Duration LONGEST_WAY = Duration.ofMinutes(5);

  private static final String VERSION = "v0";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// {@return whether Slack has sent a body just now}
  ///
  /// @param timestamp as the header says, may be anything
  /// @param signature likewise
  boolean isGood(String timestamp, String signature, byte[] body, Instant now) {
    return timestamp.matches("[0-9]{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(LONGEST_WAY)
            <= 0
        && MessageDigest.isEqual(
            of(timestamp, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the signature of a body}
  String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((VERSION + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
