package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.QuestionTerms;
import dev.beleg.retrieval.search.SearchRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers questions from the articles without a language model: finds the sentences that hold the
/// answer, states it where that can be done exactly, and quotes them. What the articles do not hold
/// is refused.
public final class ExtractiveAnswerer {

  /// What answering needs.
  ///
  /// @param search finds passages
  /// @param vocabulary words, names and offices
  /// @param extractor reads figures and times
  /// @param clock tells today
  public record Parts(
      PassageSearch search,
      Vocabulary vocabulary,
      FigureExtractor extractor,
      InstantSource clock) {}

  private static final int PASSAGES = 20;
  private static final double SAME_NAME = 0.6;

  /// Longer questions are cut here; in UTF-16 code units.
  private static final int LONGEST_QUESTION = 2_000;

  private final Parts parts;
  private final LanguageDetector detector = new LanguageDetector();
  private final Phrases phrases = new Phrases();
  private final QuestionReader reader;
  private final EvidenceWeigher weigher;
  private final FigureAnswers figures;
  private final OfficeAnswers offices;
  private final SentenceAnswers sentences;
  private final Abstentions abstentions;
  private final Cues cues = new Cues();
  private final PersonFinder people;
  private final ConceptReader concepts;

  /// Joins the parts.
  public ExtractiveAnswerer(Parts parts) {
    this.parts = parts;
    Vocabulary vocabulary = parts.vocabulary;
    this.people = new PersonFinder(vocabulary);
    this.concepts = new ConceptReader(vocabulary);
    this.reader = new QuestionReader(cues, vocabulary, parts.extractor);
    KindEvidence kinds = new KindEvidence(vocabulary, people, parts.extractor, cues);
    this.weigher =
        new EvidenceWeigher(
            parts.search, vocabulary.gazetteer(), kinds, cues, new AskedPeriods(parts.extractor));
    this.figures =
        new FigureAnswers(
            new PassageFigures(vocabulary, parts.extractor, cues),
            vocabulary,
            new FigurePhrases(phrases));
    this.offices = new OfficeAnswers(new OfficeFinder(vocabulary, people));
    this.sentences = new SentenceAnswers();
    this.abstentions = new Abstentions(phrases);
  }

  /// Answers a question.
  ///
  /// @param text the question, plain words
  /// @param language its language; found out where empty
  public Response answer(String text, Optional<Language> language) {
    String asked = beginning(text);
    Language own = language.orElseGet(() -> detector.detect(asked));
    LocalDate today = LocalDate.ofInstant(parts.clock.instant(), ZoneOffset.UTC);
    Question question = reader.read(asked, own, today);
    Response.Corpus corpus = corpus();
    Answer answer = answer(question, corpus);
    boolean whole = asked.length() == text.length();
    return new Response(text, own, whole ? answer : shortened(answer, asked, own), corpus);
  }

  /// What is read of a question, without half a character at its end.
  private static String beginning(String text) {
    if (text.length() <= LONGEST_QUESTION) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_QUESTION - 1));
    return text.substring(0, inPair ? LONGEST_QUESTION - 1 : LONGEST_QUESTION);
  }

  private Answer shortened(Answer answer, String asked, Language language) {
    return answer.after(phrases.say(language, "shortened", asked.length()));
  }

  private Response.Corpus corpus() {
    List<Source> sources = parts.search.sources();
    Optional<LocalDate> newest =
        sources.stream()
            .flatMap(source -> source.published().knownDate().stream())
            .max(LocalDate::compareTo);
    return new Response.Corpus(sources.size(), newest);
  }

  private Answer answer(Question question, Response.Corpus corpus) {
    if (question.asked() == Asked.NOTHING) {
      return abstentions.notAQuestion(question);
    }
    List<Hit> hits = parts.search.search(request(question));
    QuestionTerms terms = parts.search.terms(question.text(), question.language());
    AskedWords words = new AskedWords(question, terms, concepts, cues, people(terms, hits));
    List<Evidence> evidence = weigher.weigh(question, words, hits);
    if (evidence.isEmpty()) {
      return nothing(question, words, hits, corpus);
    }
    AnswerText text = new AnswerText(phrases, question.language());
    Optional<Answer> special = special(question, words, evidence, text, corpus);
    return special.orElseGet(() -> general(question, evidence, text, corpus));
  }

  /// No article is about it, or none of the time that the question names.
  private Answer nothing(
      Question question, AskedWords words, List<Hit> hits, Response.Corpus corpus) {
    List<Evidence> anyTime = weigher.weighAtAnyTime(question, words, hits);
    if (anyTime.isEmpty()) {
      return abstentions.noArticle(question, corpus);
    }
    FigureWish wish = FigureWish.of(question, cues, parts.vocabulary.measures(), concepts);
    return abstentions.noFigure(question, figures.others(wish, anyTime), corpus);
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

  private static SearchRequest request(Question question) {
    Set<String> regions =
        question.regions().stream().map(GazetteerEntry::code).collect(Collectors.toSet());
    Filter filter = new Filter(Set.of(), Optional.empty(), Optional.empty(), regions, Set.of());
    return new SearchRequest(question.text(), question.language(), filter, PASSAGES);
  }

  private Optional<Answer> special(
      Question question,
      AskedWords words,
      List<Evidence> evidence,
      AnswerText text,
      Response.Corpus corpus) {
    if (FigureWish.isFor(question)) {
      FigureWish wish = FigureWish.of(question, cues, parts.vocabulary.measures(), concepts);
      List<Answer.SourcedFigure> said = figures.say(wish, words, evidence, text);
      if (!said.isEmpty()) {
        return Optional.of(text.grounded(said));
      }
      return wish.mustBeFigure()
          ? Optional.of(abstentions.noFigure(question, figures.others(wish, evidence), corpus))
          : Optional.empty();
    }
    if (question.asked() == Asked.WHO
        && !question.topic().roles().isEmpty()
        && words.within(rolesIn(question))) {
      return offices.sayHolder(question, evidence, text)
          ? Optional.of(text.grounded(List.of()))
          : Optional.of(abstentions.noHolder(question, corpus));
    }
    if (question.asked() == Asked.WHO
        && words.hasNames()
        && !words.hasWords()
        && offices.sayOffice(question, words, evidence, text)) {
      return Optional.of(text.grounded(List.of()));
    }
    return Optional.empty();
  }

  private List<Span> rolesIn(Question question) {
    return parts.vocabulary.roles().find(question.text(), question.language()).stream()
        .map(TermMatcher.Found::span)
        .toList();
  }

  private Answer general(
      Question question, List<Evidence> evidence, AnswerText text, Response.Corpus corpus) {
    List<Evidence> chosen = sentences.choose(question, evidence);
    if (chosen.isEmpty()) {
      return abstentions.notInSources(question, evidence.getFirst().source(), corpus);
    }
    text.say(question.asked() == Asked.CONFIRM ? "confirm" : "found");
    chosen.forEach(text::cite);
    return text.grounded(List.of());
  }
}
