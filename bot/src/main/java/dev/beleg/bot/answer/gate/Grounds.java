package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
      EnumSet.of(Flaw.Kind.PARTIES, Flaw.Kind.PROGRESS);

  private static final int MOST_SENTENCES = 3;

  private final Map<Integer, PassageReading> passages = new LinkedHashMap<>();
  private final Map<PassageReading, Relatedness.Topics> topics = new LinkedHashMap<>();
  private final Map<PassageReading, List<Relatedness.Topics>> sentenceTopics =
      new LinkedHashMap<>();
  private final List<Rule> rules;
  private final LinkRule links = new LinkRule();
  private final Relatedness relatedness;

  Grounds(List<PassageReading> passages, List<Rule> rules, Relatedness relatedness) {
    this.rules = List.copyOf(rules);
    this.relatedness = relatedness;
    for (PassageReading passage : passages) {
      this.passages.put(passage.number(), passage);
      topics.put(passage, relatedness.topics(passage.text(), passage.language()));
      sentenceTopics.put(
          passage,
          passage.sentences().stream()
              .map(span -> relatedness.topics(span.of(passage.text()), passage.language()))
              .toList());
    }
  }

  /// Judges a sentence as the model wrote it, with its citation marks.
  ///
  /// Where the cited passages do not support it and another one does, that is cited instead.
  ///
  /// @param language the language of the sentence
  public Judgement judge(String written, Language language) {
    CitedSentence claim = CitedSentence.of(written, language);
    List<PassageReading> cited =
        claim.cited().stream().flatMap(n -> Optional.ofNullable(passages.get(n)).stream()).toList();
    Findings findings = new Findings();
    links.check(claim, cited, findings);
    if (!findings.flaws().isEmpty()) {
      return new Judgement.Blocked(findings.flaws());
    }
    Map<PassageReading, Double> shares = shares(claim);
    return verbatim(claim, cited, false)
        .or(() -> verbatim(claim, List.copyOf(passages.values()), true))
        .or(() -> released(claim, cited, shares, findings))
        .or(
            () ->
                isContradicted(claim, findings) ? Optional.empty() : recited(claim, cited, shares))
        .orElseGet(() -> new Judgement.Blocked(findings.flaws()));
  }

  private Map<PassageReading, Double> shares(CitedSentence claim) {
    Map<PassageReading, Double> shares = new LinkedHashMap<>();
    topics.forEach((passage, of) -> shares.put(passage, relatedness.share(claim, of)));
    return shares;
  }

  private static double share(PassageReading passage, Map<PassageReading, Double> shares) {
    return shares.getOrDefault(passage, 0.0);
  }

  /// A whole sentence of a passage is its own proof, and no other passage is.
  private static Optional<Judgement> verbatim(
      CitedSentence claim, List<PassageReading> among, boolean recited) {
    String wanted = QuotationRule.fold(claim.text());
    for (PassageReading passage : among) {
      for (int at = 0; at < passage.sentences().size(); at++) {
        if (QuotationRule.fold(passage.sentences().get(at).of(passage.text())).equals(wanted)) {
          Span place = passage.place(new TreeSet<>(List.of(at)));
          return Optional.of(released(claim, List.of(support(passage, place)), recited));
        }
      }
    }
    return Optional.empty();
  }

  private static Judgement released(
      CitedSentence claim, List<Judgement.Support> support, boolean recited) {
    return new Judgement.Released(claim.text(), support, recited);
  }

  private static Judgement.Support support(PassageReading passage, Span place) {
    return new Judgement.Support(passage.supplied(), place);
  }

  private Optional<Judgement> released(
      CitedSentence claim,
      List<PassageReading> cited,
      Map<PassageReading, Double> shares,
      Findings findings) {
    if (cited.isEmpty()) {
      boolean none = claim.cited().isEmpty();
      findings.add(none ? Flaw.Kind.UNCITED : Flaw.Kind.UNKNOWN_CITATION, "");
      return Optional.empty();
    }
    rules.forEach(rule -> rule.check(claim, cited, findings));
    if (!findings.flaws().isEmpty()) {
      return Optional.empty();
    }
    List<PassageReading> telling =
        cited.stream().filter(passage -> isTold(claim, passage, shares, findings)).toList();
    if (telling.isEmpty()) {
      findings.add(Flaw.Kind.UNRELATED, "");
      return Optional.empty();
    }
    return Optional.of(
        released(
            claim,
            telling.stream().map(passage -> support(passage, claim, findings)).toList(),
            false));
  }

  /// A passage that tells no figure of the sentence must speak of it, and not much less than
  /// another one does.
  private static boolean isTold(
      CitedSentence claim,
      PassageReading passage,
      Map<PassageReading, Double> shares,
      Findings findings) {
    double own = share(passage, shares);
    return !findings.supportIn(passage).isEmpty()
        || (own >= RELATED
            && shares.entrySet().stream()
                .allMatch(
                    other -> own >= other.getValue() * least(claim, passage, other.getKey())));
  }

  private static double least(CitedSentence claim, PassageReading cited, PassageReading other) {
    boolean own = cited.language() == claim.language();
    return own || other.language() != claim.language() ? BEHIND : FAR_BEHIND;
  }

  /// What a source tells the other way round, or only plans, no other source is put under.
  private boolean isContradicted(CitedSentence claim, Findings cited) {
    Findings anywhere = new Findings();
    List<PassageReading> all = List.copyOf(passages.values());
    rules.forEach(rule -> rule.check(claim, all, anywhere));
    return Stream.of(cited, anywhere)
        .flatMap(findings -> findings.flaws().stream())
        .anyMatch(flaw -> CONTRADICTIONS.contains(flaw.kind()));
  }

  private Optional<Judgement> recited(
      CitedSentence claim, List<PassageReading> cited, Map<PassageReading, Double> shares) {
    List<PassageReading> others =
        passages.values().stream()
            .filter(passage -> share(passage, shares) >= CLEARLY_RELATED)
            .filter(passage -> !cited.equals(List.of(passage)))
            .sorted(
                Comparator.comparingDouble((PassageReading passage) -> share(passage, shares))
                    .reversed())
            .toList();
    for (PassageReading other : others) {
      Findings findings = new Findings();
      Optional<Judgement> judged = released(claim, List.of(other), shares, findings);
      if (judged.isPresent()
          && judged.get() instanceof Judgement.Released released
          && standsInOnePlace(claim, other, findings)) {
        return Optional.of(new Judgement.Released(released.text(), released.support(), true));
      }
    }
    return Optional.empty();
  }

  /// One sentence of a passage, or two in a row, tells so much that another citation may be put.
  private boolean standsInOnePlace(CitedSentence claim, PassageReading passage, Findings findings) {
    boolean figure = !findings.supportIn(passage).isEmpty();
    double least = claim.cited().isEmpty() && !figure ? NEARLY_ALL : MOST;
    List<Relatedness.Topics> sentences = sentenceTopics.getOrDefault(passage, List.of());
    for (int at = 0; at < sentences.size(); at++) {
      Relatedness.Topics here = sentences.get(at);
      Relatedness.Topics place = at == 0 ? here : sentences.get(at - 1).with(here);
      if (relatedness.share(claim, place) >= least) {
        return figure || !claim.cited().isEmpty() || relatedness.isSpecific(claim);
      }
    }
    return false;
  }

  /// The sentences that tell the figures, or the one that speaks most of what is claimed.
  private Judgement.Support support(
      PassageReading passage, CitedSentence claim, Findings findings) {
    TreeSet<Integer> told = new TreeSet<>(findings.supportIn(passage));
    if (told.isEmpty() || told.last() - told.first() >= MOST_SENTENCES) {
      told.clear();
      told.add(nearest(passage, claim));
    }
    return support(passage, passage.place(told));
  }

  private int nearest(PassageReading passage, CitedSentence claim) {
    List<Relatedness.Topics> sentences =
        new ArrayList<>(sentenceTopics.getOrDefault(passage, List.of()));
    int best = 0;
    double most = -1;
    for (int at = 0; at < sentences.size(); at++) {
      double share = relatedness.share(claim, sentences.get(at));
      if (share > most) {
        most = share;
        best = at;
      }
    }
    return best;
  }
}
