package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Reply;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Figures of the ledger as cards to quote.
///
/// Words that are still being typed find what begins with them; whole names, measures and times are
/// read as `/figures` reads them.
public final class LedgerCards implements FigureCards {

  private final Function<ChatId, Library> libraries;
  private final Access access;
  private final InstantSource clock;
  private final Phrases phrases = new Phrases(CommandResponder.class);
  private final Phrases ofAnswers = new Phrases();
  private final LanguageDetector detector = new LanguageDetector();

  /// Makes the cards.
  ///
  /// @param libraries the articles that a chat may see; somebody who looks outside of any sees what
  ///   the chat of his own id sees
  /// @param access who may look
  /// @param clock tells what "last year" is counted from
  public LedgerCards(Function<ChatId, Library> libraries, Access access, InstantSource clock) {
    this.libraries = libraries;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public List<Card> find(Reader reader, String words, int most) {
    return !access.permits(reader)
        ? List.of()
        : found(library(reader), words, language(reader, words)).limit(most).toList();
  }

  @Override
  public Optional<Card> card(Reader reader, String id) {
    return !access.permits(reader)
        ? Optional.empty()
        : library(reader)
            .ledger()
            .entry(id)
            .flatMap(entry -> card(entry, library(reader), readerLanguage(reader)));
  }

  @Override
  public Extent extent(Reader reader) {
    if (!access.permits(reader)) {
      return Extent.NONE;
    }
    List<Source> sources = library(reader).sources();
    return new Extent(
        sources.size(),
        sources.stream().flatMap(source -> source.published().knownDate().stream()).findFirst());
  }

  private Stream<Card> found(Library library, String words, Language language) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    FigureRequest wanted = new FigureRequestReader(library.words()).read(words, today);
    return switch (FigurePick.of(wanted, library.ledger())) {
      case FigurePick.Nothing _ -> Stream.empty();
      case FigurePick.Found found ->
          new BeginningWords(library.words().vocabulary(), ofAnswers)
              .of(found.entries(), wanted.isEmpty() ? BeginningWords.all(words) : wanted.unread())
              .sorted(worthFirst())
              .flatMap(entry -> card(entry, library, language).stream());
    };
  }

  /// Results before targets and changes, known before unknown, new before old, told by many before
  /// told by few, much before little.
  private static Comparator<LedgerEntry> worthFirst() {
    return Comparator.comparingLong((LedgerEntry entry) -> unknown(entry.figure()))
        .thenComparing(entry -> entry.figure().kind() != Kind.ACTUAL)
        .thenComparing(
            entry -> entry.figure().period().lastDay().orElse(LocalDate.MIN),
            Comparator.reverseOrder())
        .thenComparing(entry -> entry.articles().size(), Comparator.reverseOrder())
        .thenComparing(entry -> entry.figure().quantity().value(), Comparator.reverseOrder())
        .thenComparing(LedgerEntry::id);
  }

  private static long unknown(Figure figure) {
    return Stream.of(
            figure.subject().isEmpty(), figure.measure().isEmpty(), figure.period().unstated())
        .filter(missing -> missing)
        .count();
  }

  /// Of several sentences that tell it, one in the reader's language is shown.
  private Optional<Card> card(LedgerEntry entry, Library library, Language language) {
    CitedPlaces places = new CitedPlaces();
    FigureWords words = new FigureWords(library.words().vocabulary(), language, ofAnswers);
    return entry.sources().stream()
        .flatMap(told -> CitedPlaces.sentence(library, told).stream())
        .min(Comparator.comparing(place -> place.source().language() != language))
        .map(place -> card(entry, place, places, words));
  }

  private Card card(
      LedgerEntry entry, CitedPlaces.Place place, CitedPlaces places, FigureWords words) {
    Figure figure = entry.figure();
    String time = figure.period().unstated() ? "" : ", " + words.period(figure);
    String title =
        "%s · %s · %s"
            .formatted(words.amount(figure), words.measure(figure), words.subject(figure) + time);
    int number = places.cite(place);
    Reply reply =
        new Reply(
            List.of(
                new Reply.Paragraph(title + " [" + number + "]"),
                new Reply.QuoteBlock("", place.reading(), number),
                places.list(phrases, words.language())));
    return new Card(
        entry.id(),
        title,
        description(place.source(), words.language()),
        Request.replyLanguage(words.language()),
        reply);
  }

  private String description(Source source, Language language) {
    String day = CitedPlaces.day(source.published(), phrases, language);
    return day + " · " + source.header().title().orElse(source.id().path());
  }

  private Library library(Reader reader) {
    return libraries.apply(
        reader
            .chat()
            .orElseGet(
                () -> new ChatId(reader.sender().user().surface(), reader.sender().user().user())));
  }

  private Language language(Reader reader, String words) {
    LanguageDetector.Guess guess = detector.guess(words);
    return reader.chosen()
        ? readerLanguage(reader)
        : guess.certain().orElseGet(() -> readerLanguage(reader));
  }

  private static Language readerLanguage(Reader reader) {
    return LanguageChoice.language(reader.language());
  }
}
