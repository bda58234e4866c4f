package dev.beleg.bot.answer;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
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
import java.util.Set;
import java.util.stream.Collectors;

/// Weighs the sentences of found passages against a question: which of its words and names they
/// have, and whether they hold the kind of thing that is asked.
final class EvidenceWeigher {

  private final PassageSearch search;
  private final Gazetteer gazetteer;
  private final KindEvidence kinds;
  private final Cues cues;
  private final SignalWeights weights;

  EvidenceWeigher(
      PassageSearch search,
      Gazetteer gazetteer,
      KindEvidence kinds,
      Cues cues,
      SignalWeights weights) {
    this.weights = weights;
    this.cues = cues;
    this.search = search;
    this.gazetteer = gazetteer;
    this.kinds = kinds;
  }

  /// Weighs the sentences of the articles that name every region the question names.
  ///
  /// @return the best first
  List<Evidence> weigh(Question question, AskedWords asked, List<Hit> hits) {
    SignalReader reader = new SignalReader(question, asked, kinds, gazetteer);
    Map<ArticleId, Set<String>> countries = new HashMap<>();
    if (!question.countries().isEmpty()) {
      for (Hit hit : hits) {
        countries
            .computeIfAbsent(hit.passage().article(), _ -> new HashSet<>())
            .addAll(countries(hit.passage()));
      }
    }
    List<SignalReader.Read> read = new ArrayList<>();
    for (Hit hit : hits) {
      search
          .source(hit.passage().article())
          .filter(source -> namesRegions(source, question))
          .filter(source -> namesCountries(countries.getOrDefault(source.id(), Set.of()), question))
          .ifPresent(source -> read.add(reader.read(hit, source)));
    }
    List<Evidence> evidence = new ArrayList<>();
    read.forEach(one -> addStretches(one, reader, evidence));
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

  private static boolean namesCountries(Set<String> named, Question question) {
    return question.countries().stream().map(GazetteerEntry::code).allMatch(named::contains);
  }

  private static boolean namesRegions(Source source, Question question) {
    return question.regions().stream()
        .map(GazetteerEntry::code)
        .allMatch(source.regions()::contains);
  }

  /// The sentences of a passage, and each two in a row: the answer often follows what it is about.
  /// A sentence that leans on the one before it stands only together with that one. A line without
  /// an end mark, such as a title, is not read together with what follows.
  private void addStretches(SignalReader.Read read, SignalReader reader, List<Evidence> evidence) {
    Passage passage = read.passage();
    List<Span> sentences = passage.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      boolean joins = i > 0 && ends(passage.read(sentences.get(i - 1)));
      boolean leans = joins && cues.leansBack(passage.read(sentence), passage.language());
      if (!leans) {
        evidence.add(evidence(read, sentence, reader.signals(read, i, i)));
      }
      if (joins) {
        Span both = new Span(sentences.get(i - 1).start(), sentence.end());
        evidence.add(evidence(read, both, reader.signals(read, i - 1, i)));
      }
    }
  }

  private static boolean ends(String sentence) {
    return !Character.isLetterOrDigit(sentence.codePointBefore(sentence.length()));
  }

  private Evidence evidence(SignalReader.Read read, Span stretch, Signals signals) {
    return new Evidence(
        read.source(), read.passage(), stretch, signals, weights.likelihood(signals));
  }
}
