package dev.beleg.retrieval.announcement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Articles with what a reader finds in them, and how far what we find agrees.
final class ArticleSet {

  private static final String FOLLOWS = "follow-up:";

  /// An article.
  ///
  /// @param event the name of the event; `-` for none
  /// @param relation `new`, `duplicate`, `correction`, `follow-up:EVENT` or `unrelated`
  /// @param parties the countries and organisations that take part; empty where nobody looked
  /// @param sector `-` for none, empty where nobody looked
  record Told(
      String id,
      String event,
      String kind,
      String status,
      String region,
      String relation,
      Set<String> parties,
      String sector,
      Report report) {

    boolean announces() {
      return !kind.equals("-");
    }
  }

  /// Shares of what is right, from 0 to 1.
  ///
  /// @param groupPrecision of the pairs of articles that were taken for one event
  /// @param groupRecall of the pairs of articles that are one event
  /// @param kind of the events
  /// @param status of the events
  /// @param region of the events
  /// @param parties of those that take part, over the events
  /// @param sector of the events
  /// @param followUps of the events that carry on another
  /// @param unrelated of the articles that tell of no cooperation
  record Scores(
      double groupPrecision,
      double groupRecall,
      double kind,
      double status,
      double region,
      double parties,
      double sector,
      double followUps,
      double unrelated) {}

  private final List<Told> articles;
  private final List<Event> events;
  private final Map<String, Event> byArticle = new HashMap<>();

  private ArticleSet(List<Told> articles) {
    this.articles = articles;
    this.events = EventGrouping.of(articles.stream().map(Told::report).toList());
    events.forEach(
        event -> event.articles().forEach(article -> byArticle.put(article.path(), event)));
  }

  static ArticleSet read(String resource) {
    List<Told> articles = new ArrayList<>();
    for (String block : text(resource).split("(?m)^=== ")) {
      if (!block.isBlank()) {
        articles.add(told(block));
      }
    }
    return new ArticleSet(articles);
  }

  private static Told told(String block) {
    int end = block.indexOf('\n');
    String[] cells = block.substring(0, end).split("\\|");
    Report report = Reports.of(cells[0] + ".txt", cells[2], block.substring(end + 1));
    Set<String> parties = cells.length > 8 ? Set.of(cells[8].split(",")) : Set.of();
    String sector = cells.length > 9 ? cells[9] : "";
    return new Told(
        cells[0], cells[3], cells[4], cells[5], cells[6], cells[7], parties, sector, report);
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            ArticleSet.class.getResourceAsStream("/announcements/" + resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scores scores() {
    Set<String> wanted = pairs(told -> told.announces() ? told.event : "");
    Set<String> found = pairs(told -> event(told).map(Event::id).orElse(""));
    long right = wanted.stream().filter(found::contains).count();
    List<Told> first = first();
    List<Told> follow = first.stream().filter(it -> it.relation.startsWith(FOLLOWS)).toList();
    List<Told> unrelated = articles.stream().filter(it -> !it.announces()).toList();
    return new Scores(
        share(right, found.size()),
        share(right, wanted.size()),
        share(first, this::isMainly),
        share(first, told -> of(told, event -> event.status().id()).equals(told.status)),
        share(first, told -> of(told, event -> event.regions().toString()).equals(region(told))),
        parties(first),
        share(first.stream().filter(told -> !told.sector.isEmpty()).toList(), this::isOfSector),
        share(follow, this::follows),
        share(unrelated, told -> event(told).isEmpty()));
  }

  /// The sets name some kinds in short: transport for transport-and-flights.
  private boolean isMainly(Told told) {
    return of(told, event -> event.kinds().getFirst()).startsWith(told.kind);
  }

  private String of(Told told, Function<Event, String> trait) {
    return event(told).map(trait).orElse("");
  }

  private double parties(List<Told> first) {
    long named = first.stream().mapToLong(told -> told.parties.size()).sum();
    return share(first.stream().mapToLong(this::partiesFound).sum(), named);
  }

  private long partiesFound(Told told) {
    Set<String> found = event(told).map(Event::parties).orElse(Set.of());
    return told.parties.stream()
        .filter(party -> found.stream().anyMatch(code -> isOf(code, party)))
        .count();
  }

  /// A region stands for its country.
  private static boolean isOf(String code, String party) {
    return code.equals(party) || code.startsWith(party + "-");
  }

  private boolean isOfSector(Told told) {
    return of(told, event -> event.sector().orElse("-")).equals(told.sector);
  }

  private static String region(Told told) {
    return "[" + told.region + "]";
  }

  private List<Told> first() {
    Set<String> seen = new TreeSet<>();
    return articles.stream().filter(told -> told.announces() && seen.add(told.event)).toList();
  }

  private boolean follows(Told told) {
    String before = told.relation.substring(FOLLOWS.length());
    Optional<String> followed = event(told).flatMap(Event::follows);
    return articles.stream()
        .filter(other -> other.event.equals(before))
        .anyMatch(other -> event(other).map(Event::id).equals(followed));
  }

  private Optional<Event> event(Told told) {
    return Optional.ofNullable(byArticle.get(told.id + ".txt"));
  }

  private Set<String> pairs(Function<Told, String> group) {
    Set<String> pairs = new TreeSet<>();
    for (Told one : articles) {
      for (Told other : articles) {
        boolean same = !group.apply(one).isEmpty() && group.apply(one).equals(group.apply(other));
        if (same && one.id.compareTo(other.id) < 0) {
          pairs.add(one.id + " " + other.id);
        }
      }
    }
    return pairs;
  }

  private static double share(List<Told> of, Predicate<Told> right) {
    return share(of.stream().filter(right).count(), of.size());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
