package dev.beleg.bot.digest;

import java.lang.reflect.Proxy;
import java.util.Optional;

/// Digests that nobody may ask for.
public final class NoDigests {

  private NoDigests() {}

  /// {@return what fails whatever is asked of it}
  public static Digests digests() {
    DigestStore store =
        (DigestStore)
            Proxy.newProxyInstance(
                DigestStore.class.getClassLoader(),
                new Class<?>[] {DigestStore.class},
                (_, method, _) -> {
                  throw new IllegalStateException("nobody keeps digests here: " + method);
                });
    return new Digests(
        store,
        () -> {
          throw new IllegalStateException("nobody sends digests here");
        },
        _ -> false,
        Optional.empty());
  }
}
