package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads which country or region a sentence says gives something to which other.
///
/// Whoever stands before the verb gives ("delivers", "proposed") or takes ("bought", "received").
/// What is told in the passive voice is not read.
final class FlowReader {

  private static final String GIVE = "give";
  private static final String PASSIVE = "passive";
  private static final String TOWARD = "toward";
  private static final Set<String> DEEDS = Set.of(GIVE, "take");

  private final CueWords cues = CueLists.read("flows.tsv");
  private final Gazetteer gazetteer;

  FlowReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// {@return who gives to whom, for each verb of giving or taking that names a side}
  List<Parties.OneWay> read(String text, Language language) {
    List<Word> words = Word.of(text);
    List<CueWords.Found> found = cues.find(words, language);
    if (found.stream().anyMatch(cue -> cue.id().equals(PASSIVE))) {
      return List.of();
    }
    List<Gazetteer.Mention> places =
        gazetteer.mentions(text, language).stream()
            .filter(place -> place.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
            .filter(place -> !isDateline(place.span().of(text)))
            .toList();
    List<Parties.OneWay> flows = new ArrayList<>();
    for (CueWords.Found deed : found) {
      if (DEEDS.contains(deed.id())) {
        flow(words, found, deed, places).ifPresent(flows::add);
      }
    }
    return flows;
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
        places.stream().filter(place -> !isMarked(words, found, place)).toList();
    Optional<String> subject =
        plain.stream()
            .filter(place -> place.span().end() <= verb.end())
            .findFirst()
            .or(() -> plain.stream().findFirst())
            .map(place -> place.entry().code());
    Optional<String> object =
        places.stream()
            .filter(place -> isMarked(words, found, place))
            .filter(place -> place.span().start() > verb.end())
            .findFirst()
            .map(place -> place.entry().code())
            .filter(code -> subject.filter(code::equals).isEmpty());
    return subject.isEmpty() && object.isEmpty()
        ? Optional.empty()
        : Optional.of(
            deed.id().equals(GIVE)
                ? new Parties.OneWay(subject, object)
                : new Parties.OneWay(object, subject));
  }

  /// A word such as "to" or "aus" stands before the place, at most two more between.
  private static boolean isMarked(
      List<Word> words, List<CueWords.Found> found, Gazetteer.Mention place) {
    int at = 0;
    while (at < words.size() && words.get(at).span().end() <= place.span().start()) {
      at++;
    }
    int first = at;
    return found.stream()
        .filter(cue -> cue.id().equals(TOWARD))
        .anyMatch(cue -> cue.to() <= first && first - cue.to() <= 2);
  }
}
