package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that serves, from its start to its stop: over the classes of the tree with a few
/// questions, and from the packed archive on an empty folder, where it is told how long the start
/// takes, what a thousand questions over the page take and leave behind. CONTRIBUTING tells the
/// command.
@Timeout(1_800)
class ServingProcessTest {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final int UP = 200;
  private static final String LISTENING = "serving ";
  private static final String ANSWERING = "questions can be answered";
  private static final String COMPILED = "all dictionaries are compiled";
  private static final String END = "(end of what it said)";
  private static final int QUESTIONS = 1_000;
  private static final int A_FEW = 10;

  /// More than one visit may ask in a row, far from its bounds.
  private static final int QUESTIONS_OF_A_VISIT = 20;

  private static final List<String> SUBJECTS =
      List.of("Lipezk", "Lipetsk", "Липецк", "Wologda", "Perm", "Tatarstan");

  private static final List<String> SHAPES =
      List.of(
          "Wie hoch war der Handelsumsatz mit %s %d?",
          "How much did Belarus export to %s in %d?",
          "Каким был товарооборот с регионом %s в %d году?",
          "Wer ist Gouverneur von %s (%d)?");

  @TempDir Path folder;

  @Test
  void startsAnswersAndStops() throws Exception {
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dbeleg.home=" + System.getProperty("beleg.home"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    try (Served served = new Served(program, Map.of("BELEG_DICTIONARIES", "no-dictionaries"))) {
      served.until(LISTENING);
      served.until(ANSWERING);
      ask(served, A_FEW);
      assertThat(served.reader().answer("/digest 8:00 Berlin"))
          .contains("08:00")
          .contains("nothing arrives at the hour")
          .doesNotContain("Next edition");
      served.stop();
    }
  }

  @Test
  void startsAnswersAndStopsFromTheArchive() throws Exception {
    Optional<Path> archive = Optional.ofNullable(System.getProperty("beleg.packed")).map(Path::of);
    OnlyWhere.isThere(archive.isPresent(), "no -Dbeleg.packed=ARCHIVE");
    List<String> program = List.of(unpacked(archive.orElseThrow()).resolve("beleg").toString());
    for (String which : List.of("first start", "later start")) {
      try (Served served = new Served(program, Map.of())) {
        report(which + ", until it listens", served.until(LISTENING));
        report(which + ", until questions are answered", served.until(ANSWERING));
        if (which.equals("first start")) {
          report(which + ", until dictionaries are compiled", served.until(COMPILED));
          report("memory after compiling", served.memory());
        } else {
          report("memory before questions", served.memory());
          ask(served, QUESTIONS);
          report("memory after questions", served.memory());
        }
        report(which + ", stopped in", served.stop());
      }
    }
  }

  private static void ask(Served served, int questions) throws Exception {
    List<Long> millis = new ArrayList<>();
    int answered = 0;
    for (int asked = 0; asked < questions; asked += QUESTIONS_OF_A_VISIT) {
      Reader reader = served.reader();
      for (int i = asked; i < Math.min(questions, asked + QUESTIONS_OF_A_VISIT); i++) {
        long begun = System.nanoTime();
        answered += reader.ask(question(i)) ? 1 : 0;
        millis.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
      }
    }
    millis.sort(null);
    report("questions answered", answered + " of " + questions);
    report("half of them within ms", millis.get(questions / 2));
    report("99 % of them within ms", millis.get(questions * 99 / 100));
    assertThat(answered).isEqualTo(questions);
  }

  private static String question(int i) {
    return SHAPES
        .get(i % SHAPES.size())
        .formatted(SUBJECTS.get(i / SHAPES.size() % SUBJECTS.size()), 2015 + i % 11);
  }

  private static void report(String what, Object figure) {
    System.out.println(what + ": " + figure);
  }

  private Path unpacked(Path archive) throws Exception {
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> within = Files.list(folder)) {
      return within.collect(Collectors.toList()).getFirst();
    }
  }

  /// The program while it serves.
  private final class Served implements AutoCloseable {
    private final URI page;
    private final Process process;
    private final long begun = System.nanoTime();

    private final List<Line> said = new ArrayList<>();

    /// What it said how long after its start.
    private record Line(String words, Duration after) {}

    Served(List<String> program, Map<String, String> settings) throws IOException {
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      page = URI.create("http://127.0.0.1:" + port);
      List<String> command = new ArrayList<>(program);
      command.addAll(List.of("--data", folder.resolve("data").toString(), "serve"));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(settings);
      builder
          .environment()
          .putAll(
              Map.of(
                  "BELEG_WEB_PORT",
                  "" + port,
                  "BELEG_LIMITS_USER",
                  "100 in 1 min",
                  "BELEG_LIMITS_CHAT",
                  "100 in 1 min",
                  "JAVA_HOME",
                  System.getProperty("java.home")));
      process = builder.start();
      Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
      process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::heard);
      heard(END);
    }

    private synchronized void heard(String line) {
      said.add(new Line(line, since(begun)));
      notifyAll();
    }

    Reader reader() {
      return new Reader(page);
    }

    /// {@return the time since the start when it says some words}
    synchronized Duration until(String words) throws InterruptedException {
      while (said.stream().noneMatch(it -> it.words.contains(words) || it.words.equals(END))) {
        wait();
      }
      return said.stream()
          .filter(it -> it.words.contains(words))
          .findFirst()
          .orElseThrow(() -> new AssertionError("it ended: " + said))
          .after;
    }

    /// {@return what the kernel says that the process holds, and what the heap holds of it}
    String memory() throws Exception {
      String held =
          Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
              .filter(it -> it.startsWith("VmRSS"))
              .findFirst()
              .orElse("unknown");
      double heap =
          Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*? (\\S+)$")
              .matcher(reader().get("/metrics").body())
              .results()
              .mapToDouble(it -> Double.parseDouble(it.group(1)))
              .sum();
      return "%s, heap %.0f MB".formatted(held.replaceAll("\\s+", " "), heap / 1e6);
    }

    /// {@return the time from SIGTERM to the end}
    Duration stop() throws Exception {
      long told = System.nanoTime();
      process.toHandle().destroy();
      assertThat(process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return since(told);
    }

    private static Duration since(long begun) {
      return Duration.ofMillis(Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /// A visit without script.
  private static final class Reader {
    private final URI page;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Reader(URI page) {
      this.page = page;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(page.resolve(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return client.send(
          request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// {@return whether it was answered}
    boolean ask(String words) throws IOException, InterruptedException {
      return answer(words).contains(words);
    }

    /// {@return the question and its answer; empty text where there is none}
    String answer(String words) throws IOException, InterruptedException {
      Document before = Jsoup.parse(get("/").body());
      String form =
          "key=%s&words=%s"
              .formatted(
                  encoded(before.select("form[action=/ask] input[name=key]").attr("value")),
                  encoded(words));
      Document after =
          settled(
              send(HttpRequest.newBuilder(page.resolve("/ask"))
                      .header("Origin", page.toString())
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(form)))
                  .body());
      return after.select(".exchange").stream()
          .limit(1)
          .filter(it -> !it.select(".reply").isEmpty())
          .map(Element::text)
          .collect(Collectors.joining());
    }

    /// What was said before the answer was there is followed until it is.
    private Document settled(String said) throws IOException, InterruptedException {
      Document page = Jsoup.parse(said);
      while (page.selectFirst("#answers[data-pending]") != null) {
        String version = page.select("#answers").attr("data-version");
        HttpResponse<String> next = get("/answers?after=" + version);
        if (next.statusCode() == UP) {
          page = Jsoup.parse(next.body());
        }
      }
      return page;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
