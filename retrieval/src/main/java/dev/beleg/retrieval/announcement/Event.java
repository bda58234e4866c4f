package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.ArticleId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The same news told by one or more articles. Copies are one event with several sources.
///
/// @param id stays the same as long as its first article does; twelve hexadecimal digits
/// @param reports the oldest first, at least one; at least one of them announces something
/// @param follows the id of the earlier event that this one carries on
public record Event(String id, List<Report> reports, Optional<String> follows) {

  private static final double FIRST = 3;
  private static final double SECOND = 2;

  /// What a sentence counts more that names an organisation: it tells of something definite.
  private static final double DEFINITE = 1;

  /// What each further sentence about a kind adds.
  private static final double FURTHER = 0.1;

  private static final String AGREEMENT = "agreement";

  /// Sentences that open an article, the title among them.
  private static final int OPENING = 3;

  /// A journey, a paper, a sum of trade or a machine is seldom what an article is about that also
  /// tells of a project.
  private static final Map<String, Double> WEIGHTS =
      Map.of(
          "supplies",
          0.6,
          Announcement.VISIT,
          0.6,
          AGREEMENT,
          0.55,
          Announcement.TRADE_TARGET,
          0.6,
          Announcement.TRADE_RESULT,
          0.5);

  public Event {
    reports = List.copyOf(reports);
    if (reports.stream().allMatch(report -> report.announcements().isEmpty())) {
      throw new IllegalArgumentException("an event that nobody announces: " + id);
    }
  }

  /// An announcement with the report that makes it.
  public record Told(Report report, Announcement announcement) {

    /// What stands in the title or opens the article counts most, and what counts for little counts
    /// for little there, too.
    double weight() {
      int number = announcement.sentence().number();
      double place = number == 0 ? FIRST : number == 1 ? SECOND : 1;
      boolean definite = announcement.definite() && !WEIGHTS.containsKey(announcement.kind());
      return place * ofKind() + (definite ? DEFINITE : 0);
    }

    private double ofKind() {
      return WEIGHTS.getOrDefault(announcement.kind(), 1.0);
    }

    boolean opens() {
      return announcement.sentence().number() < OPENING;
    }
  }

  /// {@return the day of its first report; empty where no report has one}
  public Optional<LocalDate> date() {
    return reports.stream()
        .flatMap(report -> report.published().stream())
        .min(Comparator.naturalOrder());
  }

  /// {@return the articles that tell it, the oldest first}
  public List<ArticleId> articles() {
    return reports.stream().map(Report::article).toList();
  }

  /// {@return gazetteer codes of the regions that it is about}
  public Set<String> regions() {
    return reports.stream()
        .flatMap(report -> report.traits().regions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// {@return gazetteer codes of those that its announcements name}
  public Set<String> parties() {
    return told().stream()
        .flatMap(told -> told.announcement().parties().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// {@return the sector of the economy that it belongs to, as the weightiest sentence of its main
  /// kind tells that tells one; empty where none does}
  public Optional<String> sector() {
    String kind = kinds().getFirst();
    return told().stream()
        .filter(told -> isOf(told, kind))
        .flatMap(told -> told.announcement().topic().sector().stream())
        .findFirst();
  }

  /// {@return everything that is announced, the weightiest first}
  public List<Told> told() {
    return reports.stream()
        .flatMap(report -> report.announcements().stream().map(one -> new Told(report, one)))
        .sorted(
            Comparator.comparingDouble(Told::weight)
                .reversed()
                .thenComparing(told -> told.report().article())
                .thenComparing(told -> told.announcement().sentence().span()))
        .toList();
  }

  /// {@return the kinds of cooperation, the one that it is mainly about first}
  public List<String> kinds() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Told told : told()) {
      weights.merge(
          told.announcement().kind(), told.weight(), (most, _) -> most + FURTHER * told.ofKind());
    }
    return weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// {@return what it is mainly about, as the weightiest sentence says it}
  public Told leading() {
    String kind = kinds().getFirst();
    return told().stream()
        .filter(told -> told.announcement().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /// {@return how far that is: the most that the openings of its articles say of it or of an
  /// agreement, else what the weightiest sentences say}
  public Status status() {
    String kind = kinds().getFirst();
    List<Told> said =
        told().stream()
            .filter(told -> isOf(told, kind) || (told.opens() && isOf(told, AGREEMENT)))
            .toList();
    boolean opened = said.stream().anyMatch(told -> told.opens() && isOf(told, kind));
    double most = said.stream().mapToDouble(Told::weight).max().orElse(0);
    return said.stream()
        .filter(told -> opened ? told.opens() : told.weight() >= most)
        .map(told -> told.announcement().status())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static boolean isOf(Told told, String kind) {
    return told.announcement().kind().equals(kind);
  }
}
