package dev.beleg.bot.answer;

import dev.beleg.bot.answer.BackwardSigns.Sign;
import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Writes the whole question that one which leans on others means: the question before with a part
/// replaced, or the question itself with what it lacks behind it.
final class Filling {

  private static final Pattern END = Pattern.compile("[\\s?!.]+$");

  /// So many elements are taken over at most, that a long dialogue makes no long questions.
  private static final int MOST_TOPICS = 4;

  private record Change(Span span, String text) {}

  private final BiFunction<String, Language, Question> understood;
  private final BackwardSigns signs;

  /// @param understood understands a question in a language
  Filling(BiFunction<String, Language, Question> understood, BackwardSigns signs) {
    this.understood = understood;
    this.signs = signs;
  }

  /// Writes the question.
  ///
  /// @param asked the question without the words that connect it
  /// @param before the questions before it, the newest first
  String fill(Elements asked, Leaning.Form form, List<Elements> before) {
    return switch (form) {
      case WHOLE -> asked.text();
      case PART -> part(asked, base(asked, before), before);
      case QUESTION_WORD -> questionWord(asked, base(asked, before), before);
      case WITHOUT_PLACE ->
          inPlace(asked, before).orElseGet(() -> appended(asked, Optional.empty(), before));
      case WITHOUT_TOPIC -> withTopic(asked, before);
    };
  }

  /// The question with the place where a word stands for it.
  private Optional<String> inPlace(Elements asked, List<Elements> before) {
    if (asked.has(Kind.MEASURE) && !asked.has(Kind.PERIOD) && isTold(before)) {
      return Optional.empty();
    }
    Optional<Elements> base = last(before, one -> one.has(Kind.PLACE));
    return signs.standIns(Sign.PLACE, asked.words(), asked.language(), _ -> false).stream()
        .map(asked.words()::get)
        .findFirst()
        .flatMap(
            word ->
                signs
                    .preposition(word, asked.language())
                    .flatMap(in -> base.map(from -> in + " " + places(from, asked.language())))
                    .map(place -> written(asked.text(), List.of(new Change(word.span(), place)))));
  }

  private static String places(Elements from, Language language) {
    StringJoiner places = new StringJoiner(" ");
    from.places().forEach(place -> places.add(said(place, from, language)));
    return places.toString();
  }

  private static boolean isTold(List<Elements> before) {
    return before.stream().anyMatch(one -> one.has(Kind.PERIOD));
  }

  /// The last question that a part can stand in: a time where there was one or a measure. When,
  /// where and why something was is asked of what was spoken of last.
  private static Elements base(Elements asked, List<Elements> before) {
    if (isOfLast(asked.question().asked())) {
      return before.getFirst();
    }
    boolean timeOnly = !asked.hasTopic() && !asked.has(Kind.PLACE);
    return last(before, one -> !timeOnly || one.has(Kind.PERIOD, Kind.MEASURE))
        .orElse(before.getFirst());
  }

  private static boolean isOfLast(Asked asked) {
    return switch (asked) {
      case WHEN, WHERE, WHO, REASON -> true;
      case AMOUNT,
          PERCENT,
          RANK,
          COUNT,
          TIMES,
          DURATION,
          AGE,
          OFFICE,
          HEAD,
          SAID,
          WHICH,
          HOW,
          CONFIRM,
          KEYWORDS,
          NOTHING ->
          false;
    };
  }

  private static Optional<Elements> last(List<Elements> before, Predicate<Elements> wanted) {
    return before.stream().filter(wanted).findFirst();
  }

  private String part(Elements asked, Elements base, List<Elements> before) {
    if (asked.language() != base.language()) {
      return appended(asked, topicFor(asked, base), before);
    }
    boolean newTopic =
        asked.has(Kind.MEASURE, Kind.ROLE)
            && !base.has(asked.has(Kind.MEASURE) ? Kind.MEASURE : Kind.ROLE);
    return newTopic ? appended(asked, Optional.empty(), before) : replaced(asked, base, List.of());
  }

  private static Optional<Elements> topicFor(Elements asked, Elements base) {
    return asked.has(Kind.MEASURE, Kind.ROLE, Kind.WORD) ? Optional.empty() : Optional.of(base);
  }

  private static List<Element> topics(Elements base) {
    return base.all().stream().filter(one -> one.kind().isTopic()).limit(MOST_TOPICS).toList();
  }

  /// The question before with the parts of the new one in place of its own.
  private String replaced(Elements asked, Elements base, List<Change> others) {
    List<Change> changes = new ArrayList<>(others);
    StringJoiner added = new StringJoiner(" ");
    for (Kind kind : Kind.values()) {
      List<Element> own = own(kind, asked, base);
      if (!own.isEmpty()) {
        List<Element> old = standing(kind, base, own);
        String text = kind == Kind.PERIOD ? time(asked, base) : stretch(asked, own);
        if (old.isEmpty()) {
          added.add(text);
        } else {
          changes.add(new Change(old.getFirst().span(), text));
          old.stream().skip(1).forEach(one -> changes.add(new Change(one.span(), "")));
        }
      }
    }
    return join(written(base.text(), changes), added.toString());
  }

  /// Words beside a place belong to it where the question before has none: "in the city of".
  private static List<Element> own(Kind kind, Elements asked, Elements base) {
    boolean oneWithPlace = asked.has(Kind.PLACE) && !base.has(Kind.WORD, Kind.PERSON);
    return switch (kind) {
      case PLACE ->
          asked.all().stream()
              .filter(one -> one.is(Kind.PLACE) || (oneWithPlace && one.is(Kind.WORD)))
              .filter(one -> !one.is(Kind.PLACE) || asked.places().contains(one))
              .toList();
      case WORD -> oneWithPlace ? List.of() : asked.of(kind);
      case MEASURE, ROLE, PERSON, ORGANISATION, PERIOD -> asked.of(kind);
    };
  }

  /// What of the question before stands where the new part belongs.
  private static List<Element> standing(Kind kind, Elements base, List<Element> own) {
    return switch (kind) {
      case PLACE -> places(base, own);
      case PERIOD -> base.of(kind);
      case MEASURE -> first(base, Kind.MEASURE);
      case WORD -> run(base, topic(base));
      case PERSON -> base.has(kind) ? first(base, kind) : topic(base);
      case ORGANISATION, ROLE -> first(base, kind);
    };
  }

  /// Of the two countries that every article names, only one that is named takes its place.
  private static List<Element> places(Elements base, List<Element> own) {
    List<Element> places = base.places();
    boolean frameOnly = places.stream().allMatch(Element::frame);
    boolean keeps =
        places.isEmpty() || (frameOnly && places.size() == 1 && !own.getFirst().frame());
    return keeps ? List.of() : frameOnly ? List.of(places.getLast()) : places;
  }

  private static List<Element> topic(Elements base) {
    return first(base, base.has(Kind.WORD) ? Kind.WORD : Kind.MEASURE);
  }

  /// With the words right beside it: "machine tools" is one thing.
  private static List<Element> run(Elements base, List<Element> first) {
    List<Element> run = new ArrayList<>(first);
    for (Element one : base.of(Kind.MEASURE)) {
      if (run.stream().anyMatch(other -> isBeside(one, other))) {
        run.add(one);
      }
    }
    run.sort(Comparator.comparing(Element::span));
    return run;
  }

  private static boolean isBeside(Element one, Element other) {
    return one.span().end() + 1 == other.span().start()
        || other.span().end() + 1 == one.span().start();
  }

  private static List<Element> first(Elements base, Kind kind) {
    return base.of(kind).stream().limit(1).toList();
  }

  private static String stretch(Elements asked, List<Element> own) {
    return new Span(own.getFirst().span().start(), own.getLast().span().end()).of(asked.text());
  }

  /// A quarter or a month without a year is one of the year in question.
  private String time(Elements asked, Elements base) {
    String text = stretch(asked, asked.of(Kind.PERIOD));
    return base.of(Kind.PERIOD).stream()
        .flatMap(one -> Element.year(one.text()).stream())
        .map(year -> text + " " + year)
        .filter(dated -> Element.year(text).isEmpty() && isOneTime(dated, asked.language()))
        .findFirst()
        .orElse(text);
  }

  private boolean isOneTime(String text, Language language) {
    return understood.apply(text, language).topic().periods().stream()
        .anyMatch(mention -> mention.span().equals(new Span(0, text.length())));
  }

  /// The question before with the new question word, and with the new parts if it names any.
  private String questionWord(Elements asked, Elements base, List<Elements> before) {
    String word = questionWord(asked);
    if (asked.language() != base.language()) {
      return join(word, tail(asked, Optional.of(base), before));
    }
    List<Change> withoutCue = base.cue().stream().map(cue -> new Change(cue, "")).toList();
    return join(word, replaced(asked, base, withoutCue));
  }

  private String questionWord(Elements asked) {
    if (signs.has(Sign.PERCENT, asked.words(), asked.language())) {
      return signs.percent(asked.language());
    }
    StringJoiner words = new StringJoiner(" ");
    asked.question().cue().forEach(cue -> words.add(cue.of(asked.text())));
    return words.toString();
  }

  private String withTopic(Elements asked, List<Elements> before) {
    Elements base = last(before, Elements::hasTopic).orElse(before.getFirst());
    Optional<Elements> person = last(before, one -> one.has(Kind.PERSON));
    Optional<Word> standIn = standIn(asked);
    if (standIn.isPresent() && person.isPresent() && !asked.has(Kind.PERSON)) {
      String name = person.get().of(Kind.PERSON).getFirst().text();
      String named = written(asked.text(), List.of(new Change(standIn.get().span(), name)));
      boolean whole = asked.hasTopic() || asked.question().asked() == Asked.WHO;
      return whole ? named : join(named, tail(asked, Optional.of(base), before));
    }
    return appended(asked, Optional.of(base), before);
  }

  private Optional<Word> standIn(Elements asked) {
    return signs.standIns(Sign.PERSON, asked.words(), asked.language(), _ -> true).stream()
        .findFirst()
        .map(asked.words()::get);
  }

  private static String appended(Elements asked, Optional<Elements> base, List<Elements> before) {
    return join(asked.text(), tail(asked, base, before));
  }

  /// What a question lacks: topic, place and time.
  ///
  /// @param base whose topic it has; empty where it has its own
  private static String tail(Elements asked, Optional<Elements> base, List<Elements> before) {
    Language language = asked.language();
    StringJoiner tail = new StringJoiner(" ");
    List<Element> topics = base.map(Filling::topics).orElse(List.of());
    for (Element topic : topics) {
      if (!names(asked, topic)) {
        tail.add(said(topic, base.orElseThrow(), language));
      }
    }
    if (!asked.isAnchored()) {
      last(before, one -> one.has(Kind.PLACE)).stream()
          .flatMap(one -> one.places().stream().map(place -> said(place, one, language)))
          .forEach(tail::add);
    }
    boolean asksTime = asked.question().asked() == Asked.WHEN;
    if (!asksTime && !asked.has(Kind.PERIOD, Kind.ROLE) && isOfTime(asked, topics)) {
      last(before, one -> one.has(Kind.PERIOD)).stream()
          .flatMap(one -> one.of(Kind.PERIOD).stream().map(period -> said(period, one, language)))
          .forEach(tail::add);
    }
    return tail.toString();
  }

  private static boolean isOfTime(Elements asked, List<Element> topics) {
    return asked.has(Kind.MEASURE) || topics.stream().anyMatch(topic -> topic.is(Kind.MEASURE));
  }

  private static boolean names(Elements asked, Element topic) {
    return asked.all().stream().anyMatch(own -> own.text().equalsIgnoreCase(topic.text()));
  }

  private static String said(Element element, Elements from, Language language) {
    return from.language() == language ? element.text() : element.name().in(language);
  }

  private static String written(String text, List<Change> changes) {
    StringBuilder written = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparing(Change::span).reversed())
        .forEach(one -> written.replace(one.span.start(), one.span.end(), one.text));
    return written.toString().replaceAll("\\s+", " ").strip();
  }

  private static String join(String question, String added) {
    String whole = END.matcher(question).replaceFirst("") + " " + added;
    return END.matcher(whole.strip()).replaceFirst("") + "?";
  }
}
