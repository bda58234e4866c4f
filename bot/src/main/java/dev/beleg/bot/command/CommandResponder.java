package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.digest.Digests;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers every update by doing what it says.
///
/// Doing the same update again gives the same: what commands change is put, not added.
public final class CommandResponder implements Responder {

  /// Below this the words at hand fit another language nearly as well.
  static final double CERTAIN = 0.8;

  /// What the responder works with.
  ///
  /// @param libraries the articles that a chat may see
  /// @param stores what the chats keep
  /// @param access who may do what
  /// @param counts what has happened so far
  /// @param clock tells the time
  /// @param languages the languages of replies
  /// @param digests the digests
  /// @param additions adds files to the articles
  public record Parts(
      Function<ChatId, Library> libraries,
      Stores stores,
      Access access,
      Supplier<ChatEngine.Counts> counts,
      InstantSource clock,
      Languages languages,
      Digests digests,
      Additions additions) {}

  /// The languages of replies where the chat has chosen none.
  ///
  /// @param fixed that of every question; empty to tell it from each
  /// @param fallback that of commands where nothing tells
  public record Languages(Optional<Language> fixed, Language fallback) {}

  private final Parts parts;
  private final Phrases phrases = new Phrases(CommandResponder.class);
  private final CommandReader reader;
  private final LanguageDetector detector = new LanguageDetector();
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
    Stores stores = parts.stores;
    this.reader = new CommandReader(table);
    this.figures = new FigureReplies(phrases, new Phrases());
    this.charts = new ChartReplies(phrases, figures);
    CitedFigures cited = new CitedFigures(figures, charts);
    this.questions = new Questions(phrases, cited);
    this.checks = new CheckReplies(phrases, figures);
    this.sources = new SourceReplies(phrases);
    this.reopening = new Reopening(phrases, stores.citations());
    this.files = new FileReplies(phrases);
    this.addition = new AdditionReplies(phrases, parts.access, parts.additions);
    this.presses = new Presses(phrases, stores.citations(), stores.feedback(), reopening, cited);
    this.digests = new DigestReplies(parts.digests);
    this.chat = new ChatReplies(phrases, table, stores.settings(), parts.access, parts.counts);
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
            language(understood, conversation, settings),
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
              request, library(request), ask.question(), wanted(request.settings()), soFar);
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
      case Command.Abort _ -> request.say(phrases.say(request.language(), "aborted"));
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
    return parts.libraries.apply(request.chat());
  }

  /// {@return the language that the chat, or else the operator, has chosen}
  private Optional<Language> wanted(ChatSettings settings) {
    return settings.language().map(CommandResponder::language).or(parts.languages::fixed);
  }

  /// The language of a command's reply: as chosen, else that of its name, else that of the text it
  /// is given, else that of the conversation.
  private Language language(
      CommandReader.Understood understood, Conversation conversation, ChatSettings settings) {
    return wanted(settings)
        .or(understood::language)
        .or(() -> words(understood.command()).flatMap(this::certain))
        .or(() -> last(conversation))
        .orElse(parts.languages.fallback);
  }

  private static Optional<String> words(Command command) {
    return switch (command) {
      case Command.Figures figures -> Optional.of(figures.request());
      case Command.Chart chart -> Optional.of(chart.request());
      case Command.Check check -> Optional.of(check.text());
      case Command.ChooseLanguage choice -> Optional.of(choice.words());
      case Command.ChooseLength choice -> Optional.of(choice.words());
      case Command.Digest digest -> Optional.of(digest.words());
      case Command.Unknown unknown -> Optional.of(unknown.name());
      case Command.Listen listen -> Optional.of(listen.words());
      case Command.Ask _,
          Command.Sources _,
          Command.OpenSource _,
          Command.SendFile _,
          Command.AddArticle _,
          Command.Latest _,
          Command.DigestPage _,
          Command.BeginAnew _,
          Command.Forget _,
          Command.Abort _,
          Command.Help _,
          Command.Status _,
          Command.Pair _,
          Command.Rate _,
          Command.Press _ ->
          Optional.empty();
    };
  }

  private Optional<Language> certain(String words) {
    LanguageDetector.Guess guess = detector.guess(words);
    return guess.confidence() < CERTAIN ? Optional.empty() : Optional.of(guess.language());
  }

  private static Optional<Language> last(Conversation conversation) {
    return conversation.turns().isEmpty()
        ? Optional.empty()
        : Optional.of(language(conversation.turns().getLast().language()));
  }

  static Language language(ReplyLanguage language) {
    return switch (language) {
      case GERMAN -> Language.GERMAN;
      case ENGLISH -> Language.ENGLISH;
      case RUSSIAN -> Language.RUSSIAN;
    };
  }
}
