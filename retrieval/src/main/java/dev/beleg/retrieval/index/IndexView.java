package dev.beleg.retrieval.index;

import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// What a reader may see of the index: all of it, or the articles of some collections. It shows the
/// index as it is whenever it is asked. Safe for use by several threads.
public final class IndexView {

  private final ArticleIndex index;
  private final Optional<Set<String>> collections;
  private volatile @Nullable StoredFigures figures;
  private volatile @Nullable StoredReports reports;

  IndexView(ArticleIndex index, Optional<Set<String>> collections) {
    this.index = index;
    this.collections = collections.map(Set::copyOf);
  }

  /// {@return the collections it shows; empty for all articles}
  public Optional<Set<String>> collections() {
    return collections;
  }

  /// {@return the articles, by path}
  public List<Source> sources() {
    return index.holdings().sources().stream().filter(this::shows).toList();
  }

  /// {@return one article}
  public Optional<Source> source(ArticleId id) {
    return index.holdings().source(id).filter(this::shows);
  }

  private boolean shows(Source source) {
    return collections.isEmpty()
        || source.collections().stream().anyMatch(collections.get()::contains);
  }

  /// {@return every figure of the articles, read when the first is wanted after a change}
  public FigureLedger ledger() {
    return index.read(
        searcher -> {
          StoredFigures known = figures;
          if (known == null || !known.searcher().equals(searcher)) {
            known = StoredFigures.read(searcher, restricted(isA(Fields.KIND_ARTICLE)));
            figures = known;
          }
          return known.ledger();
        });
  }

  /// {@return what the articles announce, grouped by event, the oldest first; read when the first
  /// is wanted after a change}
  public List<Event> events() {
    return index.read(
        searcher -> {
          StoredReports known = reports;
          if (known == null || !known.searcher().equals(searcher)) {
            known = StoredReports.read(searcher, restricted(isA(Fields.KIND_ARTICLE)));
            reports = known;
          }
          return known.events();
        });
  }

  /// {@return the passage of an article that holds a range of its file}
  public Optional<Passage> passage(ArticleId id, Span range) {
    return passages(id).stream().filter(p -> p.span().contains(range)).findFirst();
  }

  /// {@return the passages of an article, in order of place}
  List<Passage> passages(ArticleId id) {
    BooleanQuery.Builder ofArticle = new BooleanQuery.Builder();
    ofArticle.add(Fields.passagesOf(id), Occur.FILTER);
    return index.read(
        searcher -> {
          List<Passage> found = new ArrayList<>();
          for (Document entry : Entries.found(searcher, restricted(ofArticle), Fields.STORED)) {
            found.add(passage(entry));
          }
          return found;
        });
  }

  private static Passage passage(Document entry) throws IOException {
    return StoredForm.passage(Entries.stored(entry));
  }

  private static BooleanQuery.Builder isA(String kind) {
    return new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER);
  }

  private Query restricted(BooleanQuery.Builder query) {
    collections.ifPresent(seen -> query.add(Fields.inCollections(seen), Occur.FILTER));
    return query.build();
  }
}
