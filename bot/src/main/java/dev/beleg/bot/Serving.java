package dev.beleg.bot;

import dev.beleg.bot.answer.model.AnswerReport;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.web.Notice;
import dev.beleg.bot.web.Overview;
import dev.beleg.bot.web.Shelf;
import dev.beleg.bot.web.SourceLinks;
import dev.beleg.bot.web.WebSurface;
import dev.beleg.retrieval.ingest.FolderWatch;
import dev.beleg.retrieval.language.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The surfaces over the articles, from their start to their stop.
final class Serving implements AutoCloseable {

  /// What an answer may take beyond its time before it counts as standing still.
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final System.Logger LOGGER = System.getLogger("beleg.answers");

  private static final Notice COMPILING =
      new Notice("dictionaries", "are being compiled; until then answers go without them");

  private static final Duration BETWEEN_DIGESTS = Duration.ofSeconds(20);

  /// A turn of all digests takes no longer than two minutes while all is well.
  private static final Upkeep.Part DIGEST =
      new Upkeep.Part("digest", Upkeep.Ending.WAITED_FOR, Duration.ofMinutes(2), BETWEEN_DIGESTS);

  private final Settings settings;
  private final List<Surface> surfaces;
  private final ChatService chats;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Measures measures = new Measures();
  private final FolderWatch folders;
  private final Upkeep upkeep;
  private final ArticleUpkeep articles;
  private final Readiness readiness;

  private Serving(
      Settings settings, Wiring wiring, List<Surface> named, Surroundings surroundings) {
    InstantSource clock = surroundings.clock();
    this.settings = settings;
    WebParts web = new WebParts(settings);
    this.readiness = new Readiness(() -> prepare(wiring, web));
    this.surfaces = new ArrayList<>(named);
    Optional<WebSurface> page =
        settings.web().served() ? Optional.of(page(web, wiring, clock)) : Optional.empty();
    page.ifPresent(surfaces::add);
    this.folders = wiring.articles().watch();
    this.chats =
        ChatService.start(
            new ChatService.Rules(
                web.access(),
                settings.chats().engine(),
                settings.chats().unchosen(),
                new CommandResponder.Languages(
                    settings.answerLanguage(),
                    Language.ENGLISH,
                    chat -> page.flatMap(it -> it.language(chat))),
                true,
                settings.chats().digestHour().map(it -> Schedule.daily(it.at(), it.zone()))),
            chat -> wiring.library(Optional.of(web.collections(chat))),
            surfaces.stream().map(it -> new MeasuredChannel(it, measures::sent)).toList(),
            new ChatService.Host(
                settings.folders().state(),
                clock,
                threads,
                wiring::vocabulary,
                wiring.answerers()::headlines,
                new GivenArticles(additions(wiring), surfaces),
                dress(web, wiring, clock)));
    this.upkeep = new Upkeep(clock);
    this.articles = ArticleUpkeep.of(upkeep, settings, clock);
    measures.count(chats::counts);
    measures.unknown(() -> surfaces.stream().mapToLong(Surface::unknown).sum());
    measures.articles(() -> wiring.articles().sources().size());
    measures.index(() -> FolderSize.of(IndexPlace.of(settings.folders())));
    measures.feeds(articles::feeds);
    wiring
        .answerers()
        .tellSearches((hits, taken) -> measures.answers().searched(hits.size(), taken));
    wiring.answerers().tellQuestionVectors(measures.answers()::embedded);
    wiring.answerers().reportTo(this::report);
    measures.parts(this::heartbeats, clock);
  }

  /// Opens the state of the chats and begins to receive.
  ///
  /// @param named the surfaces besides the web page
  static Serving start(
      Settings settings, Wiring wiring, List<Surface> named, Surroundings surroundings) {
    Serving serving = new Serving(settings, wiring, named, surroundings);
    try {
      serving.readiness.begin();
      serving.keepUp(wiring, surroundings.clock());
      return serving;
    } catch (RuntimeException e) {
      serving.close();
      throw e;
    }
  }

  private void report(AnswerReport report) {
    LOGGER.log(System.Logger.Level.INFO, report.logLine());
    measures.answers().reported(report);
  }

  private GivenArticles.Parts additions(Wiring wiring) {
    return new GivenArticles.Parts(
        settings.folders().corpus().folders(),
        settings.maxArticleSize(),
        wiring.articles()::holding,
        folders::take);
  }

  private void keepUp(Wiring wiring, InstantSource clock) {
    upkeep.probe("index", wiring.articles()::ledger);
    upkeep.probe("state", chats::tryState);
    upkeep.probe(
        "answers",
        new Progress(
            chats::counts, clock, settings.chats().engine().times().deadline().plus(GRACE)));
    articles.start(folders, wiring.articles()::note);
    surfaces.forEach(surface -> surface.start(chats.core()));
    upkeep.start(DIGEST, this::digests);
  }

  private Optional<Duration> digests() {
    chats.sendDigests(() -> !upkeep.isClosing());
    return Optional.of(BETWEEN_DIGESTS);
  }

  private WebSurface page(WebParts web, Wiring wiring, InstantSource clock) {
    return new WebSurface(
        new WebSurface.Parts(
            new Shelf(
                wiring.articles().view(Optional.of(web.listed())),
                wiring.articles().view(Optional.empty()),
                wiring.articles()::text),
            new WebSurface.Standing(
                readiness, () -> isLacking(wiring), this::heartbeats, () -> notices(wiring)),
            () -> overview(wiring, clock),
            measures::text,
            clock),
        web.rules());
  }

  private Overview overview(Wiring wiring, InstantSource clock) {
    return new OverviewTables(
            settings.folders().corpus(),
            new OverviewTables.Articles(
                wiring.articles().sources(),
                wiring.articles().rejected(),
                articles.feeds(),
                articles.looked()),
            chats.stores(),
            chats.subscriptions(),
            measures.answers().decisions(),
            clock.instant())
        .overview();
  }

  /// While word lists are being read it is not known yet whether something has to be compiled.
  private boolean isLacking(Wiring wiring) {
    return readiness.get().isEmpty() && !wiring.hasDictionaries();
  }

  private List<Notice> notices(Wiring wiring) {
    return Stream.concat(
            wiring.answerers().notices().stream(),
            isLacking(wiring) ? Stream.of(COMPILING) : Stream.empty())
        .toList();
  }

  private ChatService.Dress dress(WebParts web, Wiring wiring, InstantSource clock) {
    LinkedReplies linked = new LinkedReplies(new SourceLinks(web.rules())::of);
    WhilePreparing preparing = new WhilePreparing(() -> !wiring.hasDictionaries());
    return new ChatService.Dress(
        it -> measures.answers().of(preparing.of(linked.of(it)), clock), linked::of);
  }

  /// {@return how each part is}
  List<Heartbeat> heartbeats() {
    return Stream.of(surfaces.stream().map(Surface::heartbeat), upkeep.heartbeats().stream())
        .flatMap(part -> part)
        .toList();
  }

  private static void prepare(Wiring wiring, WebParts web) {
    wiring.library(Optional.of(web.listed()));
    if (!wiring.hasDictionaries()) {
      LOGGER.log(
          System.Logger.Level.INFO, "until the dictionaries are compiled, answers go without them");
    }
  }

  /// Receives nothing more, finishes what is under way as far as there is time, and stops.
  @Override
  public void close() {
    surfaces.forEach(Surface::close);
    upkeep.close();
    chats.close();
    threads.shutdownNow();
    measures.close();
  }
}
