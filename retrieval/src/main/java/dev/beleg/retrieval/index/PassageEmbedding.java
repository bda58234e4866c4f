package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.EmbeddedArticle.Embedded;
import dev.beleg.retrieval.index.EmbeddingFailed.Reason;
import dev.beleg.retrieval.passage.Passage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings the vectors to the state of the index, a few passages at a time. What a step did lasts,
/// so it can be broken off between steps, or within one, and goes on from there. For one thread.
public final class PassageEmbedding {

  /// Texts that are embedded in one request.
  private static final int BATCH = 16;

  private final ArticleIndex articles;
  private final VectorIndex vectors;
  private final Embedder embedder;
  private final Deque<ArticleId> waiting = new ArrayDeque<>();
  private final Set<String> refused = new HashSet<>();
  private @Nullable Holdings planned;
  private int wanted = BATCH;

  /// @param articles open as long as this is used
  /// @param vectors likewise
  public PassageEmbedding(ArticleIndex articles, VectorIndex vectors, Embedder embedder) {
    this.articles = articles;
    this.vectors = vectors;
    this.embedder = embedder;
  }

  /// Embeds the passages of the next articles and removes the vectors of those that are gone.
  ///
  /// @return how many articles are still to be embedded
  /// @throws EmbeddingFailed if nothing can be embedded for now
  public int step() {
    Holdings holdings = articles.holdings();
    if (!holdings.equals(planned)) {
      plan(holdings);
    }
    List<ArticleId> taken = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    for (ArticleId id : waiting) {
      if (texts.size() >= wanted) {
        break;
      }
      taken.add(id);
      texts.addAll(texts(id));
    }
    if (!taken.isEmpty()) {
      waiting.removeAll(taken);
      keep(holdings, taken, embedOrWait(taken, texts));
    }
    return planned == null ? articles.holdings().sources().size() : waiting.size();
  }

  private void plan(Holdings holdings) {
    Map<ArticleId, String> known = vectors.states();
    waiting.clear();
    for (Source source : holdings.sources()) {
      String state = state(holdings, source);
      if (!state.equals(known.get(source.id())) && !refused.contains(state)) {
        waiting.add(source.id());
      }
    }
    List<ArticleId> gone =
        known.keySet().stream().filter(id -> holdings.source(id).isEmpty()).toList();
    gone.forEach(vectors::withdraw);
    if (!gone.isEmpty()) {
      vectors.commit();
    }
    planned = holdings;
  }

  /// A passage to be embedded.
  private record Text(Passage passage, int place) {
    String words() {
      return passage.text().reading();
    }
  }

  private List<Text> texts(ArticleId id) {
    List<Passage> passages = articles.view().passages(id);
    List<Text> texts = new ArrayList<>();
    for (int place = 0; place < passages.size(); place++) {
      texts.add(new Text(passages.get(place), place));
    }
    return texts;
  }

  /// After a failure others come first, and the next article alone: it may have been the text.
  private List<Embedded> embedOrWait(List<ArticleId> taken, List<Text> texts) {
    try {
      List<Embedded> embedded = embed(texts);
      wanted = BATCH;
      return embedded;
    } catch (EmbeddingFailed e) {
      waiting.addAll(taken);
      wanted = 1;
      throw e;
    }
  }

  private List<Embedded> embed(List<Text> texts) {
    List<Embedded> embedded = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += BATCH) {
      embedded.addAll(batch(texts.subList(from, Math.min(texts.size(), from + BATCH))));
    }
    return embedded;
  }

  /// One text that is refused does not keep the others from being embedded.
  private List<Embedded> batch(List<Text> texts) {
    try {
      return embedded(texts);
    } catch (EmbeddingFailed e) {
      if (e.reason() == Reason.UNAVAILABLE) {
        throw e;
      }
      if (texts.size() == 1) {
        return List.of();
      }
      return texts.stream().flatMap(text -> batch(List.of(text)).stream()).toList();
    }
  }

  private List<Embedded> embedded(List<Text> texts) {
    List<float[]> units =
        UnitVectors.of(embedder, texts.stream().map(Text::words).toList(), Embedder.Role.PASSAGE);
    if (units.getFirst().length > LongVectors.MOST) {
      throw new EmbeddingFailed(
          Reason.UNAVAILABLE,
          "vectors of " + units.getFirst().length + " numbers, at most " + LongVectors.MOST);
    }
    List<Embedded> embedded = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      embedded.add(new Embedded(PassageKey.of(text.passage), text.place, units.get(i)));
    }
    return embedded;
  }

  /// An article of which every passage was refused is tried again after the next start.
  private void keep(Holdings holdings, List<ArticleId> taken, List<Embedded> embedded) {
    int before = vectors.dimensions().orElse(0);
    for (ArticleId id : taken) {
      Optional<Source> source = holdings.source(id);
      if (source.isPresent()) {
        String state = state(holdings, source.get());
        List<Embedded> own = embedded.stream().filter(it -> it.key().article().equals(id)).toList();
        if (own.isEmpty() && !texts(id).isEmpty()) {
          refused.add(state);
        } else {
          vectors.put(new EmbeddedArticle(source.get(), state, own));
        }
      }
    }
    vectors.commit();
    if (before != 0 && vectors.dimensions().orElse(0) != before) {
      planned = null;
    }
  }

  /// Changes with whatever its passages and their filters are made of.
  private String state(Holdings holdings, Source source) {
    FileState file = holdings.files().get(source.id());
    List<String> parts = new ArrayList<>();
    parts.add(articles.preparedBy());
    parts.add(file == null ? "" : file.sha256());
    parts.add(source.language().code());
    parts.add(source.published().knownDate().map(LocalDate::toString).orElse(""));
    source.regions().stream().sorted().forEach(region -> parts.add("region " + region));
    source.collections().stream().sorted().forEach(name -> parts.add("collection " + name));
    return FileState.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }
}
