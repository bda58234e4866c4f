package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.command.Library;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// The chats over the shipped articles, at noon, with a channel that remembers what was said.
final class SeedChats implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  private final Wiring wiring;
  private final Library library;

  /// Reads the articles.
  ///
  /// @param index a folder to keep the index in
  SeedChats(Path index) {
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, index),
            Map.of("BELEG_DATA", "data", "BELEG_DICTIONARIES", "no-dictionaries"),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter())),
            false,
            () -> Samples.NOON);
    SettingsReader reader = new SettingsReader(HOME, index, surroundings.environment());
    Settings settings =
        ((SettingsReader.Outcome.Loaded) reader.read(Optional.empty(), Map.of())).settings();
    wiring = Wiring.forQuestions(settings, surroundings);
    library = wiring.library(Optional.empty());
  }

  /// How a service is started.
  ///
  /// @param access who is answered
  /// @param digests whether digests are sent
  /// @param usual when digests go out where nobody says
  record Start(AccessRules access, boolean digests, Optional<Schedule> usual) {}

  /// Starts a service.
  ///
  /// @param data the folder of its state
  ChatService start(Path data, RecordingChannel channel, Start start) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules rules =
        new EngineRules(
            RateRules.UNLIMITED,
            ordinary.conversations(),
            new EngineRules.Capacity(4, 10_000, 10),
            ordinary.times(),
            ordinary.language());
    return ChatService.start(
        new ChatService.Rules(
            start.access,
            rules,
            ChatSettings.DEFAULT,
            new CommandResponder.Languages(Optional.empty(), Language.ENGLISH),
            start.digests,
            start.usual),
        _ -> library,
        List.of(channel),
        new ChatService.Host(
            data, () -> Samples.NOON, threads, () -> library.words().vocabulary()));
  }

  /// Says something in a chat and waits for what is answered.
  static void ask(ChatService service, String id, String chat, String text) {
    accept(service, Samples.asked(id, chat, text));
    settle(service);
  }

  static void accept(ChatService service, Update update) {
    assertThat(service.engine().accept(update)).isEqualTo(ChatEngine.Acceptance.ACCEPTED);
  }

  /// Waits until everything is answered.
  static void settle(ChatService service) {
    while (service.engine().counts().working() + service.engine().counts().unsent() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// {@return the words of the last message to a chat}
  static String last(RecordingChannel channel, String chat) {
    return channel.sent().stream()
        .filter(message -> message.draft().conversation().equals(Samples.conversation(chat)))
        .map(Message::draft)
        .map(draft -> draft.reply().plainText())
        .reduce("", (_, later) -> later);
  }

  @Override
  public void close() {
    wiring.close();
  }
}
