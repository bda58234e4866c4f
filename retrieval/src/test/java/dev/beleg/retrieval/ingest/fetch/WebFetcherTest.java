package dev.beleg.retrieval.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Over real sockets of this machine, of which some ports count as public.
class WebFetcherTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2025-03-01T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Set<Integer> open = new HashSet<>();
  private LoopbackSite site;
  private LoopbackSite inside;

  @BeforeEach
  void open() throws IOException {
    site = LoopbackSite.open();
    inside = LoopbackSite.open();
    inside.put("/", LoopbackSite.text("text/plain", "secret"));
    open.add(site.port());
  }

  @AfterEach
  void close() {
    site.close();
    inside.close();
  }

  @Test
  void fetchesATextWithWhatIsToBeKnownOfIt() {
    site.put(
        "/rss",
        LoopbackSite.bytes(
            "Текст".getBytes(StandardCharsets.UTF_8),
            "Content-Type: Application/RSS+XML; charset=utf-8",
            "ETag: \"1\"",
            "Last-Modified: Sat, 01 Mar 2025 10:00:00 GMT"));

    assertThat(fetch(site.at("/rss")))
        .isEqualTo(
            new Fetched.Found(
                new WebText(
                    address(site.at("/rss")),
                    "application/rss+xml",
                    "Текст",
                    new Validators(
                        Optional.of("\"1\""), Optional.of("Sat, 01 Mar 2025 10:00:00 GMT")),
                    Optional.empty())));
    assertThat(site.requests().getFirst())
        .startsWith("GET /rss HTTP/1.1\nHost: 127.0.0.1:" + site.port() + "\n");
  }

  @Test
  void readsChunksAndPackedBodies() throws IOException {
    byte[] packed = packed("packed and in chunks".getBytes(StandardCharsets.UTF_8));
    site.put(
        "/",
        (_, out) -> {
          out.write(
              LoopbackSite.head("200 OK", "Transfer-Encoding: chunked", "Content-Encoding: gzip"));
          for (byte b : packed) {
            out.write(
                ("1;x=y\r\n" + (char) (b & 0xFF) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
          }
          out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

    assertThat(text(site.at("/"))).isEqualTo("packed and in chunks");
  }

  @Test
  void asksOnlyForWhatHasChanged() {
    site.put("/", LoopbackSite.status("304 Not Modified"));
    Validators known = new Validators(Optional.of("\"7\""), Optional.of("Sat, 01 Mar 2025"));

    assertThat(fetcher(LONG).fetch(WebRequest.to(address(site.at("/"))).since(known)))
        .isEqualTo(new Fetched.Unchanged());
    assertThat(site.requests().getFirst())
        .contains("If-None-Match: \"7\"\n", "If-Modified-Since: Sat, 01 Mar 2025\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 Not Found            | MISSING | the server answers 404 |
          403 Forbidden            | MISSING | the server answers 403 |
          410 Gone                 | GONE    | was withdrawn (410)    |
          500 Oops                 | BROKEN  | the server answers 500 |
          204 No Content           | BROKEN  | the server answers 204 |
          429 Slow down            | BUSY    | the server answers 429 | PT2H
          503 Later                | BUSY    | the server answers 503 | PT2H
          """)
  void tellsFailuresApart(String status, Trouble trouble, String reason, String wait) {
    site.put("/", LoopbackSite.status(status, "Retry-After: 7200"));

    assertThat(fetch(site.at("/")))
        .isEqualTo(
            new Fetched.Failed(trouble, reason, Optional.ofNullable(wait).map(Duration::parse)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60                            | PT1M
          Sat, 01 Mar 2025 13:30:00 GMT | PT1H30M
          Sat, 01 Mar 2025 11:00:00 GMT | PT0S
          999999999                     | PT168H
          soon                          |
          """)
  void readsHowLongToWait(String header, String wait) {
    site.put("/", LoopbackSite.status("429 Slow down", "Retry-After: " + header));

    assertThat(((Fetched.Failed) fetch(site.at("/"))).retryAfter())
        .isEqualTo(Optional.ofNullable(wait).map(Duration::parse));
  }

  @Test
  void aSmallBodyThatUnpacksToALargeOneIsBrokenOff() throws IOException {
    byte[] bomb = packed(new byte[100_000_000]);
    site.put("/", LoopbackSite.bytes(bomb, "Content-Encoding: gzip"));
    assertThat(bomb.length).isLessThan(150_000);

    assertThat(fetch(site.at("/")))
        .isEqualTo(Fetched.Failed.of(Trouble.TOO_LARGE, "is larger than 8000 kB"));
  }

  @Test
  void aServerThatSpeaksNoTlsHasNotFailedToProveWhoItIs() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      open.add(plain.getLocalPort());
      Thread.ofVirtual().start(() -> greet(plain));

      assertThat(fetch("https://127.0.0.1:" + plain.getLocalPort() + "/"))
          .isEqualTo(
              Fetched.Failed.of(Trouble.BROKEN, "no secure connection came about (SSLException)"));
    }
  }

  private static void greet(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      socket
          .getOutputStream()
          .write("220 mail at your service\r\n".getBytes(StandardCharsets.UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBodyThatComesInDropsEndsWithTheDeadline() throws InterruptedException {
    assertThat(dripping(LoopbackSite.head("200 OK"))).isEqualTo(Trouble.TOO_SLOW);
  }

  @Test
  void aHeadThatComesInDropsEndsWithTheDeadline() throws InterruptedException {
    assertThat(dripping(new byte[0])).isEqualTo(Trouble.TOO_SLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\n",
        ""
      })
  void garbageIsAFailureOfTheServer(String answer) {
    site.put("/", (_, out) -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));

    assertThat(failure(fetch(site.at("/")))).isEqualTo(Trouble.BROKEN);
  }

  @Test
  void aServerThatNeverComesToItsAnswerIsNotHeardOut() {
    byte[] interim = LoopbackSite.head("100 Continue");
    site.put(
        "/",
        (_, out) -> {
          for (int i = 0; i < 100; i++) {
            out.write(interim);
          }
        });

    assertThat(failure(fetch(site.at("/")))).isEqualTo(Trouble.BROKEN);
  }

  @Test
  void aHeadWithoutEndIsNotReadToItsEnd() {
    site.put(
        "/",
        (_, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 1_000_000; i++) {
            out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        });

    assertThat(failure(fetch(site.at("/")))).isEqualTo(Trouble.BROKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://localhost.:%d/",
        "http://[::1]:%d/",
        "http://0.0.0.0:%d/",
        "http://2130706433:%d/",
        "http://127.1:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://169.254.169.254/latest/meta-data/",
      })
  void asksNoMachineOfTheInside(String address) {
    Fetcher fetcher = new WebFetcher(Connections.toThePublic(), LONG, CLOCK);

    assertThat(fetcher.fetch(WebRequest.to(address(address.formatted(inside.port())))))
        .isEqualTo(
            Fetched.Failed.of(
                Trouble.REFUSED,
                "only machines of the public network are asked, at ports of the web"));
    assertThat(inside.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"})
  void followsNoRedirectToTheInside(String status) {
    site.put("/", LoopbackSite.status(status, "Location: " + inside.at("/")));

    assertThat(failure(fetch(site.at("/")))).isEqualTo(Trouble.REFUSED);
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void followsNoRedirectOutOfTheWeb() {
    site.put("/", LoopbackSite.status("302 Found", "Location: file:///etc/passwd"));

    assertThat(fetch(site.at("/")))
        .isEqualTo(
            Fetched.Failed.of(
                Trouble.REFUSED,
                "is redirected to no such address: only http and https are fetched"));
  }

  @Test
  void connectsToTheAddressThatWasCheckedHoweverTheNameChanges() throws IOException {
    InetAddress machine = InetAddress.getLoopbackAddress();
    InetAddress hidden = InetAddress.getByName("127.0.0.2");
    site.put("/", LoopbackSite.text("text/plain", "news"));
    Deque<InetAddress> answers = new ArrayDeque<>(List.of(machine, hidden, hidden));
    Connections connections =
        new Connections(
            _ -> List.of(answers.removeFirst()),
            socket -> socket.getAddress().equals(machine),
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    Fetcher fetcher = new WebFetcher(connections, LONG, CLOCK);
    WebAddress address = address("http://news.example:" + site.port() + "/");

    assertThat(fetcher.fetch(WebRequest.to(address))).isInstanceOf(Fetched.Found.class);
    assertThat(answers).as("the name was looked up once").hasSize(2);
    assertThat(failure(fetcher.fetch(WebRequest.to(address)))).isEqualTo(Trouble.REFUSED);
    assertThat(site.requests()).hasSize(1);
  }

  @Test
  void aNameThatLeadsInsideAndOutsideIsRefused() throws IOException {
    InetAddress hidden = InetAddress.getByName("127.0.0.2");
    Connections connections =
        new Connections(
            _ -> List.of(InetAddress.getLoopbackAddress(), hidden),
            socket -> !socket.getAddress().equals(hidden),
            (SSLSocketFactory) SSLSocketFactory.getDefault());

    assertThat(failure(new WebFetcher(connections, LONG, CLOCK).fetch(request("/"))))
        .isEqualTo(Trouble.REFUSED);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void tellsTheNewAddressOfWhatHasMovedForGood() {
    site.put("/old", LoopbackSite.status("301 Moved", "Location: /new"));
    site.put("/new", LoopbackSite.text("text/plain", "news"));
    site.put("/now", LoopbackSite.status("302 Found", "Location: new"));

    assertThat(found(site.at("/old")).movedTo()).contains(address(site.at("/new")));
    assertThat(found(site.at("/now")).movedTo()).isEmpty();
    assertThat(found(site.at("/now")).address()).isEqualTo(address(site.at("/new")));
  }

  @Test
  void endsRedirectsThatGoRoundInCircles() {
    site.put("/a", LoopbackSite.status("302 Found", "Location: /b"));
    site.put("/b", LoopbackSite.status("302 Found", "Location: /a"));

    assertThat(fetch(site.at("/a")))
        .isEqualTo(Fetched.Failed.of(Trouble.REFUSED, "is redirected more than 5 times"));
    assertThat(site.requests()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, text/xml; charset=ISO-8859-1, Минск: 3 млн",
    "windows-1251, text/html; charset=windows-1251, Минск: 3 млн",
    "windows-1250, text/html; charset=windows-1250, Łódź: 3 mln zł",
    "UTF-16LE, text/html; charset=utf-16le, Минск: 3 млн",
    "windows-1252, text/html; charset=iso-8859-1, über 3 € “mehr”"
  })
  void readsTheCharsetThatAServerNamesWhereItIsTheRightOne(
      String written, String type, String text) {
    site.put(
        "/", LoopbackSite.bytes(text.getBytes(Charset.forName(written)), "Content-Type: " + type));

    assertThat(text(site.at("/"))).isEqualTo(text);
  }

  @Test
  void readsTheCharsetThatStandsInTheText() {
    String xml = "<?xml version='1.0' encoding='windows-1251'?><a>Минск</a>";
    site.put("/xml", LoopbackSite.bytes(xml.getBytes(Charset.forName("windows-1251"))));
    String html = "<html><head><meta charset=koi8-r></head><body>Минск</body>";
    site.put("/html", LoopbackSite.bytes(html.getBytes(Charset.forName("KOI8-R"))));
    site.put("/mark", LoopbackSite.bytes("\uFEFFМинск".getBytes(StandardCharsets.UTF_16BE)));

    assertThat(text(site.at("/xml"))).isEqualTo(xml);
    assertThat(text(site.at("/html"))).isEqualTo(html);
    assertThat(text(site.at("/mark"))).isEqualTo("Минск");
  }

  @Test
  void guessesAtNoCharset() {
    site.put("/", LoopbackSite.bytes("Łódź".getBytes(Charset.forName("windows-1250"))));
    site.put("/picture", LoopbackSite.bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));

    assertThat(failure(fetch(site.at("/")))).isEqualTo(Trouble.REFUSED);
    assertThat(failure(fetch(site.at("/picture")))).isEqualTo(Trouble.REFUSED);
  }

  @Test
  void asksASecureSiteForProofOfItsNameAndIsNotLedBackFromIt(@TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    SSLContext context = context(folder);
    LoopbackSite secure = LoopbackSite.open(context.getServerSocketFactory().createServerSocket(0));
    open.add(secure.port());
    secure.put("/", LoopbackSite.text("text/plain", "news"));
    secure.put("/down", LoopbackSite.status("302 Found", "Location: " + site.at("/")));
    Connections connections =
        new Connections(
            _ -> List.of(InetAddress.getLoopbackAddress()),
            socket -> open.contains(socket.getPort()),
            context.getSocketFactory());
    Fetcher fetcher = new WebFetcher(connections, LONG, CLOCK);
    String port = ":" + secure.port();

    try (secure) {
      assertThat(fetcher.fetch(WebRequest.to(address("https://news.example" + port + "/"))))
          .isInstanceOf(Fetched.Found.class);
      assertThat(fetcher.fetch(WebRequest.to(address("https://other.example" + port + "/"))))
          .isEqualTo(Fetched.Failed.of(Trouble.BROKEN, "the server could not prove who it is"));
      assertThat(fetcher.fetch(WebRequest.to(address("https://news.example" + port + "/down"))))
          .isEqualTo(
              Fetched.Failed.of(Trouble.REFUSED, "a redirect from https to http is not followed"));
      assertThat(site.requests()).isEmpty();
    }
  }

  /// A key for `news.example` that both sides trust.
  private static SSLContext context(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    char[] word = "changeit".toCharArray();
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=news.example",
                "-ext",
                "san=dns:news.example",
                "-validity",
                "10000",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(word),
                "-keystore",
                file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, word);
    }
    KeyManagerFactory owned = KeyManagerFactory.getInstance("PKIX");
    owned.init(keys, word);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, word);
    trusted.setCertificateEntry("a", keys.getCertificate("a"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(owned.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /// A server that sends some bytes, one by one, and then no more; the time of the request is over
  /// when they were sent.
  private Trouble dripping(byte[] before) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    site.put(
        "/",
        (_, out) -> {
          out.write(before);
          for (int i = 0; i < 50; i++) {
            out.write('a');
            out.flush();
          }
          over.countDown();
          await(ended);
        });
    WebFetcher fetcher = new WebFetcher(connections(), LONG, _ -> over.await(), CLOCK);
    try {
      return failure(fetcher.fetch(request("/")));
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private WebFetcher fetcher(Duration deadline) {
    return new WebFetcher(connections(), deadline, CLOCK);
  }

  private Connections connections() {
    return new Connections(
        HostNames.SYSTEM,
        socket -> open.contains(socket.getPort()),
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private Fetched fetch(String address) {
    return fetcher(LONG).fetch(WebRequest.to(address(address)));
  }

  private WebRequest request(String path) {
    return WebRequest.to(address(site.at(path)));
  }

  private WebText found(String address) {
    return ((Fetched.Found) fetch(address)).text();
  }

  private String text(String address) {
    return found(address).text();
  }

  private static Trouble failure(Fetched fetched) {
    return ((Fetched.Failed) fetched).trouble();
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
