package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.SourcedFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One event of an edition with what its line rests on.
///
/// @param event the event
/// @param novelty what is new about it
/// @param follows the day of the event that it carries on
/// @param headline a line about it in words of its own; empty for those of the word lists
/// @param figures what its sentences state, sums of money first, the largest first; what a
///   correction replaces is left out
/// @param citations the places that tell it, numbered through the edition, at least one of each of
///   its articles
public record Item(
    Event event,
    Novelty novelty,
    Optional<LocalDate> follows,
    Optional<String> headline,
    List<Stated> figures,
    List<Citation> citations) {

  /// The figures of a line.
  private static final int SHOWN = 3;

  /// The furthest first, then the largest sum, then the newest.
  static final Comparator<Item> WEIGHTIEST_FIRST =
      Comparator.comparing((Item item) -> item.event.status(), Comparator.reverseOrder())
          .thenComparing(Item::largest, Comparator.reverseOrder())
          .thenComparing(item -> item.event.date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(item -> item.event.id());

  public Item {
    figures = List.copyOf(figures);
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("an event that nothing tells: " + event.id());
    }
  }

  /// A figure with the citation that holds it.
  ///
  /// @param entry the figure of the ledger
  /// @param place as the cited article tells it
  /// @param citation where it stands
  public record Stated(LedgerEntry entry, SourcedFigure place, Citation citation) {}

  /// {@return the same with the figures that its line shows, one citation for each article and
  /// those of the figures}
  Item brief() {
    List<Stated> first = figures.stream().limit(SHOWN).toList();
    Set<ArticleId> seen = new HashSet<>();
    List<Citation> kept =
        citations.stream()
            .filter(
                citation ->
                    seen.add(citation.source().id())
                        || first.stream().anyMatch(figure -> figure.citation().equals(citation)))
            .toList();
    return new Item(event, novelty, follows, headline, first, kept);
  }

  /// {@return the same with its citations numbered in their order}
  ///
  /// @param first the number of the first
  Item numbered(int first) {
    Map<Citation, Citation> numbered = new LinkedHashMap<>();
    for (Citation citation : citations) {
      numbered.put(citation, withNumber(citation, first + numbered.size()));
    }
    List<Stated> stated =
        figures.stream()
            .map(
                figure ->
                    new Stated(
                        figure.entry,
                        figure.place,
                        numbered.getOrDefault(figure.citation, figure.citation)))
            .toList();
    return new Item(event, novelty, follows, headline, stated, List.copyOf(numbered.values()));
  }

  /// {@return the same with a line about it}
  Item headed(Optional<String> line) {
    return new Item(event, novelty, follows, line, figures, citations);
  }

  private static Citation withNumber(Citation citation, int number) {
    return new Citation(
        number, citation.source(), citation.span(), citation.quote(), citation.reading());
  }

  /// {@return the region that it stands under; the code of a country where it names no region;
  /// empty text for none}
  public String region() {
    return event.regions().stream().findFirst().orElse("");
  }

  private BigDecimal largest() {
    return figures.stream()
        .map(stated -> stated.place().figure())
        .filter(FigureOrder::isMoney)
        .map(figure -> figure.quantity().value())
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }
}
