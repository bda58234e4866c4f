package dev.beleg.bot;

import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Span;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints an article, a range of it marked.
@Command(name = "show", description = "Prints an article, with a cited range marked.")
final class ShowCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "SOURCE[#start-end]",
      description = "The article's file within the corpus; the range as citations give it.")
  private String place = "";

  ShowCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SourcePlace wanted = SourcePlace.parse(place);
    try (Wiring wiring = Wiring.upToDate(options.settings(), surroundings)) {
      SourceText text = text(wiring, wanted.source());
      show(text, wanted.span().map(span -> within(span, text, wanted.source())));
      return ExitStatus.DONE.code();
    }
  }

  private static SourceText text(Wiring wiring, ArticleId source) {
    return wiring
        .articles()
        .text(source)
        .orElseThrow(() -> CommandFailure.usage(whyNot(wiring, source)));
  }

  private static String whyNot(Wiring wiring, ArticleId source) {
    return wiring.articles().rejected().stream()
        .filter(file -> file.path().equals(source.path()))
        .map(file -> source + " is not read: " + file.reason())
        .findFirst()
        .orElse("no article " + source + "; 'beleg sources' lists them");
  }

  private static Span within(Span span, SourceText text, ArticleId source) {
    if (span.end() > text.length()) {
      throw CommandFailure.usage(
          "range %d-%d is out of %s, which has %d characters"
              .formatted(span.start(), span.end(), source, text.length()));
    }
    return span;
  }

  private void show(SourceText text, Optional<Span> marked) {
    Screen screen = surroundings.screen();
    Span whole = new Span(0, text.length());
    if (marked.isEmpty()) {
      screen.show(Line.text(text.shown(whole)));
      return;
    }
    Span span = marked.get();
    screen.showMarked(
        text.shown(new Span(0, span.start())),
        text.shown(span),
        text.shown(new Span(span.end(), text.length())));
  }
}
