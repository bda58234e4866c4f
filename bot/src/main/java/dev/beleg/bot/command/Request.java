package dev.beleg.bot.command;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.chat.UserId;
import dev.beleg.retrieval.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A command with all that its answer depends on.
///
/// @param arrival who gave it, where
/// @param conversation the turns before it
/// @param settings what the chat has chosen
/// @param language the language to reply in
/// @param now the time
record Request(
    Arrival arrival,
    Conversation conversation,
    ChatSettings settings,
    Language language,
    Instant now) {

  ChatId chat() {
    return arrival.conversation().chat();
  }

  UserId user() {
    return arrival.sender().user();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  ReplyLanguage replyLanguage() {
    return replyLanguage(language);
  }

  static ReplyLanguage replyLanguage(Language language) {
    return switch (language) {
      case GERMAN -> ReplyLanguage.GERMAN;
      case ENGLISH -> ReplyLanguage.ENGLISH;
      case RUSSIAN -> ReplyLanguage.RUSSIAN;
    };
  }

  /// {@return the places of the last reply that cited something; empty where none did}
  List<Turn.Cited> lastCited() {
    return conversation.turns().reversed().stream()
        .map(Turn::citations)
        .filter(cited -> !cited.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// {@return the turn that remembers a reply to this}
  Turn turn(String question, String meaning, String answer, List<Turn.Cited> citations) {
    return new Turn(arrival.key(), replyLanguage(), question, meaning, answer, citations, now);
  }

  /// {@return a reply that nothing refers to later}
  Response say(String... paragraphs) {
    return new Response.Said(replyLanguage(), Reply.of(paragraphs), Optional.empty());
  }

  /// {@return a reply whose citations can be reopened by their numbers}
  Response say(String command, List<Reply.Block> blocks, CitedPlaces places) {
    Reply reply = new Reply(blocks);
    return new Response.Said(
        replyLanguage(),
        reply,
        places.isEmpty()
            ? Optional.empty()
            : Optional.of(turn(command, Meaning.NONE, reply.plainText(), places.cited())));
  }
}
