package dev.beleg.retrieval.search;

import dev.beleg.retrieval.index.Fields;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// A filter as conditions on the index's fields.
final class FilterQuery {

  private FilterQuery() {}

  /// Adds to a query over the fields of one language that a passage meets the filter's other parts.
  static Query restrict(Query query, Filter filter) {
    if (filter.equals(Filter.ALL.withLanguages(filter.languages()))) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(query, Occur.MUST);
    if (filter.from().isPresent() || filter.to().isPresent()) {
      long from = filter.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
      long to = filter.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
      all.add(LongPoint.newRangeQuery(Fields.PUBLISHED, from, to), Occur.FILTER);
    }
    filter.collections().ifPresent(seen -> all.add(Fields.inCollections(seen), Occur.FILTER));
    if (!filter.regions().isEmpty()) {
      all.add(Fields.oneOf(Fields.REGION, filter.regions()), Occur.FILTER);
    }
    if (!filter.sources().isEmpty()) {
      all.add(sources(filter.sources()), Occur.FILTER);
    }
    return all.build();
  }

  private static Query sources(Set<String> sources) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(Fields.oneOf(Fields.ARTICLE, sources), Occur.SHOULD);
    either.add(Fields.oneOf(Fields.FOLDER, sources), Occur.SHOULD);
    return either.build();
  }
}
