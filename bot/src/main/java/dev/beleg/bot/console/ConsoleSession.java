package dev.beleg.bot.console;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A conversation in the terminal, from the greeting until the user leaves. Every line is an update
/// of the chats.
///
/// @param engine answers, with a [ConsoleChannel] among its channels
/// @param thread what the engine runs on
/// @param lines what the user types
/// @param clock tells the time
public record ConsoleSession(
    ChatEngine engine, ConsoleThread thread, TypedLines lines, InstantSource clock) {

  private static final Set<String> LEAVING = Set.of("/quit", "/exit", "/q", "/ende", "/выход");

  /// Greets and holds the conversation.
  public void run(List<Line> greeting, Screen screen) {
    screen.show(greeting);
    answerAll();
    Optional<String> line = lines.next();
    while (line.isPresent() && !isLeaving(line.get())) {
      if (!line.get().isBlank()) {
        engine.accept(update(line.get().strip()));
        answerAll();
      }
      line = lines.next();
    }
  }

  private static boolean isLeaving(String line) {
    return LEAVING.contains(line.strip().toLowerCase(Locale.ROOT));
  }

  private void answerAll() {
    thread.runUntil(() -> engine.counts().working() + engine.counts().unsent() == 0);
  }

  /// A line typed twice is two updates.
  private Update update(String text) {
    Arrival arrival =
        new Arrival(
            new UpdateKey(ConsoleChannel.SURFACE, UUID.randomUUID().toString()),
            new Sender(ConsoleChannel.USER, Optional.empty()),
            ConsoleChannel.CONVERSATION,
            Arrival.Addressing.DIRECT,
            Optional.empty(),
            clock.instant());
    return new Update.Asked(arrival, text);
  }
}
