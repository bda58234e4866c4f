package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.ExtractiveAnswerer;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.figure.FigureExtractor;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import dev.beleg.retrieval.search.PassageSearch;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions about some articles, answered with a scripted server through LangChain4j's own OpenAI
/// client.
final class AskedModel implements AutoCloseable {

  static final Path HOME = Path.of(System.getProperty("beleg.home"));
  static final Vocabulary VOCABULARY = Vocabulary.read(HOME.resolve("config/lexicon"));
  static final FigureExtractor EXTRACTOR = new FigureExtractor();
  static final GroundingGate GATE = new GroundingGate(VOCABULARY, EXTRACTOR, Dictionaries.NONE);
  static final Allowance ENOUGH = new Allowance(1_000_000, Optional.empty());
  static final ModelLimits LIMITS =
      new ModelLimits(
          Duration.ofSeconds(30), Duration.ofSeconds(20), Optional.empty(), ENOUGH, ENOUGH);

  private final ArticleIndex index;
  private final SettableClock clock = new SettableClock();
  private final List<AnswerReport> reports = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final ModelAnswerer answerer;
  private Optional<RuntimeException> failure = Optional.empty();

  /// A clock that stands until it is set.
  static final class SettableClock implements InstantSource {
    private Instant now = Instant.parse("2025-11-22T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void advance(Duration time) {
      now = now.plus(time);
    }
  }

  AskedModel(Path corpus, Path folder, ScriptedServer server) {
    this(corpus, folder, server, LIMITS);
  }

  AskedModel(Path corpus, Path folder, ScriptedServer server, ModelLimits limits) {
    this(corpus, folder, server.url(), limits);
  }

  AskedModel(Path corpus, Path folder, String url, ModelLimits limits) {
    index = ArticleIndex.open(folder, clock);
    new Ingestor(
            index,
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, ""),
            clock)
        .reconcile(Corpus.of(corpus));
    PassageSearch search = new PassageSearch(index, VOCABULARY, Dictionaries.NONE);
    ExtractiveAnswerer extractive =
        new ExtractiveAnswerer(
            new ExtractiveAnswerer.Parts(search, index.view(), VOCABULARY, EXTRACTOR, clock));
    answerer =
        new ModelAnswerer(
            new ModelAnswerer.Parts(
                extractive,
                search,
                index.view(),
                _ -> text(),
                VOCABULARY,
                GATE,
                new ModelUse(
                    "scripted",
                    model(url, limits),
                    new ModelUse.Rules(
                        limits,
                        new SpendingFile(folder.resolve("use.tsv"), "USD"),
                        clock,
                        pauses::add),
                    reports::add)));
  }

  private StreamingChatModel model(String url, ModelLimits limits) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(new ModelHttp(clock))
        .baseUrl(url)
        .apiKey("canary-key")
        .modelName("scripted")
        .timeout(limits.deadline())
        .build();
  }

  /// The articles' files cannot be read from now on.
  void breaksWith(RuntimeException thrown) {
    failure = Optional.of(thrown);
  }

  private Optional<SourceText> text() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Optional.empty();
  }

  Response ask(String question) {
    return ask(question, "chat");
  }

  Response ask(String question, String chat) {
    return answerer.answer(question, Optional.empty(), List.of(), audience(chat));
  }

  private Audience audience(String chat) {
    return new Audience(chat, answer -> shown.add(answer.text()));
  }

  Dialogue dialogue() {
    return answerer.dialogue(List.of(), audience("chat"));
  }

  /// {@return what readers were shown while answers came}
  List<String> shown() {
    return shown;
  }

  List<Duration> pauses() {
    return pauses;
  }

  AnswerReport report() {
    return reports.getLast();
  }

  SettableClock clock() {
    return clock;
  }

  static List<String> quotes(Response response) {
    return response.answer() instanceof Answer.Grounded grounded
        ? grounded.citations().stream().map(citation -> citation.reading()).toList()
        : List.of();
  }

  @Override
  public void close() {
    index.close();
  }
}
