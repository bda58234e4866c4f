package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.Fetched;
import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import dev.beleg.retrieval.ingest.fetch.Fetcher;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebRequest;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// One look at a feed: its list, the items in it that are new or changed, and the saved ones whose
/// pages are to be looked at again. What does not fit into one look is left for the next.
final class FeedRound {

  private static final int MOST_PAGES = 60;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Feed feed;
  private final FeedBook book;
  private final ItemIntake intake;
  private final Surroundings surroundings;
  private final Instant end;
  private int pages = MOST_PAGES;
  private boolean complete = true;

  /// What a look needs.
  ///
  /// @param fetcher fetches lists
  /// @param clock tells the time
  /// @param interval the time from one look to the next
  /// @param claims whether the first feed with a page is the one that is named
  record Surroundings(
      Fetcher fetcher,
      InstantSource clock,
      Duration interval,
      BiPredicate<WebAddress, String> claims) {}

  FeedRound(Feed feed, FeedBook book, ItemIntake intake, Surroundings surroundings) {
    this.feed = feed;
    this.book = book;
    this.intake = intake;
    this.surroundings = surroundings;
    this.end = surroundings.clock.instant().plus(LONGEST);
  }

  /// Looks at the feed and brings its book up to date.
  void run() {
    Validators known = book.standing().validators();
    switch (surroundings.fetcher.fetch(WebRequest.to(feed.address()).since(known))) {
      case Fetched.Unchanged _ -> {
        lookAgain();
        read(known, "");
      }
      case Fetched.Failed failed -> fail(failed);
      case Fetched.Found(WebText text) -> take(text);
    }
  }

  private void read(Validators seen, String remark) {
    Validators kept = complete ? seen : Validators.NONE;
    book.standing(book.standing().read(now(), kept, surroundings.interval, remark));
  }

  private void fail(Fetched.Failed failed) {
    FeedStanding standing = book.standing();
    book.standing(
        failed.trouble() == Trouble.GONE
            ? standing.stopped(failed.reason() + "; it is not asked again: leave it out")
            : standing.failed(now(), failed.reason(), surroundings.interval, failed.retryAfter()));
  }

  private void take(WebText text) {
    switch (list(text, surroundings.fetcher)) {
      case FeedDocument.Items(String _, List<FeedItem> items) -> {
        items.forEach(this::take);
        lookAgain();
        read(text.validators(), moved(text));
      }
      case FeedDocument.SiteMaps _ -> fail("lists lists of sitemaps");
      case FeedDocument.Unreadable(String reason) -> fail(reason);
    }
  }

  private void fail(String reason) {
    fail(new Fetched.Failed(Trouble.BROKEN, reason, Optional.empty()));
  }

  private static String moved(WebText text) {
    return text.movedTo().map(to -> "has moved to " + to + "; change its address").orElse("");
  }

  /// {@return the items of a list, or of the sitemaps that it lists}
  static FeedDocument list(WebText text, Fetcher fetcher) {
    if (!(read(text) instanceof FeedDocument.SiteMaps(List<WebAddress> maps))) {
      return read(text);
    }
    List<FeedItem> items = new ArrayList<>();
    for (WebAddress map : maps) {
      if (fetcher.fetch(WebRequest.to(map)) instanceof Fetched.Found(WebText found)
          && read(found) instanceof FeedDocument.Items(String _, List<FeedItem> more)) {
        items.addAll(more);
      }
    }
    return items.isEmpty()
        ? new FeedDocument.Unreadable("lists no sitemap that can be read")
        : new FeedDocument.Items("sitemaps", Identities.settled(items));
  }

  private static FeedDocument read(WebText text) {
    try {
      return FeedReader.read(text);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new FeedDocument.Unreadable(ItemIntake.failure(e));
    }
  }

  private void take(FeedItem item) {
    Optional<ItemRecord> before = book.find(item.key());
    if (before.filter(it -> isSettled(it, item)).isPresent()) {
      return;
    }
    Optional<WebAddress> link = item.key().link();
    if (link.filter(it -> !surroundings.claims.test(it, feed.name())).isPresent()) {
      book.put(elsewhere(item));
    } else if (hasRoom(item.isWhole())) {
      book.put(intake.take(item, before));
      complete &= book.find(item.key()).map(it -> it.standing() != Standing.WAITING).orElse(true);
    } else {
      complete = false;
    }
  }

  private static boolean isSettled(ItemRecord known, FeedItem item) {
    return known.state().equals(item.state()) && known.standing() != Standing.WAITING;
  }

  private ItemRecord elsewhere(FeedItem item) {
    return new ItemRecord(
        item.key(),
        item.state(),
        Standing.ELSEWHERE,
        "another feed has it",
        Optional.empty(),
        new ItemRecord.Visits(now(), now(), 0, Validators.NONE));
  }

  private boolean hasRoom(boolean free) {
    if (!free) {
      pages--;
    }
    return pages >= 0 && now().isBefore(end);
  }

  private void lookAgain() {
    for (ItemRecord item : book.items()) {
      if (item.standing() == Standing.SAVED && item.visits().isDue(now()) && hasRoom(false)) {
        book.put(intake.look(item));
      }
    }
  }

  private Instant now() {
    return surroundings.clock.instant();
  }
}
