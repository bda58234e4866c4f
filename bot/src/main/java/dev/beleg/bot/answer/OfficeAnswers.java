package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.OfficeFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers who holds an office, and which office a person holds.
final class OfficeAnswers {

  private static final double SAME_NAME = 0.75;

  /// So many holders of one office are named: those of several regions where none is asked for.
  private static final int MOST_HOLDERS = 6;

  /// The role of whoever is at the head of something.
  static final String HEAD = "head-leader";

  /// An office with the sentence that tells of it.
  private record Told(OfficeFinder.Office office, Evidence evidence) {}

  private final OfficeFinder offices;
  private final Map<GazetteerEntry.Kind, Set<String>> heads =
      new EnumMap<>(GazetteerEntry.Kind.class);

  OfficeAnswers(OfficeFinder offices) {
    this.offices = offices;
    for (List<String> row : ResourceRows.of("heads.tsv")) {
      heads.put(GazetteerEntry.Kind.valueOf(row.get(0)), Set.of(row.get(1).split("; ")));
    }
  }

  /// Finds who holds the office that the question names, where it names one and nothing else but
  /// places. Several articles that name the same person are told together.
  ///
  /// @return whether something was found and said
  boolean sayHolder(Question question, List<Evidence> evidence, AnswerText text) {
    List<GazetteerEntry> seats = offices.seats(question.text(), question.language());
    List<Told> told =
        told(evidence).stream()
            .filter(t -> isRole(question, t.office.role()))
            .filter(t -> isOf(question, t) && !isReversed(question, seats, t))
            .toList();
    for (List<Told> group : groupedByHolder(told)) {
      List<Told> same = apart(group);
      Told first = same.getFirst();
      String role = first.office.role().name(question.reply());
      String marks = text.marks(same.stream().map(Told::evidence).limit(2).toList());
      String holder = first.office.holder().name();
      question.regions().stream()
          .findFirst()
          .or(() -> whose(same))
          .map(where -> where.name(question.reply()))
          .ifPresentOrElse(
              where -> text.say("office", role, where, holder, marks),
              () -> text.say("office.bare", role, holder, marks));
    }
    return text.saysSomething();
  }

  /// {@return whether nobody is told to hold the office that the question names, or it is that of
  /// other countries alone, or held the other way round}
  boolean hasNoHolder(Question question, List<Evidence> evidence) {
    List<GazetteerEntry> seats = offices.seats(question.text(), question.language());
    return told(evidence).stream()
        .filter(t -> isRole(question, t.office.role()))
        .noneMatch(
            t ->
                t.office.where().filter(where -> !isNamed(question, where)).isEmpty()
                    && !isReversed(question, seats, t));
  }

  /// Finds which office the person holds that the question names.
  ///
  /// @return whether something was found and said
  boolean sayOffice(Question question, AskedWords words, List<Evidence> evidence, AnswerText text) {
    Map<Concept, List<Told>> byRole = new LinkedHashMap<>();
    for (Told told : told(evidence)) {
      if (isAskedFor(words, told)) {
        byRole.computeIfAbsent(told.office.role(), role -> new ArrayList<>()).add(told);
      }
    }
    for (List<Told> same : byRole.values()) {
      sayOffice(question.reply(), same, text);
    }
    return text.saysSomething();
  }

  /// Those told in different places: a sentence and the two sentences around it are one.
  private static List<Told> apart(List<Told> told) {
    List<Told> apart = new ArrayList<>();
    for (Told one : told) {
      if (apart.stream().noneMatch(other -> overlap(one.evidence, other.evidence))) {
        apart.add(one);
      }
    }
    return apart;
  }

  private static boolean overlap(Evidence one, Evidence other) {
    return one.source().id().equals(other.source().id())
        && one.sentence().overlaps(other.sentence());
  }

  private void sayOffice(Language language, List<Told> group, AnswerText text) {
    List<Told> same = apart(group);
    Told first = same.stream().filter(this::isPlaced).findFirst().orElse(same.getFirst());
    String marks = text.marks(same.stream().map(Told::evidence).limit(2).toList());
    String holder = first.office.holder().name();
    String role = first.office.role().name(language);
    whose(same)
        .ifPresentOrElse(
            where -> text.say("holder.where", holder, role, where.name(language), marks),
            () -> text.say("holder", holder, role, marks));
  }

  /// The head of a region is not one of the country that is named beside.
  private boolean isPlaced(Told told) {
    boolean ofRegion =
        heads.getOrDefault(GazetteerEntry.Kind.REGION, Set.of()).contains(told.office.role().id());
    return told.office
        .where()
        .filter(where -> !ofRegion || where.kind() == GazetteerEntry.Kind.REGION)
        .isPresent();
  }

  private Optional<GazetteerEntry> whose(List<Told> same) {
    return same.stream().filter(this::isPlaced).findFirst().flatMap(told -> told.office.where());
  }

  private List<Told> told(List<Evidence> evidence) {
    return evidence.stream()
        .flatMap(e -> offices.find(e.reading(), e.language()).stream().map(o -> new Told(o, e)))
        .toList();
  }

  /// Whether the office is one that the question names, or one that makes its holder the head of
  /// the place, where the head is asked for.
  private boolean isRole(Question question, Concept role) {
    boolean head = question.topic().roles().stream().anyMatch(r -> r.id().equals(HEAD));
    GazetteerEntry.Kind kind =
        question.regions().isEmpty() ? GazetteerEntry.Kind.COUNTRY : GazetteerEntry.Kind.REGION;
    return question.topic().roles().contains(role)
        || (head && heads.getOrDefault(kind, Set.of()).contains(role.id()));
  }

  /// Whether the office is held where the one asked for comes from, or the other way round.
  ///
  /// @param seats the places that the question names as the seat
  private static boolean isReversed(Question question, List<GazetteerEntry> seats, Told told) {
    boolean comesFromSeat =
        told.office.seat().isPresent() && told.office.where().filter(seats::contains).isPresent();
    boolean heldAtHome =
        !seats.isEmpty()
            && told.office
                .seat()
                .filter(seat -> isNamed(question, seat) && !seats.contains(seat))
                .isPresent();
    return comesFromSeat || heldAtHome;
  }

  /// Whether the office is that of the region and country asked for. An office without a region
  /// belongs to the one region that its article is about.
  private static boolean isOf(Question question, Told told) {
    List<GazetteerEntry> regions = question.regions();
    if (told.office.where().or(told.office::seat).filter(p -> isNamed(question, p)).isPresent()) {
      return true;
    }
    if (regions.isEmpty()) {
      return question.countries().isEmpty();
    }
    return told.office.where().filter(where -> where.kind() == GazetteerEntry.Kind.REGION).isEmpty()
        && isOnlyRegion(regions.getFirst(), told.evidence.source().regions());
  }

  private static boolean isNamed(Question question, GazetteerEntry where) {
    return question.names().stream().anyMatch(name -> name.entry().equals(where));
  }

  /// Regions of the asked region's own country count; the host's ("Minsk") do not.
  private static boolean isOnlyRegion(GazetteerEntry region, Set<String> named) {
    String country = region.code().substring(0, 3);
    return named.stream().filter(code -> code.startsWith(country)).allMatch(region.code()::equals);
  }

  /// Whether the holder has every name that the question gives: "Olga Lisovskaya" is not Oksana.
  private static boolean isAskedFor(AskedWords words, Told told) {
    return words.in(told.office.holder().name(), told.evidence.language()).names() >= SAME_NAME;
  }

  private static List<List<Told>> groupedByHolder(List<Told> told) {
    Map<String, List<Told>> groups = new LinkedHashMap<>();
    for (Told one : told) {
      groups
          .computeIfAbsent(LooseKey.of(one.office.holder().surname()), key -> new ArrayList<>())
          .add(one);
    }
    return groups.values().stream()
        .sorted(Comparator.comparingInt((List<Told> group) -> group.size()).reversed())
        .limit(MOST_HOLDERS)
        .toList();
  }
}
