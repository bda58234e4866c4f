package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.config.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line as scripts see it: arguments and standard input in, standard output, standard
/// error and exit status out. Over the shipped articles, without dictionaries.
class CommandsTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final String FIRST = "000_0cc63a20bb3e09ed.txt";

  @TempDir Path folder;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private record Outcome(int status, String out, String err) {

    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  @Test
  void anAnswerHasTheDocumentedFieldsInTheirOrder() throws IOException {
    Outcome outcome = run("", "ask", "--json", "Wer ist Gouverneur des Gebiets Lipezk?");
    assertThat(outcome.status).isZero();
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.out.lines()).hasSize(1);
    assertThat(outcome.json().fieldNames())
        .toIterable()
        .containsExactly(
            "question",
            "language",
            "status",
            "reason",
            "mode",
            "text",
            "citations",
            "figures",
            "corpus");
    assertThat(outcome.json().at("/citations/0").fieldNames())
        .toIterable()
        .containsExactly(
            "n",
            "source",
            "title",
            "published",
            "publishedBasis",
            "language",
            "start",
            "end",
            "quote");
    assertThat(outcome.json().get("corpus"))
        .hasToString("{\"articles\":5,\"newest\":\"2025-08-25\"}");
  }

  @Test
  void eachQuoteIsTheRangeOfItsFile() throws IOException {
    JsonNode citations =
        run("", "ask", "--json", "Wer ist Gouverneur des Gebiets Lipezk?").json().get("citations");
    assertThat(citations).isNotEmpty();
    for (JsonNode citation : citations) {
      String text =
          Files.readString(HOME.resolve("seeds").resolve(citation.get("source").asText()));
      assertThat(text.substring(citation.get("start").asInt(), citation.get("end").asInt()))
          .isEqualTo(citation.get("quote").asText());
    }
  }

  @Test
  void aPersonReadsTheAnswerAndWhereItStands() {
    Outcome outcome = run("", "ask", "Wer", "ist", "Gouverneur des Gebiets Lipezk?");
    assertThat(outcome.out)
        .contains("Artamonow")
        .containsPattern("(?m)^\\[1] 00[01]_.*#\\d+-\\d+ · ");
  }

  @Test
  void listsNobodyForAWhoThatNamesNobody() {
    assertThat(run("", "ask", "Кто такая?").status).isEqualTo(3);
  }

  @Test
  void abstainingEndsWithStatusThree() throws IOException {
    Outcome outcome = run("", "ask", "--json", "Wer gewann die Fußball-Weltmeisterschaft 1974?");
    assertThat(outcome.status).isEqualTo(3);
    assertThat(outcome.json().get("status").asText()).isEqualTo("abstained");
    assertThat(outcome.json().get("reason").asText()).isIn("no_matching_article", "not_in_sources");
    assertThat(outcome.json().get("citations")).isEmpty();
  }

  @Test
  void readsOneQuestionFromEachLineAndPrintsOneResultEach() throws IOException {
    String questions = "Кто губернатор Липецкой области?\n\nHow high is trade with Tatarstan?";
    Outcome outcome = run(questions, "ask", "--json", "-");
    List<String> answers = new ArrayList<>();
    for (String line : outcome.out.lines().toList()) {
      JsonNode answer = new ObjectMapper().readTree(line);
      answers.add(answer.get("question").asText() + " " + answer.get("status").asText());
    }
    assertThat(answers)
        .containsExactly(
            "Кто губернатор Липецкой области? answered",
            " abstained",
            "How high is trade with Tatarstan? abstained");
    assertThat(outcome.status).isZero();
    assertThat(run(questions, "ask", "-").out.lines()).hasSize(3);
  }

  @Test
  void linesLeanOnThoseBeforeThemInAConversationOnly() {
    String questions = "Wie hoch war der Handelsumsatz mit Lipezk 2022?\nund 2021?\n";
    assertThat(run(questions, "ask", "--conversation", "--json", "-").out.lines().toList().get(1))
        .contains("\"question\":\"und 2021?\"", "Gebiet Lipezk, Handelsumsatz, 2021:", "315");
    assertThat(run(questions, "ask", "-").out).doesNotContain("Gebiet Lipezk, Handelsumsatz");
  }

  @Test
  void aConversationInTheTerminalForgetsWhenToldTo() {
    String question = "Wie hoch war der Handelsumsatz mit Lipezk 2022?\n";
    String assumed = "Gebiet Lipezk, Handelsumsatz, 2021:";
    assertThat(run(question + "und 2021?\n").out).contains(assumed, "315");
    assertThat(run(question + "/new\nund 2021?\n").out).doesNotContain(assumed);
  }

  @Test
  void linesOfWhichNoneIsAnsweredEndWithStatusThree() {
    assertThat(run("Hallo\n", "ask", "-").status).isEqualTo(3);
    assertThat(run("", "ask", "-").status).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "the of",
        "😀",
        "2022",
        "https://example.org/",
        "@/etc/passwd",
        "))((*:*"
      })
  void anythingTypedGetsAPoliteAnswer(String question) {
    Outcome outcome = run("", "ask", "--", question);
    assertThat(outcome.status).isIn(0, 3);
    assertThat(outcome.out).isNotBlank();
    assertThat(outcome.err).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Die Frage ist lang; gelesen wurden nur die ersten 2.000 Zeichen.
          en | The question is long; only its first 2,000 characters were read.
          ru | Вопрос длинный; прочитаны только первые 2 000 символов.
          """)
  void saysHowMuchOfALongQuestionWasRead(String language, String line) {
    String paste = "Lipezk ((((".repeat(10_000);
    Outcome outcome = run(paste, "ask", "--lang", language, "-");
    assertThat(outcome.status).isIn(0, 3);
    assertThat(outcome.out).startsWith(line + " ");
    assertThat(run("", "ask", "--lang", language, "Lipezk").out).doesNotContain(line);
  }

  @Test
  void cutsNoCharacterOfALongQuestionInHalf() {
    String paste = "x".repeat(1_999) + "😀".repeat(20);
    assertThat(run("", "ask", "--lang", "en", paste).out).contains("first 1,999 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask                    | Missing required parameter: 'QUESTION'
          ask --jsn x            | did you mean '--json'?
          ask --lang fr x        | 'fr' is none of de, en, ru
          ask --conversation x   | give '-' as question
          asc x                  | did you mean 'ask'?
          show                   | Missing required parameter
          show ../pom.xml        | give its path within the corpus folder
          show none.txt          | no article none.txt
          show 000_0cc63a20bb3e09ed.txt#1-999999 | which has 2105 characters
          show a.txt#abc         | 'abc' is no range; write SOURCE#start-end, such as a.txt#120-180
          show a.txt#5           | '5' is no range; write
          show a.txt#9-          | '9-' is no range; write
          show a.txt#1-99999999999 | is no range; write
          show a.txt#            | '' is no range; write
          show a#b.txt           | no article a#b.txt
          bogus                  | there is no command 'bogus'; there are: ask, figures, check,
          doctr                  | there is no command 'doctr'; did you mean 'doctor'?
          sorces --json          | there is no command 'sorces'; did you mean 'sources'?
          ask --bogus x          | Unknown option: '--bogus'
          ask --foo              | Unknown option: '--foo'; 'beleg ask --help' tells the usage
          ask --jsn              | Unknown option: '--jsn'; did you mean '--json'?
          help doctr             | there is no command 'doctr'; did you mean 'doctor'?
          ingest                 | Missing required parameter
          ingest none.txt        | there is no file or folder
          ingest ftp://a.b/c     | only http and https are fetched
          feeds check            | there are no feeds; give an address
          feeds check bogus      | no feed is called so, and it is no address: not a web address
          feeds check file:///a  | only http and https are fetched
          eval                   | Missing required options
          sources --corpus none  | there is no corpus folder
          sources --config none  | there is no file
          figures --year 22x     | '22x' is not an int
          figures --year 0       | --year 0 is not between 1 and 9999
          figures Lipetsk        | Unmatched argument
          check                  | Missing required parameter: 'TEXT'
          extract                | Missing required parameter: 'TEXT'
          extract --date 2023 x  | '2023' is no day such as 2023-06-01
          """)
  void wrongUsageIsSaidInOneLine(String arguments, String message) {
    Outcome outcome = run("", arguments.split(" "));
    assertThat(outcome.status).isEqualTo(2);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err).startsWith("beleg: ").contains(message).doesNotContain("\tat ");
    assertThat(outcome.err.lines()).hasSize(1);
  }

  @Test
  void listsTheEventsOfTheArticlesAsADigest() throws IOException {
    JsonNode digest = run("", "digest", "--lang", "en", "--json").json();
    assertThat(digest.fieldNames())
        .toIterable()
        .containsExactly("since", "until", "language", "events");
    Map<String, JsonNode> events = new HashMap<>();
    digest.get("events").forEach(event -> events.put(event.at("/regions/0").asText(), event));
    assertThat(events.keySet()).containsExactlyInAnyOrder("RU-LIP", "RU-PER", "RU-KHA", "RU-VLG");
    JsonNode lipetsk = Objects.requireNonNull(events.get("RU-LIP"));
    assertThat(lipetsk.get("headline").asText()).startsWith("Joint production").contains("AMKODOR");
    assertThat(lipetsk.get("status").asText()).isEqualTo("discussed");
    assertThat(lipetsk.at("/figures/0/value").asText()).isEqualTo("500000000");
    assertThat(lipetsk.at("/figures").findValuesAsText("surface"))
        .contains("fast $334 Mio.", "$330 million", "$68 million");
    assertThat(Objects.requireNonNull(events.get("RU-VLG")).get("status").asText())
        .isEqualTo("proposed");
    for (JsonNode citation : lipetsk.get("citations")) {
      String file =
          Files.readString(HOME.resolve("seeds").resolve(citation.get("source").asText()));
      assertThat(file.substring(citation.get("start").asInt(), citation.get("end").asInt()))
          .isEqualTo(citation.get("quote").asText());
    }
  }

  @Test
  void boundsADigestByDays() throws IOException {
    assertThat(run("", "digest", "--since", "2025-01-01", "--lang", "de").out)
        .contains("Region Chabarowsk", "Gebiet Wologda", "Industriepark", "vorgeschlagen")
        .contains("Zusammenarbeit der Regionen, ")
        .contains("Innerhalb jeder Region das am weitesten Gediehene zuerst")
        .containsPattern("- [0-9]+\\. [A-Z][a-zä]+ 2025 · ")
        .doesNotContain("Lipezk");
    assertThat(run("", "digest", "--until", "2020-01-01", "--lang", "en").out)
        .startsWith("Regional cooperation, ")
        .endsWith("\nNothing new.\n");
    assertThat(run("", "digest", "--since", "2025-01-01", "--until", "2024-01-01").err)
        .contains("--since 2025-01-01 is later than --until 2024-01-01");
  }

  @Test
  void namesOneEventForTheTwoReportsOfLipetsk() throws IOException {
    JsonNode sources = run("", "sources", "--json").json().get("sources");
    assertThat(sources.get(0).get("event").asText()).hasSize(12);
    assertThat(sources.get(1).get("event")).isEqualTo(sources.get(0).get("event"));
    assertThat(sources.get(2).get("event")).isNotEqualTo(sources.get(0).get("event"));
  }

  @Test
  void listsTheArticlesAsATableOrAsJson() throws IOException {
    assertThat(run("", "sources").out)
        .contains("000_0cc63a20bb3e09ed.txt  2023-06-01  de")
        .endsWith("5 articles\n");
    JsonNode source = run("", "sources", "--json").json().at("/sources/0");
    assertThat(source.fieldNames())
        .toIterable()
        .containsExactly(
            "source",
            "title",
            "language",
            "place",
            "published",
            "publishedBasis",
            "characters",
            "passages",
            "event");
    assertThat(source.get("source").asText()).isEqualTo(FIRST);
    assertThat(source.get("published").asText()).isEqualTo("2023-06-01");
  }

  @Test
  void listsTheFilesThatAreNotReadWithTheReason() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), article("Lipezk"));
    Files.writeString(corpus.resolve("b.txt"), "");
    Files.createSymbolicLink(corpus.resolve("c.txt"), HOME.resolve("seeds").resolve(FIRST));

    assertThat(run("", "sources", "--corpus", corpus.toString()).out)
        .endsWith(
            """
            1 article
            not read: b.txt: empty file: nothing to read
            not read: c.txt: is a link that leaves the corpus folder: copy the file there
            """);
    JsonNode json = run("", "sources", "--json", "--corpus", corpus.toString()).json();
    assertThat(json.fieldNames()).toIterable().containsExactly("sources", "rejected");
    assertThat(json.get("sources")).hasSize(1);
    assertThat(json.at("/rejected/0"))
        .hasToString("{\"source\":\"b.txt\",\"reason\":\"empty file: nothing to read\"}");
    assertThat(json.get("rejected")).hasSize(2);
    assertThat(run("", "doctor", "--corpus", corpus.toString()).out)
        .contains("hint  corpus        c.txt is not read: is a link that leaves");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b.txt      | b.txt is not read: empty file: nothing to read
          b.txt#1-2  | b.txt is not read: empty file: nothing to read
          c.txt      | c.txt is not read: is a link that leads nowhere: remove it
          """)
  void saysWhyAFileThatIsThereCannotBeShown(String place, String message) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("b.txt"), "");
    Files.createSymbolicLink(corpus.resolve("c.txt"), corpus.resolve("nothing.txt"));

    Outcome outcome = run("", "show", place, "--corpus", corpus.toString());

    assertThat(outcome.err).isEqualTo("beleg: " + message + "\n");
    assertThat(outcome.status).isEqualTo(2);
  }

  @Test
  void marksACitedRange() throws IOException {
    String text = Files.readString(HOME.resolve("seeds").resolve(FIRST));
    Outcome outcome = run("", "show", FIRST + "#1-6");
    assertThat(outcome.out).isEqualTo("\n«MINSK»" + text.substring(6) + "\n");
  }

  @Test
  void neverPassesOnWhatTurnsTheDirectionOfReading() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("a.txt"),
        "MINSK, 1. Juni 2023 (BelTA) - Der Handel mit Lipezk \u202Ewuchs\u202C im Mai.\n");
    String out = run("", "show", "a.txt", "--corpus", corpus.toString()).out;
    assertThat(out).contains("Lipezk wuchs im Mai").doesNotContain("\u202E");
  }

  @Test
  void takesFilesIntoACorpusAndSaysWhatBecameOfThem() throws IOException {
    Path corpus = folder.resolve("corpus");
    Path good = Files.writeString(folder.resolve("good.txt"), article("Lipezk"));
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    String[] ingest = {"ingest", good.toString(), empty.toString(), "--corpus", corpus.toString()};
    Outcome first = run("", ingest);
    assertThat(first.out)
        .startsWith("added      good.txt\n")
        .contains("rejected   " + empty + ": empty file")
        .endsWith("1 added, 1 rejected\n");
    assertThat(corpus.resolve("empty.txt")).doesNotExist();
    assertThat(first.status).isEqualTo(1);
    assertThat(run("", "ingest", good.toString(), "--corpus", corpus.toString()).out)
        .isEqualTo("unchanged  good.txt\n1 unchanged\n");
    String twice = folder.resolve("corpus/../good.txt").toString();
    assertThat(run("", "ingest", good.toString(), twice, "--corpus", corpus.toString()).out)
        .isEqualTo("unchanged  good.txt\n1 unchanged\n");
    Files.writeString(good, article("Wologda"));
    Outcome different = run("", "ingest", good.toString(), "--corpus", corpus.toString());
    assertThat(different.status).isEqualTo(1);
    assertThat(different.out).startsWith("rejected ").contains("a different good.txt");
    assertThat(corpus.resolve("good.txt")).hasContent(article("Lipezk"));
  }

  @Test
  void goesOnWithTheOtherFoldersOfItsCollections() throws IOException {
    Path trade = Files.createDirectory(folder.resolve("trade"));
    Files.writeString(trade.resolve("a.txt"), article("Lipezk"));
    Path config =
        Files.writeString(
            folder.resolve("beleg.yaml"),
            "collections: {one: [%s], two: [%s]}\n".formatted(trade, folder.resolve("plants")));
    String[] sources = {"sources", "--config", config.toString()};

    Outcome listed = run("", sources);
    assertThat(listed.out)
        .contains("trade/a.txt ", "1 article\n", "not read: plants: there is no folder");
    assertThat(listed.err).contains("there is no folder", "the others are searched");
    assertThat(run("", "show", "trade/a.txt", "--config", config.toString()).out)
        .contains("Lipezk");
    Outcome doctor = run("", "doctor", "--config", config.toString());
    assertThat(doctor.out)
        .contains("ok    corpus        1 article in " + trade + " (one)")
        .contains("MEND  corpus        there is no folder " + folder.resolve("plants"))
        .contains("hint  collections   no chat sees any");
    Path file = Files.writeString(folder.resolve("b.txt"), article("Wologda"));
    String[] ingest = {"ingest", file.toString(), "--config", config.toString()};
    assertThat(run("", ingest).err).contains("choose with --into: trade, plants");
    String[] wrong = {"ingest", file.toString(), "--into", "plant", "--config", config.toString()};
    assertThat(run("", wrong).err)
        .contains("the corpus has no folder 'plant'; there are: trade, plants");
    String[] into = {"ingest", file.toString(), "--into", "plants", "--config", config.toString()};
    assertThat(run("", into).out).isEqualTo("added      plants/b.txt\n1 added\n");
    assertThat(run("", sources).out).contains("plants/b.txt ", "2 articles\n");
  }

  @Test
  void rebuildsTheIndexFromTheFiles() {
    assertThat(run("", "reindex").out).isEqualTo("indexed 5 articles\n");
    assertThat(run("", "reindex").out).isEqualTo("indexed 5 articles\n");
  }

  @Test
  void noticesNewChangedAndRemovedFiles() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path file = Files.writeString(corpus.resolve("a.txt"), article("Lipezk"));
    assertThat(run("", "sources", "--corpus", corpus.toString()).out).contains("1 article\n");
    Files.writeString(corpus.resolve("b.md"), article("Wologda"));
    assertThat(run("", "sources", "--corpus", corpus.toString()).out).contains("2 articles\n");
    Files.delete(file);
    assertThat(run("", "sources", "--corpus", corpus.toString()).out)
        .contains("b.md")
        .doesNotContain("a.txt");
  }

  @Test
  void whoComesSecondIsToldInOneLineThatTheIndexIsInUse() {
    Settings settings = new SettingsOptions(surroundings("")).settings();
    try (Wiring first = Wiring.open(settings, surroundings(""))) {
      Outcome second = run("", "sources");
      assertThat(second.status).isEqualTo(4);
      assertThat(second.err).startsWith("beleg: the index ").contains("in use");
      assertThat(second.err.lines()).hasSize(1);
      assertThat(first.articles().sources()).isEmpty();
    }
    assertThat(run("", "sources").status).isZero();
  }

  @Test
  void measuresRetrievalInTheFormatsOfTrec() throws IOException {
    Path topics = Files.writeString(folder.resolve("topics.tsv"), "q1\tDrohnen für Lipezk\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "q1 0 " + FIRST + " 1\n");
    JsonNode json =
        run("", "eval", "--json", "--topics", topics.toString(), "--qrels", qrels.toString())
            .json();
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("topics", "recall@1", "recall@5", "mrr@10", "ndcg@10", "msPerQuery");
    assertThat(json.get("recall@1").asDouble()).isEqualTo(1);
    assertThat(json.get("msPerQuery").fieldNames()).toIterable().containsExactly("p50", "p99");
  }

  @Test
  void theDoctorIsContentWithTheShippedFiles() {
    Outcome outcome = run("", "doctor");
    assertThat(outcome.out)
        .contains("ok    corpus        5 articles in ", "ok    lexicon ", "hint  dictionaries ")
        .contains("apt-get install dict-freedict-deu-eng")
        .doesNotContain("MEND");
    assertThat(outcome.status).isZero();
  }

  @Test
  void theDoctorNamesTheLineThatNeedsMending() throws IOException {
    Path config = Files.writeString(folder.resolve("beleg.yaml"), "\ncorpsu: news\n");
    Outcome outcome = run("", "doctor", "--config", config.toString());
    assertThat(outcome.out)
        .contains(
            "MEND  settings      " + config + ":2: unknown key 'corpsu'; did you mean 'corpus'?");
    assertThat(outcome.status).isEqualTo(1);
  }

  @Test
  void aConversationOverAPipeShowsNeitherPromptNorColour() {
    Outcome outcome = run("Кто губернатор Липецкой области?\n/source 1\n/source 9\n/quit\n");
    assertThat(outcome.status).isZero();
    assertThat(outcome.out)
        .startsWith("5 articles, the newest of 2025-08-25. ")
        .contains("\nTry: ", "Artamonow", "«", "В последнем ответе нет [9].")
        .doesNotContain("\u001B", "> ");
    assertThat(outcome.out.lines().limit(2)).hasSize(2);
  }

  @Test
  void showsUsageAndVersion() {
    assertThat(run("", "--help").out).contains("ask ", "doctor ", "--corpus=DIR", "Exit status:");
    assertThat(run("", "show", "--help").out).contains("SOURCE[#start-end]");
    assertThat(run("", "help").out).isEqualTo(run("", "--help").out);
    assertThat(run("", "help", "show").out).isEqualTo(run("", "show", "--help").out);
    assertThat(run("", "--version").out).startsWith("beleg ");
  }

  private static String article(String region) {
    return "MINSK, 1. Juni 2023 (BelTA) - Belarus und das Gebiet "
        + region
        + " bauen die Zusammenarbeit in der Landwirtschaft aus, teilte der Gouverneur mit.\n";
  }

  private Outcome run(String input, String... arguments) {
    Surroundings surroundings = surroundings(input);
    int status = Commands.in(surroundings).execute(arguments);
    return new Outcome(status, out.toString(), err.toString());
  }

  private Surroundings surroundings(String input) {
    out = new StringWriter();
    err = new StringWriter();
    return new Surroundings(
        new Surroundings.Places(HOME, folder),
        Map.of("BELEG_DATA", "data", "BELEG_DICTIONARIES", "no-dictionaries"),
        new Surroundings.Streams(
            new BufferedReader(new StringReader(input)),
            new PrintWriter(out),
            new PrintWriter(err)),
        false,
        InstantSource.fixed(Instant.parse("2026-07-01T08:00:00Z")));
  }
}
