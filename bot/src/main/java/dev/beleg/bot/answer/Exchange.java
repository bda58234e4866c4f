package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/// Puts the parts that a question names in place of those of the question before: "und 2021?", "und
/// mit Perm?".
final class Exchange {

  private final BiFunction<String, Language, Question> understood;

  /// @param understood understands a question in a language
  Exchange(BiFunction<String, Language, Question> understood) {
    this.understood = understood;
  }

  /// The question before with the parts of the new one in place of its own.
  String replaced(Elements asked, Elements base, List<Rewriting.Change> others) {
    List<Rewriting.Change> changes = new ArrayList<>(others);
    StringJoiner added = new StringJoiner(" ");
    for (Kind kind : Kind.values()) {
      List<Element> own = own(kind, asked, base);
      if (!own.isEmpty()) {
        List<Element> old = standing(kind, base, own);
        String text = kind == Kind.PERIOD ? time(asked, base) : stretch(asked, own);
        if (old.isEmpty()) {
          added.add(text);
        } else {
          List<Span> spans =
              old.stream().map(Element::span).filter(one -> isFree(one, changes)).toList();
          spans.stream().limit(1).forEach(one -> changes.add(new Rewriting.Change(one, text)));
          spans.stream().skip(1).forEach(one -> changes.add(new Rewriting.Change(one, "")));
        }
      }
    }
    return Rewriting.join(Rewriting.written(base.text(), changes), added.toString());
  }

  private static boolean isFree(Span span, List<Rewriting.Change> changes) {
    return changes.stream().noneMatch(change -> change.span().equals(span));
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

  static List<Element> topic(Elements base) {
    return first(base, base.has(Kind.WORD) ? Kind.WORD : Kind.MEASURE);
  }

  /// With the words right beside it: "machine tools" is one thing.
  static List<Element> run(Elements base, List<Element> first) {
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
}
