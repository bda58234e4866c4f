package dev.beleg.bot;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.console.ConsoleChannel;
import dev.beleg.bot.console.ConsoleSession;
import dev.beleg.bot.console.ConsoleThread;
import dev.beleg.bot.console.PipedLines;
import dev.beleg.bot.console.Screen;
import dev.beleg.bot.console.TerminalLines;
import dev.beleg.bot.console.TypedLines;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.retrieval.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program: without a command it opens a conversation in the terminal.
@Command(
    name = "beleg",
    versionProvider = Version.class,
    description = {
      "Answers questions from news articles, each claim with its source and verbatim words.",
      "Without a command: a conversation in the terminal."
    },
    footer =
        "Exit status: 0 done or answered, 1 failed, 2 usage or configuration, 3 not in the"
            + " articles, 4 something needed is unavailable.")
final class BelegCommand implements Callable<Integer> {

  /// Who can start the program may do all that it does.
  private static final AccessRules ONLY_THE_TERMINAL =
      new AccessRules(
          Set.of(), Set.of(), Set.of(ConsoleChannel.USER), Set.of(ConsoleChannel.USER), false);

  @Mixin private final SettingsOptions options;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the usage.")
  @SuppressWarnings("unused") // read by picocli
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  @SuppressWarnings("unused") // read by picocli
  private boolean version;

  private final Surroundings surroundings;

  BelegCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Screen screen = surroundings.screen();
    ConsoleThread thread = new ConsoleThread();
    try (TypedLines lines = lines(settings);
        Wiring wiring = Wiring.forLaterQuestions(settings, surroundings, saidBeside(lines));
        ChatService chats =
            chats(
                settings,
                wiring,
                new ConsoleChannel(screen, surroundings.width(), charts(settings), lines),
                thread)) {
      new ConsoleSession(chats.engine(), thread, lines, surroundings.clock())
          .run(ConsoleGreeting.of(wiring), screen);
    }
    return ExitStatus.DONE.code();
  }

  private ChatService chats(
      Settings settings, Wiring wiring, ConsoleChannel console, ConsoleThread thread) {
    Settings.Folders folders = settings.folders();
    return ChatService.start(
        new ChatService.Rules(
            ONLY_THE_TERMINAL,
            settings.chats().engine().with(RateRules.UNLIMITED),
            settings.chats().unchosen(),
            new CommandResponder.Languages(settings.answerLanguage(), Language.ENGLISH),
            false,
            settings.chats().digestHour().map(it -> Schedule.daily(it.at(), it.zone()))),
        chat -> wiring.library(seenBy(chat, settings)),
        List.of(console),
        new ChatService.Host(folders.state(), surroundings.clock(), thread, wiring::vocabulary));
  }

  private static Path charts(Settings settings) {
    return settings.folders().data().resolve("charts");
  }

  /// The collections that a chat was given; the terminal shows everything.
  private static Optional<Set<String>> seenBy(ChatId chat, Settings settings) {
    return chat.surface().equals(ConsoleChannel.SURFACE)
        ? Optional.empty()
        : Optional.of(settings.chats().collections().of(chat));
  }

  private TypedLines lines(Settings settings) {
    return surroundings.terminal()
        ? TerminalLines.open(settings.folders().data().resolve("history"))
        : new PipedLines(surroundings.streams().in(), surroundings.streams().err());
  }

  private static Consumer<String> saidBeside(TypedLines lines) {
    return line -> lines.say(Surroundings.said(line));
  }
}
