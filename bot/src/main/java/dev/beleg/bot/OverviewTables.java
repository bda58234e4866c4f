package dev.beleg.bot;

import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.web.Overview;
import dev.beleg.bot.web.Overview.Subject;
import dev.beleg.bot.web.Overview.Table;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.ingest.feed.FeedStatus;
import dev.beleg.retrieval.ingest.feed.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts together what whoever runs the program sees of it.
///
/// @param corpus the folders of articles
/// @param articles what is known of their files
/// @param stores what the chats keep
/// @param subscriptions who is sent digests
/// @param decisions what the gate decided, and how often
/// @param now the time
record OverviewTables(
    Corpus corpus,
    Articles articles,
    Stores stores,
    DigestStore subscriptions,
    Map<String, Long> decisions,
    Instant now) {

  private static final Duration FEEDBACK = Duration.ofDays(30);
  private static final int MOST_FEEDBACK = 50;
  private static final int MOST_ROWS = 200;
  private static final String NONE = "–";

  /// What is known of the files.
  ///
  /// @param sources the articles
  /// @param rejected the files that no article could be read from
  /// @param feeds how the feeds stand
  /// @param looked when the folders were last looked through
  record Articles(
      List<Source> sources,
      List<IngestOutcome.Rejected> rejected,
      List<FeedStatus> feeds,
      Instant looked) {}

  Overview overview() {
    return new Overview(
        List.of(
            table(
                Subject.COLLECTIONS,
                corpus.collections().stream()
                    .flatMap(name -> corpus.folders().stream().flatMap(it -> folder(name, it)))),
            table(Subject.FEEDS, articles.feeds.stream().map(OverviewTables::feed)),
            table(
                Subject.REJECTED,
                articles.rejected.stream().map(it -> List.of(it.path(), it.reason()))),
            table(
                Subject.SUBSCRIPTIONS,
                Stream.concat(subscriptions.active().stream(), subscriptions.paused().stream())
                    .map(this::subscription)),
            table(
                Subject.OUTBOX, stores.outbox().unfinished().stream().map(OverviewTables::waiting)),
            table(
                Subject.GATE,
                decisions.entrySet().stream()
                    .map(it -> List.of(it.getKey(), it.getValue().toString()))),
            table(Subject.FEEDBACK, feedback())));
  }

  /// More rows than that nobody reads.
  private static Table table(Subject subject, Stream<List<String>> rows) {
    return new Table(subject, rows.limit(MOST_ROWS).toList());
  }

  private Stream<List<String>> folder(String collection, ArticleFolder folder) {
    if (!folder.collections().contains(collection)) {
      return Stream.empty();
    }
    List<Source> sources = articles.sources.stream().filter(it -> folder.holds(it.id())).toList();
    return Stream.of(
        List.of(
            collection,
            folder.exists() ? folder.path().toString() : folder.path() + " (missing)",
            String.valueOf(sources.size()),
            newest(sources).map(LocalDate::toString).orElse(NONE),
            FeedsCommand.minute(articles.looked)));
  }

  private static Optional<LocalDate> newest(List<Source> sources) {
    return sources.stream()
        .flatMap(it -> it.published().knownDate().stream())
        .max(Comparator.naturalOrder());
  }

  private static List<String> feed(FeedStatus feed) {
    return List.of(
        feed.feed().name(),
        feed.standing().succeeded().map(FeedsCommand::minute).orElse(NONE),
        String.valueOf(feed.count(Standing.SAVED) + feed.count(Standing.HELD)),
        FeedsCommand.state(feed.standing()));
  }

  private List<String> subscription(DigestStore.Held held) {
    Schedule schedule = held.subscription().schedule();
    return List.of(
        held.subscription().conversation().toString(),
        schedule.at() + " " + schedule.zone(),
        held.paused().isPresent() ? NONE : FeedsCommand.minute(schedule.next(now)),
        held.last().map(LocalDate::toString).orElse(NONE),
        held.paused().map("paused: "::concat).orElse("ok"));
  }

  private static List<String> waiting(Message message) {
    return List.of(
        message.draft().conversation().toString(),
        message.state() instanceof Message.State.Sending ? "sending" : "waiting",
        FeedsCommand.minute(message.due()));
  }

  private Stream<List<String>> feedback() {
    return stores.feedback().since(now.minus(FEEDBACK), Integer.MAX_VALUE).reversed().stream()
        .limit(MOST_FEEDBACK)
        .map(
            it ->
                List.of(
                    FeedsCommand.minute(it.at()),
                    verdict(it.verdict()),
                    it.about().question(),
                    it.about().answer()));
  }

  private static String verdict(Feedback.Verdict verdict) {
    return switch (verdict) {
      case HELPFUL -> "👍";
      case UNHELPFUL -> "👎";
    };
  }
}
