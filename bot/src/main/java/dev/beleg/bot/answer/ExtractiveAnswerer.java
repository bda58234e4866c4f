package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.Passage;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.QuestionTerms;
import dev.beleg.retrieval.search.SearchRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Answers questions from the articles without a language model: finds the sentences that hold the
/// answer, states it where that can be done exactly, and quotes them. What the articles do not hold
/// is refused.
public final class ExtractiveAnswerer implements Answerer {

  /// What answering needs.
  ///
  /// @param search finds passages
  /// @param index holds the figures of the articles that are searched
  /// @param vocabulary words, names and offices
  /// @param extractor reads figures and times
  /// @param clock tells today
  public record Parts(
      PassageSearch search,
      IndexView index,
      Vocabulary vocabulary,
      FigureExtractor extractor,
      InstantSource clock) {}

  private static final int PASSAGES = 20;
  private static final double SAME_NAME = 0.6;

  /// Below this a few words fit another language nearly as well.
  private static final double CERTAIN = 0.8;

  /// How often the article of a figure names the region, against the region named most.
  private static final double OFTEN_NAMED = 0.7;

  /// How many days of articles a relative time is counted from.
  private static final int MOST_DAYS = 5;

  /// Longer questions are cut here; in UTF-16 code units.
  private static final int LONGEST_QUESTION = 2_000;

  private final Parts parts;
  private final LanguageDetector detector = new LanguageDetector();
  private final Phrases phrases = new Phrases();
  private final QuestionReader reader;
  private final EvidenceWeigher weigher;
  private final AskedPeriods periods;
  private final FigureAnswers figures;
  private final FigureWishReader wishes;
  private final FigureOffers offers;
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
    SignalWeights weights = new SignalWeights();
    this.weigher = new EvidenceWeigher(parts.search, vocabulary.gazetteer(), kinds, cues, weights);
    this.periods = new AskedPeriods(parts.extractor, parts.search);
    this.figures =
        new FigureAnswers(
            parts.index,
            new PeriodsBefore(parts.extractor),
            new FigureStatements(phrases, vocabulary));
    this.wishes = new FigureWishReader(cues, vocabulary, concepts, parts.extractor);
    this.offers = new FigureOffers(phrases, vocabulary);
    this.offices = new OfficeAnswers(new OfficeFinder(vocabulary, people));
    this.sentences = new SentenceAnswers(weights);
    this.abstentions = new Abstentions(phrases);
  }

  /// Answers a question.
  ///
  /// Its "last year" and the like are counted from today and, where that finds nothing, from the
  /// days of the newest articles. Questions before it are not looked at.
  @Override
  public Response answer(
      String text, Optional<Language> language, List<PastQuestion> past, Audience audience) {
    String asked = beginning(text);
    Question question = read(asked, language, today());
    Response.Corpus corpus = corpus();
    Answer answer = answer(question, corpus);
    if (answer instanceof Answer.Abstained) {
      answer = asOfArticles(question, corpus).orElse(answer);
    }
    return new Response(
        text,
        question.reply(),
        shortened(answer, question, text),
        Response.Mode.EXTRACTIVE,
        corpus);
  }

  /// Begins a dialogue, or goes on with one.
  ///
  /// @param past the questions asked so far, the oldest first
  public Dialogue dialogue(List<PastQuestion> past) {
    return dialogue(past, Audience.NOBODY);
  }

  @Override
  public Dialogue dialogue(List<PastQuestion> past, Audience audience) {
    return dialogue(past, audience, this);
  }

  /// Begins a dialogue whose whole questions another one answers.
  ///
  /// @param past the questions asked so far, the oldest first
  public Dialogue dialogue(List<PastQuestion> past, Audience audience, Answerer answering) {
    BackwardSigns signs = new BackwardSigns();
    BiFunction<String, Language, Question> understood =
        (text, language) -> read(text, Optional.of(language), today());
    FollowUp followUp =
        new FollowUp(
            understood,
            new ElementReader(parts.vocabulary, cues, signs, detector),
            signs,
            detector,
            new Filling(understood, signs));
    return new Dialogue(answering, followUp, past, audience);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(parts.clock.instant(), ZoneOffset.UTC);
  }

  /// What is read of a question, without half a character at its end.
  private static String beginning(String text) {
    if (text.length() <= LONGEST_QUESTION) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_QUESTION - 1));
    return text.substring(0, inPair ? LONGEST_QUESTION - 1 : LONGEST_QUESTION);
  }

  /// Says what was left out of a long question.
  private Answer shortened(Answer answer, Question question, String text) {
    Language language = question.reply();
    if (question.text().length() < text.length()) {
      return answer.after(phrases.say(language, "shortened", question.text().length()));
    }
    QuestionTerms terms = parts.search.terms(text, question.language());
    return terms.shortened()
        ? answer.after(phrases.say(language, "shortened-words", terms.terms().size()))
        : answer;
  }

  /// Understands a question that is asked on a day. What is clearly in one language is read in that
  /// one, whichever its answer is to be in.
  ///
  /// @param wanted the language of its answer; its own where empty
  Question read(String text, Optional<Language> wanted, LocalDate day) {
    LanguageDetector.Guess guess = detector.guess(text);
    Language language = wanted.filter(_ -> guess.confidence() < CERTAIN).orElseGet(guess::language);
    return reader.read(text, language, wanted.orElse(language), day);
  }

  private Response.Corpus corpus() {
    List<Source> sources = parts.search.sources();
    Optional<LocalDate> newest =
        sources.stream()
            .flatMap(source -> source.published().knownDate().stream())
            .max(LocalDate::compareTo);
    return new Response.Corpus(sources.size(), newest);
  }

  /// The answer as if asked when the newest of the articles found appeared.
  private Optional<Answer> asOfArticles(Question question, Response.Corpus corpus) {
    if (question.topic().periods().isEmpty()) {
      return Optional.empty();
    }
    return parts.search.search(request(question)).stream()
        .flatMap(hit -> parts.search.source(hit.passage().article()).stream())
        .flatMap(source -> source.published().knownDate().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(day -> read(question.text(), Optional.of(question.reply()), day))
        .filter(again -> !again.topic().periods().equals(question.topic().periods()))
        .distinct()
        .limit(MOST_DAYS)
        .map(again -> answer(again, corpus))
        .filter(Answer.Grounded.class::isInstance)
        .findFirst();
  }

  private Answer answer(Question question, Response.Corpus corpus) {
    if (question.asked() == Asked.NOTHING) {
      return abstentions.notAQuestion(question);
    }
    Found found = find(question);
    return FigureWish.isFor(question)
        ? figure(question, wishes.read(question), nearOrganisations(question, found), corpus)
        : other(question, found, corpus);
  }

  /// A number that an organisation is asked for stands near its name: the turnover of a plant is
  /// not that of the region its article is about.
  private Found nearOrganisations(Question question, Found found) {
    List<GazetteerEntry> organisations = question.organisations();
    if (organisations.isEmpty()) {
      return found;
    }
    Map<Passage, Boolean> known = new HashMap<>();
    Predicate<Evidence> near =
        one -> known.computeIfAbsent(one.passage(), it -> names(it, organisations));
    return new Found(
        found.words,
        found.anyTime.stream().filter(near).toList(),
        found.evidence.stream().filter(near).toList());
  }

  private boolean names(Passage passage, List<GazetteerEntry> organisations) {
    return parts
        .vocabulary
        .gazetteer()
        .mentions(passage.read(passage.span()), passage.language())
        .stream()
        .anyMatch(mention -> organisations.contains(mention.entry()));
  }

  /// A figure tells its time itself, so the stretches of articles of other times count as well.
  private Answer figure(Question question, FigureWish wish, Found found, Response.Corpus corpus) {
    AnswerText text = new AnswerText(phrases, question.reply());
    List<Answer.SourcedFigure> said = figures.say(wish, found.words, found.anyTime, text);
    if (!said.isEmpty()) {
      return text.grounded(said);
    }
    if (found.anyTime.isEmpty()) {
      return abstentions.noArticle(question, absent(question), corpus);
    }
    boolean onlyFigure = wish.mustBeFigure();
    List<Evidence> telling = onlyFigure ? telling(wish, found.evidence) : found.evidence;
    List<Evidence> chosen = sentences.choose(question, telling);
    return chosen.isEmpty() && (onlyFigure || telling.isEmpty())
        ? noFigure(wish, found, corpus)
        : quoted(question, telling, chosen, text, corpus);
  }

  /// Where only the unit is another, that is what is missing.
  private Answer noFigure(FigureWish wish, Found found, Response.Corpus corpus) {
    List<String> others = offers.of(wish, parts.index.ledger());
    boolean inOtherUnits =
        wish.limits().unit().isPresent()
            && figures.areTold(wish.inAnyUnit(), found.words, found.anyTime);
    return inOtherUnits
        ? abstentions.noSuchUnit(wish.question(), others, corpus)
        : abstentions.noFigure(wish.question(), others, corpus);
  }

  /// The places that keep every article out: the regions that none names, or the countries where
  /// the question names nothing but them and the two that every article names.
  private List<GazetteerEntry> absent(Question question) {
    List<Source> sources = parts.search.sources();
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

  /// The stretches that may tell what the ledger has missed. Who trades with whom, a measure in
  /// what unit and by how much it grew only the ledger tells.
  private List<Evidence> telling(FigureWish wish, List<Evidence> evidence) {
    boolean inUnit = wish.limits().unit().isPresent();
    boolean ledgerOnly =
        wish.manner() == FigureWish.Manner.CHANGE
            || wish.namesBothSides()
            || (inUnit && wish.namesMeasure());
    if (ledgerOnly) {
      return List.of();
    }
    return evidence.stream()
        .filter(one -> inUnit ? figures.haveUnit(wish, one) : tells(wish, one))
        .toList();
  }

  /// Whether a stretch names a measure, a region and a time that are asked for.
  private boolean tells(FigureWish wish, Evidence evidence) {
    return isOfRegion(wish.question(), evidence)
        && !figures.areOfOtherTimes(wish, evidence)
        && parts.vocabulary.measures().find(evidence.reading(), evidence.language()).stream()
            .flatMap(found -> found.values().stream())
            .map(Concept::id)
            .anyMatch(wish.measures().related()::contains)
        && wish.limits()
            .periods()
            .areMetIn(
                evidence.reading(), evidence.language(), evidence.source().published().knownDate());
  }

  private Answer other(Question question, Found found, Response.Corpus corpus) {
    if (found.anyTime.isEmpty()) {
      return abstentions.noArticle(question, absent(question), corpus);
    }
    if (found.evidence.isEmpty()) {
      return abstentions.noFigure(question, List.of(), corpus);
    }
    AnswerText text = new AnswerText(phrases, question.reply());
    return office(question, found, text, corpus)
        .orElseGet(() -> general(question, found.evidence, text, corpus));
  }

  /// Whether a stretch or its article is of the regions asked for: one that stands in the dateline
  /// alone is not.
  private static boolean isOfRegion(Question question, Evidence evidence) {
    return question.regions().isEmpty()
        || evidence.signal(Signal.REGION) >= 1
        || evidence.signal(Signal.REGION_OF_ARTICLE) >= OFTEN_NAMED;
  }

  /// What was found for a question.
  ///
  /// @param words the question's words
  /// @param anyTime stretches of the passages found, the best first
  /// @param evidence those of articles that are of the time that the question names
  record Found(AskedWords words, List<Evidence> anyTime, List<Evidence> evidence) {}

  /// Finds and weighs what may answer a question.
  Found find(Question question) {
    List<Hit> hits = parts.search.search(request(question));
    QuestionTerms terms = parts.search.terms(question.text(), question.language());
    AskedWords words = new AskedWords(question, terms, concepts, cues, people(terms, hits));
    List<Evidence> anyTime = weigher.weigh(question, words, hits);
    return new Found(words, anyTime, periods.ofTheTime(question, anyTime));
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
    return new SearchRequest(
        question.text(), question.language(), Filter.ALL.withRegions(regions), PASSAGES);
  }

  private Optional<Answer> office(
      Question question, Found found, AnswerText text, Response.Corpus corpus) {
    return switch (question.asked()) {
      case WHO, HEAD -> person(question, found, text, corpus);
      case OFFICE ->
          found.words.hasNames() && offices.sayOffice(question, found.words, found.evidence, text)
              ? Optional.of(text.grounded(List.of()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Answer> person(
      Question question, Found found, AnswerText text, Response.Corpus corpus) {
    boolean nowhere = question.regions().isEmpty() && question.countries().isEmpty();
    if (question.asked() == Asked.HEAD && nowhere) {
      return Optional.of(abstentions.noHolder(question, corpus));
    }
    if (!question.topic().roles().isEmpty() && found.words.within(rolesIn(question))) {
      if (offices.sayHolder(question, found.evidence, text)) {
        return Optional.of(text.grounded(List.of()));
      }
      // Whose office it is is often not said where the article's own country is meant.
      return question.countries().isEmpty() || offices.isOfOthers(question, found.evidence)
          ? Optional.of(abstentions.noHolder(question, corpus))
          : Optional.empty();
    }
    if (found.words.hasNames()
        && !found.words.hasWords()
        && offices.sayOffice(question, found.words, found.evidence, text)) {
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
    return quoted(question, evidence, sentences.choose(question, evidence), text, corpus);
  }

  /// Quotes what was chosen of some stretches.
  private Answer quoted(
      Question question,
      List<Evidence> evidence,
      List<Evidence> chosen,
      AnswerText text,
      Response.Corpus corpus) {
    if (chosen.isEmpty()) {
      return abstentions.notInSources(question, evidence.getFirst().source(), corpus);
    }
    text.say(question.asked() == Asked.CONFIRM ? "confirm" : "found");
    chosen.forEach(text::cite);
    return text.grounded(List.of());
  }
}
