package dev.beleg.retrieval.figure;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Between whom goods or services go, or who holds a place in whose order, as gazetteer codes. A
/// side that the text does not name stays open.
public sealed interface Parties {

  /// How many trade with each other.
  int SIDES = 2;

  /// Regions before their countries.
  Comparator<String> LONGEST_FIRST = Comparator.comparingInt(String::length).reversed();

  /// They go one way.
  ///
  /// @param from the seller
  /// @param to the buyer
  record OneWay(Optional<String> from, Optional<String> to) implements Parties {}

  /// They go both ways.
  ///
  /// @param sides one or two codes
  record Mutual(Set<String> sides) implements Parties {
    public Mutual {
      sides = Set.copyOf(sides);
      if (sides.isEmpty() || sides.size() > SIDES) {
        throw new IllegalArgumentException("trade has one or two known sides: " + sides);
      }
    }
  }

  /// One holds a place in an order.
  ///
  /// @param holder who holds it
  /// @param list in whose order, as of its import partners
  record Placed(Optional<String> holder, Optional<String> list) implements Parties {}

  /// {@return the codes that are known, in the order of the alphabet}
  default Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    switch (this) {
      case OneWay one -> {
        one.from.ifPresent(codes::add);
        one.to.ifPresent(codes::add);
      }
      case Mutual mutual -> codes.addAll(mutual.sides);
      case Placed placed -> {
        placed.holder.ifPresent(codes::add);
        placed.list.ifPresent(codes::add);
      }
    }
    return codes;
  }

  /// {@return whether a claim of these parties cannot be about others of a source} A side that
  /// either leaves open contradicts nothing, nor does a country claimed for its region; trade one
  /// way is part of trade both ways.
  default boolean contradicts(Parties sourced) {
    if (this instanceof OneWay claimed && sourced instanceof OneWay told) {
      boolean fits = fits(claimed.from, told.from) && fits(claimed.to, told.to);
      return !fits || reverses(sourced);
    }
    if (this instanceof Placed claimed && sourced instanceof Placed told) {
      return others(claimed.holder, told.holder) || others(claimed.list, told.list);
    }
    if (this instanceof Placed claimed) {
      return claimed.holder.filter(one -> !sourced.names(one)).isPresent();
    }
    if (sourced instanceof Placed told) {
      return told.holder.filter(one -> !names(one)).isPresent();
    }
    return others(sourced) > SIDES - sourced.codes().size();
  }

  /// Whether one of the codes is that of a country or region, or of one that it lies in.
  private boolean names(String code) {
    return codes().stream().anyMatch(one -> holds(one, code));
  }

  /// {@return whether both name the same two sides, and the same way where either names one}
  default boolean matches(Parties sourced) {
    return codes().size() == SIDES && equals(sourced);
  }

  /// {@return whether the goods of one go to where those of the other come from}
  default boolean reverses(Parties sourced) {
    return this instanceof OneWay claimed
        && sourced instanceof OneWay told
        && (meets(claimed.from, told.to) || meets(claimed.to, told.from));
  }

  /// How many codes are none of a source's, each of which answers to one alone: trade between
  /// Russia and its region is not that between Belarus and the region.
  private long others(Parties sourced) {
    Set<String> left = new TreeSet<>(sourced.codes());
    long others = 0;
    for (String code : codes().stream().sorted(LONGEST_FIRST).toList()) {
      Optional<String> told = left.stream().filter(one -> holds(code, one)).findFirst();
      told.ifPresent(left::remove);
      others += told.isPresent() ? 0 : 1;
    }
    return others;
  }

  private static boolean others(Optional<String> claimed, Optional<String> told) {
    return claimed.isPresent() && told.isPresent() && !claimed.equals(told);
  }

  private static boolean fits(Optional<String> claimed, Optional<String> told) {
    return claimed.isEmpty() || told.isEmpty() || meets(claimed, told);
  }

  private static boolean meets(Optional<String> claimed, Optional<String> told) {
    return claimed.isPresent() && told.isPresent() && holds(claimed.get(), told.get());
  }

  private static boolean holds(String code, String other) {
    return other.equals(code) || other.startsWith(code + "-");
  }
}
