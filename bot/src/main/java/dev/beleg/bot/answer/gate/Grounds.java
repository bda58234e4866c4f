package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The passages supplied for one answer, which each of its sentences is held against. Not safe for
/// use by several threads.
public final class Grounds {

  /// A cited passage that shares less of the sentence speaks of something else.
  private static final double RELATED = 0.25;

  /// A passage that the sentence did not cite must share so much to be cited in its place.
  private static final double CLEARLY_RELATED = 0.5;

  /// A cited passage that shares so much less than another was not meant; words of its own language
  /// a sentence shares more easily.
  private static final double FAR_BEHIND = 0.5;

  private static final double BEHIND = 0.75;

  /// So much of a sentence that cites nothing stands in one place of what it is cited to.
  private static final double NEARLY_ALL = 0.8;

  /// So much of one that cites something else, or that tells a figure which stands there.
  private static final double MOST = 0.6;

  private static final Set<Flaw.Kind> CONTRADICTIONS =
      EnumSet.of(Flaw.Kind.PARTIES, Flaw.Kind.PROGRESS, Flaw.Kind.ALTERED);

  private static final int MOST_SENTENCES = 3;

  private final Map<Integer, PassageReading> passages = new LinkedHashMap<>();
  private final Map<PassageReading, Relatedness.Topics> topics = new LinkedHashMap<>();
  private final Map<PassageReading, List<Relatedness.Topics>> sentenceTopics =
      new LinkedHashMap<>();
  private final List<Rule> rules;
  private final List<Rule> contradictions;
  private final LinkRule links = new LinkRule();
  private final Readers by;
  private final Relatedness relatedness;

  /// @param contradictions those of the rules that tell what a source says the other way round
  Grounds(
      List<PassageReading> passages,
      List<Rule> rules,
      List<Rule> contradictions,
      Readers by,
      Relatedness relatedness) {
    this.rules = List.copyOf(rules);
    this.contradictions = List.copyOf(contradictions);
    this.by = by;
    this.relatedness = relatedness;
    for (PassageReading passage : passages) {
      this.passages.put(passage.number(), passage);
      topics.put(passage, relatedness.topics(passage.reading()));
      sentenceTopics.put(
          passage, passage.sentenceReadings().stream().map(relatedness::topics).toList());
    }
  }

  /// A claim with how much of it each passage speaks of.
  private record Weighed(
      Claim claim, List<Relatedness.Sought> sought, Map<PassageReading, Double> shares) {

    double share(PassageReading passage) {
      return shares.getOrDefault(passage, 0.0);
    }
  }

  /// Judges a sentence as the model wrote it, with its citation marks.
  ///
  /// Where the cited passages do not support it and another one does, that is cited instead.
  ///
  /// @param language the language of the sentence
  public Judgement judge(String written, Language language) {
    Claim claim = new Claim(CitedSentence.of(written, language), by);
    List<PassageReading> cited =
        claim.cited().stream().flatMap(n -> Optional.ofNullable(passages.get(n)).stream()).toList();
    Findings findings = new Findings();
    links.check(new Reading(claim, cited), findings);
    if (!findings.flaws().isEmpty()) {
      return new Judgement.Blocked(findings.flaws());
    }
    Weighed weighed = weighed(claim);
    return verbatim(claim, cited, false)
        .or(() -> verbatim(claim, List.copyOf(passages.values()), true))
        .or(() -> released(weighed, cited, findings))
        .or(() -> isContradicted(claim, findings) ? Optional.empty() : recited(weighed, cited))
        .orElseGet(() -> new Judgement.Blocked(findings.flaws()));
  }

  private Weighed weighed(Claim claim) {
    List<Relatedness.Sought> sought = relatedness.sought(claim);
    Map<PassageReading, Double> shares = new LinkedHashMap<>();
    topics.forEach((passage, of) -> shares.put(passage, Relatedness.share(sought, of)));
    return new Weighed(claim, sought, shares);
  }

  /// A whole sentence of a passage is its own proof, and no other passage is.
  private Optional<Judgement> verbatim(Claim claim, List<PassageReading> among, boolean recited) {
    String wanted = QuotationRule.fold(claim.text());
    for (PassageReading passage : among) {
      int at = wholeSentence(passage, claim, wanted);
      if (at >= 0) {
        Span place = passage.place(new TreeSet<>(List.of(at)));
        return Optional.of(released(claim, List.of(support(passage, place)), recited));
      }
    }
    return Optional.empty();
  }

  /// {@return which sentence the claim is, maybe after words that say nothing, or -1}
  private int wholeSentence(PassageReading passage, Claim claim, String wanted) {
    int at = passage.folded().indexOf(wanted);
    int colon = claim.text().indexOf(": ");
    return at >= 0 || colon < 0 || !saysNothing(claim, colon)
        ? at
        : passage.folded().indexOf(QuotationRule.fold(claim.text().substring(colon + 1)));
  }

  /// "The article reports".
  private boolean saysNothing(Claim claim, int end) {
    OrdinaryWords ordinary = by.ordinary();
    return claim.reading().words().stream()
        .filter(word -> word.span().start() < end)
        .map(Word::text)
        .filter(word -> !ordinary.introduces(word, claim.language()))
        .allMatch(
            word ->
                ordinary.light(word, claim.language()) && !ordinary.denies(word, claim.language()));
  }

  private static Judgement released(Claim claim, List<Judgement.Support> support, boolean recited) {
    return new Judgement.Released(claim.text(), support, recited);
  }

  private static Judgement.Support support(PassageReading passage, Span place) {
    return new Judgement.Support(passage.supplied(), place);
  }

  private Optional<Judgement> released(
      Weighed weighed, List<PassageReading> cited, Findings findings) {
    Claim claim = weighed.claim;
    if (cited.isEmpty()) {
      boolean none = claim.cited().isEmpty();
      findings.add(none ? Flaw.Kind.UNCITED : Flaw.Kind.UNKNOWN_CITATION, "");
      return Optional.empty();
    }
    Reading reading = new Reading(claim, cited);
    rules.forEach(rule -> rule.check(reading, findings));
    if (!findings.flaws().isEmpty()) {
      return Optional.empty();
    }
    List<PassageReading> telling =
        cited.stream().filter(passage -> isTold(weighed, passage, findings)).toList();
    if (telling.isEmpty()) {
      findings.add(Flaw.Kind.UNRELATED, "");
      return Optional.empty();
    }
    return Optional.of(
        released(
            claim,
            telling.stream().map(passage -> support(passage, weighed, findings)).toList(),
            false));
  }

  /// A passage that tells no figure of the sentence must speak of it, and not much less than
  /// another one does.
  private static boolean isTold(Weighed weighed, PassageReading passage, Findings findings) {
    double own = weighed.share(passage);
    return !findings.supportIn(passage).isEmpty()
        || (own >= RELATED
            && weighed.shares.entrySet().stream()
                .allMatch(
                    other ->
                        own >= other.getValue() * least(weighed.claim, passage, other.getKey())));
  }

  private static double least(Claim claim, PassageReading cited, PassageReading other) {
    boolean own = cited.language() == claim.language();
    return own || other.language() != claim.language() ? BEHIND : FAR_BEHIND;
  }

  /// What a source tells the other way round, or only plans, no other source is put under.
  private boolean isContradicted(Claim claim, Findings cited) {
    Findings anywhere = new Findings();
    Reading all = new Reading(claim, List.copyOf(passages.values()));
    contradictions.forEach(rule -> rule.check(all, anywhere));
    return !anywhere.flaws().isEmpty()
        || cited.flaws().stream().map(Flaw::kind).anyMatch(CONTRADICTIONS::contains);
  }

  private Optional<Judgement> recited(Weighed weighed, List<PassageReading> cited) {
    List<PassageReading> others =
        passages.values().stream()
            .filter(passage -> weighed.share(passage) >= CLEARLY_RELATED)
            .filter(passage -> !cited.equals(List.of(passage)))
            .sorted(Comparator.comparingDouble(weighed::share).reversed())
            .toList();
    for (PassageReading other : others) {
      Findings findings = new Findings();
      Optional<Judgement> judged = released(weighed, List.of(other), findings);
      if (judged.isPresent()
          && judged.get() instanceof Judgement.Released released
          && standsInOnePlace(weighed, other, findings)) {
        return Optional.of(new Judgement.Released(released.text(), released.support(), true));
      }
    }
    return Optional.empty();
  }

  /// One sentence of a passage, or two in a row, tells so much that another citation may be put.
  private boolean standsInOnePlace(Weighed weighed, PassageReading passage, Findings findings) {
    boolean uncited = weighed.claim.cited().isEmpty();
    boolean figure = !findings.supportIn(passage).isEmpty();
    double least = uncited && !figure ? NEARLY_ALL : MOST;
    List<Relatedness.Topics> sentences = sentenceTopics.getOrDefault(passage, List.of());
    for (int at = 0; at < sentences.size(); at++) {
      Relatedness.Topics here = sentences.get(at);
      Relatedness.Topics place = at == 0 ? here : sentences.get(at - 1).with(here);
      if (Relatedness.share(weighed.sought, place) >= least) {
        return figure || !uncited || relatedness.isSpecific(weighed.claim);
      }
    }
    return false;
  }

  /// The sentences that tell the figures, or the one that speaks most of what is claimed.
  private Judgement.Support support(PassageReading passage, Weighed weighed, Findings findings) {
    TreeSet<Integer> told = new TreeSet<>(findings.supportIn(passage));
    if (told.isEmpty() || told.last() - told.first() >= MOST_SENTENCES) {
      told.clear();
      told.add(nearest(passage, weighed));
    }
    return support(passage, passage.place(told));
  }

  private int nearest(PassageReading passage, Weighed weighed) {
    List<Relatedness.Topics> sentences = sentenceTopics.getOrDefault(passage, List.of());
    int best = 0;
    double most = -1;
    for (int at = 0; at < sentences.size(); at++) {
      double share = Relatedness.share(weighed.sought, sentences.get(at));
      if (share > most) {
        most = share;
        best = at;
      }
    }
    return best;
  }
}
