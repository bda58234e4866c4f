package dev.beleg.bot.answer;

import dev.beleg.bot.answer.BackwardSigns.Sign;
import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.language.Lexicon;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes questions apart into what other questions may take over from them.
final class ElementReader {

  private final Vocabulary vocabulary;
  private final Cues cues;
  private final BackwardSigns signs;
  private final LanguageDetector detector;

  /// Behind a number a full stop ends no sentence: "am 5. Juni".
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L})[.!]\\s+");

  ElementReader(Vocabulary vocabulary, Cues cues, BackwardSigns signs, LanguageDetector detector) {
    this.vocabulary = vocabulary;
    this.cues = cues;
    this.signs = signs;
    this.detector = detector;
  }

  /// {@return a question taken apart}
  Elements read(Question question) {
    List<Word> words = Word.of(question.text());
    List<Element> all = new ArrayList<>();
    addPeriods(all, question);
    addNames(all, question);
    addConcepts(all, Kind.ROLE, vocabulary.roles(), question);
    addConcepts(all, Kind.MEASURE, vocabulary.measures(), question);
    addWords(all, question, words);
    all.sort(Comparator.comparing(Element::span));
    return new Elements(question, words, all);
  }

  private static void addPeriods(List<Element> all, Question question) {
    for (PeriodMention mention : question.topic().periods()) {
      String text = mention.span().of(question.text());
      Element.Names name =
          language -> language == question.language() ? text : year(mention.period()).orElse(text);
      add(all, new Element(Kind.PERIOD, mention.span(), text, name, false));
    }
  }

  /// A whole year is written alike in all languages.
  private static Optional<String> year(Period period) {
    Optional<Integer> year =
        period.firstDay().filter(day -> day.getDayOfYear() == 1).map(LocalDate::getYear);
    return year.filter(number -> period.lastDay().equals(Optional.of(LocalDate.of(number, 12, 31))))
        .map(String::valueOf);
  }

  private static void addNames(List<Element> all, Question question) {
    for (Gazetteer.Mention mention : question.names()) {
      GazetteerEntry entry = mention.entry();
      boolean place = entry.kind() != GazetteerEntry.Kind.ORGANISATION;
      String text = mention.span().of(question.text());
      boolean own = mention.form() == Gazetteer.Form.NAME;
      add(
          all,
          new Element(
              place ? Kind.PLACE : Kind.ORGANISATION,
              mention.span(),
              text,
              language -> own ? entry.name(language) : text,
              FigureWish.FRAME.contains(entry.code())));
    }
  }

  private static void addConcepts(
      List<Element> all, Kind kind, Lexicon lexicon, Question question) {
    for (TermMatcher.Found<Concept> found : lexicon.find(question.text(), question.language())) {
      Concept concept = found.values().getFirst();
      String text = found.span().of(question.text());
      boolean isCue = question.cue().stream().anyMatch(found.span()::overlaps);
      if (!isCue || FigureWishReader.isTelling(concept.id())) {
        add(all, new Element(kind, found.span(), text, concept::name, false));
      }
    }
  }

  private static void add(List<Element> all, Element element) {
    if (all.stream().noneMatch(other -> other.span().overlaps(element.span()))) {
      all.add(element);
    }
  }

  /// Neighbouring words make one element.
  private void addWords(List<Element> all, Question question, List<Word> words) {
    Span asking = asking(question.text());
    List<Element> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= words.size(); i++) {
      boolean content =
          i < words.size()
              && asking.contains(words.get(i).span())
              && isContent(words.get(i), all, question);
      if (content && start < 0) {
        start = i;
      } else if (!content && start >= 0) {
        runs.add(run(question, words, start, i));
        start = -1;
      }
    }
    all.addAll(runs);
  }

  private Element run(Question question, List<Word> words, int start, int end) {
    Span span = new Span(words.get(start).span().start(), words.get(end - 1).span().end());
    String text = span.of(question.text());
    Kind kind = isName(question, words, start, end) ? Kind.PERSON : Kind.WORD;
    return new Element(kind, span, text, _ -> text, false);
  }

  /// The sentence that asks: what else a message says is no topic of it.
  private static Span asking(String text) {
    int end = text.indexOf('?');
    if (end < 0) {
      return new Span(0, text.length());
    }
    Matcher before = SENTENCE_END.matcher(text).region(0, end);
    int start = 0;
    while (before.find()) {
      start = before.end();
    }
    return new Span(start, end);
  }

  private boolean isContent(Word word, List<Element> all, Question question) {
    return all.stream().noneMatch(element -> element.span().overlaps(word.span()))
        && question.cue().stream().noneMatch(cue -> cue.overlaps(word.span()))
        && isContent(word, question.language());
  }

  /// {@return whether a word carries something of what is asked}
  boolean isContent(Word word, Language language) {
    return !cues.isLight(word.text(), language)
        && detector.grammarShare(word.text(), language) == 0
        && !signs.is(Sign.DETERMINER, word, language)
        && !signs.is(Sign.PLACE, word, language)
        && !signs.is(Sign.PERSON, word, language)
        && !signs.is(Sign.THING, word, language)
        && !signs.is(Sign.SAID, word, language)
        && !signs.is(Sign.PERCENT, word, language);
  }

  /// A name is written with capitals and no word of the vocabulary; a German noun has an article.
  private boolean isName(Question question, List<Word> words, int start, int end) {
    boolean afterArticle =
        start > 0 && signs.is(Sign.DETERMINER, words.get(start - 1), question.language());
    return (!afterArticle || end - start > 1)
        && words.subList(start, end).stream()
            .allMatch(
                word ->
                    word.capitalised()
                        && vocabulary.lexicon().find(word.text(), question.language()).isEmpty());
  }
}
