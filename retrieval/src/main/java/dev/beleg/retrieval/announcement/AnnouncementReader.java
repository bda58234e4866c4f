package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.Paragraph;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.CueWords;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what an article announces, sentence by sentence.
///
/// A sentence announces something where it names a kind of cooperation and how far that is, or
/// states a figure of trade. An article that names one side only announces nothing.
public final class AnnouncementReader {

  private static final String CORRECTION = "correction";

  /// Within the title and the first sentences an article says that it corrects another.
  private static final int OPENING = 3;

  private static final int DATELINE = 6;

  /// The title and the first sentence.
  private static final int LEAD = 2;

  /// Measures of goods that go from one side to the other.
  private static final Set<String> TRADE =
      Set.of("trade-turnover", "trade-goods-and-services", "exports", "imports", "food-exports");

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private final Vocabulary vocabulary;
  private final PersonFinder people;

  /// Reads with word lists.
  public AnnouncementReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.people = new PersonFinder(vocabulary);
  }

  /// Reads an article.
  ///
  /// @param figures what it states, in the coordinates of its file
  public Report read(Article article, List<Figure> figures) {
    return new Reading(article, figures).report();
  }

  /// A sentence with what is found in it.
  private record Line(int number, Span span, String reading, List<Gazetteer.Mention> names) {}

  /// One article while it is read.
  private final class Reading {

    private final Article article;
    private final Language language;
    private final Optional<LocalDate> published;
    private final List<Figure> figures;
    private final List<Line> lines;

    Reading(Article article, List<Figure> figures) {
      this.article = article;
      this.language = article.language();
      this.published = article.published().knownDate();
      this.figures = figures;
      this.lines = lines();
    }

    private List<Line> lines() {
      List<Line> read = new ArrayList<>();
      String text = article.text().reading();
      for (Paragraph paragraph : article.paragraphs()) {
        if (!paragraph.repeated() && paragraph.role() != Paragraph.Role.BYLINE) {
          for (Span span : SPLITTER.split(text, paragraph.span(), language)) {
            String reading = article.text().slice(span).reading();
            if (!isDateline(reading)) {
              read.add(new Line(read.size(), span, reading, names(reading)));
            }
          }
        }
      }
      return read;
    }

    /// "ИРКУТСК, 15 мая." ends with a full stop and is no sentence.
    private boolean isDateline(String reading) {
      return beginsWithPlace(reading) && Word.of(reading).size() <= DATELINE;
    }

    /// The agency and the place of a dateline are where the news comes from, not what it is about.
    /// What stands once is counted once: Kursk is a town and a region.
    private List<Gazetteer.Mention> names(String reading) {
      Optional<String> agency = article.header().agency();
      boolean dated = beginsWithPlace(reading);
      Set<Map.Entry<Span, String>> counted = new HashSet<>();
      return vocabulary.gazetteer().mentions(reading, language).stream()
          .filter(name -> name.span().start() > 0 || !dated)
          .filter(name -> agency.filter(name.span().of(reading)::equalsIgnoreCase).isEmpty())
          .filter(name -> counted.add(Map.entry(name.span(), name.entry().code())))
          .toList();
    }

    private boolean beginsWithPlace(String reading) {
      return article
          .header()
          .place()
          .filter(place -> reading.regionMatches(true, 0, place, 0, place.length()))
          .isPresent();
    }

    Report report() {
      List<Gazetteer.Mention> names = lines.stream().flatMap(line -> line.names.stream()).toList();
      return new Report(
          article.id(),
          language,
          published,
          traits(names),
          lines.stream().findFirst().map(this::sentence),
          RegionRule.hasTwoSides(names) ? announcements() : List.of());
    }

    /// Where neither the title nor the first sentence says for sure what is announced, their verbs
    /// and the words of other lists tell it. Those of a correction tell of the article that it
    /// corrects.
    private List<Announcement> announcements() {
      List<Announcement> sure = lines.stream().flatMap(line -> announcements(line, false)).toList();
      boolean led = sure.stream().anyMatch(told -> told.sentence().number() < LEAD);
      if (led || corrects()) {
        return sure;
      }
      Stream<Announcement> lead =
          lines.stream().limit(LEAD).flatMap(line -> announcements(line, true));
      return Stream.concat(lead, sure.stream()).toList();
    }

    private Stream<Announcement> announcements(Line line, boolean unsure) {
      Map<String, Status> topics = new LinkedHashMap<>();
      List<Figure> stated = figures(line);
      StatusRule rule = rule(line, unsure);
      for (Figure figure : stated) {
        tradeKind(figure, line, rule).ifPresent(kind -> topics.put(kind, of(kind)));
      }
      named(line, rule, unsure).forEach(topics::putIfAbsent);
      return topics.entrySet().stream().map(topic -> announcement(line, topic, stated));
    }

    private static Status of(String tradeKind) {
      return tradeKind.equals(Announcement.TRADE_TARGET) ? Status.PLANNED : Status.DONE;
    }

    private StatusRule rule(Line line, boolean unsure) {
      List<Word> words = Word.of(line.reading);
      List<CueWords.Found> cues = vocabulary.announcing().cues().find(words, language);
      List<CueWords.Found> tenses =
          unsure ? vocabulary.announcing().fallback().tenses().find(words, language) : List.of();
      return new StatusRule(line.reading, words, cues, tenses, published);
    }

    private Map<String, Status> named(Line line, StatusRule rule, boolean unsure) {
      Map<String, Status> topics = new LinkedHashMap<>();
      for (TermMatcher.Found<Concept> kind : kinds(line, unsure)) {
        rule.status(kind.span())
            .ifPresent(
                status -> kind.values().forEach(named -> topics.putIfAbsent(named.id(), status)));
      }
      return topics;
    }

    private List<TermMatcher.Found<Concept>> kinds(Line line, boolean unsure) {
      Vocabulary.Announcing words = vocabulary.announcing();
      List<TermMatcher.Found<Concept>> own = words.kinds().find(line.reading, language);
      List<TermMatcher.Found<Concept>> found =
          own.isEmpty() && unsure ? words.fallback().kinds().find(line.reading, language) : own;
      return found.stream().filter(kind -> !isAttribute(line.reading, kind.span())).toList();
    }

    /// "Minsk-built buses" tells of no building.
    private static boolean isAttribute(String reading, Span place) {
      return place.start() > 0
          && reading.charAt(place.start() - 1) == '-'
          && Character.isLowerCase(reading.charAt(place.start()));
    }

    private Announcement announcement(
        Line line, Map.Entry<String, Status> topic, List<Figure> stated) {
      return new Announcement(
          new Announcement.Topic(topic.getKey(), topic.getValue(), sector(line)),
          Announcement.sorted(codes(line.names)),
          line.names.stream().anyMatch(name -> RegionRule.isOrganisation(name.entry())),
          sentence(line),
          stated.stream().map(Figure::span).toList());
    }

    private Announcement.Sentence sentence(Line line) {
      return new Announcement.Sentence(
          line.number, line.span, article.text().quote(line.span), article.text().read(line.span));
    }

    private Optional<String> sector(Line line) {
      return vocabulary.announcing().sectors().find(line.reading, language).stream()
          .flatMap(found -> found.values().stream())
          .map(Concept::id)
          .findFirst();
    }

    private List<Figure> figures(Line line) {
      return figures.stream().filter(figure -> line.span.contains(figure.span())).toList();
    }

    /// "should bring trade to $1.5 billion" tells an aim, whatever the number alone says.
    private static Optional<String> tradeKind(Figure figure, Line line, StatusRule rule) {
      boolean aim =
          figure.kind() == Kind.TARGET || rule.plans(figure.span().shift(-line.span.start()));
      return figure
          .measure()
          .filter(TRADE::contains)
          .map(_ -> aim ? Announcement.TRADE_TARGET : Announcement.TRADE_RESULT);
    }

    private Report.Traits traits(List<Gazetteer.Mention> names) {
      return new Report.Traits(
          Announcement.sorted(RegionRule.regions(names)),
          Announcement.sorted(keys(names)),
          Announcement.sorted(figures.stream().map(NumberKey::of).collect(Collectors.toSet())),
          Announcement.sorted(concepts()),
          corrects());
    }

    /// An organisation is one in all languages, whatever it is called.
    private Set<String> keys(List<Gazetteer.Mention> names) {
      Set<String> keys = NameKeys.of(lines.stream().map(Line::reading).toList(), language, people);
      names.stream()
          .map(Gazetteer.Mention::entry)
          .filter(RegionRule::isOrganisation)
          .forEach(organisation -> keys.add(organisation.code()));
      return keys;
    }

    private Set<String> concepts() {
      return lines.stream()
          .flatMap(line -> vocabulary.lexicon().find(line.reading, language).stream())
          .flatMap(found -> found.values().stream())
          .map(Concept::id)
          .collect(Collectors.toSet());
    }

    private boolean corrects() {
      return lines.stream()
          .limit(OPENING)
          .flatMap(
              line -> vocabulary.announcing().cues().find(Word.of(line.reading), language).stream())
          .anyMatch(cue -> cue.id().equals(CORRECTION));
    }
  }

  private static Set<String> codes(List<Gazetteer.Mention> names) {
    return names.stream().map(name -> name.entry().code()).collect(Collectors.toSet());
  }
}
