package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The passages that one answer was supplied with, numbered in the order they were taken. One
/// passage has one number.
final class Shelf {

  private static final int MOST = 40;

  private final Function<Source, Optional<SourceText>> texts;
  private final List<SuppliedPassage> passages = new ArrayList<>();

  /// @param texts gives the text of an article whose file is unchanged
  Shelf(Function<Source, Optional<SourceText>> texts) {
    this.texts = texts;
  }

  /// Takes a passage, unless there are too many.
  ///
  /// @return the passage with its number
  Optional<SuppliedPassage> take(Source source, Passage passage) {
    Optional<SuppliedPassage> known =
        passages.stream().filter(one -> isAt(one, source, passage)).findFirst();
    if (known.isPresent() || passages.size() >= MOST) {
      return known;
    }
    SuppliedPassage taken =
        new SuppliedPassage(passages.size() + 1, source, passage, articleText(source, passage));
    passages.add(taken);
    return Optional.of(taken);
  }

  private static boolean isAt(SuppliedPassage one, Source source, Passage passage) {
    return one.source().id().equals(source.id()) && one.passage().span().equals(passage.span());
  }

  private String articleText(Source source, Passage passage) {
    String title = source.header().title().map(it -> it + "\n").orElse("");
    return texts
        .apply(source)
        .map(text -> title + text.read(new Span(0, text.length())))
        .orElseGet(() -> title + passage.read(passage.span()));
  }

  /// {@return what was taken so far, by number}
  List<SuppliedPassage> passages() {
    return List.copyOf(passages);
  }
}
