package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.CheckedFigure.Verdict;
import dev.beleg.retrieval.figure.Difference;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says of each figure of a text whether the articles support it.
final class CheckReplies {

  private static final int MOST_FIGURES = 20;
  private static final int MOST_SOURCES = 2;

  private final Phrases phrases;
  private final FigureReplies figures;
  private final LanguageDetector detector = new LanguageDetector();

  CheckReplies(Phrases phrases, FigureReplies figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// {@return the verdicts over a text that was written today}
  Response check(Request request, Library library, String text) {
    if (text.isBlank()) {
      return request.say(phrases.say(request.language(), "check.which"));
    }
    List<CheckedFigure> checked =
        library
            .words()
            .check()
            .check(text, detector.detect(text), Optional.of(request.today()), library.ledger());
    if (checked.isEmpty()) {
      return request.say(phrases.say(request.language(), "check.no-figure"));
    }
    CitedPlaces places = new CitedPlaces();
    List<Reply.Block> blocks = new ArrayList<>();
    for (CheckedFigure figure : checked.subList(0, Math.min(MOST_FIGURES, checked.size()))) {
      blocks.add(new Reply.Paragraph(told(request, library, figure, places)));
    }
    if (checked.size() > MOST_FIGURES) {
      blocks.add(
          new Reply.Paragraph(
              phrases.say(request.language(), "check.more", checked.size() - MOST_FIGURES)));
    }
    if (!places.isEmpty()) {
      blocks.add(places.list(phrases, request.language()));
    }
    return request.say("/check " + text, blocks, places);
  }

  private String told(Request request, Library library, CheckedFigure checked, CitedPlaces places) {
    FigureWords words = figures.words(request, library);
    List<String> lines = new ArrayList<>();
    lines.add(checked.claimed().surface() + ": " + verdict(request, checked.verdict()));
    List<LedgerEntry> sourced = sourced(checked.verdict());
    sourced.stream()
        .limit(MOST_SOURCES)
        .flatMap(entry -> source(request, library, entry, words, places).stream())
        .forEach(lines::add);
    sourced.stream()
        .findFirst()
        .map(LedgerEntry::figure)
        .map(figure -> assumed(checked.claimed(), figure, words))
        .filter(assumed -> !assumed.isEmpty())
        .map(assumed -> phrases.say(request.language(), "check.assumed", assumed))
        .ifPresent(lines::add);
    if (checked.claimed().telling().speaker().isPresent() && !sourced.isEmpty()) {
      lines.add(unchecked(request, sourced.getFirst().figure().telling().speaker()));
    }
    return String.join("\n", lines);
  }

  /// Figures are compared, not whose words they are.
  private String unchecked(Request request, Optional<String> speaker) {
    return speaker
        .map(name -> phrases.say(request.language(), "check.speaker", name))
        .orElseGet(() -> phrases.say(request.language(), "check.no-speaker"));
  }

  private String verdict(Request request, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Supported _ -> phrases.say(request.language(), "check.supported");
      case Verdict.Differs differs ->
          phrases.say(request.language(), "check.differs", why(request, differs.why()));
      case Verdict.NotInSources _ -> phrases.say(request.language(), "check.not-in-sources");
    };
  }

  private String why(Request request, List<Difference> differences) {
    return differences.stream()
        .map(difference -> phrases.say(request.language(), "check.why." + difference.id()))
        .collect(Collectors.joining(", "));
  }

  private static List<LedgerEntry> sourced(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Supported supported -> supported.sourced();
      case Verdict.Differs differs -> differs.sourced();
      case Verdict.NotInSources _ -> List.of();
    };
  }

  private Optional<String> source(
      Request request, Library library, LedgerEntry entry, FigureWords words, CitedPlaces places) {
    Figure figure = entry.figure();
    return CitedPlaces.sentence(library, entry.sources().getFirst())
        .map(
            place ->
                phrases.say(
                    request.language(),
                    "check.source",
                    words.subject(figure),
                    words.measure(figure),
                    words.period(figure),
                    words.amount(figure),
                    String.valueOf(places.cite(place))));
  }

  /// {@return what the text leaves open and the source names}
  private static String assumed(Figure claimed, Figure sourced, FigureWords words) {
    List<String> assumed = new ArrayList<>();
    if (claimed.subject().isEmpty() && sourced.subject().isPresent()) {
      assumed.add(words.subject(sourced));
    }
    if (claimed.measure().isEmpty() && sourced.measure().isPresent()) {
      assumed.add(words.measure(sourced));
    }
    if (claimed.period().unstated() && !sourced.period().unstated()) {
      assumed.add(words.period(sourced));
    }
    return String.join(", ", assumed);
  }
}
