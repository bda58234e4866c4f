package dev.beleg.bot.digest;

import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.bot.answer.model.ModelHeadline;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.passage.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lines by a language model that passed the grounding gate. What a model said about an event and
/// the texts of its articles is kept: it is asked again once they change.
public final class GatedHeadlines implements Headlines {

  private static final int PASSAGES = 8;

  private final Supplier<ModelHeadline> making;
  private final HeadlineStore store;
  private final InstantSource clock;
  private @Nullable ModelHeadline made;

  /// Writes with a model.
  ///
  /// @param model asked for with the first line
  /// @param store keeps the lines
  /// @param clock tells when they were written
  public GatedHeadlines(Supplier<ModelHeadline> model, HeadlineStore store, InstantSource clock) {
    this.making = model;
    this.store = store;
    this.clock = clock;
  }

  private synchronized ModelHeadline model() {
    ModelHeadline known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }

  @Override
  public Line write(Item item, Language language, IndexView view) {
    List<SuppliedPassage> passages = passages(item, view);
    String texts = hash(passages, language);
    Optional<HeadlineStore.Kept> kept = store.of(item.event().id(), texts);
    return kept.isPresent()
        ? Line.of(kept.get().line())
        : switch (model().write(passages, view.ledger(), language)) {
          case ModelHeadline.Result.Written(String line) -> keep(item, texts, Optional.of(line));
          case ModelHeadline.Result.Refused() -> keep(item, texts, Optional.empty());
          case ModelHeadline.Result.NotNow() -> new Line.NotNow();
        };
  }

  private Line keep(Item item, String texts, Optional<String> line) {
    store.keep(item.event().id(), texts, new HeadlineStore.Kept(line), clock.instant());
    return Line.of(line);
  }

  @Override
  public Optional<String> written(Item item, Language language, IndexView view) {
    return store
        .of(item.event().id(), hash(passages(item, view), language))
        .flatMap(HeadlineStore.Kept::line);
  }

  /// The passages of the places that the event's line cites.
  private static List<SuppliedPassage> passages(Item item, IndexView view) {
    List<SuppliedPassage> supplied = new ArrayList<>();
    for (Citation citation : item.citations()) {
      Optional<Passage> passage = view.passage(citation.source().id(), citation.span());
      boolean room = supplied.size() < PASSAGES;
      passage
          .filter(it -> room && supplied.stream().noneMatch(one -> one.passage().equals(it)))
          .ifPresent(it -> supplied.add(supplied(supplied.size() + 1, citation.source(), it)));
    }
    return supplied;
  }

  private static SuppliedPassage supplied(int number, Source source, Passage passage) {
    String title = source.header().title().map(it -> it + "\n").orElse("");
    return new SuppliedPassage(number, source, passage, title + passage.read(passage.span()));
  }

  private static String hash(List<SuppliedPassage> passages, Language language) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(language.code().getBytes(StandardCharsets.UTF_8));
      for (SuppliedPassage passage : passages) {
        String told = "\0" + passage.source().id() + "\0" + passage.articleText();
        digest.update(told.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
