package dev.beleg.bot.digest;

import dev.beleg.bot.digest.Part.Reach;
import dev.beleg.bot.digest.Part.Sense;
import dev.beleg.bot.digest.Part.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds which days, places and kinds of an order are wanted and which are to be left out.
///
/// "except" reaches over a list; "not" to what follows and what "and" joins to it; the German
/// "nicht" also stands behind what it negates: "täglich, sonntags nicht". Where it could be read
/// either way, that is a doubt.
final class Leaving {

  /// Days, places or kinds.
  ///
  /// @param out whether they are to be left out
  /// @param joined whether "and" stands before them
  record Signed(Part part, Sense.Some some, boolean out, boolean joined) {}

  private final List<Part> parts;
  private final List<Doubt> doubts;
  private final List<Signed> signed = new ArrayList<>();

  /// The word of negation that reaches here, and what it has reached so far.
  private Optional<Part> open = Optional.empty();

  private Optional<Part.Category> reached = Optional.empty();
  private boolean and;

  Leaving(List<Part> parts, List<Doubt> doubts) {
    this.parts = parts;
    this.doubts = doubts;
  }

  /// {@return the days, places and kinds in their order}
  List<Signed> signed() {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      switch (part.sense()) {
        case Sense.Not(Reach reach) -> negate(i, reach);
        case Sense.And _ -> and = true;
        case Sense.Some some -> take(part, some);
        case Sense.But _ -> but(i);
        default -> end();
      }
    }
    end();
    return List.copyOf(signed);
  }

  /// "not Lipetsk but Perm"; "all but Lipetsk"
  private void but(int index) {
    if (index > 0 && parts.get(index - 1).sense().equals(new Sense.Trait("ALL"))) {
      open(parts.get(index));
    } else {
      end();
    }
  }

  private void negate(int index, Reach reach) {
    if (reach == Reach.EITHER && isBehind(index)) {
      leaveLast(parts.get(index));
    } else if (isWaiting()) {
      doubtful(parts.get(index));
    } else {
      open(parts.get(index));
    }
  }

  private void open(Part part) {
    open = Optional.of(part);
    reached = Optional.empty();
    and = false;
  }

  private boolean isWaiting() {
    return open.isPresent() && reached.isEmpty();
  }

  /// What negates nothing that could be left out.
  private void end() {
    if (isWaiting()) {
      open.ifPresent(this::doubtful);
    }
    open = Optional.empty();
    and = false;
  }

  private void doubtful(Part part) {
    doubts.add(new Doubt.Unattached(part.text()));
    open = Optional.empty();
  }

  private void take(Part part, Sense.Some some) {
    boolean comma = part.link() != Token.Link.BESIDE && !and;
    boolean same = reached.filter(some.of()::equals).isPresent();
    boolean out = isWaiting() || (open.isPresent() && same);
    if (out && same && comma && !isOfLists()) {
      open.ifPresent(this::doubtful);
    } else if (!out) {
      open = Optional.empty();
    }
    reached = open.map(_ -> some.of());
    signed.add(new Signed(part, some, out, and));
    and = false;
  }

  private boolean isOfLists() {
    return open.filter(
            part ->
                part.sense() instanceof Sense.But || part.sense().equals(new Sense.Not(Reach.LIST)))
        .isPresent();
  }

  /// Whether it stands behind what it negates. Between two of them it may belong to either.
  private boolean isBehind(int index) {
    boolean behind =
        index > 0
            && parts.get(index).link() == Token.Link.BESIDE
            && parts.get(index - 1).sense() instanceof Sense.Some before
            && before.values().size() < 7;
    boolean before =
        index + 1 < parts.size()
            && parts.get(index + 1).link() == Token.Link.BESIDE
            && parts.get(index + 1).sense() instanceof Sense.Some;
    if (behind && before) {
      doubts.add(new Doubt.Unattached(parts.get(index).text()));
    }
    return behind;
  }

  /// "Samstags und sonntags nicht" leaves out both; in "Lipezk, Perm nicht" that is not clear.
  private void leaveLast(Part not) {
    int last = signed.size() - 1;
    boolean joined = true;
    for (int i = last; i >= 0 && joined; i--) {
      Signed one = signed.get(i);
      joined = one.joined();
      signed.set(i, new Signed(one.part(), one.some(), true, one.joined()));
      boolean listed =
          !joined
              && i > 0
              && one.part().link() != Token.Link.BESIDE
              && signed.get(i - 1).some().of() == one.some().of()
              && signed.get(i - 1).some().sort() != Sort.GROUP;
      if (listed) {
        doubts.add(new Doubt.Unattached(not.text()));
      }
    }
    end();
  }
}
