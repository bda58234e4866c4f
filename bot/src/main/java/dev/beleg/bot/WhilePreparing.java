package dev.beleg.bot;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Arrival.Addressing;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Says to whoever asks while the dictionaries are still being read or compiled that his answer may
/// take a while. It stands where the answer will, and goes when that comes.
///
/// @param waitingFor what the first question has to wait for; empty once it can be answered
/// @param phrases the words for it
record WhilePreparing(Supplier<Optional<String>> waitingFor, Phrases phrases) {

  private static final Set<Addressing> ADDRESSED =
      Set.of(Addressing.DIRECT, Addressing.MENTIONED, Addressing.FOLLOWING);

  WhilePreparing(Supplier<Optional<String>> waitingFor) {
    this(waitingFor, new Phrases(WhilePreparing.class));
  }

  /// {@return a responder that says so first}
  Responder of(Responder responder) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        return responder.respond(update, conversation, settings);
      }

      @Override
      public Response respond(
          Update update, Conversation conversation, ChatSettings settings, Consumer<Reply> soFar) {
        if (waitingFor.get().isPresent()) {
          words(update).ifPresent(words -> soFar.accept(said(words, settings)));
        }
        return responder.respond(update, conversation, settings, soFar);
      }

      @Override
      public boolean stops(Update update) {
        return responder.stops(update);
      }
    };
  }

  /// {@return what somebody asks us; empty for a command, a button, or what others say to each
  /// other}
  private static Optional<String> words(Update update) {
    if (!ADDRESSED.contains(update.arrival().addressing())) {
      return Optional.empty();
    }
    return switch (update) {
      case Update.Asked asked -> Optional.of(asked.text());
      case Update.CommandGiven given ->
          Optional.of(given.arguments())
              .filter(_ -> given.name().isEmpty())
              .filter(it -> !it.strip().startsWith("/"));
      case Update.Pressed _, Update.FileGiven _, Update.Ignored _ -> Optional.empty();
    };
  }

  private Reply said(String words, ChatSettings settings) {
    Language language =
        settings
            .language()
            .map(ReplyLanguage::code)
            .map(Language::of)
            .orElseGet(() -> new LanguageDetector().detect(words));
    return Reply.of(phrases.say(language, "preparing"));
  }
}
