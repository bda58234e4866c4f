package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.digest.Digests;
import dev.beleg.retrieval.language.Language;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers every update by doing what it says.
///
/// Doing the same update again gives the same: what commands change is put, not added.
public final class CommandResponder implements Responder {

  /// What the responder works with.
  ///
  /// @param articles what it reads and adds to
  /// @param chats what is kept of the chats
  /// @param digests the digests
  /// @param languages the languages of replies
  /// @param clock tells the time
  public record Parts(
      Articles articles, Chats chats, Digests digests, Languages languages, InstantSource clock) {}

  /// The articles.
  ///
  /// @param libraries those that a chat may see
  /// @param additions adds files to them
  public record Articles(Function<ChatId, Library> libraries, Additions additions) {}

  /// The chats.
  ///
  /// @param stores what they keep
  /// @param access who may do what in them
  /// @param counts what has happened in them so far
  public record Chats(Stores stores, Access access, Supplier<ChatEngine.Counts> counts) {}

  /// The languages of replies where the chat has chosen none.
  ///
  /// @param fixed that of every question; empty to tell it from each
  /// @param fallback that of commands where nothing tells
  /// @param around that of all around a chat, which its commands are answered in; empty where
  ///   nothing is
  public record Languages(
      Optional<Language> fixed,
      Language fallback,
      Function<ConversationId, Optional<ReplyLanguage>> around) {

    /// Where there is nothing around the chats.
    public Languages(Optional<Language> fixed, Language fallback) {
      this(fixed, fallback, _ -> Optional.empty());
    }
  }

  private final Parts parts;
  private final Phrases phrases = new Phrases(CommandResponder.class);
  private final CommandReader reader;
  private final LanguageChoice languages;
  private final Questions questions;
  private final FigureReplies figures;
  private final ChartReplies charts;
  private final CheckReplies checks;
  private final SourceReplies sources;
  private final Reopening reopening;
  private final FileReplies files;
  private final AdditionReplies addition;
  private final Presses presses;
  private final ChatReplies chat;
  private final DigestReplies digests;

  /// Joins the parts.
  public CommandResponder(Parts parts) {
    this.parts = parts;
    CommandTable table = new CommandTable();
    Stores stores = parts.chats.stores;
    Access access = parts.chats.access;
    this.reader = new CommandReader(table);
    this.languages = new LanguageChoice(parts.languages);
    this.figures = new FigureReplies(phrases, new Phrases());
    this.charts = new ChartReplies(phrases, figures);
    CitedFigures cited = new CitedFigures(figures, charts);
    this.questions = new Questions(phrases, cited);
    this.checks = new CheckReplies(phrases, figures);
    this.sources = new SourceReplies(phrases);
    this.reopening = new Reopening(phrases, stores.citations());
    this.files = new FileReplies(phrases);
    this.addition = new AdditionReplies(phrases, access, parts.articles.additions);
    this.presses = new Presses(phrases, stores.citations(), stores.feedback(), reopening, cited);
    this.digests = new DigestReplies(parts.digests, phrases);
    this.chat = new ChatReplies(phrases, table, stores.settings(), access, parts.chats.counts);
  }

  @Override
  public Response respond(Update update, Conversation conversation, ChatSettings settings) {
    return respond(update, conversation, settings, _ -> {});
  }

  @Override
  public Response respond(
      Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
    CommandReader.Understood understood = understood(update);
    Request request =
        new Request(
            update.arrival(),
            conversation,
            settings,
            languages.of(update.arrival().conversation(), understood, conversation, settings),
            parts.clock.instant());
    return respond(request, understood.command(), soFar);
  }

  /// Words sent with a file that name no folder for it are read as if they stood alone.
  private CommandReader.Understood understood(Update update) {
    return update instanceof Update.FileGiven given && !addition.isForFolder(given.caption())
        ? reader.read(given.caption().strip(), Optional.empty())
        : reader.read(update);
  }

  @Override
  public boolean stops(Update update) {
    return understood(update).command() instanceof Command.Abort;
  }

  private Response respond(Request request, Command command, Consumer<Reply> soFar) {
    return switch (command) {
      case Command.Ask ask ->
          questions.answer(
              request,
              library(request),
              ask.question(),
              languages.wanted(request.settings()),
              soFar);
      case Command.Figures wanted -> figures.figures(request, library(request), wanted.request());
      case Command.Chart wanted -> charts.chart(request, library(request), wanted.request());
      case Command.Check check -> checks.check(request, library(request), check.text());
      case Command.Sources _ -> sources.sources(request, library(request));
      case Command.OpenSource open -> reopening.open(request, library(request), open.place());
      case Command.AddArticle given -> addition.add(request, given.file(), given.caption());
      case Command.SendFile file -> files.send(request, library(request), file.place());
      case Command.Latest latest -> sources.latest(request, library(request), latest.unread());
      case Command.Digest digest -> digests.digest(request, library(request), digest.words());
      case Command.DigestPage page ->
          digests.page(request, page.page()).orElseGet(() -> presses.tooOld(request));
      case Command.Rate rate -> presses.rateLast(request, rate.verdict());
      case Command.Press press -> press(request, press.action());
      case Command.ChooseLanguage choice -> chat.language(request, choice.words());
      case Command.ChooseLength choice -> chat.length(request, choice.words());
      case Command.Listen listen -> chat.listen(request, listen.words());
      case Command.BeginAnew _ -> chat.beginAnew(request);
      case Command.Forget _ -> chat.forget(request);
      case Command.Abort _ ->
          request.say(
              phrases.say(
                  request.language(),
                  request.conversation().stopped() ? "aborted" : "nothing-to-abort"));
      case Command.Help _ -> chat.help(request);
      case Command.Status _ -> chat.status(request, library(request));
      case Command.Pair pair -> chat.pair(request, pair.code());
      case Command.Unknown unknown -> chat.unknown(request, unknown);
    };
  }

  private Response press(Request request, Action action) {
    return switch (action.kind()) {
      case SOURCES -> presses.sources(request, library(request), action.answer());
      case FIGURES -> presses.figures(request, library(request), action.answer());
      case CHART -> presses.chart(request, library(request), action.answer());
      case HELPFUL -> presses.rate(request, action.answer(), Feedback.Verdict.HELPFUL);
      case UNHELPFUL -> presses.rate(request, action.answer(), Feedback.Verdict.UNHELPFUL);
    };
  }

  private Library library(Request request) {
    return parts.articles.libraries.apply(request.chat());
  }
}
