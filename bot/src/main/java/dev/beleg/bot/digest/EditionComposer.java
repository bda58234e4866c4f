package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.chart.Wording;
import dev.beleg.retrieval.announcement.Announcement;
import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Report;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Puts editions together from the events of the articles.
public final class EditionComposer {

  private final IndexView view;

  /// Composes from the articles that a reader may see.
  public EditionComposer(IndexView view) {
    this.view = view;
  }

  /// {@return the articles that it composes from}
  IndexView view() {
    return view;
  }

  /// {@return the edition of the events that are wanted, each as news}
  ///
  /// @param language what it is to be written in
  public Edition compose(Predicate<Event> wanted, Language language) {
    return compose(language, event -> Optional.of(Novelty.NEW).filter(_ -> wanted.test(event)));
  }

  /// {@return the edition of the events that have something new}
  ///
  /// @param novelty what is new about an event; empty for nothing
  Edition compose(Language language, Function<Event, Optional<Novelty>> novelty) {
    FigureLedger ledger = view.ledger();
    Map<String, Event> events =
        view.events().stream().collect(Collectors.toMap(Event::id, event -> event));
    List<Item> items =
        events.values().stream()
            .flatMap(
                event ->
                    novelty.apply(event).stream()
                        .flatMap(what -> item(event, what, before(event, events), ledger).stream()))
            .toList();
    return Edition.of(language, items);
  }

  /// {@return the series that gained a point by the news of an edition; empty where none did}
  Optional<GainedSeries> gained(Edition edition, Wording wording) {
    return GainedSeries.of(edition.items(), view, wording);
  }

  private static Optional<LocalDate> before(Event event, Map<String, Event> events) {
    return event.follows().map(events::get).flatMap(Event::date);
  }

  /// An event whose articles are gone meanwhile is none.
  private Optional<Item> item(
      Event event, Novelty novelty, Optional<LocalDate> follows, FigureLedger ledger) {
    List<Citation> citations = new ArrayList<>();
    event.reports().forEach(report -> cite(leading(event, report), report, citations));
    if (citations.isEmpty()) {
      return Optional.empty();
    }
    List<Item.Stated> figures =
        Figures.of(event, ledger).stream()
            .flatMap(figure -> stated(event, figure, citations).stream())
            .toList();
    return Optional.of(new Item(event, novelty, follows, Optional.empty(), figures, citations));
  }

  private static Optional<Announcement.Sentence> leading(Event event, Report report) {
    return event.told().stream()
        .filter(told -> told.report().equals(report))
        .findFirst()
        .map(told -> told.announcement().sentence())
        .or(report::opening);
  }

  private void cite(
      Optional<Announcement.Sentence> sentence, Report report, List<Citation> citations) {
    sentence
        .flatMap(said -> citation(citations.size() + 1, report.article(), said))
        .ifPresent(citations::add);
  }

  private Optional<Citation> citation(
      int number, ArticleId article, Announcement.Sentence sentence) {
    return view.source(article)
        .map(
            source ->
                new Citation(
                    number, source, sentence.span(), sentence.quote(), sentence.reading()));
  }

  /// A figure stands in a sentence that is cited already, or that is cited for it.
  private Optional<Item.Stated> stated(Event event, Figures.Found found, List<Citation> citations) {
    SourcedFigure figure = found.place();
    Optional<Citation> known =
        citations.stream().filter(citation -> holds(citation, figure)).findFirst();
    if (known.isEmpty()) {
      known =
          sentence(event, figure)
              .flatMap(said -> citation(citations.size() + 1, figure.article(), said));
      known.ifPresent(citations::add);
    }
    return known.map(citation -> new Item.Stated(found.entry(), figure, citation));
  }

  private static boolean holds(Citation citation, SourcedFigure figure) {
    return citation.source().id().equals(figure.article())
        && citation.span().contains(figure.figure().span());
  }

  private static Optional<Announcement.Sentence> sentence(Event event, SourcedFigure figure) {
    return event.told().stream()
        .filter(told -> told.report().article().equals(figure.article()))
        .map(told -> told.announcement().sentence())
        .filter(sentence -> sentence.span().contains(figure.figure().span()))
        .findFirst();
  }
}
