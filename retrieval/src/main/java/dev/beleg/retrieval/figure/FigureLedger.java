package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.ArticleId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// All figures of a collection of articles: each once, with every article that tells it, and with
/// the others that contradict it.
///
/// The ledger is made anew from its figures whenever they change; what is stored is the figures,
/// one line each ([FigureCodec]).
public final class FigureLedger {

  private static final int ID_LENGTH = 12;

  private static final Comparator<SourcedFigure> NEWEST_FIRST =
      Comparator.comparing(
              (SourcedFigure sourced) -> sourced.published().orElse(LocalDate.MIN),
              Comparator.reverseOrder())
          .thenComparing(SourcedFigure::article)
          .thenComparing(sourced -> sourced.figure().span());

  /// A figure as one article tells it.
  ///
  /// @param entry the figure
  /// @param sourced the telling, one of the entry's sources
  public record Telling(LedgerEntry entry, SourcedFigure sourced) {}

  private final List<LedgerEntry> entries;
  private final Map<String, LedgerEntry> byId;
  private final Map<ArticleId, List<Telling>> byArticle;

  private FigureLedger(List<LedgerEntry> entries) {
    this.entries = List.copyOf(entries);
    this.byId = entries.stream().collect(Collectors.toMap(LedgerEntry::id, entry -> entry));
    this.byArticle =
        entries.stream()
            .flatMap(entry -> entry.sources().stream().map(one -> new Telling(entry, one)))
            .collect(Collectors.groupingBy(telling -> telling.sourced().article()));
  }

  /// Makes a ledger.
  ///
  /// @param figures in any order
  public static FigureLedger of(Collection<SourcedFigure> figures) {
    Map<String, List<SourcedFigure>> groups = new LinkedHashMap<>();
    figures.stream()
        .sorted(NEWEST_FIRST)
        .forEach(
            sourced -> groups.computeIfAbsent(key(sourced), _ -> new ArrayList<>()).add(sourced));
    List<LedgerEntry> entries = new ArrayList<>();
    groups.forEach(
        (key, sources) ->
            entries.add(new LedgerEntry(id(key), sources.getFirst().figure(), sources, List.of())));
    return new FigureLedger(withConflicts(entries));
  }

  /// {@return the ledger of articles read just now}
  public static FigureLedger ofArticles(Collection<ArticleFigures> articles) {
    return of(
        articles.stream()
            .flatMap(
                article ->
                    article.figures().stream()
                        .map(
                            figure ->
                                new SourcedFigure(article.article(), article.published(), figure)))
            .toList());
  }

  /// {@return all entries, those of newer articles first}
  public List<LedgerEntry> entries() {
    return entries;
  }

  /// {@return the entries that a filter admits, in the ledger's order}
  public List<LedgerEntry> select(LedgerFilter filter) {
    return entries.stream().filter(filter::admits).toList();
  }

  /// {@return the entry of an id}
  public Optional<LedgerEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// {@return what an article tells, in no order}
  public List<Telling> tellings(ArticleId article) {
    return Collections.unmodifiableList(byArticle.getOrDefault(article, List.of()));
  }

  /// What makes two tellings the same figure. Where subject or measure is unknown, nothing does.
  private static String key(SourcedFigure sourced) {
    Figure figure = sourced.figure();
    boolean known = figure.subject().isPresent() && figure.measure().isPresent();
    String place = known ? "" : sourced.article() + "#" + figure.span().start();
    return String.join(
        "|",
        thing(figure),
        number(figure.quantity().value()),
        figure.quantity().valueHigh().map(FigureLedger::number).orElse(""),
        figure.quantity().hedging().map(Hedge::id).orElse(""),
        place);
  }

  /// What a figure is a value of, and when.
  private static String thing(Figure figure) {
    return timeless(figure) + "|" + days(Optional.of(figure.period()));
  }

  /// What a figure is a value of, whenever.
  private static String timeless(Figure figure) {
    return String.join(
        "|",
        figure.subject().orElse(""),
        figure.measure().orElse(""),
        figure.kind().id(),
        figure.unit().id().orElse(""),
        days(figure.comparison()),
        figure.timing().each().map(Unit.Measure::symbol).orElse(""),
        figure.trend().filter(_ -> !level(figure)).map(Trend::id).orElse(""),
        figure.parties().map(FigureLedger::sides).orElse(""),
        figure.topic().thing().map(FigureLedger::meanings).orElse(""));
  }

  /// A level is the same whichever way it was reached.
  private static boolean level(Figure figure) {
    return figure.kind() != Kind.CHANGE && figure.kind() != Kind.MULTIPLE;
  }

  private static String sides(Parties parties) {
    return switch (parties) {
      case Parties.OneWay way -> way.from().orElse("") + ">" + way.to().orElse("");
      case Parties.Mutual mutual -> String.join("-", mutual.codes());
      case Parties.Placed placed -> placed.holder().orElse("") + "@" + placed.list().orElse("");
    };
  }

  private static String meanings(Thing thing) {
    return String.join(" ", thing.meanings().stream().sorted().toList());
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String days(Optional<Period> period) {
    String from = period.flatMap(Period::firstDay).map(LocalDate::toString).orElse("");
    return from + "/" + period.flatMap(Period::lastDay).map(LocalDate::toString).orElse("");
  }

  private static String id(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<LedgerEntry> withConflicts(List<LedgerEntry> entries) {
    Map<String, List<LedgerEntry>> things = new LinkedHashMap<>();
    Map<String, List<LedgerEntry>> undated = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      Figure figure = entry.figure();
      if (comparable(figure)) {
        Map<String, List<LedgerEntry>> kept = figure.period().unstated() ? undated : things;
        kept.computeIfAbsent(timeless(figure), _ -> new ArrayList<>()).add(entry);
      }
    }
    return entries.stream()
        .map(entry -> comparable(entry.figure()) ? withConflicts(entry, things, undated) : entry)
        .toList();
  }

  /// Only figures of a known thing and kind can contradict each other; several targets, counts and
  /// shares may stand side by side.
  private static boolean comparable(Figure figure) {
    boolean level =
        switch (figure.kind()) {
          case ACTUAL, CHANGE, RANK, MULTIPLE -> true;
          case TARGET, SHARE, COUNT -> false;
        };
    return level && figure.subject().isPresent() && figure.measure().isPresent();
  }

  private static LedgerEntry withConflicts(
      LedgerEntry entry,
      Map<String, List<LedgerEntry>> things,
      Map<String, List<LedgerEntry>> undated) {
    String thing = timeless(entry.figure());
    Predicate<LedgerEntry> told =
        entry.figure().period().unstated()
            ? other -> isRoughly(entry, other)
            : other -> other.figure().period().equals(entry.figure().period());
    List<LedgerEntry> others =
        new ArrayList<>(things.getOrDefault(thing, List.of()).stream().filter(told).toList());
    if (!entry.figure().period().unstated()) {
      undated.getOrDefault(thing, List.of()).stream()
          .filter(other -> isRoughly(other, entry))
          .filter(other -> others.stream().noneMatch(one -> sameValue(one, other)))
          .forEach(others::add);
    }
    List<LedgerEntry.Conflict> conflicts =
        others.stream()
            .filter(other -> !other.id().equals(entry.id()))
            .map(other -> conflict(entry, other))
            .toList();
    return new LedgerEntry(entry.id(), entry.figure(), entry.sources(), conflicts);
  }

  /// What a figure of the same time tells as well need not be told twice.
  private static boolean sameValue(LedgerEntry one, LedgerEntry other) {
    return Values.equal(one.figure().quantity(), other.figure().quantity());
  }

  /// "Trade is at 330 million", told in the year after one of almost 334: the same, rounded. What
  /// is told for no certain time contradicts nothing.
  private static boolean isRoughly(LedgerEntry undated, LedgerEntry dated) {
    Optional<LocalDate> last = dated.figure().period().lastDay();
    return last.isPresent()
        && Values.rounded(undated.figure().quantity(), dated.figure().quantity())
        && undated.sources().stream()
            .flatMap(source -> source.published().stream())
            .anyMatch(day -> !day.isBefore(last.get()) && day.isBefore(last.get().plusYears(1)));
  }

  private static LedgerEntry.Conflict conflict(LedgerEntry one, LedgerEntry other) {
    Quantity first = one.figure().quantity();
    Quantity second = other.figure().quantity();
    String words = "'" + other.figure().surface() + "'";
    if (Values.equal(first, second)) {
      return new LedgerEntry.Conflict(
          other.id(),
          LedgerEntry.Conflict.Kind.ROUNDING,
          words + " is the same value, hedged otherwise");
    }
    return Values.rounded(first, second)
        ? new LedgerEntry.Conflict(
            other.id(), LedgerEntry.Conflict.Kind.ROUNDING, words + " agrees when rounded")
        : new LedgerEntry.Conflict(
            other.id(), LedgerEntry.Conflict.Kind.DIFFERENT, words + " is another value");
  }
}
