package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class InitCommandTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final String TELEGRAM = "12345:abcdefghijabcdefghijabcdefghij";

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private HttpServer platform;

  @BeforeEach
  void serve() throws IOException {
    platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    platform.start();
  }

  @AfterEach
  void stop() {
    platform.stop(0);
  }

  @Test
  void writesWhatIsTypedBesideTheMeaningOfEachKey() throws Exception {
    reply("/bot" + TELEGRAM + "/getMe", "{\"ok\":true,\"result\":{\"username\":\"beleg_bot\"}}");
    String typed = "news\nru\n8:00 Europe/Minsk\nhttps://beleg.example.org\n" + TELEGRAM + "\n\n\n";
    assertThat(init(typed, true, Map.of())).isZero();
    Settings settings = settings();
    assertThat(settings.folders().corpus().folders().getFirst().path())
        .isEqualTo(folder.resolve("news"));
    assertThat(settings.web().address()).contains(URI.create("https://beleg.example.org"));
    assertThat(settings.chats().digestHour())
        .contains(new Settings.DigestHour(LocalTime.of(8, 0), ZoneId.of("Europe/Minsk")));
    assertThat(settings.chats().unchosen().language().orElseThrow().code()).isEqualTo("ru");
    assertThat(Files.readString(folder.resolve("beleg.yaml"))).contains("# The folder of articles");
    Path secrets = folder.resolve("secrets.env");
    assertThat(Files.readString(secrets))
        .matches("(?s)BELEG_TELEGRAM_TOKEN=" + TELEGRAM + "\nBELEG_WEB_TOKEN=[\\w-]{32}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
    assertThat(err.toString()).contains("works, as @beleg_bot").doesNotContain(TELEGRAM);
  }

  @Test
  void asksNothingWithoutATerminal() throws Exception {
    assertThat(init("", false, Map.of(), "--language", "de", "--digest-hour", "21:30")).isZero();
    assertThat(settings().chats().digestHour())
        .contains(new Settings.DigestHour(LocalTime.of(21, 30), ZoneId.systemDefault()));
    assertThat(err.toString())
        .contains("at 21:30 in the time zone of this machine, " + ZoneId.systemDefault());
    assertThat(settings().web().address()).isEmpty();
    assertThat(settings().chats().unchosen().language().orElseThrow().code()).isEqualTo("de");
    assertThat(folder.resolve("secrets.env")).doesNotExist();
  }

  @Test
  void writesNothingWhereATokenIsRefused() {
    reply("/bot" + TELEGRAM + "/getMe", "{\"ok\":false,\"description\":\"Unauthorized\"}");
    assertThat(init("", false, Map.of("BELEG_TELEGRAM_TOKEN", TELEGRAM))).isEqualTo(2);
    assertThat(folder.resolve("beleg.yaml")).doesNotExist();
    assertThat(err.toString()).contains("is refused: Unauthorized").doesNotContain(TELEGRAM);
  }

  @ParameterizedTest
  @CsvSource({
    "8:00 Berlin, 08:00, Europe/Berlin",
    "9:30 Минск, 09:30, Europe/Minsk",
    "7:15 Asia/Almaty, 07:15, Asia/Almaty"
  })
  void takesTheCityOfAnHourAsADigestDoes(String typed, LocalTime at, ZoneId zone) {
    assertThat(init("", false, Map.of(), "--digest-hour", typed)).isZero();
    assertThat(settings().chats().digestHour()).contains(new Settings.DigestHour(at, zone));
  }

  @ParameterizedTest
  @CsvSource({"Minsk, Europe/Minsk", "Asia/Almaty, Asia/Almaty"})
  void asksForTheZoneOfAnHourThatHasNone(String typed, ZoneId zone) {
    assertThat(init("\n\n8:00\n" + typed + "\n\n\n\n\n", true, Map.of())).isZero();
    assertThat(err.toString())
        .contains("In which city or time zone that is (empty for that of this machine, ");
    assertThat(settings().chats().digestHour())
        .contains(new Settings.DigestHour(LocalTime.of(8, 0), zone));
  }

  @Test
  void writesNoHourThatThereIsNot() {
    assertThat(init("", false, Map.of(), "--digest-hour", "25:00 Berlin")).isEqualTo(2);
    assertThat(err.toString())
        .contains("takes an hour and a time zone, such as '8:00 Europe/Berlin'");
    assertThat(folder.resolve("beleg.yaml")).doesNotExist();
  }

  @Test
  void writesNothingThatTheNextStartWouldRefuse() {
    assertThat(init("", false, Map.of(), "--language", "fr")).isEqualTo(2);
    assertThat(err.toString()).contains("'chat.language' takes auto, de, en or ru");
    assertThat(folder.resolve("beleg.yaml")).doesNotExist();
  }

  @Test
  void replacesNothingUnasked() throws Exception {
    Files.writeString(folder.resolve("beleg.yaml"), "mine");
    assertThat(init("", false, Map.of())).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("beleg.yaml"))).isEqualTo("mine");
    assertThat(init("", false, Map.of(), "--force")).isZero();
  }

  @Test
  void writesWhereAndWhatTheOptionsOfEveryCommandName() {
    reply("/bot" + TELEGRAM + "/getMe", "{\"ok\":true,\"result\":{\"username\":\"beleg_bot\"}}");
    Map<String, String> tokens = Map.of("BELEG_TELEGRAM_TOKEN", TELEGRAM);
    assertThat(init("", false, tokens, "--config", "etc/b.yaml", "--corpus", "c", "--data", "../d"))
        .isZero();
    Path file = folder.resolve("etc/b.yaml");
    Settings.Folders folders = settings(file).folders();
    assertThat(folders.corpus().folders().getFirst().path()).isEqualTo(folder.resolve("c"));
    assertThat(folders.data()).isEqualTo(folder.resolve("../d").normalize());
    assertThat(folder.resolve("etc/secrets.env")).exists();
    assertThat(folder.resolve("beleg.yaml")).doesNotExist();
    assertThat(err.toString()).contains("./beleg --config " + file + " serve");
  }

  @Test
  void asksAgainWhatCannotBeTaken() throws Exception {
    reply("/bot" + TELEGRAM + "/getMe", "{\"ok\":true,\"result\":{\"username\":\"beleg_bot\"}}");
    Files.writeString(folder.resolve("a.txt"), "an article");
    String typed =
        String.join(
            "\n",
            List.of(
                "a.txt",
                "news",
                "fr",
                "ru",
                "25:99",
                "8 Uhr Dings",
                "8:00",
                "Dingsda",
                "Minsk",
                "beleg.example.org",
                "https://beleg.example.org",
                "12345:short",
                TELEGRAM,
                "",
                ""));
    assertThat(init(typed, true, Map.of())).isZero();
    assertThat(err.toString())
        .contains("a.txt is a file, not a folder", "'chat.language' takes auto, de, en or ru")
        .contains("not '25:99'", "not '8 Uhr Dings'", "not '8:00 Dingsda'")
        .contains("'web.address' takes", "Telegram token: does not look like one");
    assertThat(settings().folders().corpus().folders().getFirst().path())
        .isEqualTo(folder.resolve("news"));
    assertThat(settings().chats().digestHour())
        .contains(new Settings.DigestHour(LocalTime.of(8, 0), ZoneId.of("Europe/Minsk")));
    assertThat(settings().web().address()).contains(URI.create("https://beleg.example.org"));
    assertThat(Files.readString(folder.resolve("secrets.env"))).contains(TELEGRAM);
  }

  @Test
  void keepsDataWhereEveryVersionOfTheProgramFindsThem() {
    assertThat(init("", false, Map.of(), "--config", "etc/b.yaml")).isZero();
    Path data = folder.resolve("etc/data");
    assertThat(settings(folder.resolve("etc/b.yaml")).folders().data()).isEqualTo(data);
    assertThat(err.toString()).contains("index and state will lie in " + data);
  }

  @Test
  void replacesNoFileThatWasNamed() throws Exception {
    Files.writeString(folder.resolve("mine.yaml"), "mine");
    assertThat(init("", false, Map.of(), "--config", "mine.yaml")).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo("mine");
    assertThat(err.toString()).contains("mine.yaml is there already");
  }

  @Test
  void writesInOnePlaceAlone() {
    assertThat(init("", false, Map.of(), "--config", "a.yaml", "--out", "etc")).isEqualTo(2);
    assertThat(err.toString()).contains("--out and --config both say where to write");
  }

  private void reply(String path, String body) {
    platform.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private Settings settings() {
    return settings(folder.resolve("beleg.yaml"));
  }

  private Settings settings(Path file) {
    SettingsReader.Outcome outcome =
        new SettingsReader(HOME, folder, Map.of("BELEG_WEB_TOKEN", "correct-horse-battery"))
            .read(Optional.of(file), Map.of());
    return ((SettingsReader.Outcome.Loaded) outcome).settings();
  }

  private int init(
      String typed, boolean terminal, Map<String, String> environment, String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            environment,
            new Surroundings.Streams(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true)),
            terminal,
            () -> Instant.EPOCH);
    URI here = URI.create("http://127.0.0.1:" + platform.getAddress().getPort());
    Failures failures = new Failures(surroundings);
    SettingsOptions options = new SettingsOptions(surroundings);
    return new CommandLine(new BelegCommand(options, surroundings))
        .addSubcommand(new InitCommand(options, surroundings, new TokenCheck(here, here)))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(Stream.concat(Stream.of("init"), Stream.of(arguments)).toArray(String[]::new));
  }
}
