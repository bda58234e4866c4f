package dev.beleg.bot.digest;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiPredicate;

/// What is chosen of many things, and what is left out.
///
/// @param only what is chosen; empty for all
/// @param except what is left out
public record Choice<T>(Set<T> only, Set<T> except) {

  public Choice {
    only = Set.copyOf(only);
    except = Set.copyOf(except);
  }

  /// {@return all}
  public static <T> Choice<T> all() {
    return new Choice<>(Set.of(), Set.of());
  }

  /// {@return whether nothing is chosen and nothing left out}
  public boolean isAll() {
    return only.isEmpty() && except.isEmpty();
  }

  /// {@return whether everything that is chosen is left out}
  boolean isNothing() {
    return !only.isEmpty() && except.containsAll(only);
  }

  /// {@return the choice with what an order says of it changed: what it chooses takes the place of
  /// what was chosen, what it leaves out is left out besides}
  Choice<T> changed(Choice<T> said) {
    return said.only.isEmpty() && !said.except.isEmpty() ? new Choice<>(only, said.except) : said;
  }

  /// {@return whether things that come together are wanted: one of them is chosen and not left out}
  ///
  /// @param isPart whether the first is the second or a part of it
  boolean admits(Collection<T> things, BiPredicate<T, T> isPart) {
    if (things.isEmpty()) {
      return only.isEmpty();
    }
    return things.stream()
        .filter(thing -> except.stream().noneMatch(out -> isPart.test(thing, out)))
        .anyMatch(thing -> only.isEmpty() || only.stream().anyMatch(in -> isPart.test(thing, in)));
  }
}
