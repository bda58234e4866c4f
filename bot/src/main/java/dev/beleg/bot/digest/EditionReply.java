package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.chart.SeriesChart;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Reply;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Editions as chats show them: a screen of events under their regions, their sources, and a button
/// to the rest.
public final class EditionReply {

  /// What a button to further events carries before its numbers.
  public static final String MORE = "digest ";

  /// The events of one screen.
  static final int MOST = 10;

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  private static final Set<String> WEB = Set.of("http", "https");

  private final EditionPhrases phrases;

  /// Says what editions say.
  public EditionReply(EditionPhrases phrases) {
    this.phrases = phrases;
  }

  /// A part of an edition.
  ///
  /// @param told the number of the last article whose news was told before
  /// @param upTo the number of the last article whose news it tells
  /// @param from how many events were shown before
  public record Page(long told, long upTo, int from) {

    /// {@return the page that a button stands for}
    public static Optional<Page> read(String carried) {
      String[] parts = carried.split(":", -1);
      boolean plain =
          parts.length == 3
              && List.of(parts).stream().allMatch(it -> it.matches("[0-9]{1,18}"))
              && parts[2].length() < 9;
      return plain
          ? Optional.of(
              new Page(
                  Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2])))
          : Optional.empty();
    }

    private String carried() {
      return MORE + told + ":" + upTo + ":" + from;
    }
  }

  /// What stands above an edition.
  ///
  /// @param lines its title and what it has to say of other editions
  /// @param again what may not have arrived and is shown again if asked for
  record Lead(List<String> lines, Optional<Page> again) {

    static final Lead NONE = new Lead(List.of(), Optional.empty());
  }

  /// {@return an edition without events}
  Reply of(Lead lead, Language language) {
    List<Reply.Block> blocks = new ArrayList<>();
    lead.lines.forEach(line -> blocks.add(new Reply.Paragraph(line)));
    lead.again.map(page -> button(phrases.buttonAgain(language), page)).ifPresent(blocks::add);
    return new Reply(blocks);
  }

  /// {@return a page of an edition}
  ///
  /// @param lead what stands above it
  /// @param edition with at least one event behind the beginning of the page
  /// @param series what gained a point by it, to be drawn
  Reply of(Lead lead, Edition edition, Page page, Optional<GainedSeries> series) {
    Edition shown = edition.brief(page.from, MOST);
    Language language = edition.language();
    List<Reply.Block> blocks = new ArrayList<>();
    lead.lines.forEach(line -> blocks.add(new Reply.Paragraph(line)));
    for (Map.Entry<String, List<Item>> section : shown.sections().entrySet()) {
      StringBuilder lines = new StringBuilder(phrases.region(section.getKey(), language));
      section.getValue().forEach(item -> lines.append("\n• ").append(phrases.line(item, language)));
      blocks.add(new Reply.Paragraph(lines.toString()));
    }
    List<Citation> cited =
        new ArrayList<>(shown.items().stream().flatMap(item -> item.citations().stream()).toList());
    series.ifPresent(
        gained -> {
          blocks.addAll(drawn(gained, cited.size(), language));
          cited.addAll(numbered(gained.citations(), cited.size()));
        });
    blocks.add(sources(cited));
    int next = page.from + shown.items().size();
    if (next < edition.items().size()) {
      blocks.add(new Reply.Paragraph(phrases.more(edition.items().size() - next, language)));
      blocks.add(button(phrases.button(language), new Page(page.told, page.upTo, next)));
    }
    lead.again.map(lost -> button(phrases.buttonAgain(language), lost)).ifPresent(blocks::add);
    return new Reply(blocks);
  }

  private static Reply.Choices button(String label, Page page) {
    return new Reply.Choices(List.of(new Reply.Choice(label, page.carried())));
  }

  /// The chart, and its points in words for those who do not see it. Some JDKs cannot draw text.
  private List<Reply.Block> drawn(GainedSeries gained, int before, Language language) {
    SeriesChart chart = gained.chart();
    List<String> lines = new ArrayList<>();
    for (LedgerEntry entry : chart.figures()) {
      lines.add(phrases.point(entry.figure(), before + lines.size() + 1, language));
    }
    try {
      return List.of(
          new Reply.Picture(new Bytes(chart.png(WIDTH, HEIGHT)), chart.title()),
          new Reply.Paragraph(String.join("\n", lines)));
    } catch (LinkageError | InternalError _) {
      lines.addFirst(chart.title());
      return List.of(new Reply.Paragraph(String.join("\n", lines)));
    }
  }

  private static List<Citation> numbered(List<Citation> citations, int before) {
    return citations.stream()
        .map(
            it ->
                new Citation(
                    before + it.number(), it.source(), it.span(), it.quote(), it.reading()))
        .toList();
  }

  private static Reply.CitationList sources(List<Citation> cited) {
    return new Reply.CitationList(cited.stream().map(EditionReply::entry).toList());
  }

  private static Reply.CitationList.Entry entry(Citation citation) {
    Source source = citation.source();
    return new Reply.CitationList.Entry(
        citation.number(),
        "%s#%d-%d".formatted(source.id(), citation.span().start(), citation.span().end()),
        source.header().title().orElse(""),
        day(source.published()),
        source.language().code(),
        source.header().link().filter(EditionReply::isWeb).map(URI::toString));
  }

  private static String day(Published published) {
    return switch (published) {
      case Published.On on -> on.date().toString();
      case Published.InSomeYear some -> some.day().toString().substring("--".length());
      case Published.Unknown _ -> "";
    };
  }

  private static boolean isWeb(URI link) {
    return link.getScheme() != null && WEB.contains(link.getScheme());
  }
}
