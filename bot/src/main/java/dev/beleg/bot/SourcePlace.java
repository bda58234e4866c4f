package dev.beleg.bot;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An article or a range of it, as a citation names it: `news/a.txt#120-180`.
///
/// @param source the article
/// @param span the range; empty for the whole article
record SourcePlace(ArticleId source, Optional<Span> span) {

  private static final Pattern RANGE = Pattern.compile("#([0-9]{1,9}+)-([0-9]{1,9}+)$");

  /// Reads a place.
  ///
  /// @throws CommandFailure if it is none or leads out of the corpus
  static SourcePlace parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.find()) {
      return new SourcePlace(source(withoutRange(text)), Optional.empty());
    }
    int start = Integer.parseInt(range.group(1));
    int end = Integer.parseInt(range.group(2));
    if (end < start) {
      throw CommandFailure.usage("range " + start + "-" + end + " ends before it starts");
    }
    return new SourcePlace(
        source(text.substring(0, range.start())), Optional.of(new Span(start, end)));
  }

  /// A `#` is part of a file's name only where the name goes on to its ending.
  private static String withoutRange(String text) {
    int mark = text.lastIndexOf('#');
    if (mark < 0 || text.indexOf('.', mark) >= 0) {
      return text;
    }
    throw CommandFailure.usage(
        "'%s' is no range; write SOURCE#start-end, such as %s#120-180"
            .formatted(text.substring(mark + 1), text.substring(0, mark)));
  }

  private static ArticleId source(String path) {
    try {
      return new ArticleId(path);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "'" + path + "' is not an article: give its path within the corpus folder");
    }
  }
}
