package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.Paragraph.Role;
import dev.beleg.retrieval.article.YearInference.Inferred;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.SentenceSplitter;
import dev.beleg.retrieval.language.Span;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the paragraphs of an article tell of its title, place, author and day.
final class ArticleParts {

  /// A dateline may stand below a subtitle.
  private static final int PARAGRAPHS_WITH_DATELINE = 3;

  private static final int LONGEST_DATELINE = 160;
  private static final int LONGEST_LEAD = 2000;

  private final ArticleId id;
  private final SourceText text;
  private final List<Paragraph> paragraphs;
  private final Language language;
  private final Optional<Dateline> dateline;

  ArticleParts(ArticleId id, SourceText text, List<Paragraph> paragraphs, Language language) {
    this.id = id;
    this.text = text;
    this.paragraphs = paragraphs;
    this.language = language;
    this.dateline = findDateline();
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  private Stream<Span> spans(Role role) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.role() == role && !paragraph.repeated())
        .map(Paragraph::span);
  }

  private Optional<Dateline> findDateline() {
    return spans(Role.BODY)
        .limit(PARAGRAPHS_WITH_DATELINE)
        .map(span -> Token.of(text.reading(), beginning(span, LONGEST_DATELINE)))
        .flatMap(tokens -> Dateline.before(text.reading(), tokens).stream())
        .findFirst()
        .or(this::findLead);
  }

  private static Span beginning(Span span, int length) {
    return new Span(span.start(), Math.min(span.end(), span.start() + length));
  }

  private Optional<Dateline> findLead() {
    DateWords words = DateWords.of(language);
    return spans(Role.BODY)
        .findFirst()
        .map(lead -> beginning(lead, LONGEST_LEAD))
        .map(lead -> new SentenceSplitter().split(text.reading(), lead, language))
        .flatMap(
            sentences ->
                sentences.stream()
                    .map(span -> Token.of(text.reading(), span))
                    .flatMap(tokens -> LeadDate.within(text.reading(), tokens, words).stream())
                    .findFirst());
  }

  Header header(Declared declared) {
    Optional<String> title = spans(Role.TITLE).map(text::read).findFirst();
    List<Newsrooms.Signature> signatures =
        spans(Role.BYLINE).flatMap(span -> Newsrooms.signature(text.read(span)).stream()).toList();
    Optional<String> byline =
        signatures.stream().flatMap(signature -> signature.author().stream()).findFirst();
    return new Header(
        title.or(declared::title),
        dateline.flatMap(Dateline::place),
        dateline.flatMap(Dateline::agency).or(() -> byline.flatMap(Newsrooms::agency)),
        byline.or(declared::byline),
        declared.link());
  }

  /// The day that the file declares, else the one that stands in a line of its own, else that of
  /// the dateline or lead, its year from there, from the file's path or from the text.
  Published published(Declared declared) {
    return declared
        .published()
        .<Published>map(on -> on)
        .or(() -> loneDate().map(day -> new Published.On(day, "line with the date alone")))
        .or(() -> dateline.flatMap(line -> line.day().map(day -> published(line, day))))
        .orElseGet(Published.Unknown::new);
  }

  private Optional<LocalDate> loneDate() {
    return spans(Role.BYLINE)
        .flatMap(span -> LoneDate.read(text.reading(), span).stream())
        .findFirst();
  }

  private Published published(Dateline line, MonthDay day) {
    if (line.year() > 0 && day.isValidYear(line.year())) {
      return new Published.On(day.atYear(line.year()), line.basis());
    }
    return PathDate.yearOf(id, day)
        .map(year -> new Inferred(year, "the date in the file's path"))
        .or(() -> YearInference.infer(text.reading(), spans(Role.BODY).toList(), language, day))
        .<Published>map(
            inferred ->
                new Published.On(
                    day.atYear(inferred.year()), line.basis() + "; year from " + inferred.why()))
        .orElseGet(() -> new Published.InSomeYear(day, line.basis()));
  }
}
