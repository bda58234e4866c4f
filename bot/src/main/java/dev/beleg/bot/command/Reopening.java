package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.CitationStore;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.command.CitedPlaces.Place;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Opens a cited place again, and says when its file is not what it was.
final class Reopening {

  static final Pattern NUMBER = Pattern.compile("\\[?([0-9]{1,4}+)]?");

  /// With what keyboards make of the hyphen.
  static final Pattern RANGE = Pattern.compile("(.+)#([0-9]{1,9}+)[-‐‑‒–—−]([0-9]{1,9}+)");

  private final Phrases phrases;
  private final CitationStore citations;

  Reopening(Phrases phrases, CitationStore citations) {
    this.phrases = phrases;
    this.citations = citations;
  }

  /// {@return the place that somebody names}
  Response open(Request request, Library library, String typed) {
    String place = typed.strip();
    if (place.isEmpty()) {
      return say(request, "source.which");
    }
    Matcher number = NUMBER.matcher(place);
    if (number.matches()) {
      return numbered(request, library, Integer.parseInt(number.group(1)));
    }
    Matcher range = RANGE.matcher(place);
    return range.matches()
        ? range(request, library, range.group(1), range(range))
        : article(request, library, place);
  }

  private static CitationStore.Range range(Matcher matcher) {
    return new CitationStore.Range(
        Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
  }

  private Response say(Request request, String key, Object... parts) {
    return request.say(phrases.say(request.language(), key, parts));
  }

  /// The number is that of the last reply that cited something.
  private Response numbered(Request request, Library library, int number) {
    List<Turn.Cited> last = request.lastCited();
    return number < 1 || number > last.size()
        ? say(request, "source.no-number", String.valueOf(number))
        : opened(request, library, List.of(new Shown(last.get(number - 1), Optional.empty())));
  }

  private Response range(
      Request request, Library library, String source, CitationStore.Range range) {
    Optional<Shown> shown =
        citations
            .last(request.chat(), source, range)
            .map(given -> new Shown(given.cited(), Optional.of(given.at())));
    return shown
        .or(() -> never(library, source, range))
        .map(place -> opened(request, library, List.of(place)))
        .orElseGet(() -> noRange(request, library, source, range));
  }

  private Response noRange(
      Request request, Library library, String path, CitationStore.Range range) {
    return source(library, path)
        .map(
            source ->
                library
                    .text(source)
                    .map(text -> outOf(request, path, range, text.length()))
                    .orElseGet(() -> say(request, "source.changed", Echo.of(path))))
        .orElseGet(() -> say(request, "source.unknown", Echo.of(path)));
  }

  private Response outOf(Request request, String path, CitationStore.Range range, int length) {
    String typed = range.start() + "-" + range.end();
    return say(request, "source.no-range", typed, Echo.of(path), String.valueOf(length));
  }

  /// A place that was never shown here is opened all the same where there is such a range.
  private static Optional<Shown> never(Library library, String path, CitationStore.Range range) {
    return source(library, path)
        .flatMap(library::text)
        .filter(text -> range.start() < range.end() && range.end() <= text.length())
        .map(text -> text.quote(new Span(range.start(), range.end())))
        .map(words -> new Turn.Cited(path, range.start(), range.end(), words))
        .map(cited -> new Shown(cited, Optional.empty()));
  }

  private Response article(Request request, Library library, String path) {
    return source(library, path)
        .flatMap(source -> Lead.of(library, source))
        .map(lead -> opened(request, library, List.of(new Shown(lead.cited(), Optional.empty()))))
        .orElseGet(() -> say(request, "source.unknown", Echo.of(path)));
  }

  private static Optional<Source> source(Library library, String path) {
    try {
      return library.source(new ArticleId(path));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// A place as it was shown.
  ///
  /// @param cited the place with its words
  /// @param at when; empty where it was shown just now
  record Shown(Turn.Cited cited, Optional<Instant> at) {}

  /// {@return places in their surroundings, numbered from 1}
  ///
  /// @param shown at least one
  Response opened(Request request, Library library, List<Shown> shown) {
    CitedPlaces places = new CitedPlaces();
    List<Reply.Block> blocks = new ArrayList<>();
    for (Shown one : shown) {
      Optional<Source> source = source(library, one.cited.source());
      Optional<SourceText> text = source.flatMap(library::text);
      blocks.add(
          source.isPresent() && text.isPresent()
              ? current(request, source.get(), text.get(), one, places)
              : absent(request, library, one, source.isPresent()));
    }
    if (!places.isEmpty()) {
      blocks.add(places.list(phrases, request.language()));
      blocks.addAll(FileReplies.offered(places.cited(), phrases, request.language()));
    }
    return new Response.Said(request.replyLanguage(), new Reply(blocks), Optional.empty());
  }

  private Reply.Block absent(Request request, Library library, Shown shown, boolean indexed) {
    if (!library.mayShow(new ArticleId(shown.cited.source()))) {
      return new Reply.Paragraph(
          phrases.say(
              request.language(), "source.withheld", Echo.of(CitedPlaces.shown(shown.cited))));
    }
    return gone(request, shown, indexed ? "source.changed" : "source.gone");
  }

  private Reply.Block current(
      Request request, Source source, SourceText text, Shown shown, CitedPlaces places) {
    Turn.Cited cited = shown.cited;
    Optional<Span> now = find(cited, text.verbatim());
    if (now.isEmpty()) {
      return gone(request, shown, "source.changed");
    }
    Span span = now.get();
    Place place =
        new Place(
            source,
            new Turn.Cited(cited.source(), span.start(), span.end(), text.quote(span)),
            text.read(span));
    String surroundings = marked(text, span) + " [" + places.cite(place) + "]";
    return new Reply.Paragraph(
        span.start() == cited.start()
            ? surroundings
            : phrases.say(request.language(), "source.moved", CitedPlaces.shown(cited))
                + "\n"
                + surroundings);
  }

  /// The words where they were, else where they are now.
  private static Optional<Span> find(Turn.Cited cited, String verbatim) {
    int at =
        verbatim.startsWith(cited.quote(), cited.start())
            ? cited.start()
            : verbatim.indexOf(cited.quote());
    return at < 0 || cited.quote().isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(at, at + cited.quote().length()));
  }

  private Reply.Paragraph gone(Request request, Shown shown, String key) {
    Turn.Cited cited = shown.cited;
    Language language = request.language();
    String words = request.replyLanguage().quoted(read(cited));
    String place = CitedPlaces.shown(cited);
    String said =
        shown
            .at
            .map(at -> phrases.date(language, LocalDate.ofInstant(at, ZoneOffset.UTC)))
            .map(day -> phrases.say(language, "source.said-on", day, words))
            .orElseGet(() -> phrases.say(language, "source.said", words));
    return new Reply.Paragraph(phrases.say(language, key, place) + "\n" + said);
  }

  /// A file with markup is quoted as it was read, not as it was written.
  private static String read(Turn.Cited cited) {
    SourceText words = SourceText.excerpt(new ArticleId(cited.source()), cited.quote());
    return words.read(new Span(0, words.length()));
  }

  /// The line around a range, the range between « and ».
  private static String marked(SourceText text, Span span) {
    String verbatim = text.verbatim();
    int from = verbatim.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int lineEnd = verbatim.indexOf('\n', span.end());
    int to = lineEnd < 0 ? verbatim.length() : lineEnd;
    return "%s «%s» %s"
        .formatted(
            text.read(new Span(Math.min(from, span.start()), span.start())),
            text.read(span),
            text.read(new Span(span.end(), to)))
        .strip();
  }
}
