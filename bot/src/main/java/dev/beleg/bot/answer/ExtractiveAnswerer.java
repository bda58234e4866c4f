package dev.beleg.bot.answer;

import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.GoodsReader;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.QuestionTerms;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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

  /// How many days of articles a relative time is counted from.
  private static final int MOST_DAYS = 5;

  /// "The day after tomorrow" is the farthest day named from today.
  private static final int DAYS_FROM_TODAY = 2;

  /// Longer questions are cut here; in UTF-16 code units.
  private static final int LONGEST_QUESTION = 2_000;

  private final Parts parts;
  private final LanguageDetector detector = new LanguageDetector();
  private final Phrases phrases = new Phrases();
  private final Cues cues = new Cues();
  private final QuestionReader reader;
  private final EvidenceSearch search;
  private final FigureReplies figures;
  private final OfficeReplies offices;
  private final GoodsAnswers goods;
  private final SentenceAnswers sentences;
  private final Abstentions abstentions = new Abstentions(phrases);

  /// Joins the parts.
  public ExtractiveAnswerer(Parts parts) {
    this.parts = parts;
    Vocabulary vocabulary = parts.vocabulary;
    SignalWeights weights = new SignalWeights();
    ConceptReader concepts = new ConceptReader(vocabulary);
    this.reader = new QuestionReader(cues, vocabulary, parts.extractor);
    this.search = new EvidenceSearch(parts, cues, concepts, weights);
    this.sentences = new SentenceAnswers(weights, abstentions);
    this.goods = new GoodsAnswers(new GoodsReader(vocabulary), cues);
    this.figures =
        new FigureReplies(
            parts,
            new FigureWishReader(cues, vocabulary, concepts, parts.extractor),
            search,
            sentences,
            abstentions,
            phrases);
    this.offices =
        new OfficeReplies(
            vocabulary.roles(),
            new OfficeAnswers(new OfficeFinder(vocabulary, new PersonFinder(vocabulary))),
            abstentions);
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
    Language language = wanted.filter(_ -> guess.certain().isEmpty()).orElseGet(guess::language);
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

  /// The answer as if asked when the newest of the articles found appeared. Who asks for "tomorrow"
  /// means his own.
  private Optional<Answer> asOfArticles(Question question, Response.Corpus corpus) {
    List<PeriodMention> periods = question.topic().periods();
    if (periods.isEmpty() || periods.stream().anyMatch(this::isNow)) {
      return Optional.empty();
    }
    return search.hits(question).stream()
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

  private boolean isNow(PeriodMention mention) {
    return mention.period() instanceof Period.AsOf(LocalDate day)
        && Math.abs(ChronoUnit.DAYS.between(today(), day)) <= DAYS_FROM_TODAY;
  }

  private Answer answer(Question question, Response.Corpus corpus) {
    if (question.asked() == Asked.NOTHING) {
      return abstentions.notAQuestion(question);
    }
    FoundEvidence found = find(question);
    return FigureQuestions.isFor(question)
        ? figures.answer(question, found, corpus)
        : other(question, found, corpus);
  }

  /// Finds and weighs what may answer a question.
  FoundEvidence find(Question question) {
    return search.find(question);
  }

  private Answer other(Question question, FoundEvidence found, Response.Corpus corpus) {
    if (found.anyTime().isEmpty()) {
      return abstentions.noArticle(question, search.absent(question), corpus);
    }
    boolean saysNothing = found.words().size() == 0 && question.names().isEmpty();
    if (found.evidence().isEmpty() || saysNothing) {
      return abstentions.noFigure(question, List.of(), corpus);
    }
    AnswerText text = new AnswerText(phrases, question.reply());
    return offices
        .answer(question, found, text, corpus)
        .orElseGet(() -> quoted(question, found, text, corpus));
  }

  private Answer quoted(
      Question question, FoundEvidence found, AnswerText text, Response.Corpus corpus) {
    List<Evidence> chosen =
        goods
            .wish(question, found.words())
            .map(wish -> chosen(question, wish, found.evidence()))
            .orElseGet(() -> sentences.choose(question, found.evidence()));
    return sentences.quote(question, found.evidence(), chosen, text, corpus);
  }

  private List<Evidence> chosen(
      Question question, GoodsAnswers.Wish wish, List<Evidence> evidence) {
    List<Evidence> telling = goods.answering(wish, evidence);
    return telling.isEmpty()
        ? sentences.choose(question, goods.notReversed(wish, evidence))
        : sentences.best(telling);
  }
}
