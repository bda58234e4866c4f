package dev.beleg.bot.answer;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Weighs the sentences of found passages against a question: which of its words and names they
/// have, and whether they hold the kind of thing that is asked.
final class EvidenceWeigher {

  /// Words of the passage and of the article's other passages help a sentence out, for less.
  private static final double IN_PASSAGE = 0.7;

  private static final double IN_ARTICLE = 0.4;

  /// How well a sentence must have the word for what is counted.
  private static final double THING_COUNTED = 0.6;

  private static final double TWO_SENTENCES = 0.93;
  private static final double AROUND = 0.7;
  private static final double NAMES_AROUND = 0.2;
  private static final double REGION = 0.15;
  private static final double KIND = 0.3;

  private final PassageSearch search;
  private final Gazetteer gazetteer;
  private final KindEvidence kinds;
  private final Cues cues;
  private final AskedPeriods periods;

  EvidenceWeigher(
      PassageSearch search,
      Gazetteer gazetteer,
      KindEvidence kinds,
      Cues cues,
      AskedPeriods periods) {
    this.periods = periods;
    this.cues = cues;
    this.search = search;
    this.gazetteer = gazetteer;
    this.kinds = kinds;
  }

  /// Weighs the sentences of the articles that name every region the question names.
  ///
  /// @return the best first
  List<Evidence> weigh(Question question, AskedWords asked, List<Hit> hits) {
    Set<ArticleId> ofTheTime =
        hits.stream()
            .map(Hit::passage)
            .filter(passage -> periods.isMet(question, passage, search))
            .map(Passage::article)
            .collect(Collectors.toSet());
    List<Hit> met =
        hits.stream().filter(hit -> ofTheTime.contains(hit.passage().article())).toList();
    return weighAtAnyTime(question, asked, met);
  }

  /// The same without regard to the times that the question names.
  ///
  /// @return the best first
  List<Evidence> weighAtAnyTime(Question question, AskedWords asked, List<Hit> hits) {
    Map<ArticleId, AskedWords.Strengths> articles = new HashMap<>();
    Map<ArticleId, Set<String>> countries = new HashMap<>();
    for (Hit hit : hits) {
      ArticleId article = hit.passage().article();
      articles.merge(article, strengths(asked, hit.passage()), (a, b) -> a.or(b, 1));
      countries.computeIfAbsent(article, id -> new HashSet<>()).addAll(countries(hit.passage()));
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Hit hit : hits) {
      search
          .source(hit.passage().article())
          .filter(source -> namesRegions(source, question))
          .filter(source -> namesCountries(countries.get(source.id()), question))
          .ifPresent(
              source ->
                  evidence.addAll(
                      weigh(
                          question,
                          asked,
                          hit.passage(),
                          source,
                          Objects.requireNonNull(articles.get(source.id())))));
    }
    evidence.sort(
        Comparator.comparingDouble(Evidence::score)
            .thenComparingInt(one -> one.sentence().length())
            .reversed());
    return evidence;
  }

  private Set<String> countries(Passage passage) {
    return gazetteer.mentions(passage.read(passage.span()), passage.language()).stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.COUNTRY)
        .map(GazetteerEntry::code)
        .collect(Collectors.toSet());
  }

  private static boolean namesCountries(@Nullable Set<String> named, Question question) {
    return named != null
        && question.countries().stream().map(GazetteerEntry::code).allMatch(named::contains);
  }

  private static AskedWords.Strengths strengths(AskedWords asked, Passage passage) {
    return asked.in(passage.read(passage.span()), passage.language());
  }

  private static boolean namesRegions(Source source, Question question) {
    return question.regions().stream()
        .map(GazetteerEntry::code)
        .allMatch(source.regions()::contains);
  }

  private List<Evidence> weigh(
      Question question,
      AskedWords asked,
      Passage passage,
      Source source,
      AskedWords.Strengths article) {
    AskedWords.Strengths around = strengths(asked, passage);
    List<Evidence> evidence = new ArrayList<>();
    for (Stretch stretch : stretches(passage)) {
      Evidence.Weight weight =
          weight(question, asked, passage.read(stretch.span), source, around, article);
      evidence.add(new Evidence(source, passage, stretch.span, weight.times(stretch.standing)));
    }
    return evidence;
  }

  /// A stretch to be quoted, with how well it stands on its own.
  private record Stretch(Span span, double standing) {}

  /// The sentences of a passage, and each two in a row: the answer often follows what it is about.
  /// A sentence that leans on the one before it stands only together with that one.
  private List<Stretch> stretches(Passage passage) {
    List<Stretch> stretches = new ArrayList<>();
    List<Span> sentences = passage.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      boolean leans = i > 0 && cues.leansBack(passage.read(sentence), passage.language());
      if (!leans) {
        stretches.add(new Stretch(sentence, 1));
      }
      if (i > 0) {
        Span both = new Span(sentences.get(i - 1).start(), sentence.end());
        stretches.add(new Stretch(both, leans ? 1 : TWO_SENTENCES));
      }
    }
    return stretches;
  }

  private Evidence.Weight weight(
      Question question,
      AskedWords asked,
      String sentence,
      Source source,
      AskedWords.Strengths around,
      AskedWords.Strengths article) {
    Language language = source.language();
    AskedWords.Strengths own = asked.in(sentence, language);
    AskedWords.Strengths helped = own.or(around, IN_PASSAGE).or(article, IN_ARTICLE);
    boolean counted = question.asked() != Asked.COUNT || own.first() >= THING_COUNTED;
    double kind =
        counted ? kinds.of(question, sentence, language, source.published().knownDate()) : 0;
    double score =
        own.all()
            + AROUND * helped.all()
            + REGION * regions(question, sentence, language)
            + NAMES_AROUND * around.names()
            + KIND * kind;
    return new Evidence.Weight(
        own.all(), helped.all(), own.or(around, 1).words(), article.names(), kind, score);
  }

  /// The share of the question's regions that a sentence names itself.
  private double regions(Question question, String sentence, Language language) {
    if (question.regions().isEmpty()) {
      return 0;
    }
    List<GazetteerEntry> there =
        gazetteer.mentions(sentence, language).stream().map(Gazetteer.Mention::entry).toList();
    long named = question.regions().stream().filter(there::contains).count();
    return (double) named / question.regions().size();
  }
}
