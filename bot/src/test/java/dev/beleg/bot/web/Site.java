package dev.beleg.bot.web;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.http.Connections;
import dev.beleg.retrieval.article.Article;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.ReadResult;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The pages over a folder of articles and chats that repeat what they are asked, served on
/// loopback.
final class Site implements AutoCloseable {

  static final String HOSTILE = "\"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;";

  /// A file whose name is markup.
  static final String HOSTILE_FILE = "b'\"<i>&100%;.txt";

  /// What failures say.
  private static final String SECRET = "SELECT secret FROM /var/lib/beleg";

  static final String ADMIN_TOKEN = "another-horse-battery";

  /// Something in each table but one.
  private static final Overview OVERVIEW =
      new Overview(
          List.of(
              new Overview.Table(
                  Overview.Subject.COLLECTIONS,
                  List.of(List.of("trade", "/srv/news", "2", "2023-06-01", "2026-03-02T12:00Z"))),
              new Overview.Table(Overview.Subject.FEEDS, List.of()),
              new Overview.Table(
                  Overview.Subject.REJECTED, List.of(List.of(HOSTILE, "the file is empty")))));

  static final String TOKEN = "correct-horse-battery";

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config/lexicon"));

  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOON);
  private final AtomicBoolean broken = new AtomicBoolean();
  final InstantSource clock = this::now;
  final AtomicReference<Optional<String>> starting = new AtomicReference<>(Optional.empty());
  final AtomicBoolean preparing = new AtomicBoolean();
  final AtomicReference<List<Notice>> notices = new AtomicReference<>(List.of());
  final AtomicReference<List<Heartbeat>> heartbeats = new AtomicReference<>(List.of());
  final CountDownLatch slow = new CountDownLatch(1);

  private final Path corpus;
  private final ArticleIndex index;
  private final ThreadTimers timers = new ThreadTimers();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ChatEngine engine;
  private final WebSurface surface;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  Site(Path folder, Optional<URI> address, Optional<String> token) throws IOException {
    this(
        folder,
        new WebRules("127.0.0.1", 0, address, _ -> false, token.map(SignIn::new), Optional.empty()),
        Connections.Bounds.ORDINARY);
  }

  Site(Path folder, WebRules rules, Connections.Bounds bounds) throws IOException {
    this(folder, rules, bounds, RateRules.UNLIMITED);
  }

  Site(Path folder, WebRules rules, Connections.Bounds bounds, RateRules rates) throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus/news"));
    Files.writeString(
        corpus.resolve("trade.txt"),
        """
        Handel <b onclick=x>wächst</b> & mehr

        MINSK, 1. Juni 2023 (BelTA) – Der Handelsumsatz mit dem Gebiet Lipezk erreichte 334 Mio. US-Dollar. Das war mehr als im Jahr davor.
        """);
    Files.writeString(
        corpus.resolve(HOSTILE_FILE), HOSTILE + "\n\nMINSK, 2 June (BelTA) – " + HOSTILE);
    index = ArticleIndex.open(folder.resolve("index"), clock);
    new Ingestor(
            index,
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, ""),
            clock)
        .reconcile(Corpus.of(folder.resolve("corpus")));
    Stores stores = new MemoryStores(ConversationRules.DEFAULT).stores();
    surface =
        new WebSurface(
            new WebSurface.Parts(
                new Shelf(index.view(), index.view(), this::text),
                new WebSurface.Standing(
                    starting::get, preparing::get, heartbeats::get, notices::get),
                () -> OVERVIEW,
                () -> "beleg_articles 2\n",
                clock),
            rules,
            bounds);
    engine =
        new ChatEngine(
            EngineRules.ordinary().with(rates),
            new Machinery(clock, timers, threads),
            new dev.beleg.bot.chat.Parts(
                stores,
                new Access(
                    new AccessRules(
                        Set.of(), Set.of(WebSurface.READERS), Set.of(), Set.of(), false),
                    stores.pairings(),
                    clock,
                    RandomGenerator.getDefault()),
                List.of(surface),
                new Echoing()));
    engine.start();
    surface.start(new Surface.Core(engine, new TwoCards()));
  }

  /// The pages as they are on one machine, without a sign-in.
  static Site onLoopback(Path folder) throws IOException {
    return new Site(folder, Optional.empty(), Optional.empty());
  }

  /// The pages on one machine with bounds of their own.
  static Site bounded(Path folder, Connections.Bounds bounds) throws IOException {
    return new Site(
        folder,
        new WebRules(
            "127.0.0.1", 0, Optional.empty(), _ -> false, Optional.empty(), Optional.empty()),
        bounds);
  }

  /// The pages on one machine, where each visit may ask so often in a minute.
  static Site limited(Path folder, int questions) throws IOException {
    RateRules.Rate rate = new RateRules.Rate(questions, Duration.ofMinutes(1));
    return new Site(
        folder,
        new WebRules(
            "127.0.0.1", 0, Optional.empty(), _ -> false, Optional.empty(), Optional.empty()),
        Connections.Bounds.ORDINARY,
        new RateRules(rate, rate));
  }

  /// The pages on one machine, with a token for whoever runs them.
  static Site withAdmins(Path folder) throws IOException {
    return new Site(
        folder,
        new WebRules(
            "127.0.0.1",
            0,
            Optional.empty(),
            _ -> false,
            Optional.empty(),
            Optional.of(new SignIn(ADMIN_TOKEN))),
        Connections.Bounds.ORDINARY);
  }

  /// The pages with a sign-in, behind a proxy on this machine that says whom it sends for.
  static Site behindAProxy(Path folder) throws IOException {
    return new Site(
        folder,
        new WebRules(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://beleg.example.org")),
            InetAddress::isLoopbackAddress,
            Optional.of(new SignIn(TOKEN)),
            Optional.empty()),
        Connections.Bounds.ORDINARY);
  }

  /// The pages with a sign-in.
  static Site withSignIn(Path folder) throws IOException {
    return new Site(
        folder, Optional.of(URI.create("https://beleg.example.org")), Optional.of(TOKEN));
  }

  /// Says what it was asked, with a citation and buttons.
  private final class Echoing implements Responder {

    @Override
    public Response respond(Update update, Conversation conversation, ChatSettings settings) {
      return respond(update, conversation, settings, _ -> {});
    }

    @Override
    public Response respond(
        Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
      String words =
          switch (update) {
            case Update.Asked asked -> asked.text();
            case Update.Pressed pressed -> "pressed " + pressed.action();
            case Update.CommandGiven _, Update.FileGiven _, Update.Ignored _ -> "";
          };
      if (words.equals("slowly")) {
        soFar.accept(Reply.of("half an answer"));
        await();
      }
      Reply reply =
          words.startsWith("/chart")
              ? new Reply(List.of(new Reply.Picture(new Bytes(new byte[] {1, 2, 3}), HOSTILE)))
              : words.startsWith("/file")
                  ? new Reply(
                      List.of(new Reply.Attachment("a.html", new Bytes(new byte[] {4}), HOSTILE)))
                  : echo(words);
      return new Response.Said(ReplyLanguage.GERMAN, reply, Optional.empty());
    }

    private void await() {
      try {
        slow.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Reply echo(String words) {
    return new Reply(
        List.of(
            new Reply.Paragraph("You said: " + words + " [1]"),
            new Reply.QuoteBlock(HOSTILE, HOSTILE, 1),
            new Reply.FigureTable(List.of(HOSTILE, "b"), List.of(List.of(HOSTILE, "[1]"))),
            new Reply.CitationList(
                List.of(
                    new Reply.CitationList.Entry(
                        1,
                        "news/trade.txt#69-83",
                        HOSTILE,
                        "2023-06-01",
                        "de",
                        Optional.of("javascript:alert(1)")))),
            new Reply.Choices(List.of(new Reply.Choice("<b>Quellen</b>", "sources <1>")))));
  }

  /// Finds two figures for whatever words but "nothing"; "break" breaks it.
  private static final class TwoCards implements FigureCards {
    @Override
    public List<Card> find(Reader reader, String words, int most) {
      if (words.equals("break")) {
        throw new IllegalStateException(SECRET);
      }
      return words.equals("nothing")
          ? List.of()
          : Stream.of("fast 334 Mio. US-Dollar", HOSTILE)
              .map(it -> new Card("1", it, "d", ReplyLanguage.GERMAN, echo(it)))
              .toList();
    }

    @Override
    public Optional<Card> card(Reader reader, String id) {
      return Optional.empty();
    }
  }

  private Optional<SourceText> text(Source source) {
    try {
      byte[] bytes = Files.readAllBytes(corpus.resolveSibling(source.id().path()));
      return new ArticleReader().read(source.id(), bytes) instanceof ReadResult.Read read
          ? Optional.of(read.article()).map(Article::text)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Instant now() {
    if (broken.get()) {
      throw new IllegalStateException(SECRET);
    }
    return now.get();
  }

  /// Has whatever looks at the clock fail from now on.
  void breakDown() {
    broken.set(true);
  }

  void after(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  String origin() {
    return "http://127.0.0.1:" + surface.port();
  }

  int port() {
    return surface.port();
  }

  Routes routes() {
    return new Routes(
        new WebSurface.Parts(
            new Shelf(index.view(), index.view(), this::text),
            new WebSurface.Standing(Optional::empty, () -> false, List::of, List::of),
            () -> new Overview(List.of()),
            () -> "",
            clock),
        new WebRules(
            "127.0.0.1", 0, Optional.empty(), _ -> false, Optional.empty(), Optional.empty()),
        new Visits(
            new WebRules(
                "127.0.0.1", 0, Optional.empty(), _ -> false, Optional.empty(), Optional.empty()),
            new Sessions(clock),
            clock),
        new Asking(new Surface.Core(engine, FigureCards.none()), clock));
  }

  Browser browser() {
    return new Browser();
  }

  /// Keeps its cookie and the key of its forms, runs no script.
  final class Browser {
    private String cookie = "";

    HttpResponse<String> get(String path, String... headers) {
      return send(request(path).GET(), headers);
    }

    Document page(String path) {
      return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
      String body =
          fields.entrySet().stream()
              .map(
                  it ->
                      it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body)),
          headers);
    }

    /// Sends a form of ours from our own page.
    HttpResponse<String> submit(String path, String field, String value) {
      return post(path, Map.of("key", key(), field, value), "Origin", origin());
    }

    /// Asks and shows the page after it.
    Document ask(String words) {
      submit("/ask", "words", words);
      return page("/");
    }

    String key() {
      return page("/").select("form[action=/ask] input[name=key]").attr("value");
    }

    String cookie() {
      return cookie;
    }

    void cookie(String value) {
      cookie = value;
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      try {
        HttpResponse<String> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        response
            .headers()
            .firstValue("Set-Cookie")
            .ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
        return response;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// {@return what the server says to bytes as they are}
  String raw(String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 10_000);
      socket.setSoTimeout(40_000);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      try {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (IOException _) {
        // The server may hang up before it has read everything; what it said is there all the same.
      }
      byte[] said = new byte[8_192];
      int length = in.read(said);
      return new String(said, 0, Math.max(0, length), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    slow.countDown();
    surface.close();
    engine.close();
    timers.close();
    threads.shutdownNow();
    index.close();
  }
}
