package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.FigurePhrases;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chart.Wording;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says events and editions in each language, in words that rest on the word lists and figures that
/// rest on the articles.
public final class EditionPhrases {

  private static final int KINDS = 3;
  private static final int ORGANISATIONS = 3;

  private final Vocabulary vocabulary;
  private final Phrases phrases = new Phrases(EditionPhrases.class);
  private final Phrases shared = new Phrases();
  private final FigurePhrases figures = new FigurePhrases(shared);

  /// Names things as word lists do.
  public EditionPhrases(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// {@return that nothing is new}
  public String nothing(Language language) {
    return phrases.say(language, "nothing");
  }

  /// {@return that nothing is new since a day}
  String nothingSince(LocalDate day, Language language) {
    return phrases.say(language, "nothing.since", shared.date(language, day));
  }

  /// {@return what an edition is headed with}
  public String title(LocalDate day, Language language) {
    return phrases.say(language, "title", shared.date(language, day));
  }

  /// {@return in which order events are listed}
  public String order(Language language) {
    return phrases.say(language, "order");
  }

  /// {@return the day of an event; empty text where none is known}
  public String day(Event event, Language language) {
    return event.date().map(day -> shared.date(language, day)).orElse("");
  }

  /// {@return that editions were not sent, which this one makes up for}
  String missed(int editions, Language language) {
    return phrases.say(language, "missed", editions);
  }

  /// {@return to whoever ordered a digest: that its chat takes none any more}
  String paused(ChatId chat, String reason, Language language) {
    return phrases.say(language, "paused", chat.surface() + ":" + chat.chat(), reason);
  }

  /// {@return that a language model that writes lines otherwise cannot be asked now}
  String withoutModel(Language language) {
    return phrases.say(language, "without-model");
  }

  /// {@return that messages of some editions, the first of a day, may not have arrived}
  String unsure(int editions, LocalDate first, Language language) {
    return phrases.say(language, "unsure", editions, shared.date(language, first));
  }

  /// {@return what the button to editions says that may not have arrived}
  String buttonAgain(Language language) {
    return phrases.say(language, "button.again");
  }

  /// {@return what the button to further events says}
  String button(Language language) {
    return phrases.say(language, "button.more");
  }

  /// {@return that there are some events more}
  public String more(int events, Language language) {
    return phrases.say(language, "more", events);
  }

  /// {@return the name of a region; of none, that there is none}
  public String region(String code, Language language) {
    return code.isEmpty() ? phrases.say(language, "elsewhere") : name(code, language);
  }

  /// {@return an event in one line: "joint production, supplies (AMKODOR): discussed"}
  public String headline(Event event, Language language) {
    String kinds =
        event.kinds().stream()
            .limit(KINDS)
            .map(kind -> kind(kind, language))
            .collect(Collectors.joining(", "));
    String names =
        organisations(event, language).limit(ORGANISATIONS).collect(Collectors.joining(", "));
    String status = status(event.status(), language);
    return capitalised(
        names.isEmpty()
            ? phrases.say(language, "line", kinds, status)
            : phrases.say(language, "line.with", kinds, names, status),
        language);
  }

  private static String capitalised(String line, Language language) {
    int first = line.offsetByCodePoints(0, 1);
    return line.substring(0, first).toUpperCase(language.locale()) + line.substring(first);
  }

  /// Those that the weightiest sentence names.
  private Stream<String> organisations(Event event, Language language) {
    return event.leading().announcement().parties().stream()
        .flatMap(code -> vocabulary.gazetteer().entry(code).stream())
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.ORGANISATION)
        .map(entry -> entry.name(language));
  }

  /// {@return how a chart says things}
  Wording chart(Language language) {
    return new Wording(
        language,
        period -> figures.period(period, language).orElse(""),
        figure -> figures.whose(figure, vocabulary.gazetteer(), language).orElse(""),
        figure ->
            figure
                .measure()
                .flatMap(vocabulary.measures()::concept)
                .map(measure -> measure.name(language))
                .orElse(""),
        key -> shared.say(language, key, "{0}", "{1}"));
  }

  /// {@return a point of a series with the number of its source: "2022: almost $334 million [7]"}
  String point(Figure figure, int number, Language language) {
    String amount = figures.kind(figure.kind(), figures.quantity(figure, language), language);
    return "%s: %s [%d]"
        .formatted(figures.period(figure.period(), language).orElse(""), amount, number);
  }

  /// {@return the name of a kind}
  public String kind(String id, Language language) {
    return vocabulary
        .announcing()
        .kinds()
        .concept(id)
        .map(concept -> concept.name(language))
        .orElse(id);
  }

  /// {@return how far a cooperation is}
  public String status(Status status, Language language) {
    return phrases.say(language, "status." + status.id());
  }

  /// {@return an event with its figures and the numbers of its sources: "Joint production:
  /// discussed · trade turnover, target: $500 million [1][2]"}
  public String line(Item item, Language language) {
    List<String> parts = new ArrayList<>();
    String headline =
        item.headline()
            .map(written -> phrases.say(language, "line.written", written, state(item, language)))
            .orElseGet(() -> headline(item.event(), language));
    parts.add(
        item.novelty() == Novelty.NEW
            ? headline
            : phrases.say(language, "item." + item.novelty().id(), headline));
    item.figures().stream().map(stated -> figure(stated, language)).forEach(parts::add);
    item.follows()
        .map(day -> phrases.say(language, "item.follows", shared.date(language, day)))
        .ifPresent(parts::add);
    return String.join(" · ", parts) + " " + numbers(item);
  }

  private String state(Item item, Language language) {
    return status(item.event().status(), language);
  }

  private String figure(Item.Stated stated, Language language) {
    Figure figure = stated.place().figure();
    String amount = figures.kind(figure.kind(), figures.quantity(figure, language), language);
    Optional<String> measure =
        figure.measure().flatMap(vocabulary.measures()::concept).map(it -> lower(it, language));
    Optional<String> period = figures.period(figure.period(), language);
    return measure.map(name -> name + ", ").orElse("")
        + amount
        + period.map(time -> " (" + time + ")").orElse("");
  }

  /// German nouns keep their capital.
  private static String lower(Concept measure, Language language) {
    String name = measure.name(language);
    return language == Language.GERMAN ? name : name.toLowerCase(Locale.ROOT);
  }

  private static String numbers(Item item) {
    return item.citations().stream()
        .map(Citation::number)
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining());
  }

  private String name(String code, Language language) {
    return vocabulary.gazetteer().entry(code).map(entry -> entry.name(language)).orElse(code);
  }
}
