package dev.beleg.bot;

import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// The surfaces over the articles, from their start to their stop.
final class Serving implements AutoCloseable {

  private final List<Surface> surfaces;
  private final ChatService chats;
  private final ExecutorService threads;
  private final ArticleUpkeep articles;

  private Serving(
      List<Surface> surfaces, ChatService chats, ExecutorService threads, ArticleUpkeep articles) {
    this.surfaces = surfaces;
    this.chats = chats;
    this.threads = threads;
    this.articles = articles;
  }

  /// Opens the state of the chats and begins to receive.
  ///
  /// @param surfaces at least one
  static Serving start(
      Settings settings, Wiring wiring, List<Surface> surfaces, Surroundings surroundings) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    ChatService chats =
        ChatService.start(
            new ChatService.Rules(
                settings.chats().access(),
                settings.chats().engine(),
                settings.chats().unchosen(),
                new CommandResponder.Languages(settings.answerLanguage(), Language.ENGLISH)),
            chat -> wiring.library(Optional.of(settings.chats().collections().of(chat))),
            surfaces,
            new ChatService.Host(settings.folders().state(), surroundings.clock(), threads));
    ArticleUpkeep articles = ArticleUpkeep.start(settings, wiring.watch(), surroundings.clock());
    Serving serving = new Serving(surfaces, chats, threads, articles);
    surfaces.forEach(surface -> surface.start(chats.core()));
    return serving;
  }

  /// {@return how each part is}
  List<Heartbeat> heartbeats() {
    return Stream.concat(surfaces.stream().map(Surface::heartbeat), articles.heartbeats().stream())
        .toList();
  }

  /// Receives nothing more, finishes what is under way as far as there is time, and stops.
  @Override
  public void close() {
    surfaces.forEach(Surface::close);
    articles.close();
    chats.close();
    threads.shutdownNow();
  }
}
