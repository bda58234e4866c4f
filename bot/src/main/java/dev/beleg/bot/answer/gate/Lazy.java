package dev.beleg.bot.answer.gate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is read when it is first asked for, and then kept. Not safe for use by several
/// threads.
///
/// @param <T> what is read
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> reading;
  private @Nullable T read;

  Lazy(Supplier<T> reading) {
    this.reading = reading;
  }

  @Override
  public T get() {
    T known = read;
    if (known == null) {
      known = reading.get();
      read = known;
    }
    return known;
  }
}
