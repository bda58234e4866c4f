package dev.beleg.bot;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Says with the first answer of each conversation that was given while the dictionaries are still
/// being compiled that it was given without them.
final class WhilePreparing {

  private static final Set<Addressing> ADDRESSED =
      Set.of(Addressing.DIRECT, Addressing.MENTIONED, Addressing.FOLLOWING);

  /// More conversations than there are while something is compiled.
  private static final int MOST = 10_000;

  private final BooleanSupplier preparing;
  private final Phrases phrases = new Phrases(WhilePreparing.class);
  private final Set<ConversationId> told = new HashSet<>();

  /// @param preparing whether answers are given without the dictionaries now
  WhilePreparing(BooleanSupplier preparing) {
    this.preparing = preparing;
  }

  /// {@return a responder that says so}
  Responder of(Responder responder) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        return respond(update, conversation, settings, _ -> {});
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        boolean without = isAsked(update) && preparing.getAsBoolean();
        Response response = responder.respond(update, conversation, settings, soFar);
        return without && response instanceof Response.Said said
            ? noted(update.arrival().conversation(), said)
            : response;
      }

      @Override
      public boolean stops(Update update) {
        return responder.stops(update);
      }
    };
  }

  /// A command, a button, or what others say to each other needs no dictionaries.
  private static boolean isAsked(Update update) {
    return ADDRESSED.contains(update.arrival().addressing())
        && switch (update) {
          case Update.Asked asked -> isQuestion(asked.text());
          case Update.CommandGiven given -> given.name().isEmpty() && isQuestion(given.arguments());
          case Update.Pressed _, Update.FileGiven _, Update.Ignored _ -> false;
        };
  }

  private static boolean isQuestion(String words) {
    return !words.strip().startsWith("/");
  }

  private Responder.Response noted(ConversationId conversation, Responder.Response.Said said) {
    if (!isFirst(conversation)) {
      return said;
    }
    List<Reply.Block> blocks = new ArrayList<>(said.reply().blocks());
    String words = phrases.say(Language.of(said.language().code()), "preparing");
    blocks.addFirst(new Reply.Paragraph(words));
    return new Responder.Response.Said(said.language(), new Reply(blocks), said.turn());
  }

  private synchronized boolean isFirst(ConversationId conversation) {
    return told.size() < MOST && told.add(conversation);
  }
}
