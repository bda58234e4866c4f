package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads which country or region a sentence says gives something to which other.
///
/// Whoever stands before the verb gives ("delivers", "proposed") or takes ("bought", "received").
/// What is made somewhere comes from there. Else what is told in the passive voice is not read.
final class FlowReader {

  private static final String GIVE = "give";
  private static final String PASSIVE = "passive";
  private static final String PASSIVE_NEAR = "passive-near";
  private static final String MADE = "made";
  private static final int NEAR = 2;
  private static final String TOWARD = "toward";
  private static final String SOURCE = "source";
  private static final Set<String> MARKS = Set.of(TOWARD, SOURCE);
  private static final Set<String> DEEDS = Set.of(GIVE, "take");

  private final CueWords cues = CueLists.read("flows.tsv");

  /// {@return who gives to whom, for each verb of giving or taking that names a side}
  List<Parties.OneWay> read(TextReading text) {
    List<Word> words = text.words();
    List<CueWords.Found> found = text.cues(cues);
    boolean passive = found.stream().anyMatch(cue -> cue.id().equals(PASSIVE));
    List<Gazetteer.Mention> places =
        text.places().stream()
            .filter(place -> place.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
            .filter(place -> !isDateline(place.span().of(text.text())))
            .toList();
    List<Parties.OneWay> flows = new ArrayList<>();
    for (CueWords.Found deed : found) {
      if (deed.id().equals(MADE)) {
        origin(words, found, deed, places).ifPresent(flows::add);
      } else if (DEEDS.contains(deed.id()) && !passive && !isPassive(found, deed)) {
        flow(words, found, deed, places).ifPresent(flows::add);
      }
    }
    return flows;
  }

  /// "was sold".
  private static boolean isPassive(List<CueWords.Found> found, CueWords.Found deed) {
    return found.stream()
        .filter(cue -> cue.id().equals(PASSIVE_NEAR))
        .anyMatch(cue -> cue.to() <= deed.from() && deed.from() - cue.to() < NEAR);
  }

  /// Where something is made.
  private static Optional<Parties.OneWay> origin(
      List<Word> words,
      List<CueWords.Found> found,
      CueWords.Found deed,
      List<Gazetteer.Mention> places) {
    Span verb = words.get(deed.from()).span();
    return places.stream()
        .filter(place -> isMarked(words, found, place, MARKS))
        .min(Comparator.comparingInt(place -> Math.abs(place.span().start() - verb.start())))
        .map(place -> new Parties.OneWay(Optional.of(place.entry().code()), Optional.empty()));
  }

  /// "MINSK, 3 May".
  private static boolean isDateline(String printed) {
    return printed.equals(printed.toUpperCase(Locale.ROOT));
  }

  private static Optional<Parties.OneWay> flow(
      List<Word> words,
      List<CueWords.Found> found,
      CueWords.Found deed,
      List<Gazetteer.Mention> places) {
    Span verb = words.get(deed.from()).span();
    List<Gazetteer.Mention> plain =
        places.stream().filter(place -> !isMarked(words, found, place, MARKS)).toList();
    Optional<String> subject =
        plain.stream()
            .filter(place -> place.span().end() <= verb.end())
            .findFirst()
            .or(() -> plain.stream().findFirst())
            .map(place -> narrowest(place, plain));
    List<Gazetteer.Mention> others =
        places.stream()
            .filter(place -> subject.filter(one -> isWithin(one, place.entry().code())).isEmpty())
            .toList();
    boolean sourceMayBeTold = subject.isPresent() || !deed.id().equals(GIVE);
    Set<String> marks = sourceMayBeTold ? MARKS : Set.of(TOWARD);
    Predicate<Gazetteer.Mention> marked = place -> isMarked(words, found, place, marks);
    Predicate<Gazetteer.Mention> behind = place -> place.span().start() > verb.end();
    Optional<String> object =
        first(others, marked.and(behind))
            .or(() -> first(others, marked))
            .or(() -> subject.flatMap(_ -> first(others, behind)))
            .map(place -> narrowest(place, others));
    return subject.isEmpty() && object.isEmpty()
        ? Optional.empty()
        : Optional.of(
            deed.id().equals(GIVE)
                ? new Parties.OneWay(subject, object)
                : new Parties.OneWay(object, subject));
  }

  private static Optional<Gazetteer.Mention> first(
      List<Gazetteer.Mention> places, Predicate<Gazetteer.Mention> which) {
    return places.stream().filter(which).findFirst();
  }

  /// "the Russian region of Lipetsk" is Lipetsk.
  private static String narrowest(Gazetteer.Mention place, List<Gazetteer.Mention> all) {
    String code = place.entry().code();
    int at = all.indexOf(place) + 1;
    return at > 0 && at < all.size() && all.get(at).entry().code().startsWith(code + "-")
        ? all.get(at).entry().code()
        : code;
  }

  private static boolean isWithin(String code, String other) {
    return code.equals(other) || code.startsWith(other + "-") || other.startsWith(code + "-");
  }

  /// A word such as "to" or "aus" stands before the place, at most two more between.
  private static boolean isMarked(
      List<Word> words, List<CueWords.Found> found, Gazetteer.Mention place, Set<String> marks) {
    int at = 0;
    while (at < words.size() && words.get(at).span().end() <= place.span().start()) {
      at++;
    }
    int first = at;
    return found.stream()
        .filter(cue -> marks.contains(cue.id()))
        .anyMatch(cue -> cue.to() <= first && first - cue.to() <= 2);
  }
}
