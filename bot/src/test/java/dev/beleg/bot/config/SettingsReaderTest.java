package dev.beleg.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.CollectionRules;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.config.SettingsReader.Outcome;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.ingest.fetch.WebAddress;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.search.DenseWeights;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final Settings.Web WEB =
      new Settings.Web(
          true, "127.0.0.1", 8090, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  private static final Settings.Models NO_MODELS =
      new Settings.Models(Optional.empty(), Optional.empty());
  private static final Settings.Surfaces NO_SURFACES =
      new Settings.Surfaces(Optional.empty(), Optional.empty(), WEB);

  private static final Settings.Chats CHATS =
      new Settings.Chats(
          new AccessRules(Set.of(), Set.of(), Set.of(), Set.of(), true),
          new CollectionRules(Map.of(), Set.of("default")),
          EngineRules.ordinary(),
          ChatSettings.DEFAULT,
          Optional.empty());

  @TempDir Path home;
  private Path working;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectory(home.resolve("config"));
    working = Files.createDirectory(home.resolve("working"));
  }

  /// Whatever else is set: who takes a model or a messenger later finds its settings right.
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "CORPUS",
        "DATA",
        "STATE",
        "LEXICON",
        "DICTIONARIES",
        "MODEL_NAME",
        "EMBEDDING_NAME",
        "EMBEDDING_FILE",
        "EMBEDDING_TOKENIZER",
        "EMBEDDING_QUESTION_PREFIX",
        "EMBEDDING_PASSAGE_PREFIX"
      })
  void refusesNonsenseForEveryKeyThatIsNoNameNorPath(Key key) {
    if (key.shape() == Shape.SECRET) {
      return;
    }
    Map<String, String> environment = Map.of(key.environmentName(), "-5 ?/");
    assertThat(new SettingsReader(home, working, environment).read(Optional.empty(), Map.of()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .anyMatch(it -> it.place().contains(key.environmentName())));
  }

  @Test
  void usesTheDefaultsWhereNothingIsSet() {
    assertThat(read("", Map.of(), Map.of()))
        .isEqualTo(
            new Outcome.Loaded(
                new Settings(
                    new Settings.Folders(
                        Corpus.of(home.resolve("seeds")),
                        home.resolve("data"),
                        home.resolve("data"),
                        home.resolve("config/lexicon"),
                        List.of(Path.of("/usr/share/dictd"), Path.of("/usr/share/mythes"))),
                    5_000_000,
                    Optional.empty(),
                    CHATS,
                    feeds(home.resolve("seeds")),
                    NO_MODELS,
                    NO_SURFACES)));
  }

  @Test
  void usesTheDefaultsWhereThereIsNoFile() {
    assertThat(new SettingsReader(home, working, Map.of()).read(Optional.empty(), Map.of()))
        .isEqualTo(read("", Map.of(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "BELEG_TELEGRM_TOKEN, BELEG_TELEGRAM_TOKEN",
    "BELEG_SLACK_BOTTOKEN, BELEG_SLACK_BOT_TOKEN",
    "BELEG_WEB_PROT, BELEG_WEB_PORT",
    "BELEG_TELEGRAM_TOKEN_FLIE, BELEG_TELEGRAM_TOKEN_FILE",
  })
  void refusesAMisspeltVariable(String written, String meant) {
    assertThat(read("", Map.of(written, "1"), Map.of()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .hasToString(
                        "environment variable %s: unknown; did you mean '%s'?"
                            .formatted(written, meant)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BELEG_SERVICE_HOST", "BELEG_PORT", "BELEG_PORT_8080_TCP_ADDR", "BELEGT"})
  void leavesThePlatformsOwnVariables(String written) {
    assertThat(read("", Map.of(written, "tcp://10.0.0.1:8080"), Map.of()))
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
                    Corpus.of(home.resolve("news")),
                    Path.of("/var/lib/beleg"),
                    Path.of("/var/lib/beleg"),
                    home.resolve("words"),
                    List.of(Path.of("/usr/share/dictd"), home.resolve("dictionaries"))),
                800_000,
                Optional.of(Language.RUSSIAN),
                CHATS,
                feeds(home.resolve("news")),
                NO_MODELS,
                NO_SURFACES));
  }

  @Test
  void readsAnEmbeddingModelOfAServer() {
    Settings settings =
        loaded(
            read(
                """
                embedding:
                  provider: openai
                  name: e5
                  url: http://localhost:8000/v1
                  question-prefix: "query: "
                  passage-prefix: "passage: "
                  weights: [en=0.5, de-ru=0.25]
                  deadline: 3 s
                """,
                Map.of("BELEG_EMBEDDING_API_KEY", "key"),
                Map.of()));

    assertThat(settings.embedding())
        .contains(
            new EmbeddingSettings(
                new EmbeddingSettings.Source.Server(
                    EmbeddingSettings.Protocol.OPENAI,
                    "e5",
                    Optional.of(URI.create("http://localhost:8000/v1")),
                    Optional.of(new Secret("key"))),
                new EmbeddingSettings.Prefixes("query: ", "passage: "),
                new DenseWeights(
                    Map.of(
                        new DenseWeights.Pair(Language.ENGLISH, Language.ENGLISH), 0.5,
                        new DenseWeights.Pair(Language.GERMAN, Language.RUSSIAN), 0.25)),
                Duration.ofSeconds(3)));
  }

  @Test
  void readsAnEmbeddingModelOfAFile() throws IOException {
    Path model = Files.writeString(home.resolve("model.onnx"), "");
    Path tokenizer = Files.writeString(home.resolve("tokenizer.json"), "");

    Settings settings =
        loaded(
            read(
                "embedding: {provider: onnx, file: model.onnx, pooling: cls}", Map.of(), Map.of()));

    assertThat(settings.embedding().orElseThrow().source())
        .isEqualTo(
            new EmbeddingSettings.Source.OnnxFile(model, tokenizer, EmbeddingSettings.Pooling.CLS));
    assertThat(settings.embedding().orElseThrow().weights())
        .isEqualTo(
            new DenseWeights(
                Map.of(
                    new DenseWeights.Pair(Language.ENGLISH, Language.ENGLISH), 0.5,
                    new DenseWeights.Pair(Language.GERMAN, Language.GERMAN), 0.2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {provider: other}                              | 'embedding.provider' takes none, onnx
          {provider: ollama}                             | 'embedding.name' is needed
          {provider: openai, name: a}                    | 'embedding.api-key' is needed
          {provider: ollama, name: a, url: here}         | 'embedding.url' takes an address
          {provider: onnx}                               | 'embedding.file' needs a file
          {provider: onnx, file: missing.onnx}           | 'embedding.tokenizer' needs a file
          {provider: ollama, name: a, weights: [fr=1]}   | not 'fr=1'
          {provider: ollama, name: a, weights: [en=-1]}  | not 'en=-1'
          {provider: ollama, name: a, deadline: 1 h}     | 'embedding.deadline' takes a time
          """)
  void refusesAnEmbeddingModelThatCannotBeUsed(String section, String problem) {
    assertThat(read("embedding: " + section, Map.of(), Map.of()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems()).anyMatch(it -> it.toString().contains(problem)));
  }

  private static Settings.Feeds feeds(Path into) {
    return new Settings.Feeds(
        List.of(), Corpus.of(into).folders().getFirst(), Duration.ofMinutes(30));
  }

  @Test
  void readsWhereNewArticlesComeFrom() {
    String file =
        """
        collections:
          trade: [/srv/belta, /srv/ministry]
        feeds:
          addresses:
            belta-en: https://eng.belta.by/rss
            ministry: http://ministry.example/news?page=1,2
          into: ministry
          every: 2 h
        """;
    assertThat(loaded(read(file, Map.of(), Map.of())).feeds())
        .isEqualTo(
            new Settings.Feeds(
                List.of(
                    new Feed("belta-en", WebAddress.of("https://eng.belta.by/rss").orElseThrow()),
                    new Feed(
                        "ministry",
                        WebAddress.of("http://ministry.example/news?page=1,2").orElseThrow())),
                new ArticleFolder("ministry", Path.of("/srv/ministry"), Set.of("trade")),
                Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'feeds: {addresses: {a: file:///etc/passwd}}'           | only http and https are fetched
          'feeds: {addresses: {a: "http://me:word@b.example"}}'   | an address with a name before
          'feeds: {addresses: {"../a": "http://b.example"}}'      | needs a name of letters
          'feeds: {addresses: {a: ["http://b/", "http://c/"]}}'   | has two feeds called 'a'
          'feeds: {addresses: {a: "http://b/"}, into: news}'      | there is one alone, which needs no name
          'feeds: {every: 1 s}'                                   | takes a time from 5 min to 7 d
          """)
  void refusesFeedsThatAreNeverFetched(String file, String problem) {
    assertThat(read(file, Map.of(), Map.of()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.problems().toString()).contains(problem));
  }

  @Test
  void ofSeveralFoldersOneIsNamedForTheFeeds() {
    String file =
        """
        collections: {trade: [/srv/belta, /srv/ministry]}
        feeds: {addresses: {a: "http://b/"}}
        """;
    assertThat(read(file, Map.of(), Map.of()).toString())
        .contains("takes the name of a folder of articles: belta, ministry");
  }

  @Test
  void theShippedFileShowsTheDefaults() throws IOException {
    Path shipped = Path.of(System.getProperty("beleg.home"), "config", "beleg.yaml");
    String uncommented = Files.readString(shipped).replaceAll("(?m)^( *)#(?=[a-z-]+:|  - )", "$1");
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
  void readsTheBotOfTelegramWithoutShowingItsToken() {
    Outcome outcome = read("", Map.of("BELEG_TELEGRAM_TOKEN", "1:canary"), Map.of());
    assertThat(loaded(outcome).telegram())
        .contains(
            new Settings.Telegram(
                new Secret("1:canary"), URI.create("https://api.telegram.org"), Optional.empty()));
    assertThat(outcome.toString()).doesNotContain("canary");
  }

  @Test
  void readsHowTelegramCallsUs() {
    Outcome outcome =
        read(
            "telegram:\n  webhook: https://example.org/t\n  listen: 127.0.0.1:9000\n",
            Map.of(
                "BELEG_TELEGRAM_TOKEN", "1:canary",
                "BELEG_TELEGRAM_WEBHOOK_SECRET", "canary-canary-canary"),
            Map.of());
    assertThat(loaded(outcome).telegram().flatMap(Settings.Telegram::webhook))
        .contains(
            new Settings.Telegram.Webhook(
                URI.create("https://example.org/t"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 9_000),
                new Secret("canary-canary-canary")));
    assertThat(outcome.toString()).doesNotContain("canary");
  }

  @Test
  void refusesAWebhookWithoutASecret() {
    assertThat(read("telegram:\n  webhook: https://example.org/t\n", Map.of(), Map.of()))
        .asString()
        .contains("set BELEG_TELEGRAM_WEBHOOK_SECRET");
  }

  @Test
  void refusesAServerThatIsNone() {
    assertThat(read("telegram:\n  server: ftp://x/y\n", Map.of(), Map.of()))
        .asString()
        .contains("'telegram.server' takes the address of a server");
  }

  @Test
  void readsTheFoldersOfNamedCollections() {
    String file =
        """
        collections:
          trade: [news/belta, /srv/ministry]
          plants:
            - news/belta
        """;
    Corpus expected =
        new Corpus(
            List.of(
                new ArticleFolder("belta", home.resolve("news/belta"), Set.of("trade", "plants")),
                new ArticleFolder("ministry", Path.of("/srv/ministry"), Set.of("trade"))));
    assertThat(loaded(read(file, Map.of(), Map.of())).folders().corpus()).isEqualTo(expected);
    String written =
        "trade=%s:/srv/ministry;plants=%s"
            .formatted(home.resolve("news/belta"), home.resolve("news/belta"));
    Map<String, String> environment = Map.of("BELEG_COLLECTIONS", written);
    assertThat(loaded(read("", environment, Map.of())).folders().corpus()).isEqualTo(expected);
  }

  @Test
  void aCorpusSetCloserToTheCommandTakesThePlaceOfTheCollections() {
    String file = "collections: {trade: [belta]}";
    Map<String, String> environment = Map.of("BELEG_CORPUS", "news");
    assertThat(loaded(read(file, environment, Map.of())).folders().corpus())
        .isEqualTo(Corpus.of(working.resolve("news")));
    assertThat(loaded(read(file, Map.of(), Map.of(Key.CORPUS, "news"))).folders().corpus())
        .isEqualTo(Corpus.of(working.resolve("news")));
  }

  @Test
  void readsWhatTheChatsGoBy() {
    String file =
        """
        collections: {trade: [belta], plants: [works]}
        state: chats
        access:
          users: [telegram:17]
          chats:
            - telegram:-1001
            - slack:C04
          workspaces: slack:T01
          admins: [telegram:17, slack:U02]
          pairing: no
          collections:
            telegram:-1001: [trade, plants]
            default: plants
        limits: {user: 3 in 30 s, chat: 100 in 1 h}
        conversation: {turns: 5, expiry: 2 d}
        chat: {language: ru, answer-length: full, only-when-mentioned: no}
        queue: {workers: 2, waiting: 9, waiting-each: 3, time-to-live: 1 min, answer-time: 20 s, closing: 5 s}
        keep: {updates: 3 d, citations: 30 d}
        """;
    Settings settings = loaded(read(file, Map.of(), Map.of()));
    ChatId group = new ChatId("telegram", "-1001");
    assertThat(settings.folders().state()).isEqualTo(home.resolve("chats"));
    assertThat(settings.chats())
        .isEqualTo(
            new Settings.Chats(
                new AccessRules(
                    Set.of(group, new ChatId("slack", "C04")),
                    Set.of(new WorkspaceId("slack", "T01")),
                    Set.of(new UserId("telegram", "17")),
                    Set.of(new UserId("telegram", "17"), new UserId("slack", "U02")),
                    false),
                new CollectionRules(Map.of(group, Set.of("trade", "plants")), Set.of("plants")),
                new EngineRules(
                    new RateRules(
                        new RateRules.Rate(3, Duration.ofSeconds(30)),
                        new RateRules.Rate(100, Duration.ofHours(1))),
                    new ConversationRules(5, Duration.ofDays(2)),
                    new EngineRules.Capacity(2, 9, 3),
                    new EngineRules.Times(
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Duration.ofDays(3),
                        Duration.ofDays(30)),
                    ReplyLanguage.RUSSIAN),
                new ChatSettings(
                    Optional.of(ReplyLanguage.RUSSIAN),
                    ChatSettings.AnswerLength.FULL,
                    ChatSettings.Attention.ALL),
                Optional.empty()));
  }

  @Test
  void aChatSeesNoNamedCollectionThatItWasNotGiven() {
    String file =
        "collections: {trade: [a], plants: [b]}\naccess: {collections: {slack:C1: trade}}";
    CollectionRules rules = loaded(read(file, Map.of(), Map.of())).chats().collections();
    assertThat(rules.of(new ChatId("slack", "C1"))).containsExactly("trade");
    assertThat(rules.of(new ChatId("slack", "C2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          access: {users: [17]}           | 1: 'access.users' takes ids with their platform, such as 'telegram:12345', not '17'
          `access:\n  users:\n   - telegram:1\n   - x` | 4: 'access.users' takes ids with their platform, such as 'telegram:12345', not 'x'
          access: {users: ['telegram:*']} | 1: 'access.users' takes ids with their platform, such as 'telegram:12345', not 'telegram:*'
          access: {chats: ["slack:C\\u0007"]} | 1: 'access.chats' takes ids with their platform, such as 'telegram:12345', not 'slack:C\uFFFD'
          access: {usrs: [telegram:17]}   | 1: unknown key 'access.usrs'; did you mean 'access.users'?
          access: {pairing: perhaps}      | 1: 'access.pairing' takes yes, no, true or false, not 'perhaps'
          limits: {user: 10}              | 1: 'limits.user' takes a number in a time, such as '10 in 1 min', not '10'
          limits: {chat: 0 in 1 min}      | 1: 'limits.chat' takes a number in a time, such as '10 in 1 min', not '0 in 1 min'
          limits: {chat: 5 in 0 s}        | 1: 'limits.chat' takes a number in a time, such as '10 in 1 min', not '5 in 0 s'
          conversation: {turns: 0}        | 1: 'conversation.turns' takes a number from 1 to 200, not '0'
          conversation: {expiry: 12}      | 1: 'conversation.expiry' takes a time from 1 s to 365 d, with s, min, h or d, not '12'
          queue: {closing: 1 h}           | 1: 'queue.closing' takes a time from 1 s to 5 min, with s, min, h or d, not '1 h'
          collections: [a]                | 1: 'collections' takes lines of 'name: [value, ...]'
          collections: {trade: {a: b}}    | 1: expected a plain value
          collections: {tr/ade: a}        | 1: 'collections' needs a name of letters, digits, '-', '_' or '.' for each
          collections: {a: [/x/n, /y/n]}  | 1: 'collections' has two folders called 'n', /x/n and /y/n; sources begin with that name: rename one of them, or give a link to it
          collections: {a: [/x, /x/n]}    | 1: 'collections' has /x/n twice: it lies within another folder
          `corpus: a\ncollections: {b: c}` | 2: 'collections' and 'corpus' are both set: leave out one of them
          `collections: {trade: a}\naccess:\n  collections:\n    slack:C1: trad` | 4: 'access.collections' names no collection 'trad'; did you mean 'trade'?
          access: {collections: {slack:C1: buses}} | 1: 'access.collections' names no collection 'buses'; there are default
          """)
  void refusesWhatTheChatsCannotGoBy(String file, String problem) {
    assertThat(problems(read(file.replace("\\n", "\n"), Map.of(), Map.of())))
        .containsExactly(home.resolve("config/beleg.yaml") + ":" + problem);
  }

  @Test
  void anOptionGoesBeforeTheEnvironmentAndThatBeforeTheFile() {
    String file = "corpus: from-file\ndata: from-file\nlexicon: from-file";
    Map<String, String> environment =
        Map.of("BELEG_CORPUS", "from-environment", "BELEG_DATA", "from-environment");
    Settings.Folders folders =
        loaded(read(file, environment, Map.of(Key.CORPUS, "from-option"))).folders();
    assertThat(folders.corpus()).isEqualTo(Corpus.of(working.resolve("from-option")));
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
          max-size: 3                 | 1: unknown key 'max-size'; the keys are ALL
          `article:\\n  maxsize: 3`   | 2: unknown key 'article.maxsize'; did you mean 'article.max-size'?
          `\\narticle:\\n  max-size: x` | 3: 'article.max-size' takes a size from 1 B to 8 MB, such as '5 MB' or '800 kB', not 'x'
          answer: {language: fr}      | 1: 'answer.language' takes auto, de, en or ru, not 'fr'
          corpus: [a, b]              | 1: 'corpus' takes one folder, not 2
          corpus: {a: b}              | 1: 'corpus' takes a value, not a section
          `data: a\\ndata: b`         | 2: 'data' is set twice
          `corpus: 'a`                | 1: not YAML: found unexpected end of stream
          just words                  | 1: expected lines of 'key: value'
          `article: &a {b: *a}`       | 1: unknown key 'article.b'; the keys are ALL
          """)
  void refusesWhatItCannotUnderstandWithFileAndLine(String file, String problem) {
    Outcome outcome = read(file.replace("\\n", "\n"), Map.of(), Map.of());
    assertThat(problems(outcome))
        .containsExactly(
            home.resolve("config/beleg.yaml")
                + ":"
                + problem.replace("ALL", String.join(", ", Key.paths())));
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
