package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureCheck;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets of a model's sentences only those through that stand in the passages they cite.
///
/// A sentence carries a citation; every number, amount, rank and time in it stands in a cited
/// passage with the same value, unit, sign, period and hedge; quotations are verbatim; whoever is
/// named is named in the cited article; there are no links but those of cited articles. What is
/// merely said in other words is not judged beyond that it is about the same. Safe for use by
/// several threads.
public final class GroundingGate {

  private final Vocabulary vocabulary;
  private final FigureReader figures;
  private final PersonFinder people;
  private final OfficeFinder offices;
  private final Relatedness relatedness;
  private final List<Rule> rules;

  /// Joins the rules.
  ///
  /// @param dictionaries tie words of different languages; possibly none
  public GroundingGate(
      Vocabulary vocabulary, FigureExtractor extractor, Dictionaries dictionaries) {
    this.vocabulary = vocabulary;
    this.figures = new FigureReader(extractor, vocabulary);
    OrdinaryWords ordinary = new OrdinaryWords(vocabulary);
    this.people = new PersonFinder(vocabulary);
    this.offices = new OfficeFinder(vocabulary, people);
    WordTies ties = new WordTies(vocabulary, dictionaries);
    this.relatedness = new Relatedness(vocabulary, ordinary, ties);
    Nearest nearest = new Nearest(ties, ordinary);
    CueWords cues = vocabulary.announcing().cues();
    this.rules =
        List.of(
            new FigureRule(new FigureCheck(figures), extractor, nearest),
            new TimeRule(extractor),
            new DirectionRule(vocabulary.lexicon()),
            new QuotationRule(),
            new NameRule(
                vocabulary.gazetteer(), vocabulary.roles(), people, extractor, ordinary, ties),
            new OfficeRule(vocabulary, people, offices, ordinary),
            new WordingRule(vocabulary.gazetteer(), ordinary),
            new WordRule(ties, ordinary, vocabulary, people, extractor),
            new OppositeRule(nearest, ties, ordinary, extractor),
            new DenialRule(cues, nearest, ties, ordinary),
            new ProgressRule(cues, nearest),
            new PartyRule(new FlowReader(vocabulary.gazetteer()), nearest));
  }

  /// Reads the passages that an answer may rest on.
  ///
  /// @param supplied each under another number
  /// @param ledger the figures of their articles
  public Grounds grounds(List<SuppliedPassage> supplied, FigureLedger ledger) {
    Map<ArticleId, ArticleNames> names = new HashMap<>();
    List<PassageReading> readings =
        supplied.stream()
            .map(
                passage ->
                    new PassageReading(
                        passage,
                        names.computeIfAbsent(passage.source().id(), _ -> names(passage)),
                        figures,
                        ledger.tellings(passage.source().id())))
            .toList();
    return new Grounds(readings, rules, relatedness);
  }

  private ArticleNames names(SuppliedPassage passage) {
    return new ArticleNames(
        passage,
        vocabulary.gazetteer(),
        new ArticleOffices(
            passage.articleText(), passage.source().language(), vocabulary, people, offices));
  }
}
