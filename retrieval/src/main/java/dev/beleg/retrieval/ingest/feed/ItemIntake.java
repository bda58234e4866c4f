package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.ingest.feed.ItemRecord.Visits;
import dev.beleg.retrieval.ingest.fetch.Fetched;
import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebRequest;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Makes files of the items of a feed.
///
/// The text is the one that the feed holds where that is whole, else that of the item's page, else
/// what the feed holds if it is more than a line.
final class ItemIntake {

  private static final Set<String> PAGES = Set.of("", "text/html", "application/xhtml+xml");

  /// A site that is out for an afternoon has the page again in the evening.
  private static final int LEAST_ATTEMPTS = 5;

  private static final Duration LEAST_PATIENCE = Duration.ofDays(1);

  /// A page that is missing once may be back the next time.
  private static final int MISSING_FOR_GOOD = 2;

  private static final int LEAST_TEASER = 200;

  private final String feed;
  private final FeedTools tools;
  private final ItemFolder folder;

  ItemIntake(String feed, FeedTools tools, ItemFolder folder) {
    this.feed = feed;
    this.tools = tools;
    this.folder = folder;
  }

  /// What was found of an item.
  sealed interface Found {

    /// Its text.
    ///
    /// @param text the text
    /// @param standing how the item stands once it is saved
    /// @param validators what its page's server knows the state by
    record Text(PageText text, Standing standing, Validators validators) implements Found {}

    /// The text that is known already.
    record Known() implements Found {}

    /// Nothing now, perhaps later.
    record Later(String reason) implements Found {}

    /// Nothing, ever.
    record Nothing(String reason, Trouble trouble) implements Found {}
  }

  /// Takes an item that is new, has changed or could not be fetched before. One that breaks what
  /// reads it is set aside, alone.
  ///
  /// @return what is known of it now
  /// @throws UncheckedIOException if its file cannot be written
  ItemRecord take(FeedItem item, Optional<ItemRecord> before) {
    Instant now = tools.clock().instant();
    Visits visits = before.map(ItemRecord::visits).orElse(new Visits(now, now, 0, Validators.NONE));
    ItemRecord known =
        new ItemRecord(
            before.map(it -> item.key().or(it.key())).orElse(item.key()),
            item.state(),
            Standing.WAITING,
            "",
            before.flatMap(ItemRecord::file),
            visits);
    try {
      return taken(item, known, now);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return known.with(Standing.SET_ASIDE, failure(e), visits.failed(now));
    }
  }

  static String failure(Throwable e) {
    return "its reader failed: " + e.getClass().getSimpleName();
  }

  private ItemRecord taken(FeedItem item, ItemRecord known, Instant now) {
    return switch (find(item)) {
      case Found.Text found -> save(text(item, found.text), found, known, now);
      case Found.Known _ -> throw new IllegalStateException("asked without validators");
      case Found.Later(String reason) -> waiting(known, reason, now);
      case Found.Nothing found -> nothing(known, found, now);
    };
  }

  private static ItemRecord waiting(ItemRecord known, String reason, Instant now) {
    Visits visits = known.visits().failed(now);
    boolean patient =
        visits.failures() < LEAST_ATTEMPTS || now.isBefore(visits.first().plus(LEAST_PATIENCE));
    return patient
        ? known.with(Standing.WAITING, reason, visits)
        : known.with(Standing.SET_ASIDE, reason + ", " + visits.failures() + " times", visits);
  }

  private ItemRecord nothing(ItemRecord known, Found.Nothing found, Instant now) {
    return found.trouble == Trouble.GONE && known.file().isPresent()
        ? withdraw(known, found.reason, now)
        : known.with(Standing.SET_ASIDE, found.reason, known.visits().failed(now));
  }

  private ItemRecord withdraw(ItemRecord known, String reason, Instant now) {
    known.file().ifPresent(folder::withdraw);
    return known.with(Standing.WITHDRAWN, "its page " + reason, known.visits().failed(now));
  }

  /// Finds the text of an item.
  Found find(FeedItem item) {
    if (item.isWhole()) {
      return held(item, 1)
          .orElse(new Found.Nothing("the feed holds no text of it", Trouble.MISSING));
    }
    Found found = page(item.key().link().orElseThrow(), Validators.NONE);
    boolean replaceable = found instanceof Found.Nothing(String _, Trouble t) && t != Trouble.GONE;
    return replaceable ? held(item, LEAST_TEASER).orElse(found) : found;
  }

  private Optional<Found> held(FeedItem item, int least) {
    return tools
        .pages()
        .part(item.html())
        .filter(text -> text.length() >= least)
        .map(text -> new Found.Text(text, Standing.HELD, Validators.NONE));
  }

  private Found page(WebAddress link, Validators known) {
    return switch (tools.fetcher().fetch(WebRequest.to(link).since(known))) {
      case Fetched.Unchanged _ -> new Found.Known();
      case Fetched.Failed failed ->
          switch (failed.trouble()) {
            case BUSY, BROKEN, TOO_SLOW -> new Found.Later(failed.reason());
            case REFUSED, GONE, MISSING, TOO_LARGE ->
                new Found.Nothing(failed.reason(), failed.trouble());
          };
      case Fetched.Found(WebText text) -> article(text);
    };
  }

  private Found article(WebText fetched) {
    if (!PAGES.contains(fetched.mediaType())) {
      return new Found.Nothing("is " + fetched.mediaType() + " and no page", Trouble.REFUSED);
    }
    return tools
        .pages()
        .page(fetched.text())
        .<Found>map(text -> new Found.Text(text, Standing.SAVED, fetched.validators()))
        .orElse(new Found.Nothing("no article was found on its page", Trouble.REFUSED));
  }

  /// {@return an item as it is to be saved}
  ItemText text(FeedItem item, PageText found) {
    LocalDate today = LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC);
    return new ItemText(
        item.key(),
        feed,
        title(item, found),
        ItemDay.of(item.day(), found.day(), today),
        found.paragraphs());
  }

  /// The feed's title, unless the feed has cut it; pages have the name of the site in that place.
  private String title(FeedItem item, PageText found) {
    String title =
        item.title().isBlank()
            ? ""
            : tools
                .pages()
                .part(item.title())
                .map(it -> String.join(" ", it.paragraphs()))
                .orElse("");
    boolean cut = title.isEmpty() || title.endsWith("…") || title.endsWith("...");
    return cut ? found.title().orElse(title) : title;
  }

  private ItemRecord save(ItemText text, Found.Text found, ItemRecord known, Instant now) {
    String name = known.file().orElse(ItemFolder.name(text));
    byte[] bytes = text.file(Optional.empty()).getBytes(StandardCharsets.UTF_8);
    if (tools.reader().read(new ArticleId(name), bytes)
        instanceof ReadResult.Rejected(String why)) {
      return known.with(Standing.SET_ASIDE, why, known.visits().failed(now));
    }
    folder.save(name, text);
    int invisible = found.text.invisible();
    return new ItemRecord(
        known.key(),
        known.state(),
        found.standing,
        invisible == 0 ? "" : invisible + " invisible characters taken out",
        Optional.of(name),
        known.visits().succeeded(now, found.validators));
  }

  /// Looks again at the page of a saved item: a correction takes its place, a page that was taken
  /// back withdraws it.
  ///
  /// @throws UncheckedIOException if its file cannot be written
  ItemRecord look(ItemRecord saved) {
    Instant now = tools.clock().instant();
    Optional<String> file = saved.file().flatMap(folder::read);
    if (file.isEmpty()) {
      return saved.with(Standing.WITHDRAWN, "its file was removed", saved.visits());
    }
    try {
      return looked(saved, file.get(), now);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return saved.with(saved.standing(), failure(e), saved.visits().failed(now));
    }
  }

  private ItemRecord looked(ItemRecord saved, String file, Instant now) {
    Visits visits = saved.visits();
    return switch (page(saved.key().link().orElseThrow(), visits.validators())) {
      case Found.Known _ ->
          saved.with(saved.standing(), saved.note(), visits.succeeded(now, visits.validators()));
      case Found.Text found -> save(again(saved, file, found.text), found, saved, now);
      case Found.Later _ ->
          saved.with(saved.standing(), saved.note(), visits.succeeded(now, visits.validators()));
      case Found.Nothing found ->
          found.trouble == Trouble.GONE || isMissingForGood(found.trouble, visits)
              ? withdraw(saved, found.reason, now)
              : saved.with(saved.standing(), found.reason, visits.failed(now));
    };
  }

  private static boolean isMissingForGood(Trouble trouble, Visits visits) {
    return trouble == Trouble.MISSING && visits.failures() + 1 >= MISSING_FOR_GOOD;
  }

  /// What the feed once told of the item stands in its file.
  private ItemText again(ItemRecord saved, String file, PageText found) {
    Optional<LocalDate> day = ItemFolder.header(file, "date").flatMap(PrintedDay::read);
    return new ItemText(
        saved.key(),
        feed,
        ItemFolder.header(file, "title").map(ItemText::read).orElse(""),
        new ItemDay(day, ItemFolder.header(file, "date-note")),
        found.paragraphs());
  }
}
