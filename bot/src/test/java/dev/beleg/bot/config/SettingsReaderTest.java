package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.config.SettingsReader.Outcome;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir Path home;
  private Path working;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectory(home.resolve("config"));
    working = Files.createDirectory(home.resolve("working"));
  }

  @Test
  void usesTheDefaultsWhereNothingIsSet() {
    assertThat(read("", Map.of(), Map.of()))
        .isEqualTo(
            new Outcome.Loaded(
                new Settings(
                    new Settings.Folders(
                        home.resolve("seeds"),
                        home.resolve("data"),
                        home.resolve("config/lexicon"),
                        List.of(Path.of("/usr/share/dictd"), Path.of("/usr/share/mythes"))),
                    5_000_000,
                    Optional.empty())));
  }

  @Test
  void usesTheDefaultsWhereThereIsNoFile() {
    assertThat(new SettingsReader(home, working, Map.of()).read(Optional.empty(), Map.of()))
        .isEqualTo(read("", Map.of(), Map.of()));
  }

  @Test
  void readsEveryKeyOfTheFile() {
    String file =
        """
        corpus: news
        data: /var/lib/beleg
        lexicon: words
        dictionaries:
          - /usr/share/dictd
          - dictionaries
        article:
          max-size: 800 kB
        answer:
          language: ru
        """;
    assertThat(loaded(read(file, Map.of(), Map.of())))
        .isEqualTo(
            new Settings(
                new Settings.Folders(
                    home.resolve("news"),
                    Path.of("/var/lib/beleg"),
                    home.resolve("words"),
                    List.of(Path.of("/usr/share/dictd"), home.resolve("dictionaries"))),
                800_000,
                Optional.of(Language.RUSSIAN)));
  }

  @Test
  void theShippedFileShowsTheDefaults() throws IOException {
    Path shipped = Path.of(System.getProperty("beleg.home"), "config", "beleg.yaml");
    String uncommented = Files.readString(shipped).replaceAll("(?m)^( *)#(?=[a-z ]+[-:])", "$1");
    assertThat(uncommented).contains("\ncorpus: seeds\n", "\n  max-size: 5 MB\n", "\n  - /usr");
    assertThat(read(Files.readString(shipped), Map.of(), Map.of()))
        .isEqualTo(read("", Map.of(), Map.of()));
    assertThat(read(uncommented, Map.of(), Map.of())).isEqualTo(read("", Map.of(), Map.of()));
  }

  @Test
  void theShippedFileNamesEveryEnvironmentVariable() throws IOException {
    Path shipped = Path.of(System.getProperty("beleg.home"), "config", "beleg.yaml");
    String text = Files.readString(shipped);
    assertThat(Key.values()).allSatisfy(key -> assertThat(text).contains(key.environmentName()));
  }

  @Test
  void anOptionGoesBeforeTheEnvironmentAndThatBeforeTheFile() {
    String file = "corpus: from-file\ndata: from-file\nlexicon: from-file";
    Map<String, String> environment =
        Map.of("BELEG_CORPUS", "from-environment", "BELEG_DATA", "from-environment");
    Settings.Folders folders =
        loaded(read(file, environment, Map.of(Key.CORPUS, "from-option"))).folders();
    assertThat(folders.corpus()).isEqualTo(working.resolve("from-option"));
    assertThat(folders.data()).isEqualTo(working.resolve("from-environment"));
    assertThat(folders.lexicon()).isEqualTo(home.resolve("from-file"));
  }

  @Test
  void anEmptyEnvironmentVariableSetsNothing() {
    assertThat(read("", Map.of("BELEG_CORPUS", " "), Map.of()))
        .isEqualTo(read("", Map.of(), Map.of()));
  }

  @Test
  void readsSeveralFoldersFromOneEnvironmentVariable() {
    Map<String, String> environment = Map.of("BELEG_DICTIONARIES", "/a:/b");
    assertThat(loaded(read("", environment, Map.of())).folders().dictionaries())
        .containsExactly(Path.of("/a"), Path.of("/b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          corpsu: news                | 1: unknown key 'corpsu'; did you mean 'corpus'?
          max-size: 3                 | 1: unknown key 'max-size'; the keys are corpus, data, lexicon, dictionaries, article.max-size, answer.language
          `article:\\n  maxsize: 3`   | 2: unknown key 'article.maxsize'; did you mean 'article.max-size'?
          `\\narticle:\\n  max-size: x` | 3: 'article.max-size' takes a size from 1 B to 8 MB, such as '5 MB' or '800 kB', not 'x'
          answer: {language: fr}      | 1: 'answer.language' takes auto, de, en or ru, not 'fr'
          corpus: [a, b]              | 1: 'corpus' takes one folder, not 2
          corpus: {a: b}              | 1: 'corpus' takes a value, not a section
          `data: a\\ndata: b`         | 2: 'data' is set twice
          `corpus: 'a`                | 1: not YAML: found unexpected end of stream
          just words                  | 1: expected lines of 'key: value'
          `article: &a {b: *a}`       | 1: unknown key 'article.b'; the keys are corpus, data, lexicon, dictionaries, article.max-size, answer.language
          """)
  void refusesWhatItCannotUnderstandWithFileAndLine(String file, String problem) {
    Outcome outcome = read(file.replace("\\n", "\n"), Map.of(), Map.of());
    assertThat(problems(outcome))
        .containsExactly(home.resolve("config/beleg.yaml") + ":" + problem);
  }

  @Test
  void listsAllProblemsAtOnce() {
    assertThat(problems(read("a: 1\nb: 2\n", Map.of("BELEG_ANSWER_LANGUAGE", "xx"), Map.of())))
        .hasSize(3)
        .last()
        .isEqualTo(
            "environment variable BELEG_ANSWER_LANGUAGE: 'answer.language' takes auto, de, en or"
                + " ru, not 'xx'");
  }

  @Test
  void refusesANamedFileThatDoesNotExist() {
    SettingsReader reader = new SettingsReader(home, working, Map.of());
    assertThat(problems(reader.read(Optional.of(Path.of("none.yaml")), Map.of())))
        .containsExactly("option --config: there is no file " + working.resolve("none.yaml"));
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Path file = working.resolve("latin.yaml");
    Files.write(file, "corpus: Länder".getBytes(StandardCharsets.ISO_8859_1));
    SettingsReader reader = new SettingsReader(home, working, Map.of());
    assertThat(problems(reader.read(Optional.of(file), Map.of())))
        .containsExactly(file + ": is not UTF-8 text");
  }

  private Outcome read(String file, Map<String, String> environment, Map<Key, String> options) {
    try {
      Files.writeString(home.resolve("config/beleg.yaml"), file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new SettingsReader(home, working, environment).read(Optional.empty(), options);
  }

  private static Settings loaded(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Loaded.class);
    return ((Outcome.Loaded) outcome).settings();
  }

  private static List<String> problems(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).problems().stream().map(Problem::toString).toList();
  }
}
