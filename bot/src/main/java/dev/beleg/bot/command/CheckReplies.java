package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.retrieval.figure.Assumed;
import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.CheckedFigure.Verdict;
import dev.beleg.retrieval.figure.Difference;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Thing;
import dev.beleg.retrieval.language.Language;
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
        library.words().check().check(text, Optional.of(request.today()), library.ledger());
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
    List<LedgerEntry> sourced = checked.verdict().sourced();
    sourced.stream()
        .limit(MOST_SOURCES)
        .flatMap(entry -> source(request, library, entry, words, places).stream())
        .forEach(lines::add);
    if (!sourced.isEmpty()) {
      lines.addAll(assumed(request, checked.assumed(), sourced.getFirst().figure(), words));
    }
    return String.join("\n", lines);
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

  /// {@return what was taken from the source in one line, and a line for each thing that could not
  /// be checked}
  private List<String> assumed(
      Request request, List<Assumed> assumed, Figure sourced, FigureWords words) {
    Language language = request.language();
    List<String> taken = new ArrayList<>();
    List<String> unchecked = new ArrayList<>();
    for (Assumed open : assumed) {
      switch (open) {
        case SUBJECT, SIDES -> taken.add(words.subject(sourced));
        case MEASURE -> taken.add(words.measure(sourced));
        case PERIOD, RECKONED_PERIOD -> taken.add(words.period(sourced));
        case KIND, CURRENCY -> taken.add(words.amount(sourced));
        case THING -> sourced.topic().thing().map(Thing::word).ifPresent(taken::add);
        case PERIOD_UNTOLD, DIRECTION ->
            unchecked.add(phrases.say(language, "check.unchecked." + open.id()));
        case SPEAKER -> unchecked.add(speaker(language, sourced.telling().speaker()));
      }
    }
    if (!taken.isEmpty()) {
      unchecked.addFirst(
          phrases.say(
              language,
              "check.assumed",
              taken.stream().distinct().collect(Collectors.joining(", "))));
    }
    return unchecked;
  }

  private String speaker(Language language, Optional<String> sourced) {
    return sourced
        .map(name -> phrases.say(language, "check.speaker", name))
        .orElseGet(() -> phrases.say(language, "check.no-speaker"));
  }
}
