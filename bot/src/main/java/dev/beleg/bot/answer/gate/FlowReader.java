package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Parties;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads which country or region a sentence says does something to which other: gives it something,
/// invites or visits it.
///
/// Whoever stands before the verb gives ("delivers", "proposed") or takes ("bought", "received");
/// in the passive voice, whoever stands behind "by". What is made somewhere comes from there. Else
/// what is told in the passive voice is not read.
final class FlowReader {

  private static final String GIVE = "give";
  private static final String TAKE = "take";
  private static final String PASSIVE = "passive";
  private static final String PASSIVE_NEAR = "passive-near";
  private static final String MADE = "made";
  private static final String DAYS = "days";
  private static final String READY = "ready";
  private static final String VISIT = "visit";
  private static final String DIVIDING = ",;:\"„“”«»";
  private static final int NEAR = 2;
  private static final String TOWARD = "toward";
  private static final String SOURCE = "source";
  private static final Set<String> MARKS = Set.of(TOWARD, SOURCE);
  private static final Set<String> DEEDS = Set.of(GIVE, TAKE, "invite", VISIT, "ask", READY, DAYS);

  private static final String NEED = "need";

  /// Deeds that are told of where they are done, with the kind that they are of.
  private static final Map<String, String> WHERE = Map.of(NEED, NEED, "work", "work", "move", GIVE);

  private final CueWords cues = CueLists.read("flows.tsv");

  /// What one side does to the other.
  ///
  /// @param kind goods, or the id of another deed
  record Flow(String kind, Parties.OneWay way) {}

  /// A sentence with what was found in it.
  private record Clause(TextReading text, List<CueWords.Found> found, List<Side> sides) {

    List<Word> words() {
      return text.words();
    }

    Span verb(CueWords.Found deed) {
      return words().get(deed.from()).span();
    }

    /// A word such as "to" or "aus" stands before the side, at most two more between.
    boolean isMarked(Side side, Set<String> marks) {
      int first = place(side);
      return found.stream()
          .filter(cue -> marks.contains(cue.id()))
          .filter(cue -> cue.to() <= first && first - cue.to() <= 2)
          .filter(cue -> cue.id().equals(SOURCE) || !follows(cue, SOURCE))
          .anyMatch(cue -> !isDivided(cue.to() - 1, first));
    }

    /// "aus dem".
    private boolean follows(CueWords.Found cue, String id) {
      return found.stream().anyMatch(one -> one.id().equals(id) && one.to() == cue.from());
    }

    /// "Besuch in", "visit to", "визит в".
    boolean isNoun(CueWords.Found deed) {
      Word word = words().get(deed.from());
      return switch (text.language()) {
        case GERMAN -> word.capitalised() && deed.from() > 0;
        case ENGLISH -> deed.to() < words().size() && words().get(deed.to()).folded().equals("to");
        case RUSSIAN -> word.folded().startsWith("визит");
      };
    }

    private int place(Side side) {
      int at = 0;
      while (at < words().size() && words().get(at).span().end() <= side.span().start()) {
        at++;
      }
      return at;
    }

    boolean isDivided(int one, int other) {
      Span between = words().get(one).span().gap(words().get(other).span());
      return between.of(text.text()).codePoints().anyMatch(mark -> DIVIDING.indexOf(mark) >= 0);
    }

    /// "Hungarian deliveries".
    boolean isBefore(Side side, CueWords.Found deed) {
      return side.adjective() && place(side) + 1 == deed.from();
    }

    /// "was sold", "wird geliefert"; "wird liefern" is still to come.
    boolean isPassive(CueWords.Found deed) {
      String verb = words().get(deed.from()).folded();
      boolean future =
          text.language() == Language.GERMAN && verb.endsWith("n") && !verb.contains("ge");
      return found.stream()
          .anyMatch(
              cue ->
                  (cue.id().equals(PASSIVE) && !future && !isDivided(cue.from(), deed.from()))
                      || (cue.id().equals(PASSIVE_NEAR)
                          && cue.to() <= deed.from()
                          && deed.from() - cue.to() < NEAR));
    }
  }

  /// {@return who does what to whom, for each verb that names a side}
  ///
  /// @param sides those that the sentence names
  List<Flow> read(TextReading text, List<Side> sides) {
    Clause clause = new Clause(text, text.cues(cues), sides);
    List<Flow> flows = new ArrayList<>();
    for (CueWords.Found deed : clause.found) {
      if (WHERE.containsKey(deed.id())) {
        Optional.of(deed.id().equals(NEED) ? needed(clause) : moved(clause))
            .filter(way -> way.to().isPresent())
            .ifPresent(way -> flows.add(new Flow(WHERE.get(deed.id()), way)));
      } else if (deed.id().equals(MADE)) {
        origin(clause, deed).ifPresent(way -> flows.add(new Flow(GIVE, way)));
      } else if (DEEDS.contains(deed.id())) {
        String kind = deed.id().equals(TAKE) ? GIVE : deed.id();
        Optional<Parties.OneWay> way =
            clause.isPassive(deed) && !deed.id().equals(READY)
                ? suffered(clause, deed)
                : flow(clause, deed);
        way.ifPresent(one -> flows.add(new Flow(kind, one)));
      }
    }
    return flows;
  }

  /// "X was invited by Y".
  private static Optional<Parties.OneWay> suffered(Clause clause, CueWords.Found deed) {
    Set<String> marks = Set.of(clause.text.language() == Language.GERMAN ? SOURCE : PASSIVE);
    List<Side> agents = clause.sides.stream().filter(side -> clause.isMarked(side, marks)).toList();
    if (agents.size() != 1 || !clause.found.stream().anyMatch(cue -> cue.id().equals(PASSIVE))) {
      return Optional.empty();
    }
    String agent = narrowest(agents.getFirst(), clause.sides);
    Optional<String> other =
        clause.sides.stream()
            .filter(side -> !isWithin(agent, side.code()))
            .findFirst()
            .map(side -> narrowest(side, clause.sides));
    Parties.OneWay way = new Parties.OneWay(Optional.of(agent), other);
    return Optional.of(deed.id().equals(TAKE) ? new Parties.OneWay(way.to(), way.from()) : way);
  }

  /// What comes from one and goes to the other: "Belarusian builders work in X", "goods come to X".
  private static Parties.OneWay moved(Clause clause) {
    Optional<Side> to = located(clause);
    return new Parties.OneWay(
        to.flatMap(
            place ->
                origin(clause)
                    .or(() -> first(clause.sides, side -> !clause.isMarked(side, MARKS)))
                    .filter(side -> !isWithin(side.code(), place.code()))
                    .map(Side::code)),
        to.map(Side::code));
  }

  /// "X is needed in Y" of what X makes, "Y needs X".
  private static Parties.OneWay needed(Clause clause) {
    if (located(clause).isPresent()) {
      return moved(clause);
    }
    Optional<Side> from = first(clause.sides, side -> clause.isMarked(side, Set.of(SOURCE)));
    return new Parties.OneWay(
        from.map(Side::code),
        first(clause.sides, side -> from.filter(side::equals).isEmpty()).map(Side::code));
  }

  private static Optional<Side> located(Clause clause) {
    return first(clause.sides, side -> !side.adjective() && clause.isMarked(side, Set.of(TOWARD)));
  }

  private static Optional<Side> origin(Clause clause) {
    return first(clause.sides, side -> !side.adjective() && clause.isMarked(side, Set.of(SOURCE)))
        .or(() -> first(clause.sides, Side::adjective));
  }

  /// Where something is made.
  private static Optional<Parties.OneWay> origin(Clause clause, CueWords.Found deed) {
    Span verb = clause.verb(deed);
    return clause.sides.stream()
        .filter(side -> clause.isMarked(side, MARKS))
        .min(Comparator.comparingInt(side -> Math.abs(side.span().start() - verb.start())))
        .map(side -> new Parties.OneWay(Optional.of(side.code()), Optional.empty()));
  }

  private static Optional<Parties.OneWay> flow(Clause clause, CueWords.Found deed) {
    Span verb = clause.verb(deed);
    boolean noun = deed.id().equals(VISIT) && clause.isNoun(deed);
    Optional<String> subject = noun ? Optional.empty() : subject(clause, deed);
    List<Side> others =
        clause.sides.stream()
            .filter(side -> subject.filter(one -> isWithin(one, side.code())).isEmpty())
            .toList();
    boolean sourceMayBeTold = subject.isPresent() || !deed.id().equals(GIVE);
    Set<String> marks = sourceMayBeTold ? MARKS : Set.of(TOWARD);
    Predicate<Side> marked = side -> clause.isMarked(side, marks);
    Predicate<Side> behind = side -> side.span().start() > verb.end();
    Optional<String> object =
        first(others, marked.and(behind))
            .or(() -> first(others, marked))
            .or(() -> subject.flatMap(_ -> first(others, behind)))
            .map(side -> narrowest(side, others));
    return subject.isEmpty() && object.isEmpty()
        ? Optional.empty()
        : Optional.of(
            deed.id().equals(TAKE)
                ? new Parties.OneWay(object, subject)
                : new Parties.OneWay(subject, object));
  }

  /// Whoever stands before the verb, in a form that one who acts may have.
  private static Optional<String> subject(Clause clause, CueWords.Found deed) {
    Span verb = clause.verb(deed);
    List<Side> plain =
        clause.sides.stream()
            .filter(
                side -> !clause.isMarked(side, deed.id().equals(VISIT) ? Set.of(TOWARD) : MARKS))
            .toList();
    if (deed.id().equals(DAYS)) {
      return first(
              clause.sides,
              side -> side.span().start() > verb.end() && !clause.isMarked(side, Set.of(TOWARD)))
          .map(Side::code);
    }
    Optional<Side> own = first(clause.sides, side -> clause.isBefore(side, deed));
    if (own.isPresent()) {
      return own.map(Side::code);
    }
    List<Side> acting = plain.stream().filter(Side::subject).toList();
    List<Side> may = acting.isEmpty() ? plain : acting;
    return first(may, side -> side.span().end() <= verb.end())
        .or(() -> may.stream().findFirst())
        .map(side -> narrowest(side, may));
  }

  private static Optional<Side> first(List<Side> sides, Predicate<Side> which) {
    return sides.stream().filter(which).findFirst();
  }

  /// "the Russian region of Lipetsk" is Lipetsk.
  private static String narrowest(Side side, List<Side> all) {
    int at = all.indexOf(side) + 1;
    return at > 0 && at < all.size() && all.get(at).code().startsWith(side.code() + "-")
        ? all.get(at).code()
        : side.code();
  }

  private static boolean isWithin(String code, String other) {
    return code.equals(other) || code.startsWith(other + "-") || other.startsWith(code + "-");
  }
}
