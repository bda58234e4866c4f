package dev.beleg.bot.digest;

import dev.beleg.bot.digest.Part.Category;
import dev.beleg.bot.digest.Part.Sense;
import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.language.Language;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Puts the parts of an order together and finds what contradicts itself.
final class OrderSense {

  private static final String ALL = "ALL";

  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Part> parts;
  private final List<Leaving.Signed> chosen;

  OrderSense(List<Part> read) {
    for (Part part : read) {
      if (part.sense() instanceof Sense.Unclear(Doubt doubt)) {
        doubts.add(doubt);
      }
    }
    this.parts = new ZoneChoice(withoutQuantifiers(read), doubts).placed();
    this.chosen = new Leaving(parts, doubts).signed();
  }

  /// "all visits" is no more than "visits".
  private static List<Part> withoutQuantifiers(List<Part> read) {
    List<Part> kept = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      boolean all = read.get(i).sense().equals(new Sense.Trait(ALL));
      boolean some =
          i + 1 < read.size()
              && read.get(i + 1).link() == Token.Link.BESIDE
              && read.get(i + 1).sense() instanceof Sense.Some;
      if (!all || !some) {
        kept.add(read.get(i));
      }
    }
    return kept;
  }

  /// {@return the order, with its doubts}
  Order order() {
    checkDays();
    checkAll(Category.PLACES, "ALL_REGIONS");
    checkAll(Category.KINDS, "ALL_KINDS");
    Order.Traits traits =
        new Order.Traits(
            trait("WEEKLY").isPresent(),
            trait(ALL, "ALL_REGIONS").isPresent(),
            trait(ALL, "ALL_KINDS").isPresent(),
            one("GERMAN", "ENGLISH", "RUSSIAN").map(Language::valueOf),
            single(Sense.Least.class).map(Sense.Least::status).map(Status::valueOf),
            one("ONLY_NEWS", "ALSO_EMPTY").map("ONLY_NEWS"::equals),
            one("ALERTS", "NO_ALERTS").map("ALERTS"::equals),
            quiet());
    Choice<String> days = choice(Category.DAYS);
    return new Order(
        single(Sense.Hour.class).map(Sense.Hour::at),
        single(Sense.Zone.class).map(Sense.Zone::zone),
        new Choice<>(daysOf(days.only()), daysOf(days.except())),
        choice(Category.PLACES),
        choice(Category.KINDS),
        traits,
        List.copyOf(doubts));
  }

  private static Set<DayOfWeek> daysOf(Set<String> names) {
    return names.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }

  /// {@return what can be said once; if it is said in two ways, the order contradicts itself}
  private <S extends Sense> Optional<S> single(Class<S> kind) {
    return single(part -> kind.isInstance(part.sense())).map(Part::sense).map(kind::cast);
  }

  private Optional<Part> single(Predicate<Part> isOne) {
    List<Part> all = parts.stream().filter(isOne).toList();
    all.stream()
        .filter(part -> !part.sense().equals(all.getFirst().sense()))
        .findFirst()
        .ifPresent(other -> contradiction(all.getFirst(), other));
    return all.stream().findFirst();
  }

  private void contradiction(Part one, Part other) {
    doubts.add(new Doubt.Contradictory(one.text(), other.text()));
  }

  private Optional<String> one(String... meanings) {
    return single(part -> meaning(part).filter(Arrays.asList(meanings)::contains).isPresent())
        .flatMap(OrderSense::meaning);
  }

  private Optional<Part> trait(String... meanings) {
    return parts.stream()
        .filter(part -> meaning(part).filter(Arrays.asList(meanings)::contains).isPresent())
        .findFirst();
  }

  private static Optional<String> meaning(Part part) {
    return part.sense() instanceof Sense.Trait(String meaning)
        ? Optional.of(meaning)
        : Optional.empty();
  }

  /// Quiet hours need a word that says so, and a span of hours beside it.
  private Optional<Optional<Manner.Quiet>> quiet() {
    Optional<Part> none = trait("NOT_QUIET");
    Optional<Optional<Manner.Quiet>> quiet =
        none.isPresent() ? Optional.of(Optional.empty()) : Optional.empty();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).sense() instanceof Sense.Hours(Manner.Quiet hours)) {
        boolean wanted = isQuiet(i - 1) || isQuiet(i + 1);
        if (!wanted) {
          doubts.add(new Doubt.Unread(parts.get(i).text(), Optional.empty()));
        } else if (quiet.isPresent()) {
          contradiction(none.orElse(parts.get(i)), parts.get(i));
        }
        quiet = Optional.of(Optional.of(hours));
      } else if (isQuiet(i) && !isHours(i - 1) && !isHours(i + 1) && doubts.isEmpty()) {
        doubts.add(
            new Doubt.Unread(
                parts.get(i).text(), Optional.of(parts.get(i).text() + " 22:00-7:00")));
      }
    }
    return quiet;
  }

  private boolean isQuiet(int index) {
    return index >= 0 && index < parts.size() && parts.get(index).sense() instanceof Sense.Quiet;
  }

  private boolean isHours(int index) {
    return index >= 0 && index < parts.size() && parts.get(index).sense() instanceof Sense.Hours;
  }

  /// "weekly" goes with one day, "daily" with none but groups of them.
  private void checkDays() {
    Optional<Part> weekly = trait("WEEKLY");
    List<Leaving.Signed> days = of(Category.DAYS, false);
    boolean several =
        days.stream().flatMap(day -> day.some().values().stream()).distinct().count() > 1;
    weekly.filter(_ -> several).ifPresent(part -> contradiction(part, days.getLast().part()));
    Optional<Leaving.Signed> every =
        days.stream().filter(day -> day.some().values().size() == 7).findFirst();
    every.ifPresent(
        daily ->
            days.stream()
                .filter(day -> day.some().sort() == Part.Sort.ONE)
                .findFirst()
                .ifPresent(single -> contradiction(daily.part(), single.part())));
    of(Category.DAYS, true).stream()
        .filter(out -> choice(Category.DAYS).isNothing() && !days.isEmpty())
        .findFirst()
        .ifPresent(out -> contradiction(days.getFirst().part(), out.part()));
  }

  /// What is both wanted and left out, or wanted beside everything.
  private void checkAll(Category category, String all) {
    List<Leaving.Signed> wanted = of(category, false);
    trait(ALL, all)
        .filter(_ -> !wanted.isEmpty())
        .ifPresent(everything -> contradiction(everything, wanted.getFirst().part()));
    for (Leaving.Signed out : of(category, true)) {
      wanted.stream()
          .filter(in -> in.some().values().stream().anyMatch(out.some().values()::contains))
          .findFirst()
          .ifPresent(in -> contradiction(in.part(), out.part()));
    }
  }

  private List<Leaving.Signed> of(Category category, boolean out) {
    return chosen.stream().filter(one -> one.some().of() == category && one.out() == out).toList();
  }

  /// Days by name narrow what "daily" says.
  private Choice<String> choice(Category category) {
    List<Leaving.Signed> wanted = of(category, false);
    List<Leaving.Signed> narrow =
        wanted.stream()
            .filter(one -> one.some().values().size() < 7 || category != Category.DAYS)
            .toList();
    return new Choice<>(values(narrow.isEmpty() ? wanted : narrow), values(of(category, true)));
  }

  private static Set<String> values(List<Leaving.Signed> some) {
    return some.stream().flatMap(one -> one.some().values().stream()).collect(Collectors.toSet());
  }
}
