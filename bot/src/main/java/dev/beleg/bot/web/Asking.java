package dev.beleg.bot.web;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.PastedSecrets;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.chat.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Hands what is said on the page to the chats.
///
/// Every visit is a chat of its own with one user; all of them are of one workspace, which is
/// permitted as a whole, since who may read the pages was asked before.
final class Asking {

  private final Surface.Core core;
  private final InstantSource clock;

  Asking(Surface.Core core, InstantSource clock) {
    this.core = core;
    this.clock = clock;
  }

  /// Says words.
  ///
  /// @return the exchange; empty where they were not taken
  OptionalLong ask(Session session, String words) {
    return say(session, words, arrival -> new Update.Asked(arrival, words));
  }

  /// Presses a button.
  ///
  /// @param action what the button carries
  OptionalLong press(Session session, String action, String label) {
    return say(session, label, arrival -> new Update.Pressed(arrival, action));
  }

  private OptionalLong say(Session session, String shown, Function<Arrival, Update> update) {
    long id = session.transcript().say(PastedSecrets.masked(shown), clock.instant());
    boolean taken = false;
    try {
      taken =
          core.engine().accept(update.apply(arrival(session, id)))
              == ChatEngine.Acceptance.ACCEPTED;
    } finally {
      if (!taken) {
        session.transcript().unsay(id);
      }
    }
    return taken ? OptionalLong.of(id) : OptionalLong.empty();
  }

  private Arrival arrival(Session session, long id) {
    return new Arrival(
        new UpdateKey(WebSurface.NAME, session.conversation() + ":" + id),
        sender(session),
        conversation(session),
        Arrival.Addressing.DIRECT,
        Optional.of(Long.toString(id)),
        clock.instant());
  }

  static ConversationId conversation(Session session) {
    return ConversationId.of(WebSurface.NAME, session.conversation());
  }

  private static Sender sender(Session session) {
    return new Sender(
        new UserId(WebSurface.NAME, session.conversation()), Optional.of(WebSurface.READERS));
  }

  /// {@return figures that words name, the best first}
  List<FigureCards.Card> figures(Session session, String words, int most) {
    return core.cards()
        .find(
            new FigureCards.Reader(
                sender(session),
                Optional.of(conversation(session).chat()),
                session.look().language(),
                true),
            words,
            most);
  }
}
