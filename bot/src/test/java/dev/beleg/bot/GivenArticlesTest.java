package dev.beleg.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.telegram.SimulatedTelegram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that are sent to the bot of Telegram, as `serve` runs it.
@Timeout(300)
class GivenArticlesTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final long ADMIN = 1;
  private static final long USER = 2;
  private static final String NEWS =
      "MINSK, 1. Juni 2023 (BelTA) - Belarus und das Gebiet Perm bauen den Handel aus. Die Exporte"
          + " von Belarus nach Perm stiegen 2022 um %d Prozent.\n";

  /// A page in the fewest words; readers find its parts without the usual table.
  private static final String PRINT =
      """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
      3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R
        /Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
      4 0 obj <</Length 80>> stream
      BT /F 12 Tf 50 700 Td (Die Exporte nach Perm stiegen um 33 Prozent.) Tj ET
      endstream endobj
      trailer <</Root 1 0 R>>
      %%EOF
      """;

  @TempDir static Path folder;
  private static SimulatedTelegram telegram;
  private static Wiring wiring;
  private static Serving serving;

  @BeforeAll
  static void serve() throws IOException {
    for (String name : new String[] {"trade", "plants"}) {
      Files.createDirectory(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("first.txt"), NEWS.formatted(name.length()));
    }
    Path file =
        Files.writeString(
            folder.resolve("beleg.yaml"),
            """
            collections:
              default: [%s, %s]
            """
                .formatted(folder.resolve("trade"), folder.resolve("plants")));
    telegram = new SimulatedTelegram(() -> Samples.NOON);
    Surroundings around =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of(
                "BELEG_DATA",
                "data",
                "BELEG_DICTIONARIES",
                "no-dictionaries",
                "BELEG_WEB_PAGE",
                "no",
                "BELEG_LIMITS_USER",
                "100 in 1 min",
                "BELEG_LIMITS_CHAT",
                "100 in 1 min",
                "BELEG_ACCESS_ADMINS",
                "telegram:" + ADMIN,
                "BELEG_ACCESS_USERS",
                "telegram:" + USER,
                "BELEG_TELEGRAM_TOKEN",
                SimulatedTelegram.TOKEN,
                "BELEG_TELEGRAM_SERVER",
                telegram.account().server().toString()),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())),
            false,
            () -> Samples.NOON);
    SettingsReader reader = new SettingsReader(HOME, folder, around.environment());
    SettingsReader.Outcome read = reader.read(Optional.of(file), Map.of());
    Settings settings = ((SettingsReader.Outcome.Loaded) read).settings();
    wiring = Wiring.forQuestions(settings, around);
    serving = Serving.start(settings, wiring, Surfaces.of(settings, around), around);
  }

  @AfterAll
  static void end() {
    serving.close();
    wiring.close();
    telegram.close();
  }

  @Test
  void addsATextThatCanBeAskedAboutAtOnce() {
    assertThat(given(ADMIN, "News of June.txt", text(31), "trade"))
        .isEqualTo("Added as trade/News-of-June.txt. It can be asked about from now on.");
    assertThat(folder.resolve("trade/News-of-June.txt")).hasContent(NEWS.formatted(31));
    assertThat(said(SimulatedTelegram.message(USER, "/sources"), USER))
        .contains("trade/News-of-June.txt");
  }

  @Test
  void tellsTheKindByTheContent() {
    byte[] page = ("<html><body><p>" + NEWS.formatted(32) + "</p></body></html>").getBytes(UTF_8);
    assertThat(given(ADMIN, "page.txt", page, "trade")).startsWith("Added as trade/page.html.");
    byte[] pdf = PRINT.getBytes(UTF_8);
    assertThat(given(ADMIN, "print.doc", pdf, "plants")).startsWith("Added as plants/print.pdf.");
    assertThat(wiring.articles().sources())
        .extracting(it -> it.id().path())
        .contains("plants/print.pdf");
  }

  @Test
  void saysThatAFileIsThereAlready() {
    given(ADMIN, "one.txt", text(34), "trade");
    assertThat(given(ADMIN, "two.txt", text(34), "plants"))
        .isEqualTo("That file is among the articles already: trade/one.txt");
    assertThat(folder.resolve("plants/two.txt")).doesNotExist();
  }

  @Test
  void saysWhatToDoWhereTheFolderTakesNoFile() throws IOException {
    Path plants = folder.resolve("plants");
    Files.move(plants, folder.resolve("moved"));
    Files.writeString(plants, "");
    try {
      assertThat(given(ADMIN, "full.txt", text(36), "plants"))
          .startsWith("Not added: the folder plants takes no file at present.")
          .contains("./beleg doctor")
          .doesNotContain("Exception")
          .doesNotContain(folder.toString());
    } finally {
      Files.delete(plants);
      Files.move(folder.resolve("moved"), plants);
    }
  }

  @Test
  void overwritesNothing() {
    assertThat(given(ADMIN, "../trade/first.txt", text(35), "trade"))
        .startsWith("Added as trade/first-2.txt.");
    assertThat(folder.resolve("trade/first.txt")).hasContent(NEWS.formatted(5));
  }

  @Test
  void saysWhyAFileIsNotTaken() {
    assertThat(given(ADMIN, "a.txt", new byte[] {0, 1, 2, 3, 0, 0, 9}, "trade"))
        .startsWith("Not added: binary");
    byte[] large = new byte[5_000_001];
    Arrays.fill(large, (byte) 'a');
    assertThat(given(ADMIN, "large.txt", large, "trade"))
        .isEqualTo(
            "Not added: it has more than 5.0 MB, the limit: split the file or raise the limit");
    assertThat(folder.resolve("trade/a.txt")).doesNotExist();
  }

  /// What Telegram says of its size need not be so.
  @Test
  void fetchesNoMoreThanItTakes() {
    byte[] large = new byte[5_000_001];
    Arrays.fill(large, (byte) 'b');
    ObjectNode message = telegram.withFile(ADMIN, "b.txt", large).put("caption", "trade");
    ((ObjectNode) message.get("document")).put("file_size", 10);
    assertThat(said(message, ADMIN)).startsWith("Not added: it has more than 5.0 MB");
  }

  @Test
  void asksForTheFolderWhereThereAreSeveral() {
    assertThat(given(ADMIN, "a.txt", text(36), ""))
        .endsWith("with one of these names as its caption: trade, plants");
  }

  @Test
  void tellsOthersThatTheyMayNot() {
    assertThat(given(USER, "a.txt", text(37), "trade")).startsWith("Only administrators can add");
    assertThat(folder.resolve("trade/a.txt")).doesNotExist();
  }

  @Test
  void answersTheWordsSentWithAFileThatNameNoFolder() {
    assertThat(given(USER, "a.txt", text(38), "/help")).contains("/check");
  }

  @Test
  void saysThatAFileCannotBeFetched() {
    ObjectNode message = telegram.withFile(ADMIN, "c.txt", text(39)).put("caption", "trade");
    ((ObjectNode) message.get("document")).put("file_id", "gone");
    assertThat(said(message, ADMIN))
        .contains("could not be fetched", "wrong file_id")
        .doesNotContain(SimulatedTelegram.TOKEN);
  }

  private static byte[] text(int percent) {
    return NEWS.formatted(percent).getBytes(UTF_8);
  }

  private static String given(long user, String name, byte[] bytes, String caption) {
    ObjectNode message = telegram.withFile(user, name, bytes);
    return said(caption.isEmpty() ? message : message.put("caption", caption), user);
  }

  private static String said(ObjectNode message, long user) {
    int before = telegram.sent(user).size();
    telegram.say(message);
    telegram.await("an answer", it -> it.sent(user).size() > before);
    return telegram.sent(user).getLast();
  }
}
