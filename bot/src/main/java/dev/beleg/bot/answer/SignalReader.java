package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what speaks for each stretch of the found passages as the answer to one question.
///
/// Each sentence is looked at once; two sentences, passages and articles are put together from
/// that.
final class SignalReader {

  /// Words of the passage and of the article's other passages help a sentence out, for less.
  private static final double IN_PASSAGE = 0.7;

  private static final double IN_ARTICLE = 0.4;
  private static final double NEXT_TO_IT = 0.6;
  private static final double MANY_HITS = 5;
  private static final double MANY_WORDS = 8;

  private final Question question;
  private final AskedWords asked;
  private final KindEvidence kinds;
  private final Gazetteer gazetteer;
  private final Map<Source, Told> articles = new HashMap<>();
  private double bestScore;

  SignalReader(Question question, AskedWords asked, KindEvidence kinds, Gazetteer gazetteer) {
    this.question = question;
    this.asked = asked;
    this.kinds = kinds;
    this.gazetteer = gazetteer;
  }

  /// What a text tells of the question.
  ///
  /// @param words how well it has each word
  /// @param kind how well it holds the kind of thing asked for
  /// @param regions how often it names each region
  record Told(AskedWords.Strengths words, double kind, Map<String, Integer> regions) {

    Told and(Told other) {
      Map<String, Integer> both = new HashMap<>(regions);
      other.regions.forEach((region, count) -> both.merge(region, count, Integer::sum));
      return new Told(words.or(other.words, 1), Math.max(kind, other.kind), both);
    }

    private double share(Set<String> wanted) {
      long named = wanted.stream().filter(regions::containsKey).count();
      return wanted.isEmpty() ? 0 : (double) named / wanted.size();
    }

    /// How often the wanted region that is named least is named, against the region named most.
    private double prominence(Set<String> wanted) {
      int most = regions.values().stream().mapToInt(count -> count).max().orElse(1);
      int least = wanted.stream().mapToInt(code -> regions.getOrDefault(code, 0)).min().orElse(0);
      return (double) least / most;
    }
  }

  /// A passage with what its sentences tell.
  ///
  /// @param score what the search gave it
  /// @param sentences what each sentence tells, in order
  /// @param all what they tell together
  record Read(Passage passage, Source source, double score, List<Told> sentences, Told all) {}

  /// Looks at the sentences of a passage.
  Read read(Hit hit, Source source) {
    Passage passage = hit.passage();
    List<Told> sentences = new ArrayList<>();
    Told all = new Told(asked.none(), 0, Map.of());
    for (Span sentence : passage.sentences()) {
      Told told = told(passage, sentence, source);
      sentences.add(told);
      all = all.and(told);
    }
    articles.merge(source, all, Told::and);
    bestScore = Math.max(bestScore, hit.score());
    return new Read(passage, source, hit.score(), sentences, all);
  }

  private Told told(Passage passage, Span sentence, Source source) {
    String text = passage.read(sentence);
    Map<String, Integer> regions = new HashMap<>();
    for (Gazetteer.Mention mention : gazetteer.mentions(text, passage.language())) {
      if (mention.entry().kind() == GazetteerEntry.Kind.REGION) {
        regions.merge(mention.entry().code(), 1, Integer::sum);
      }
    }
    double kind = kinds.of(question, text, passage.language(), source.published().knownDate());
    return new Told(asked.in(text, passage.language()), kind, regions);
  }

  /// {@return what speaks for some sentences in a row; all passages have been read before}
  ///
  /// @param first the number of the first sentence
  /// @param last the number of the last one
  Signals signals(Read read, int first, int last) {
    Told own = read.sentences.get(first);
    for (int i = first + 1; i <= last; i++) {
      own = own.and(read.sentences.get(i));
    }
    Told article = articles.getOrDefault(read.source, read.all);
    Signals signals = new Signals();
    addWords(signals, own, read.all, article);
    signals.set(Signal.NEIGHBOURS, own.words().or(beside(read, first, last), NEXT_TO_IT).all());
    addRegions(signals, own, read.all, article);
    addKind(signals, own);
    signals
        .set(Signal.TWO_SENTENCES, last > first ? 1 : 0)
        .set(Signal.SAME_LANGUAGE, read.passage.language() == question.language() ? 1 : 0)
        .set(Signal.RETRIEVAL, bestScore > 0 ? read.score / bestScore : 0)
        .set(Signal.UNKNOWN, asked.unknown())
        .set(Signal.LENGTH, Math.min(1, asked.size() / MANY_WORDS))
        .set(Signal.ASKS_REGION, question.regions().isEmpty() ? 0 : 1)
        .set(Signal.ASKS_COUNTRY, question.countries().isEmpty() ? 0 : 1);
    return signals;
  }

  private AskedWords.Strengths beside(Read read, int first, int last) {
    AskedWords.Strengths beside = asked.none();
    if (first > 0) {
      beside = beside.or(read.sentences.get(first - 1).words(), 1);
    }
    if (last + 1 < read.sentences.size()) {
      beside = beside.or(read.sentences.get(last + 1).words(), 1);
    }
    return beside;
  }

  private static void addWords(Signals signals, Told own, Told passage, Told article) {
    AskedWords.Strengths helped =
        own.words().or(passage.words(), IN_PASSAGE).or(article.words(), IN_ARTICLE);
    signals
        .set(Signal.OWN, own.words().all())
        .set(Signal.CLEARLY, own.words().clearly())
        .set(Signal.CONTENT, own.words().words())
        .set(Signal.HITS, Math.min(1, own.words().hits() / MANY_HITS))
        .set(Signal.THING, own.words().first())
        .set(Signal.THING_AROUND, passage.words().first())
        .set(Signal.HELPED, helped.all())
        .set(Signal.PASSAGE, passage.words().all())
        .set(Signal.ARTICLE, article.words().all())
        .set(Signal.NAMES, article.words().names());
  }

  private void addRegions(Signals signals, Told own, Told passage, Told article) {
    Set<String> wanted = new HashSet<>();
    question.regions().forEach(region -> wanted.add(region.code()));
    if (!wanted.isEmpty()) {
      signals
          .set(Signal.REGION, own.share(wanted))
          .set(Signal.REGION_AROUND, passage.share(wanted))
          .set(Signal.REGION_OF_ARTICLE, article.prominence(wanted));
    }
  }

  private void addKind(Signals signals, Told own) {
    switch (question.asked()) {
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE ->
          signals.set(Signal.ASKS_NUMBER, 1).set(Signal.NUMBER_KIND, own.kind());
      case WHEN -> signals.set(Signal.ASKS_TIME, 1).set(Signal.TIME_KIND, own.kind());
      case WHO, OFFICE, HEAD ->
          signals.set(Signal.ASKS_PERSON, 1).set(Signal.PERSON_KIND, own.kind());
      case WHERE -> signals.set(Signal.ASKS_PLACE, 1).set(Signal.PLACE_KIND, own.kind());
      case REASON, HOW, SAID -> signals.set(Signal.ASKS_SIGN, 1).set(Signal.SIGN_KIND, own.kind());
      case WHICH -> signals.set(Signal.ASKS_THINGS, 1).set(Signal.THINGS_KIND, own.kind());
      case CONFIRM, KEYWORDS, NOTHING -> {}
    }
  }
}
