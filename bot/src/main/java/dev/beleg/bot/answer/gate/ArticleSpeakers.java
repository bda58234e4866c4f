package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who says what in an article.
///
/// Whoever stands nearest to a verb of speaking speaks in that sentence. What tells nobody goes on
/// with whom the sentences around it tell.
final class ArticleSpeakers {

  private static final CueWords CUES = CueLists.read("speech.tsv");
  private static final String SAYS = "says";
  private static final String DIVIDING = ",;:\"„“”«»";

  /// How far from the verb its speaker stands, in characters.
  private static final int FARTHEST = 60;

  /// Another clause is as good as so much farther.
  private static final int CLAUSE = 30;

  private static final int BACK = 4;
  private static final int AHEAD = 2;

  private final List<TextReading> sentences;
  private final ArticleOffices told;
  private final ArticleSides sides;
  private final ArticleSides.Lexicons by;

  /// Who speaks in each sentence.
  private final Lazy<List<List<Speaker>>> bySentence;

  ArticleSpeakers(
      List<TextReading> sentences,
      ArticleOffices told,
      ArticleSides sides,
      ArticleSides.Lexicons by) {
    this.sentences = sentences;
    this.told = told;
    this.sides = sides;
    this.by = by;
    this.bySentence = new Lazy<>(() -> sentences.stream().map(this::in).toList());
  }

  /// Somebody who speaks.
  ///
  /// @param span where they are named
  /// @param surname the key of the surname; empty where an office alone is named
  /// @param side the country or region that they speak for; empty where that is not told
  record Speaker(Span span, String surname, String side) {

    /// {@return whether both may be one person}
    boolean mayBe(Speaker other) {
      return (surname.isEmpty() || other.surname.isEmpty())
          ? side.isEmpty() || other.side.isEmpty() || sameSide(other)
          : LooseKey.sameName(surname, other.surname);
    }

    private boolean sameSide(Speaker other) {
      return side.equals(other.side)
          || side.startsWith(other.side + "-")
          || other.side.startsWith(side + "-");
    }
  }

  /// {@return those in whose mouth a sentence puts what it says, each at the place of the name}
  List<Speaker> in(TextReading text) {
    List<Speaker> named = named(text);
    List<Speaker> speaking = new ArrayList<>();
    for (CueWords.Found cue : text.cues(CUES)) {
      nearest(text, cue, named).filter(one -> !speaking.contains(one)).ifPresent(speaking::add);
    }
    return speaking;
  }

  /// {@return where a sentence has its verbs of speaking}
  List<Span> verbs(TextReading text) {
    return text.cues(CUES).stream().map(text::span).toList();
  }

  /// {@return who may have said what a sentence of the article says; none where nobody is told}
  Set<Speaker> of(TextReading sentence) {
    int at = sentences.indexOf(sentence);
    Set<Speaker> own = new HashSet<>(bySentence.get().get(at));
    if (!own.isEmpty()) {
      return own;
    }
    own.addAll(around(at, -1, BACK));
    own.addAll(around(at, 1, AHEAD));
    return own;
  }

  private List<Speaker> around(int at, int step, int most) {
    for (int i = 1; i <= most; i++) {
      int other = at + step * i;
      List<Speaker> there =
          (other < 0 || other >= sentences.size()) ? List.of() : bySentence.get().get(other);
      if (!there.isEmpty()) {
        return there;
      }
    }
    return List.of();
  }

  private static Optional<Speaker> nearest(
      TextReading text, CueWords.Found cue, List<Speaker> named) {
    Span verb = text.span(cue);
    return named.stream()
        .filter(one -> !one.span.overlaps(verb))
        .filter(one -> cue.id().equals(SAYS) || one.span.start() > verb.start())
        .filter(one -> distance(text, verb, one.span) <= FARTHEST)
        .min(Comparator.comparingInt(one -> distance(text, verb, one.span)));
  }

  private static int distance(TextReading text, Span verb, Span name) {
    String gap = verb.gap(name).of(text.text());
    boolean divided = gap.strip().codePoints().anyMatch(mark -> DIVIDING.indexOf(mark) >= 0);
    return gap.length() + (divided ? CLAUSE : 0) + (name.start() > verb.start() ? 1 : 0);
  }

  private List<Speaker> named(TextReading text) {
    List<Speaker> named = new ArrayList<>();
    for (ArticleOffices.Holder holder :
        ArticleOffices.holders(text.text(), text.people(), told.people())) {
      named.add(
          new Speaker(
              holder.span(), holder.surname(), sides.speaksFor(holder.surname()).orElse("")));
    }
    for (TermMatcher.Found<Concept> office : by.offices(text)) {
      if (named.stream().noneMatch(one -> one.span.overlaps(office.span()))) {
        named.add(holding(text, office));
      }
    }
    return named;
  }

  /// An office stands for who alone holds it, else for whoever speaks for its country or region.
  private Speaker holding(TextReading text, TermMatcher.Found<Concept> office) {
    Set<String> surnames = new HashSet<>();
    for (Concept role : office.values()) {
      told.held().stream()
          .filter(held -> OfficeRule.fits(role.id(), held.role()))
          .forEach(held -> surnames.add(held.surname()));
    }
    String surname = surnames.size() == 1 ? surnames.iterator().next() : "";
    String side =
        sides.speaksFor(surname).orElseGet(() -> sideBeside(text, office.span()).orElse(""));
    return new Speaker(office.span(), surname, side);
  }

  /// "the Belarusian leader".
  private Optional<String> sideBeside(TextReading text, Span office) {
    return sides.in(text).stream()
        .filter(side -> side.span().overlaps(office) || isBefore(text, side, office))
        .map(Side::code)
        .findFirst();
  }

  private static boolean isBefore(TextReading text, Side side, Span office) {
    return side.adjective()
        && side.span().end() <= office.start()
        && side.span().gap(office).of(text.text()).isBlank();
  }
}
