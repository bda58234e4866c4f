package dev.beleg.bot.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What proves that who comes back from Slack is who went there from here, a short time ago and for
/// the first time (RFC 6749, 10.12).
///
/// Nothing is kept of those who never come back, so nobody can crowd out others, and of those who
/// do for as long as what they bring is good. What was given out before a restart is worth nothing
/// after it.
final class InstallState {

  /// How long somebody may take.
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final int MOST = 1_000;
  private static final int BYTES = 32;
  private static final String FORM = "[A-Za-z0-9_-]{43}\\.[0-9]{1,12}\\.[A-Za-z0-9_-]{43}";
  private static final String ALGORITHM = "HmacSHA256";

  /// What is given out.
  ///
  /// @param state goes to Slack and back
  /// @param browser stays in the browser
  record Given(String state, String browser) {}

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
  private final InstantSource clock;

  /// What came back, with the end of its time.
  private final Map<String, Instant> used = new HashMap<>();

  InstallState(InstantSource clock) {
    this.clock = clock;
  }

  private byte[] random() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// {@return another one}
  Given next() {
    String browser = text(random());
    String begin = text(random()) + "." + clock.instant().plus(LIFETIME).getEpochSecond();
    return new Given(begin + "." + proof(begin, browser), browser);
  }

  private String proof(String begin, String browser) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return text(mac.doFinal((begin + "." + browser).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// {@return whether it was given out to this browser, not too long ago}
  boolean isOurs(String state, String browser) {
    if (!state.matches(FORM)) {
      return false;
    }
    String[] parts = state.split("\\.");
    String begin = parts[0] + "." + parts[1];
    boolean ours =
        MessageDigest.isEqual(
            proof(begin, browser).getBytes(StandardCharsets.UTF_8),
            parts[2].getBytes(StandardCharsets.UTF_8));
    return ours && clock.instant().isBefore(end(state));
  }

  private static Instant end(String state) {
    return Instant.ofEpochSecond(Long.parseLong(state.split("\\.")[1]));
  }

  /// Uses one of ours up.
  ///
  /// @return whether it comes for the first time; of more at once than anybody installs none does
  synchronized boolean isFirst(String ours) {
    Instant now = clock.instant();
    used.values().removeIf(end -> !now.isBefore(end));
    return used.size() < MOST && used.putIfAbsent(ours, end(ours)) == null;
  }
}
