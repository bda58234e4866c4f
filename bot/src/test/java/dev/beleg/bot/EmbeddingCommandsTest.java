package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands where an embedding model is configured.
class EmbeddingCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;
  private final EmbeddingServer server = new EmbeddingServer();

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void writeArticles() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(news.resolve("a.txt"), article("Tractors are made in Minsk."));
    Files.writeString(news.resolve("b.txt"), article("Lifts are made in Mogilev."));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void embedsWithTheIndexWhatIsNotYetEmbedded() throws IOException {
    assertThat(run("reindex").out).contains("indexed 2 articles", "embedded 2 passages");
    int before = server.requests().size();
    Path more = Files.writeString(folder.resolve("c.txt"), article("Buses are made in Minsk."));

    assertThat(run("ingest", more.toString()).out).contains("embedded 3 passages");

    assertThat(server.requests().subList(before, server.requests().size()))
        .singleElement()
        .satisfies(texts -> assertThat(texts).singleElement().asString().contains("Buses"));
  }

  @Test
  void indexesThoughTheModelIsDown() {
    server.next(LoopbackServer.answers(500, "oops"));

    Outcome outcome = run("reindex");

    assertThat(outcome.status).isZero();
    assertThat(outcome.out)
        .contains("indexed 2 articles", "embedded 0 passages; the others wait: status 500");
    assertThat(run("reindex").out).contains("embedded 2 passages");
  }

  @Test
  void explainsWhatNearnessAdded() {
    run("reindex");

    String told = run("ask", "--lang", "en", "--explain", "Where are tractors made?").err;

    assertThat(told).contains("vectors: compared");
    assertThat(told)
        .containsPattern(
            "found: a\\.txt [0-9]+-[0-9]+, score [0-9.]+ = words [0-9.]+ \\+ nearness [0-9.]+"
                + " \\(cosine 0\\.[0-9]+\\)");
  }

  @Test
  void answersByWordsWhereTheQuestionCannotBeEmbedded() {
    run("reindex");
    server.next(LoopbackServer.answers(500, "oops"), LoopbackServer.answers(500, "oops"));

    Outcome outcome = run("ask", "--lang", "en", "--explain", "Where are tractors made?");

    assertThat(outcome.status).isZero();
    assertThat(outcome.err).contains("vectors: there is none for the question; words alone");
  }

  @Test
  void theDoctorSaysHowManyPassagesAreEmbedded() {
    assertThat(run("doctor").out).contains(" gives 64 dimensions; 0 of 2 passages are embedded");
    run("reindex");
    assertThat(run("doctor").out).contains(" gives 64 dimensions; 2 of 2 passages are embedded");
    server.next(LoopbackServer.answers(401, "{}"));
    assertThat(run("doctor").out)
        .containsPattern("MEND +embedding +openai letters .* does not answer \\(status 401\\)");
  }

  @Test
  void measuresWithAndWithoutVectors() throws IOException {
    Path topics = Files.writeString(folder.resolve("topics.tsv"), "1\tWhere are tractors made?\n");
    Path qrels = Files.writeString(folder.resolve("qrels.txt"), "1 0 a.txt 1\n");
    String[] eval = {"eval", "--topics", topics.toString(), "--qrels", qrels.toString()};

    assertThat(run(eval).out.lines()).hasSize(3).last().asString().endsWith("words");
    JsonNode json =
        new ObjectMapper()
            .readTree(
                run("eval", "--json", "--topics", topics.toString(), "--qrels", qrels.toString())
                    .out);
    assertThat(json.get("ndcg@10").asDouble()).isEqualTo(1);
    assertThat(json.at("/byWords/ndcg@10").asDouble()).isEqualTo(1);
  }

  private static String article(String text) {
    return "MINSK, 1 June 2025. " + text + "\n";
  }

  private Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of(
                "BELEG_DATA", "data",
                "BELEG_CORPUS", "news",
                "BELEG_DICTIONARIES", "no-dictionaries",
                "BELEG_EMBEDDING_PROVIDER", "openai",
                "BELEG_EMBEDDING_NAME", "letters",
                "BELEG_EMBEDDING_URL", server.url().toString()),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err)),
            false,
            InstantSource.fixed(Instant.parse("2026-07-01T08:00:00Z")));
    int status = Commands.in(surroundings).execute(arguments);
    return new Outcome(status, out.toString(), err.toString());
  }
}
