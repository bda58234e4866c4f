package dev.beleg.bot.answer;

import dev.beleg.bot.answer.BackwardSigns.Sign;
import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Writes the whole question that one which leans on others means: the question before with a part
/// replaced, or the question itself with what it lacks behind it.
final class Filling {

  /// So many elements are taken over at most, that a long dialogue makes no long questions.
  private static final int MOST_TOPICS = 4;

  /// In UTF-16 code units, with its spaces.
  private static final int PREPOSITION = 4;

  private final Exchange exchange;
  private final BackwardSigns signs;

  /// @param understood understands a question in a language
  Filling(BiFunction<String, Language, Question> understood, BackwardSigns signs) {
    this.exchange = new Exchange(understood);
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
      case WITHOUT_NAME -> withName(asked, before);
      case WITHOUT_TOPIC -> withTopic(asked, before);
    };
  }

  /// "The company" by its name.
  private String withName(Elements asked, List<Elements> before) {
    Elements base = last(before, one -> one.has(Kind.ORGANISATION)).orElseThrow();
    String name = said(base.of(Kind.ORGANISATION).getFirst(), base, asked.language());
    Span company = signs.find(Sign.COMPANY, asked.words(), asked.language()).orElseThrow();
    return changed(asked, company, name);
  }

  private static String changed(Elements asked, Span span, String text) {
    return Rewriting.written(asked.text(), List.of(new Rewriting.Change(span, text)));
  }

  /// The question with the place where a word stands for it.
  private Optional<String> inPlace(Elements asked, List<Elements> before) {
    if (!asked.isAnchored() && CarriedTime.from(asked, List.of(), before).isPresent()) {
      return Optional.empty();
    }
    return last(before, one -> one.has(Kind.PLACE))
        .map(from -> places(from, asked.language()))
        .flatMap(
            place ->
                signs
                    .place(asked.words(), asked.language())
                    .map(words -> changed(asked, words.span(), words.preposition() + " " + place)));
  }

  private static String places(Elements from, Language language) {
    StringJoiner places = new StringJoiner(" ");
    from.places().forEach(place -> places.add(said(place, from, language)));
    return places.toString();
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
    return isNewTopic(asked, base)
        ? appended(asked, Optional.empty(), before)
        : exchange.replaced(asked, base, List.of());
  }

  /// "What about drones?" after a question for an amount: of another kind than all that it names.
  private static boolean isNewTopic(Elements asked, Elements base) {
    if (asked.has(Kind.MEASURE)) {
      return !base.has(Kind.MEASURE);
    }
    if (asked.has(Kind.ROLE)) {
      return !base.has(Kind.ROLE);
    }
    boolean named = asked.has(Kind.PERSON) && !base.has(Kind.PERSON);
    boolean thing = (named || asked.has(Kind.WORD)) && !asked.has(Kind.PLACE, Kind.ORGANISATION);
    return thing
        && base.has(Kind.MEASURE)
        && base.of(Kind.WORD).stream().noneMatch(word -> isThing(word, base));
  }

  /// A German noun has a capital.
  private static boolean isThing(Element word, Elements base) {
    return base.language() != Language.GERMAN || Character.isUpperCase(word.text().codePointAt(0));
  }

  private static Optional<Elements> topicFor(Elements asked, Elements base) {
    return asked.has(Kind.MEASURE, Kind.ROLE, Kind.WORD) ? Optional.empty() : Optional.of(base);
  }

  private static List<Element> topics(Elements base) {
    return base.all().stream().filter(one -> one.kind().isTopic()).limit(MOST_TOPICS).toList();
  }

  /// The question before with the new question word, and with the new parts if it names any.
  private String questionWord(Elements asked, Elements base, List<Elements> before) {
    String word = questionWord(asked);
    if (asked.language() != base.language()) {
      return Rewriting.join(word, tail(asked, Optional.of(base), before));
    }
    List<Rewriting.Change> withoutCue =
        base.cue().stream().map(cue -> new Rewriting.Change(whole(cue, base), "")).toList();
    return Rewriting.join(word, exchange.replaced(asked, base, withoutCue));
  }

  /// With the preposition before it: "with whom", "о чём".
  private static Span whole(Span cue, Elements base) {
    boolean second = base.words().size() > 1 && base.words().get(1).span().equals(cue);
    return second ? new Span(base.words().getFirst().span().start(), cue.end()) : cue;
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
    Elements base = isOfLast(asked.question().asked()) ? topical(before) : lasting(before);
    Optional<Elements> person = last(before, one -> one.has(Kind.PERSON));
    Optional<Word> standIn = standIn(asked);
    if (standIn.isPresent() && person.isPresent() && !asked.has(Kind.PERSON)) {
      String name = person.get().of(Kind.PERSON).getFirst().text();
      String named = changed(asked, standIn.get().span(), name);
      boolean whole = asked.hasTopic() || asked.question().asked() == Asked.WHO;
      return whole ? named : Rewriting.join(named, tail(asked, Optional.of(base), before));
    }
    return appended(
        asked,
        Optional.of(
            isOfOtherThings(asked)
                ? new Elements(base.question(), base.words(), withoutThing(base))
                : base),
        before);
  }

  private static Elements topical(List<Elements> before) {
    return last(before, Elements::hasTopic).orElse(before.getFirst());
  }

  /// The question whose topic the ones after it kept: "how much is a ticket?" asked one thing of
  /// the flights, and "how long does it take?" asks another.
  private static Elements lasting(List<Elements> before) {
    Elements base = topical(before);
    List<Elements> older = before.subList(before.indexOf(base) + 1, before.size());
    return older.stream()
        .filter(Elements::hasTopic)
        .takeWhile(one -> topics(one).stream().allMatch(topic -> names(base, topic)))
        .reduce((_, last) -> last)
        .orElse(base);
  }

  /// "Und wie viel Raps?" asks the same of another thing.
  private static boolean isOfOtherThings(Elements asked) {
    Asked kind = asked.question().asked();
    return (kind == Asked.AMOUNT || kind == Asked.COUNT) && asked.has(Kind.WORD) && asked.isBare();
  }

  /// "What will the plant cost?" asks for a figure that is not of the measure spoken of before.
  private boolean isFigureOfAThing(Elements asked, Elements base) {
    Asked kind = asked.question().asked();
    return (kind == Asked.AMOUNT || kind == Asked.COUNT)
        && CarriedTime.isLevel(base)
        && signs.has(Sign.MATTER, asked.words(), asked.language());
  }

  /// "Tonnen Getreide" goes, "geerntet" stays.
  private static List<Element> withoutThing(Elements base) {
    List<Element> words = base.of(Kind.WORD);
    return base.all().stream()
        .filter(one -> !one.is(Kind.WORD))
        .filter(one -> !one.is(Kind.MEASURE) || words.stream().noneMatch(word -> isNear(one, word)))
        .toList();
  }

  /// With at most a preposition between.
  private static boolean isNear(Element measure, Element thing) {
    int gap = thing.span().start() - measure.span().end();
    return gap >= 0 && gap <= PREPOSITION;
  }

  private Optional<Word> standIn(Elements asked) {
    return signs.standIns(Sign.PERSON, asked.words(), asked.language(), _ -> true).stream()
        .findFirst()
        .map(asked.words()::get);
  }

  private String appended(Elements asked, Optional<Elements> base, List<Elements> before) {
    return Rewriting.join(asked.text(), tail(asked, base, before));
  }

  /// What a question lacks: topic, place and time.
  ///
  /// @param base whose topic it has; empty where it has its own
  private String tail(Elements asked, Optional<Elements> base, List<Elements> before) {
    Language language = asked.language();
    StringJoiner tail = new StringJoiner(" ");
    List<Element> topics =
        base.map(Filling::topics).orElse(List.of()).stream()
            .filter(
                topic -> !topic.is(Kind.MEASURE) || !isFigureOfAThing(asked, base.orElseThrow()))
            .toList();
    for (Element topic : topics) {
      if (!names(asked, topic)) {
        tail.add(said(topic, base.orElseThrow(), language));
      }
    }
    if (!asked.isAnchored()) {
      last(before, one -> one.has(Kind.PLACE, Kind.ORGANISATION)).stream()
          .flatMap(
              one ->
                  anchors(one)
                      .filter(name -> !topics.contains(name) && !names(asked, name))
                      .map(name -> said(name, one, language)))
          .forEach(tail::add);
    }
    CarriedTime.from(asked, topics, before).stream()
        .flatMap(one -> one.of(Kind.PERIOD).stream().map(period -> said(period, one, language)))
        .forEach(tail::add);
    return tail.toString();
  }

  private static Stream<Element> anchors(Elements one) {
    return Stream.concat(one.of(Kind.ORGANISATION).stream(), one.places().stream());
  }

  private static boolean names(Elements asked, Element topic) {
    return asked.all().stream().anyMatch(own -> own.text().equalsIgnoreCase(topic.text()));
  }

  private static String said(Element element, Elements from, Language language) {
    return from.language() == language ? element.text() : element.name().in(language);
  }
}
