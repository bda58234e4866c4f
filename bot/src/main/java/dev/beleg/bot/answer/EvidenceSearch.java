package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.QuestionTerms;
import dev.beleg.retrieval.search.SearchRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the stretches of articles that may answer a question.
final class EvidenceSearch {

  private static final int PASSAGES = 20;
  private static final double SAME_NAME = 0.6;

  private final PassageSearch search;
  private final Gazetteer gazetteer;
  private final PersonFinder people;
  private final ConceptReader concepts;
  private final Cues cues;
  private final EvidenceWeigher weigher;
  private final AskedPeriods periods;

  EvidenceSearch(
      ExtractiveAnswerer.Parts parts, Cues cues, ConceptReader concepts, SignalWeights weights) {
    this.search = parts.search();
    this.gazetteer = parts.vocabulary().gazetteer();
    this.people = new PersonFinder(parts.vocabulary());
    this.concepts = concepts;
    this.cues = cues;
    KindEvidence kinds = new KindEvidence(parts.vocabulary(), people, parts.extractor(), cues);
    this.weigher = new EvidenceWeigher(search, gazetteer, kinds, cues, weights);
    this.periods = new AskedPeriods(parts.extractor(), search);
  }

  /// Finds and weighs what may answer a question.
  FoundEvidence find(Question question) {
    List<Hit> hits = hits(question);
    QuestionTerms terms = search.terms(question.text(), question.language());
    AskedWords words = new AskedWords(question, terms, concepts, cues, people(terms, hits));
    List<Evidence> anyTime = weigher.weigh(question, words, hits);
    return new FoundEvidence(words, anyTime, periods.ofTheTime(question, anyTime));
  }

  /// The terms of the question that name a person whom one of the passages names.
  private Set<QuestionTerms.Term> people(QuestionTerms terms, List<Hit> hits) {
    return hits.stream()
        .map(Hit::passage)
        .flatMap(
            passage ->
                people.find(passage.read(passage.span()), passage.language()).stream()
                    .flatMap(
                        person -> terms.matches(person.surname(), passage.language()).stream()))
        .filter(match -> match.strength() >= SAME_NAME)
        .map(QuestionTerms.Match::term)
        .collect(Collectors.toSet());
  }

  /// {@return the passages found for a question, the best first}
  List<Hit> hits(Question question) {
    Set<String> regions =
        question.regions().stream().map(GazetteerEntry::code).collect(Collectors.toSet());
    return search.search(
        new SearchRequest(
            question.text(), question.language(), Filter.ALL.withRegions(regions), PASSAGES));
  }

  /// A number that an organisation is asked for stands near its name: the turnover of a plant is
  /// not that of the region its article is about.
  FoundEvidence nearOrganisations(Question question, FoundEvidence found) {
    List<GazetteerEntry> organisations = question.organisations();
    if (organisations.isEmpty()) {
      return found;
    }
    Map<Passage, Boolean> known = new HashMap<>();
    return found.where(one -> known.computeIfAbsent(one.passage(), it -> names(it, organisations)));
  }

  private boolean names(Passage passage, List<GazetteerEntry> organisations) {
    return gazetteer.mentions(passage.read(passage.span()), passage.language()).stream()
        .anyMatch(mention -> organisations.contains(mention.entry()));
  }

  /// {@return the places that keep every article out: the regions that none names, or the countries
  /// where the question names nothing but them and the two that every article names}
  List<GazetteerEntry> absent(Question question) {
    List<Source> sources = search.sources();
    List<GazetteerEntry> regions =
        question.regions().stream()
            .filter(region -> sources.stream().noneMatch(s -> s.regions().contains(region.code())))
            .toList();
    return question.regions().isEmpty()
        ? question.countries().stream()
            .filter(country -> !FigureWish.FRAME.contains(country.code()))
            .toList()
        : regions;
  }
}
