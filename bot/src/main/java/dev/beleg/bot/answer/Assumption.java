package dev.beleg.bot.answer;

import dev.beleg.bot.answer.Element.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says what a question is taken to be about that leaned on the ones before it.
final class Assumption {

  private static final List<Kind> ORDER =
      List.of(
          Kind.PLACE,
          Kind.ORGANISATION,
          Kind.PERSON,
          Kind.ROLE,
          Kind.MEASURE,
          Kind.WORD,
          Kind.PERIOD);

  private Assumption() {}

  /// {@return the names of what was taken over, with place and time as they are now; empty where
  /// nothing was taken over}
  static String of(Elements whole, Elements asked) {
    boolean sameQuestion = asked.hasCue() || !whole.hasCue();
    boolean nothing = sameQuestion && whole.all().stream().allMatch(one -> isIn(asked, one));
    if (nothing) {
      return "";
    }
    Set<String> names = new LinkedHashSet<>();
    ORDER.stream()
        .flatMap(kind -> said(whole, kind, asked))
        .map(one -> shown(one, whole))
        .forEach(names::add);
    return String.join(", ", names) + ":";
  }

  /// Places by their names; all else in the words of the asker.
  private static String shown(Element element, Elements whole) {
    return switch (element.kind()) {
      case PLACE, ORGANISATION -> element.name().in(whole.language());
      case MEASURE, ROLE, PERSON, WORD, PERIOD -> element.text();
    };
  }

  private static Stream<Element> said(Elements whole, Kind kind, Elements asked) {
    return switch (kind) {
      case PLACE -> whole.places().stream();
      case PERIOD -> whole.of(kind).stream();
      case ORGANISATION, MEASURE, ROLE, PERSON, WORD ->
          whole.of(kind).stream().filter(one -> !isIn(asked, one));
    };
  }

  private static boolean isIn(Elements asked, Element element) {
    return asked.all().stream()
        .anyMatch(own -> own.is(element.kind()) && own.text().equalsIgnoreCase(element.text()));
  }
}
