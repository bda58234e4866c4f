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
import java.util.stream.Stream;

/// Lets of a model's sentences only those through that stand in the passages they cite.
///
/// A sentence carries a citation; every number, amount, rank and time in it stands in a cited
/// passage with the same value, unit, sign, period and hedge; quotations are verbatim; whoever is
/// named is named in the cited article; there are no links but those of cited articles. What is
/// merely said in other words is not judged beyond that it is about the same. Safe for use by
/// several threads.
public final class GroundingGate {

  private final Readers readers;
  private final FigureReader figures;
  private final OfficeFinder offices;
  private final Relatedness relatedness;
  private final List<Rule> rules;
  private final List<Rule> contradictions;

  /// Joins the rules.
  ///
  /// @param dictionaries tie words of different languages; possibly none
  public GroundingGate(
      Vocabulary vocabulary, FigureExtractor extractor, Dictionaries dictionaries) {
    OrdinaryWords ordinary = new OrdinaryWords(vocabulary);
    PersonFinder people = new PersonFinder(vocabulary);
    WordTies ties = new WordTies(vocabulary, dictionaries);
    this.readers = new Readers(vocabulary, extractor, people, ties, ordinary);
    this.figures = new FigureReader(extractor, vocabulary);
    this.offices = new OfficeFinder(vocabulary, people);
    this.relatedness = new Relatedness(ordinary);
    CueWords cues = vocabulary.announcing().cues();
    CueWords finished = CueLists.read("finished.tsv");
    CueWords sides = CueLists.read("opposites.tsv");
    this.contradictions =
        List.of(
            new ProgressRule(cues, finished),
            new PartyRule(sides),
            new SpeakerRule(),
            new OppositeRule(sides, ordinary),
            new DenialRule(cues, ties),
            new OfficeRule(vocabulary, offices, ordinary),
            new HeadRule(vocabulary.roles(), ties));
    this.rules =
        Stream.concat(
                Stream.of(
                    new FigureRule(new FigureCheck(figures), cues, finished),
                    new TimeRule(),
                    new DirectionRule(sides),
                    new QuotationRule(),
                    new NameRule(vocabulary.roles(), ordinary),
                    new WordingRule(ordinary),
                    new WordRule(sides, ordinary)),
                contradictions.stream())
            .toList();
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
                        readers,
                        ledger.tellings(passage.source().id())))
            .toList();
    return new Grounds(readings, rules, contradictions, readers, relatedness);
  }

  private ArticleNames names(SuppliedPassage passage) {
    return new ArticleNames(
        passage,
        readers,
        new ArticleOffices(
            passage.articleText(),
            passage.source().language(),
            readers.vocabulary(),
            readers.people(),
            offices));
  }
}
