package dev.beleg.retrieval.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.ingest.fetch.Fetched;
import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import dev.beleg.retrieval.ingest.fetch.Validators;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.ingest.fetch.WebRequest;
import dev.beleg.retrieval.ingest.fetch.WebText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDeskTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String FEED = "https://a.example/rss";
  private static final String OLD = "The turnover came to $3.2 million in the past year. ";
  private static final String NEW = "The turnover came to $2.3 million in the past year. ";

  @TempDir Path home;
  private final Map<String, Fetched> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Feed feed = new Feed("a", address(FEED));
  private Instant now = Instant.parse("2025-03-10T12:00:00Z");
  private PageReading pages = new PageReader(new ArticleReader());

  @Test
  void savesAnItemAsAFileWithTitleLinkAndDate() throws IOException {
    rss(item("1", "Trade <b>up</b>", "Mon, 03 Mar 2025 10:00:00 +0300"));
    page("1", OLD);

    FeedStatus status = look();

    assertThat(status.items()).isEqualTo(Map.of(Standing.SAVED, 1));
    assertThat(status.standing().succeeded()).contains(now);
    assertThat(status.standing().due()).contains(now.plus(HOUR));
    Article article = article();
    assertThat(article.header().title()).contains("Trade up");
    assertThat(article.header().link()).map(Object::toString).contains("https://a.example/1");
    assertThat(article.published().knownDate()).contains(LocalDate.of(2025, 3, 3));
    assertThat(Files.readString(files().getFirst())).endsWith("\n" + text(OLD) + "\n");
    assertThat(files().getFirst().getFileName().toString()).startsWith("2025-03-03-");
  }

  @Test
  void takesTheTextThatTheFeedHoldsWhereItIsWhole() throws IOException {
    rss(
        "<item><guid>1</guid><link>https://a.example/1</link><title>T</title><description>&lt;p&gt;"
            + "The whole article. ".repeat(60)
            + "&lt;/p&gt;</description></item>");

    assertThat(look().items()).isEqualTo(Map.of(Standing.HELD, 1));
    assertThat(asked).containsExactly(FEED);
    assertThat(files()).hasSize(1);
  }

  @Test
  void anItemThatIsKnownIsNotFetchedAgain() throws IOException {
    rss(item("1", "T", ""));
    page("1", OLD);
    look();
    asked.clear();

    assertThat(look().items()).isEqualTo(Map.of(Standing.SAVED, 1));
    assertThat(asked).containsExactly(FEED);
    assertThat(files()).hasSize(1);
  }

  @Test
  void anItemWithoutGuidLinkAndDateIsSavedOnceAndHasNoDate() throws IOException {
    rss("<item><title>T</title><description>A note of one line.</description></item>");
    look();
    now = now.plus(HOUR);
    look();

    assertThat(files()).hasSize(1);
    assertThat(article().published().knownDate()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"other, 1", "1, other"})
  void anItemIsKnownByItsLinkOrItsGuid(String guid, String link) throws IOException {
    rss(item("1", "T", ""));
    page("1", OLD);
    page("other", OLD);
    look();
    rss(
        "<item><guid isPermaLink='false'>"
            + guid
            + "</guid><link>https://a.example/"
            + link
            + "</link><title>T</title></item>");

    assertThat(look().items()).isEqualTo(Map.of(Standing.SAVED, 1));
    assertThat(files()).hasSize(1);
  }

  @Test
  void aCorrectionTakesThePlaceOfTheItemAndBothCanBeTraced() throws IOException {
    rss(item("1", "Trade: $3.2 million", "Mon, 03 Mar 2025 10:00:00 +0300"));
    page("1", OLD);
    look();
    rss(item("1", "Trade: $2.3 million", "Mon, 03 Mar 2025 10:00:00 +0300"));
    page("1", NEW);
    look();

    assertThat(files()).hasSize(1);
    String corrected = Files.readString(files().getFirst());
    assertThat(corrected).contains("$2.3 million").doesNotContain("$3.2 million");
    String earlier = ItemFolder.header(corrected, "earlier").orElseThrow();
    assertThat(Files.readString(files().getFirst().resolveSibling(earlier)))
        .contains("$3.2 million")
        .doesNotContain("$2.3 million");
  }

  @Test
  void aPageThatIsCorrectedWithoutAWordInTheFeedIsLookedAtAgain() throws IOException {
    rss(item("1", "\"A\" and \"B\"", ""));
    page("1", OLD);
    look();
    page("1", NEW);
    now = now.plus(HOUR);
    look();
    assertThat(Files.readString(files().getFirst())).contains("$3.2 million");

    now = now.plus(Duration.ofHours(6));
    look();
    assertThat(Files.readString(files().getFirst()))
        .contains("$2.3 million", "title: \"\"A\" and \"B\"\"");
    now = now.plus(Duration.ofDays(1));
    look();
    assertThat(kept(".earlier")).hasSize(1);
  }

  @Test
  void aPageThatIsGoneWithdrawsTheItem() throws IOException {
    rss(item("1", "T", ""));
    page("1", OLD);
    look();
    web.put("https://a.example/1", failed(Trouble.GONE));
    now = now.plus(Duration.ofDays(1));

    assertThat(look().items()).isEqualTo(Map.of(Standing.WITHDRAWN, 1));
    assertThat(files()).isEmpty();
    assertThat(kept(".withdrawn")).hasSize(1);
  }

  @Test
  void aPageThatIsMissingOnceMayComeBack() throws IOException {
    rss(item("1", "T", ""));
    page("1", OLD);
    look();
    web.remove("https://a.example/1");
    now = now.plus(Duration.ofDays(1));
    look();
    assertThat(files()).hasSize(1);
    now = now.plus(Duration.ofDays(3));
    look();

    assertThat(files()).isEmpty();
  }

  @Test
  void aPageThatFailsIsTriedForADay() {
    rss(item("1", "T", ""));
    web.put("https://a.example/1", failed(Trouble.BROKEN));
    for (int i = 0; i < 6; i++) {
      assertThat(look().items()).isEqualTo(Map.of(Standing.WAITING, 1));
      now = now.plus(Duration.ofHours(4));
    }

    assertThat(look().setAside()).containsExactly("https://a.example/1: fails, 7 times");
    asked.clear();
    look();
    assertThat(asked).containsExactly(FEED);
  }

  @Test
  void anItemWithNothingButWordsHasItsHeaderOutOfSight() throws IOException {
    rss("<item><description>A note of one line.</description></item>");
    look();

    Article article = article();
    assertThat(article.paragraphs())
        .extracting(paragraph -> article.text().read(paragraph.span()))
        .containsExactly("A note of one line.");
  }

  @Test
  void anItemThatBreaksItsReaderIsSetAsideAlone() throws IOException {
    rss(item("1", "T", "") + item("2", "T", "") + item("3", "T", ""));
    page("1", OLD);
    page("2", "poison " + OLD);
    page("3", OLD);
    PageReading sound = pages;
    pages =
        new PageReading() {
          @Override
          public Optional<PageText> page(String html) {
            if (html.contains("poison")) {
              throw new StackOverflowError();
            }
            return sound.page(html);
          }

          @Override
          public Optional<PageText> part(String html) {
            return sound.part(html);
          }
        };

    FeedStatus status = look();

    assertThat(status.items()).isEqualTo(Map.of(Standing.SAVED, 2, Standing.SET_ASIDE, 1));
    assertThat(status.setAside())
        .containsExactly("https://a.example/2: its reader failed: StackOverflowError");
    asked.clear();
    look();
    assertThat(asked).as("it is not tried for ever").containsExactly(FEED);
  }

  @Test
  void aTextThatCannotBeQuotedFaithfullyIsSetAside() {
    rss(item("1", "T", ""));
    page("1", "Der Umsatz stieg \ufffdber drei Millionen Dollar im vergangenen Jahr. ");

    assertThat(look().items()).isEqualTo(Map.of(Standing.SET_ASIDE, 1));
  }

  @Test
  void whatNobodySeesIsTakenOutAndCounted() throws IOException {
    rss(item("1", "T\u202Ex", ""));
    page("1", OLD + "\u200b" + Character.toString(0xE0041));
    look();

    assertThat(Files.readString(files().getFirst()).codePoints())
        .doesNotContain(0x202E, 0x200b, 0xE0041);
  }

  @Test
  void markupInATitleIsNoMarkupInTheFile() throws IOException {
    rss(item("1", "Trade <img src=x onerror=alert(1)> up<script>x</script> <b>now", ""));
    page("1", OLD);
    look();

    assertThat(ItemFolder.header(Files.readString(files().getFirst()), "title"))
        .contains("Trade up now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 13 Mar 2025 10:00:00 +0300 | 2025-03-10
          Fri, 01 Jan 9999 10:00:00 +0300 |
          Thu, 01 Jan 1970 00:00:00 GMT   |
          yesterday                       |
          """)
  void noDayIsBelievedThatCannotBe(String printed, LocalDate day) throws IOException {
    rss(item("1", "T", printed));
    page("1", OLD);
    look();

    assertThat(article().published().knownDate()).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void aFeedThatFailsIsAskedLessAndLessOften() {
    web.put(FEED, failed(Trouble.BROKEN));
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      waits.add(Duration.between(now, look().standing().due().orElseThrow()));
    }

    assertThat(waits)
        .containsExactly(
            HOUR,
            HOUR.multipliedBy(2),
            HOUR.multipliedBy(4),
            HOUR.multipliedBy(8),
            HOUR.multipliedBy(16),
            HOUR.multipliedBy(24),
            HOUR.multipliedBy(24));
    rss("");
    assertThat(look().standing().failures()).isZero();
  }

  @Test
  void aFeedWaitsAsLongAsItsServerAsks() {
    web.put(FEED, new Fetched.Failed(Trouble.BUSY, "busy", Optional.of(Duration.ofDays(3))));

    assertThat(look().standing().due()).contains(now.plus(Duration.ofDays(3)));
  }

  @Test
  void aFeedThatIsGoneIsNotAskedAgain() {
    web.put(FEED, failed(Trouble.GONE));

    assertThat(look().standing().isStopped()).isTrue();
    assertThat(desk().due(feed)).isEmpty();
  }

  @Test
  void aFeedThatHasNotChangedCostsNothing() {
    rss(item("1", "T", ""));
    page("1", OLD);
    look();
    web.put(FEED, new Fetched.Unchanged());
    asked.clear();
    now = now.plus(HOUR);

    assertThat(look().standing().succeeded()).contains(now);
    assertThat(asked).containsExactly(FEED);
  }

  @Test
  void theSamePageInTwoFeedsIsSavedOnce() throws IOException {
    Feed other = new Feed("b", address("https://a.example/other"));
    rss(item("1", "T", ""));
    web.put("https://a.example/other", web.get(FEED));
    page("1", OLD);
    FeedDesk desk = desk(feed, other);
    desk.look(feed);

    assertThat(desk.look(other).items()).isEqualTo(Map.of(Standing.ELSEWHERE, 1));
    assertThat(desk(feed, other).look(feed).items()).isEqualTo(Map.of(Standing.SAVED, 1));
    assertThat(files()).hasSize(1);
  }

  @Test
  void aLostStateCostsFetchingAgainAndNothingElse() throws IOException {
    rss(item("1", "T", "Mon, 03 Mar 2025 10:00:00 +0300"));
    page("1", OLD);
    look();
    Files.delete(home.resolve("states/a.tsv"));
    look();
    Files.writeString(home.resolve("states/a.tsv"), "beleg-feed-1\tgarbage\n");
    look();

    assertThat(files()).hasSize(1);
    assertThat(home.resolve("articles/a/.earlier")).doesNotExist();
  }

  @Test
  void followsAListOfSitemaps() throws IOException {
    web.put(
        FEED,
        found(
            FEED,
            "<sitemapindex><sitemap><loc>https://a.example/map</loc></sitemap></sitemapindex>"));
    web.put(
        "https://a.example/map",
        found(
            "https://a.example/map", "<urlset><url><loc>https://a.example/1</loc></url></urlset>"));
    page("1", OLD);

    assertThat(look().items()).isEqualTo(Map.of(Standing.SAVED, 1));
    assertThat(article().header().title()).contains("Page 1");
  }

  @Test
  void aPreviewSavesNothing() {
    rss(item("1", "T", "Mon, 03 Mar 2025 10:00:00 +0300"));
    page("1", OLD);

    assertThat(desk().preview(feed.address()))
        .isEqualTo(
            new FeedPreview.Listed(
                "RSS 2.0",
                Optional.empty(),
                List.of(
                    new FeedPreview.Item(
                        "T",
                        Optional.of(LocalDate.of(2025, 3, 3)),
                        Optional.of(address("https://a.example/1")),
                        Optional.of(
                            text(OLD).length()
                                + " characters: "
                                + text(OLD).substring(0, 160)
                                + "…")))));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void takesOnePage() {
    page("1", OLD);

    assertThat(desk().take(address("https://a.example/1")))
        .isInstanceOfSatisfying(
            PageTaken.Saved.class,
            saved -> assertThat(home.resolve("articles").resolve(saved.path())).exists());
    assertThat(desk().take(address("https://a.example/none")))
        .isEqualTo(new PageTaken.Refused("404"));
  }

  /// `-Dbeleg.feed-items=10000` for the long run.
  @Test
  void manyItemsAreTakenOneByOne() throws IOException {
    int count = Integer.getInteger("beleg.feed-items", 500);
    String text = "The whole article, which is long enough to be one by itself. ".repeat(20);
    rss(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "<item><guid>%d</guid><title>Number %d</title><description>%s%d</description></item>"
                        .formatted(i, i, text.substring(0, count > 5_000 ? 400 : 1_000), i))
            .collect(Collectors.joining()));

    assertThat(look().items()).isEqualTo(Map.of(Standing.HELD, count));
    assertThat(files()).hasSize(count);
  }

  @Test
  void noMorePagesAreFetchedInOneLookThanIsPolite() {
    rss(
        IntStream.range(0, 100)
            .mapToObj(i -> item(String.valueOf(i), "T" + i, ""))
            .collect(Collectors.joining()));
    IntStream.range(0, 100).forEach(i -> page(String.valueOf(i), OLD));

    assertThat(look().items()).isEqualTo(Map.of(Standing.SAVED, 60));
    assertThat(look().items()).isEqualTo(Map.of(Standing.SAVED, 100));
  }

  private FeedStatus look() {
    return desk().look(feed);
  }

  private FeedDesk desk() {
    return desk(feed);
  }

  private FeedDesk desk(Feed... feeds) {
    return new FeedDesk(
        List.of(feeds),
        HOUR,
        new FeedDesk.Places(home.resolve("articles"), home.resolve("states")),
        new FeedTools(this::fetch, pages, new ArticleReader(), () -> now));
  }

  private Fetched fetch(WebRequest request) {
    asked.add(request.address().toString());
    return web.getOrDefault(
        request.address().toString(), new Fetched.Failed(Trouble.MISSING, "404", Optional.empty()));
  }

  private static Fetched failed(Trouble trouble) {
    return new Fetched.Failed(trouble, "fails", Optional.empty());
  }

  private void rss(String items) {
    web.put(
        FEED,
        found(
            FEED,
            "<rss version=\"2.0\"><channel><title>t</title><link>https://a.example/</link>"
                + "<description>d</description>"
                + items
                + "</channel></rss>"));
  }

  private static String item(String id, String title, String day) {
    return "<item><guid isPermaLink='false'>%s</guid><link>https://a.example/%s</link><title>%s</title><pubDate>%s</pubDate></item>"
        .formatted(id, id, Html.escaped(title), day);
  }

  private void page(String id, String words) {
    String address = "https://a.example/" + id;
    web.put(
        address, found(address, "<body><h1>Page " + id + "</h1><p>" + text(words) + "</p></body>"));
  }

  private static String text(String words) {
    return words
        + "The governor said so at a meeting in Minsk, where both sides spoke about"
        + " trade, tractors, roads, schools and the years to come.";
  }

  private static Fetched found(String address, String text) {
    return new Fetched.Found(
        new WebText(
            address(address),
            "",
            text,
            new Validators(Optional.of("\"1\""), Optional.empty()),
            Optional.empty()));
  }

  private Article article() throws IOException {
    Path file = files().getFirst();
    ArticleId id = new ArticleId("a/" + file.getFileName());
    return ((ReadResult.Read) new ArticleReader().read(id, Files.readAllBytes(file))).article();
  }

  private List<Path> files() throws IOException {
    return visible(home.resolve("articles/a"));
  }

  private List<Path> kept(String folder) throws IOException {
    return visible(home.resolve("articles/a").resolve(folder));
  }

  private static List<Path> visible(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
