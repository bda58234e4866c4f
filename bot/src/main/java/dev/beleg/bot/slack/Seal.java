package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Keeps what is stored from being read or changed without a key: AES-256 in Galois/Counter Mode
/// (NIST SP 800-38D), with a random nonce each time, bound to the name it is stored under.
///
/// What is sealed is: the form (1 byte), the name of the key (8), the nonce (12), the text and its
/// tag (16).
final class Seal {

  private static final byte FORM = 1;
  private static final int NAME_BYTES = 8;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD_BYTES = 1 + NAME_BYTES;

  /// What opening something shows.
  sealed interface Opened {

    /// What was sealed.
    ///
    /// @param content as it was
    /// @param byFirstKey whether with the key that seals now
    record Whole(Bytes content, boolean byFirstKey) implements Opened {}

    /// It was sealed with a key that we do not have.
    record OfAnotherKey() implements Opened {}

    /// It is not what was sealed, or was sealed under another name.
    record Damaged() implements Opened {}
  }

  /// A key and what it is called in what it has sealed, which tells nothing of it.
  private record Named(SecretKeySpec key, Bytes name) {}

  private final List<Named> keys;
  private final SecureRandom random = new SecureRandom();

  /// @param keys each 32 bytes in Base64, at least one; the first seals, all open
  Seal(List<String> keys) {
    this.keys = keys.stream().map(Seal::named).toList();
  }

  private static Named named(String key) {
    byte[] bytes = Base64.getDecoder().decode(key);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      byte[] name = mac.doFinal("name of the key".getBytes(StandardCharsets.UTF_8));
      return new Named(new SecretKeySpec(bytes, "AES"), new Bytes(Arrays.copyOf(name, NAME_BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// {@return some content, sealed}
  ///
  /// @param under what it is stored under
  Bytes sealed(String under, Bytes content) {
    Named key = keys.getFirst();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] head = ByteBuffer.allocate(HEAD_BYTES).put(FORM).put(key.name.bytes()).array();
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, under);
      byte[] text = cipher.doFinal(content.bytes());
      return new Bytes(
          ByteBuffer.allocate(HEAD_BYTES + NONCE_BYTES + text.length)
              .put(head)
              .put(nonce)
              .put(text)
              .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// {@return what something says that was sealed}
  ///
  /// @param under what it is stored under
  Opened opened(String under, Bytes sealed) {
    byte[] bytes = sealed.bytes();
    if (bytes.length < HEAD_BYTES + NONCE_BYTES || bytes[0] != FORM) {
      return new Opened.Damaged();
    }
    byte[] head = Arrays.copyOf(bytes, HEAD_BYTES);
    Bytes name = new Bytes(Arrays.copyOfRange(head, 1, HEAD_BYTES));
    Optional<Named> key = keys.stream().filter(it -> it.name.equals(name)).findFirst();
    if (key.isEmpty()) {
      return new Opened.OfAnotherKey();
    }
    try {
      byte[] nonce = Arrays.copyOfRange(bytes, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key.get(), nonce, head, under);
      byte[] content =
          cipher.doFinal(bytes, HEAD_BYTES + NONCE_BYTES, bytes.length - HEAD_BYTES - NONCE_BYTES);
      return new Opened.Whole(new Bytes(content), key.get().equals(keys.getFirst()));
    } catch (AEADBadTagException _) {
      return new Opened.Damaged();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, Named key, byte[] nonce, byte[] head, String under)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(under.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
