package dev.beleg.bot;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Reply.CitationList;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lets each citation of a reply lead to the page that shows the cited words.
///
/// @param links where a place is shown, by `a.txt#10-25`; empty where it is shown nowhere
record LinkedReplies(Function<String, Optional<String>> links) {

  /// {@return a responder whose replies lead there}
  Responder of(Responder responder) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        return respond(update, conversation, settings, _ -> {});
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        return linked(
            responder.respond(
                update, conversation, settings, reply -> soFar.accept(linked(reply))));
      }

      @Override
      public boolean stops(Update update) {
        return responder.stops(update);
      }
    };
  }

  /// {@return cards that lead there}
  FigureCards of(FigureCards cards) {
    return new FigureCards() {
      @Override
      public List<Card> find(Reader reader, String words, int most) {
        return cards.find(reader, words, most).stream().map(LinkedReplies.this::linked).toList();
      }

      @Override
      public Optional<Card> card(Reader reader, String id) {
        return cards.card(reader, id).map(LinkedReplies.this::linked);
      }

      @Override
      public Extent extent(Reader reader) {
        return cards.extent(reader);
      }
    };
  }

  private FigureCards.Card linked(FigureCards.Card card) {
    return new FigureCards.Card(
        card.id(), card.title(), card.description(), card.language(), linked(card.reply()));
  }

  private Responder.Response linked(Responder.Response response) {
    return switch (response) {
      case Responder.Response.Said said ->
          new Responder.Response.Said(said.language(), linked(said.reply()), said.turn());
      case Responder.Response.Forget _, Responder.Response.Silence _ -> response;
    };
  }

  private Reply linked(Reply reply) {
    return new Reply(
        reply.blocks().stream()
            .map(block -> block instanceof CitationList list ? linked(list) : block)
            .toList());
  }

  private CitationList linked(CitationList list) {
    return new CitationList(list.entries().stream().map(this::linked).toList());
  }

  private CitationList.Entry linked(CitationList.Entry entry) {
    return new CitationList.Entry(
        entry.number(),
        entry.place(),
        entry.title(),
        entry.published(),
        entry.language(),
        links.apply(entry.place()).or(entry::link));
  }
}
