package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.beleg.retrieval.ingest.fetch.Connections;
import dev.beleg.retrieval.ingest.fetch.HostNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `feeds` and `ingest` of addresses as scripts see them, over a site of this machine that counts
/// as public.
class FeedCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final String PAGE =
      "<html><body><nav><a href='/'>Home</a></nav><h1>Trade with Lipetsk is up</h1><p>The turnover"
          + " of Belarus and Lipetsk Oblast came to $334 million in 2022, the governor said at a"
          + " meeting in Minsk, where both sides spoke about tractors, roads and schools.</p>";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer site;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", exchange -> answer(exchange, 404, ""));
    site.createContext("/page", exchange -> answer(exchange, 200, PAGE));
    site.createContext(
        "/rss",
        exchange ->
            answer(
                exchange,
                200,
                "<rss version='2.0'><channel><title>t</title><link>http://a.example/</link>"
                    + "<description>d</description><item><title>Trade is up</title><link>/page"
                    + "</link><pubDate>Mon, 03 Mar 2025 10:00:00 +0300</pubDate></item></channel>"
                    + "</rss>"));
    site.start();
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void checkShowsWhatAFeedWouldBringAndSavesNothing() throws IOException {
    assertThat(run("feeds", "check", at("/rss"))).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            at("/rss"),
            "RSS 2.0, 1 items",
            "2025-03-03  Trade is up",
            "            " + at("/page"),
            "            171 characters: The turnover of Belarus and Lipetsk Oblast came to $334"
                + " million in 2022, the governor said at a meeting in Minsk, where both sides"
                + " spoke about tractors, roads a…");
    assertThat(folder.resolve("articles")).isEmptyDirectory();
    assertThat(folder.resolve("data/feeds")).doesNotExist();
  }

  @Test
  void checkEndsWithStatusOneWhereAFeedCannotBeRead() {
    assertThat(run("feeds", "check", at("/none"))).isEqualTo(1);
    assertThat(out.toString()).contains("cannot be read: the server answers 404");
  }

  @Test
  void checkAsksNoMachineInside() {
    assertThat(Commands.in(surroundings()).execute("feeds", "check", at("/rss"))).isEqualTo(1);
    assertThat(out.toString())
        .contains("cannot be read: only machines of the public network are asked");
  }

  @Test
  void listsTheFeedsOfTheSettings() {
    assertThat(run("feeds")).isZero();
    assertThat(out.toString()).contains("news  never");
  }

  @Test
  void aPageOfTheWebIsIngestedAsAFile() {
    assertThat(run("ingest", at("/page"))).as(err.toString()).isZero();

    assertThat(out.toString()).containsPattern("added +127\\.0\\.0\\.1/[0-9a-f]{16}\\.txt");
    assertThat(folder.resolve("articles/127.0.0.1")).isDirectoryContaining("glob:**.txt");
  }

  @Test
  void aPageThatIsNotThereIsRefused() {
    assertThat(run("ingest", at("/none"))).isEqualTo(1);
    assertThat(out.toString()).contains("rejected   " + at("/none") + ": the server answers 404");
  }

  private String at(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private int run(String... arguments) {
    Surroundings surroundings = surroundings();
    SettingsOptions options = new SettingsOptions(surroundings);
    FeedParts.Web web =
        new FeedParts.Web(
            new Connections(
                HostNames.SYSTEM, _ -> true, (SSLSocketFactory) SSLSocketFactory.getDefault()),
            _ -> {});
    return new CommandLine(new BelegCommand(options, surroundings))
        .addSubcommand(new IngestCommand(options, surroundings, () -> web))
        .addSubcommand(
            new CommandLine(new FeedsCommand(options, surroundings, () -> web))
                .addSubcommand(new FeedsCheckCommand(options, surroundings, () -> web)))
        .execute(arguments);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        new Surroundings.Places(HOME, folder),
        Map.of(
            "BELEG_DATA", "data",
            "BELEG_CORPUS", "articles",
            "BELEG_DICTIONARIES", "no-dictionaries",
            "BELEG_FEEDS_ADDRESSES", "news=" + at("/rss")),
        new Surroundings.Streams(
            new BufferedReader(new StringReader("")), new PrintWriter(out), new PrintWriter(err)),
        false,
        InstantSource.fixed(Instant.parse("2026-07-01T08:00:00Z")));
  }
}
