package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Whoever is said to head something, or to be something by office, has that beside the name in a
/// cited article: "X heads the chamber", "X is the minister of industry".
final class HeadRule implements Rule {

  private static final String HEADS = "heads";
  private static final String HEADED = "headed";
  private static final String IS = "is";
  private static final String ELSEWHERE = "elsewhere";

  /// What is told of a country or region.
  private static final Set<String> LEADING = Set.of(HEADS, HEADED, "represents");

  private static final String DIVIDING = ",;:–—";
  private static final String APPOSING = ",(–—";

  /// How far before an office what describes it begins.
  private static final int BEFORE = 30;

  /// How far behind a name its office ends.
  private static final int BEHIND = 90;

  private static final int LONGEST_GAP = 4;
  private static final double HALF = 0.5;

  private final CueWords cues = CueLists.read("heads.tsv");
  private final Lexicon roles;
  private final WordTies ties;

  HeadRule(Lexicon roles, WordTies ties) {
    this.roles = roles;
    this.ties = ties;
  }

  @Override
  public void check(Reading reading, Findings findings) {
    TextReading claim = reading.claim().reading();
    List<ArticleOffices.Holder> holders = holders(reading);
    for (CueWords.Found verb : claim.cues(cues)) {
      if (LEADING.contains(verb.id()) && isOfOther(reading, verb, holders)) {
        findings.add(Flaw.Kind.OFFICE, claim.span(verb).of(claim.text()));
      }
      Span object = object(claim, verb);
      boolean office = verb.id().equals(HEADS) || opensWithOffice(claim, object);
      if (office && (verb.id().equals(HEADS) || verb.id().equals(IS))) {
        name(claim, verb, holders)
            .filter(name -> !isTold(reading, name, object))
            .ifPresent(_ -> findings.add(Flaw.Kind.OFFICE, object.of(claim.text())));
      }
    }
  }

  private static List<ArticleOffices.Holder> holders(Reading reading) {
    TextReading claim = reading.claim().reading();
    return ArticleOffices.holders(
        claim.text(),
        claim.people(),
        reading.articles().stream().flatMap(one -> one.told().people().stream()).toList());
  }

  /// "X heads the region", "the region is headed by X" of somebody who speaks for another one.
  private boolean isOfOther(
      Reading reading, CueWords.Found verb, List<ArticleOffices.Holder> holders) {
    TextReading claim = reading.claim().reading();
    boolean passive = verb.id().equals(HEADED);
    Span at = claim.span(verb);
    Optional<String> surname =
        nearest(holders, ArticleOffices.Holder::span, at, passive)
            .filter(holder -> at.gap(holder.span()).length() <= BEFORE)
            .map(ArticleOffices.Holder::surname);
    Optional<String> place =
        nearest(claim.places(), Gazetteer.Mention::span, at, !passive)
            .filter(mention -> isObject(claim, at.gap(mention.span())))
            .map(mention -> mention.entry().code());
    return surname.isPresent()
        && place.isPresent()
        && reading.articles().stream()
            .flatMap(article -> article.sides().speaksFor(surname.get()).stream())
            .anyMatch(side -> !OfficeRule.lies(side, place.get()));
  }

  private static <T> Optional<T> nearest(
      List<T> some, Function<T, Span> span, Span verb, boolean behind) {
    return some.stream()
        .filter(
            one ->
                behind
                    ? span.apply(one).start() >= verb.end()
                    : span.apply(one).end() <= verb.start())
        .min(Comparator.comparingInt(one -> span.apply(one).gap(verb).length()));
  }

  /// Not "leads the talks in Belarus".
  private boolean isObject(TextReading claim, Span gap) {
    return gap.length() <= BEFORE
        && gap.of(claim.text()).indexOf(',') < 0
        && claim.cues(cues).stream()
            .noneMatch(cue -> cue.id().equals(ELSEWHERE) && gap.contains(claim.span(cue)));
  }

  /// What stands behind the verb, up to a comma.
  private static Span object(TextReading claim, CueWords.Found verb) {
    int from = claim.span(verb).end();
    int to = from;
    while (to < claim.text().length() && DIVIDING.indexOf(claim.text().charAt(to)) < 0) {
      to++;
    }
    return new Span(from, to);
  }

  private boolean opensWithOffice(TextReading claim, Span object) {
    return roles.find(claim.text(), claim.language()).stream()
        .map(TermMatcher.Found::span)
        .filter(object::contains)
        .anyMatch(
            role ->
                Word.of(claim.text().substring(object.start(), role.start())).size() < LONGEST_GAP);
  }

  /// Two words with capitals right before the verb that name no place, or a known surname.
  private static Optional<Word> name(
      TextReading claim, CueWords.Found verb, List<ArticleOffices.Holder> holders) {
    List<Word> words = claim.words();
    int last = verb.from() - 1;
    if (last >= 0 && holders.stream().anyMatch(it -> it.span().overlaps(words.get(last).span()))) {
      return Optional.of(words.get(last));
    }
    boolean two =
        last > 0
            && words.get(last).capitalised()
            && words.get(last - 1).capitalised()
            && words.get(last - 1).span().gap(words.get(last).span()).of(claim.text()).isBlank();
    boolean place =
        two
            && claim.places().stream()
                .anyMatch(
                    found ->
                        found.span().overlaps(words.get(last).span())
                            || found.span().overlaps(words.get(last - 1).span()));
    return two && !place ? Optional.of(words.get(last)) : Optional.empty();
  }

  private boolean isTold(Reading reading, Word name, Span object) {
    List<WordTies.Tied> wanted =
        reading.claim().speaking().stream().filter(word -> object.contains(word.span())).toList();
    return wanted.isEmpty()
        || reading.articles().stream()
            .flatMap(article -> article.sentences().stream())
            .anyMatch(sentence -> isTold(sentence, name, wanted));
  }

  private boolean isTold(TextReading sentence, Word name, List<WordTies.Tied> wanted) {
    String surname = LooseKey.of(name.text());
    for (Word word : sentence.words()) {
      if (word.capitalised() && LooseKey.sameName(LooseKey.of(word.text()), surname)) {
        for (Span beside : beside(sentence, word.span())) {
          Set<String> marks = ties.marks(beside.of(sentence.text()), sentence.language());
          long told = wanted.stream().filter(one -> one.in(marks)).count();
          if (told > HALF * wanted.size()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// What stands before the name from its office on, and what stands behind it.
  private List<Span> beside(TextReading sentence, Span name) {
    List<Span> beside = new ArrayList<>();
    int end = Math.min(sentence.text().length(), name.end() + BEHIND);
    Span behind = new Span(name.end(), end);
    String next = behind.of(sentence.text()).strip();
    boolean apposed = !next.isEmpty() && APPOSING.indexOf(next.charAt(0)) >= 0;
    if (apposed || !sentence.cues(cues).isEmpty()) {
      beside.add(behind);
    }
    int from = 0;
    for (TermMatcher.Found<Concept> role : roles.find(sentence.text(), sentence.language())) {
      if (role.span().end() <= name.start()) {
        from = role.span().start();
      }
    }
    if (from > 0 || !roles.find(sentence.text(), sentence.language()).isEmpty()) {
      beside.add(new Span(Math.max(0, from - BEFORE), name.end()));
    }
    return beside;
  }
}
