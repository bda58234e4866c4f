package dev.beleg.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.Update;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/// Hands updates on: to the engine what is to be answered, the rest to whoever deals with it.
final class Receiving {

  private static final System.Logger LOGGER = System.getLogger(Receiving.class.getPackageName());

  private final Surface.Core core;
  private final BotApi api;
  private final UpdateReader reader;
  private final ChatBooks books;
  private final InlineAnswers inline;

  Receiving(Surface.Core core, BotApi api, UpdateReader reader, ChatBooks books) {
    this.core = core;
    this.api = api;
    this.reader = reader;
    this.books = books;
    this.inline = new InlineAnswers(core.cards(), api);
  }

  /// Takes an update. One that cannot be read, or that something breaks at, is passed over: it
  /// would be no better the next time, and the others wait behind it.
  ///
  /// @return whether it is dealt with or stored; otherwise it must be delivered again
  boolean take(String json) {
    try {
      return handOn(reader.read(json));
    } catch (StoreUnavailable e) {
      note("an update cannot be stored", e);
      return false;
    } catch (JsonProcessingException | RuntimeException | StackOverflowError e) {
      note("an update is passed over", e);
      return true;
    }
  }

  /// What exceptions say may hold words of the sender.
  private static void note(String what, Throwable e) {
    LOGGER.log(
        System.Logger.Level.WARNING, "Telegram: " + what + ": " + e.getClass().getSimpleName());
  }

  private boolean handOn(Received received) {
    return switch (received) {
      case Received.Said said -> accepted(said.update());
      case Received.Edited edited ->
          !books.answers().edited(String.valueOf(edited.chat()), edited.message())
              || accepted(edited.update());
      case Received.Pressed pressed -> {
        boolean kept = accepted(pressed.update());
        endWaiting(pressed.query());
        yield kept;
      }
      case Received.PressedNowhere pressed -> {
        endWaiting(pressed.query());
        yield true;
      }
      case Received.Wanted wanted -> {
        inline.answer(wanted);
        yield true;
      }
      case Received.Moved moved -> {
        books.chats().moved(moved.from(), moved.to());
        yield true;
      }
      case Received.Standing standing -> {
        keep(standing);
        yield true;
      }
      case Received.Nothing _ -> true;
    };
  }

  private void keep(Received.Standing standing) {
    String chat = String.valueOf(standing.chat());
    if (standing.open()) {
      books.waits().open(chat);
    } else {
      books.waits().close(chat, standing.status());
    }
  }

  private boolean accepted(Update update) {
    books.waits().open(books.chats().now(update.arrival().conversation().chat()));
    return core.engine().accept(update) != ChatEngine.Acceptance.CLOSED;
  }

  private void endWaiting(String query) {
    api.tell(new AnswerCallbackQuery(query));
  }
}
