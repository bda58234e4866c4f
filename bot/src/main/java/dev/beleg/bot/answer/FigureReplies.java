package dev.beleg.bot.answer;

import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.List;

/// Answers a question that wants a number: from the ledger, or from sentences that may tell what
/// the ledger has missed.
final class FigureReplies {

  /// How often the article of a figure names the region, against the region named most.
  private static final double OFTEN_NAMED = 0.7;

  private final IndexView index;
  private final Lexicon measures;
  private final FigureWishReader wishes;
  private final EvidenceSearch search;
  private final FigureAnswers figures;
  private final FigureOffers offers;
  private final SentenceAnswers sentences;
  private final Abstentions abstentions;
  private final Phrases phrases;

  FigureReplies(
      ExtractiveAnswerer.Parts parts,
      FigureWishReader wishes,
      EvidenceSearch search,
      SentenceAnswers sentences,
      Abstentions abstentions,
      Phrases phrases) {
    Vocabulary vocabulary = parts.vocabulary();
    this.index = parts.index();
    this.measures = vocabulary.measures();
    this.wishes = wishes;
    this.search = search;
    this.figures =
        new FigureAnswers(
            index, new PeriodsBefore(parts.extractor()), new FigureStatements(phrases, vocabulary));
    this.offers = new FigureOffers(phrases, vocabulary);
    this.sentences = sentences;
    this.abstentions = abstentions;
    this.phrases = phrases;
  }

  /// Answers with a figure, or else with stretches that may tell it, or says which one is missing.
  /// A figure tells its time itself, so the stretches of articles of other times count as well.
  Answer answer(Question question, FoundEvidence all, Response.Corpus corpus) {
    FigureWish wish = wishes.read(question);
    FoundEvidence found = search.nearOrganisations(question, all);
    AnswerText text = new AnswerText(phrases, question.reply());
    List<Answer.SourcedFigure> said = figures.say(wish, found.words(), found.anyTime(), text);
    if (!said.isEmpty()) {
      return text.grounded(said);
    }
    if (found.anyTime().isEmpty()) {
      return abstentions.noArticle(question, search.absent(question), corpus);
    }
    boolean onlyFigure = wish.mustBeFigure();
    List<Evidence> telling =
        onlyFigure ? telling(wish, found.evidence()) : ofThing(wish, found.evidence());
    List<Evidence> chosen = sentences.choose(question, telling);
    return chosen.isEmpty() && (onlyFigure || telling.isEmpty())
        ? noFigure(wish, found, corpus)
        : sentences.quote(question, telling, chosen, text, corpus);
  }

  /// Where only the unit is another, that is what is missing.
  private Answer noFigure(FigureWish wish, FoundEvidence found, Response.Corpus corpus) {
    List<String> others = offers.of(wish, index.ledger());
    boolean inOtherUnits =
        wish.limits().unit().isPresent()
            && figures.areTold(wish.inAnyUnit(), found.words(), found.anyTime());
    return inOtherUnits
        ? abstentions.noSuchUnit(wish.question(), others, corpus)
        : abstentions.noFigure(wish.question(), others, corpus);
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
    return ofThing(wish, evidence).stream()
        .filter(one -> wish.namesThing() || tells(wish, one))
        .toList();
  }

  /// A share is not told by the share of another thing.
  private List<Evidence> ofThing(FigureWish wish, List<Evidence> evidence) {
    return evidence.stream()
        .filter(one -> !wish.namesThing() || figures.haveUnit(wish, one))
        .toList();
  }

  /// Whether a stretch names a measure, a region and a time that are asked for.
  private boolean tells(FigureWish wish, Evidence evidence) {
    return isOfRegion(wish.question(), evidence)
        && !figures.areOfOtherTimes(wish, evidence)
        && measures.find(evidence.reading(), evidence.language()).stream()
            .flatMap(found -> found.values().stream())
            .map(Concept::id)
            .anyMatch(wish.measures().related()::contains)
        && wish.limits()
            .periods()
            .areMetIn(
                evidence.reading(), evidence.language(), evidence.source().published().knownDate());
  }

  /// Whether a stretch or its article is of the regions asked for: one that stands in the dateline
  /// alone is not.
  private static boolean isOfRegion(Question question, Evidence evidence) {
    return question.regions().isEmpty()
        || evidence.signal(Signal.REGION) >= 1
        || evidence.signal(Signal.REGION_OF_ARTICLE) >= OFTEN_NAMED;
  }
}
