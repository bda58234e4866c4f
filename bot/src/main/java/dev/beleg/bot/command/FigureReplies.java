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

  /// More rows nobody reads in a chat.
  private static final int MOST_ROWS = 12;

  /// So many names of what there is instead.
  private static final int MOST_OFFERS = 12;

  private final Phrases phrases;
  private final Phrases ofAnswers;

  FigureReplies(Phrases phrases, Phrases ofAnswers) {
    this.phrases = phrases;
    this.ofAnswers = ofAnswers;
  }

  /// {@return the figures that a request asks for}
  Response figures(Request request, Library library, String text) {
    FigureRequest wanted = new FigureRequestReader(library.words()).read(text, request.today());
    FigureWords words = words(request, library);
    if (wanted.isEmpty() && !wanted.unread().isEmpty()) {
      return request.say(unknown(request, library, wanted.unread().getFirst()));
    }
    return switch (FigurePick.of(wanted, library.ledger())) {
      case FigurePick.Nothing nothing -> request.say(instead(request, nothing, words));
      case FigurePick.Found found ->
          table(request, library, "/figures " + text, found.entries(), wanted.unread());
    };
  }

  FigureWords words(Request request, Library library) {
    return new FigureWords(library.words().vocabulary(), request.language(), ofAnswers);
  }

  /// {@return figures as a table, the first of them where they are too many}
  ///
  /// @param unread words of the request that were not understood
  Response table(
      Request request,
      Library library,
      String command,
      List<LedgerEntry> entries,
      List<String> unread) {
    FigureWords words = words(request, library);
    CitedPlaces places = new CitedPlaces();
    List<List<String>> rows =
        entries.stream()
            .sorted(order(words))
            .limit(MOST_ROWS)
            .flatMap(entry -> row(entry, library, words, places).stream())
            .toList();
    if (rows.isEmpty()) {
      return request.say(phrases.say(request.language(), "figures.gone"));
    }
    List<Reply.Block> blocks = new ArrayList<>();
    notRead(request, unread).ifPresent(blocks::add);
    blocks.add(new Reply.FigureTable(header(request), rows));
    if (entries.size() > rows.size()) {
      blocks.add(paragraph(request, "figures.more", entries.size() - rows.size()));
    }
    blocks.add(places.list(phrases, request.language()));
    return request.say(command, blocks, places);
  }

  /// By subject and measure, the newest time first.
  private static Comparator<LedgerEntry> order(FigureWords words) {
    return Comparator.comparing((LedgerEntry entry) -> words.subject(entry.figure()))
        .thenComparing(entry -> words.measure(entry.figure()))
        .thenComparing(
            entry -> entry.figure().period().lastDay().orElse(LocalDate.MIN),
            Comparator.reverseOrder());
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

  private Optional<Reply.Block> notRead(Request request, List<String> unread) {
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of(paragraph(request, "figures.unread", Echo.of(String.join(", ", unread))));
  }

  private Reply.Paragraph paragraph(Request request, String key, Object... parts) {
    return new Reply.Paragraph(phrases.say(request.language(), key, parts));
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
            .flatMap(entry -> FigurePick.shown(nothing.part(), entry.figure(), words).stream())
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
