package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import dev.beleg.retrieval.search.Filter;
import dev.beleg.retrieval.search.Hit;
import dev.beleg.retrieval.search.PassageSearch;
import dev.beleg.retrieval.search.SearchRequest;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import java.util.Optional;

/// The articles' passages as LangChain4j retrieves them, for one answer.
///
/// @param search finds the passages
/// @param shelf takes them
/// @param language the language of the question; of other words it is found out
/// @param most how many a query gives
record PassageRetriever(PassageSearch search, Shelf shelf, Language language, int most)
    implements ContentRetriever {

  /// The number of a passage in the metadata of its segment.
  static final String NUMBER = "number";

  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @Override
  public List<Content> retrieve(Query query) {
    return find(query.text(), DETECTOR.detect(query.text())).stream()
        .map(PassageRetriever::content)
        .toList();
  }

  /// {@return the passages for some words, taken on the shelf}
  List<SuppliedPassage> find(String words, Language written) {
    return search.search(new SearchRequest(words, written, Filter.ALL, most)).stream()
        .flatMap(hit -> supplied(hit).stream())
        .toList();
  }

  private Optional<SuppliedPassage> supplied(Hit hit) {
    return search
        .source(hit.passage().article())
        .flatMap(source -> shelf.take(source, hit.passage()));
  }

  private static Content content(SuppliedPassage passage) {
    String text = passage.passage().read(passage.passage().span());
    return Content.from(
        TextSegment.from(text, Metadata.from(NUMBER, String.valueOf(passage.number()))));
  }
}
