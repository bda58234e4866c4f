package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.config.Spelling;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shows figures of the ledger as a table, each with the sentence that tells it.
final class FigureReplies {

  /// Behind all codes.
  private static final String LAST = "~";

  /// So many names of what there is instead.
  private static final int MOST_OFFERS = 12;

  /// By subject and measure, the newest time first; in the same order for readers of each language,
  /// who turn the same pages.
  private static final Comparator<LedgerEntry> BY_SUBJECT =
      Comparator.comparing((LedgerEntry entry) -> entry.figure().subject().orElse(LAST))
          .thenComparing(entry -> entry.figure().measure().orElse(LAST))
          .thenComparing(
              entry -> entry.figure().period().lastDay().orElse(LocalDate.MIN),
              Comparator.reverseOrder());

  private final Phrases phrases;
  private final Phrases ofAnswers;

  FigureReplies(Phrases phrases, Phrases ofAnswers) {
    this.phrases = phrases;
    this.ofAnswers = ofAnswers;
  }

  /// {@return the figures that a request asks for; a number behind it names a page: `Lipezk 2`}
  Response figures(Request request, Library library, String typed) {
    FigureRequestReader reader = new FigureRequestReader(library.words());
    FigureRequest whole = reader.read(typed, request.today());
    FigurePage numbered = FigurePage.of(typed);
    FigureRequest without = reader.read(numbered.request(), request.today());
    boolean isTime = !whole.periods().equals(without.periods());
    FigurePage page = isTime ? new FigurePage(typed.strip(), 1) : numbered;
    FigureRequest wanted = (isTime ? whole : without).amongSpeakers(library.ledger());
    FigureWords words = words(request, library);
    if (wanted.isEmpty() && !wanted.unread().isEmpty()) {
      return unknown(request, library, wanted);
    }
    return switch (FigurePick.of(wanted, library.ledger())) {
      case FigurePick.Nothing nothing -> request.say(instead(request, nothing, words));
      case FigurePick.Found found ->
          page.isBeyond(found.entries())
              ? request.say(
                  phrases.say(
                      request.language(), "figures.last-page", FigurePage.count(found.entries())))
              : table(
                  request,
                  library,
                  new Asked("/figures " + typed, notRead(request, wanted.unread())),
                  found.entries(),
                  Optional.of(page));
    };
  }

  FigureWords words(Request request, Library library) {
    return new FigureWords(library.words().vocabulary(), request.language(), ofAnswers);
  }

  /// What a table is the reply to.
  ///
  /// @param command what the conversation remembers as asked
  /// @param before what is said above the table
  record Asked(String command, Optional<Reply.Block> before) {}

  /// {@return figures as a table, a page of them where they are too many}
  Response table(Request request, Library library, Asked asked, List<LedgerEntry> entries) {
    return table(request, library, asked, entries, Optional.empty());
  }

  /// @param page which page, where there is a request that asks for the next
  private Response table(
      Request request,
      Library library,
      Asked asked,
      List<LedgerEntry> entries,
      Optional<FigurePage> page) {
    FigureWords words = words(request, library);
    CitedPlaces places = new CitedPlaces();
    FigurePage shown = page.orElse(FigurePage.FIRST);
    List<List<String>> rows =
        shown.of(entries.stream().sorted(BY_SUBJECT).toList()).stream()
            .flatMap(entry -> row(entry, library, words, places).stream())
            .toList();
    if (rows.isEmpty()) {
      return request.say(phrases.say(request.language(), "figures.gone"));
    }
    List<Reply.Block> blocks = new ArrayList<>();
    asked.before.ifPresent(blocks::add);
    blocks.add(new Reply.FigureTable(header(request), rows));
    int left = shown.left(entries);
    if (left > 0) {
      blocks.add(
          page.map(it -> paragraph(request, "figures.rest", left, "/figures " + it.next().typed()))
              .orElseGet(() -> paragraph(request, "figures.more", left)));
    }
    blocks.add(places.list(phrases, request.language()));
    if (left > 0) {
      page.map(FigurePage::next)
          .flatMap(next -> next.button(phrases.say(request.language(), "button.more")))
          .ifPresent(blocks::add);
    }
    return request.say(asked.command, blocks, places);
  }

  private static Optional<List<String>> row(
      LedgerEntry entry, Library library, FigureWords words, CitedPlaces places) {
    Figure figure = entry.figure();
    return CitedPlaces.sentence(library, entry.sources().getFirst())
        .map(
            place ->
                List.of(
                    words.subject(figure),
                    words.measure(figure),
                    words.period(figure),
                    words.amount(figure),
                    "[" + places.cite(place) + "]"));
  }

  private List<String> header(Request request) {
    return List.of(
        phrases.say(request.language(), "figures.subject"),
        phrases.say(request.language(), "figures.measure"),
        phrases.say(request.language(), "figures.period"),
        phrases.say(request.language(), "figures.value"),
        phrases.say(request.language(), "figures.source"));
  }

  /// {@return that words of a request were not understood; empty where all were}
  Optional<Reply.Block> notRead(Request request, List<String> unread) {
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(paragraph(request, "figures.unread", Echo.of(String.join(", ", unread))));
  }

  private Reply.Paragraph paragraph(Request request, String key, Object... parts) {
    return new Reply.Paragraph(phrases.say(request.language(), key, parts));
  }

  /// {@return that nothing in a request is known, and what was perhaps meant}
  Response unknown(Request request, Library library, FigureRequest wanted) {
    return request.say(unknown(request, library, wanted.unread().getFirst()));
  }

  /// Says that a name is not known, and which the nearest is that the figures have.
  private String unknown(Request request, Library library, String typed) {
    Map<String, String> names = new TreeMap<>();
    for (Language language : Language.values()) {
      FigureWords words = new FigureWords(library.words().vocabulary(), language, ofAnswers);
      library.ledger().entries().stream()
          .map(LedgerEntry::figure)
          .flatMap(
              figure ->
                  Stream.of(FigurePick.Part.SUBJECT, FigurePick.Part.MEASURE)
                      .flatMap(part -> FigurePick.shown(part, figure, words).stream()))
          .forEach(name -> addWithItsWords(name, names));
    }
    return Spelling.nearest(typed.toLowerCase(Locale.ROOT), names.keySet())
        .map(
            near ->
                phrases.say(
                    request.language(),
                    "figures.meant",
                    Echo.of(typed),
                    names.getOrDefault(near, near)))
        .orElseGet(() -> phrases.say(request.language(), "figures.unknown", Echo.of(typed)));
  }

  /// Of "Gebiet Lipezk" people type the second word.
  private static void addWithItsWords(String name, Map<String, String> names) {
    names.put(name.toLowerCase(Locale.ROOT), name);
    for (String word : name.split(" ")) {
      names.putIfAbsent(word.toLowerCase(Locale.ROOT), name);
    }
  }

  /// {@return what there is where a part of a request finds nothing}
  String instead(Request request, FigurePick.Nothing nothing, FigureWords words) {
    String others =
        nothing.others().stream()
            .flatMap(entry -> FigurePick.offered(nothing.part(), entry.figure(), words).stream())
            .distinct()
            .sorted()
            .limit(MOST_OFFERS)
            .collect(Collectors.joining(", "));
    String none =
        phrases.say(
            request.language(), "figures.none." + nothing.part().name().toLowerCase(Locale.ROOT));
    return others.isEmpty()
        ? none
        : none + " " + phrases.say(request.language(), "figures.there-are", others);
  }
}
