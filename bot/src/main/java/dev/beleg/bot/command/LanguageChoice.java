package dev.beleg.bot.command;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.util.Optional;

/// Chooses the language of replies.
final class LanguageChoice {

  private final CommandResponder.Languages languages;
  private final LanguageDetector detector = new LanguageDetector();

  LanguageChoice(CommandResponder.Languages languages) {
    this.languages = languages;
  }

  /// {@return the language that the chat, or else the operator, has chosen}
  Optional<Language> wanted(ChatSettings settings) {
    return settings.language().map(LanguageChoice::language).or(languages::fixed);
  }

  /// The language of a command's reply: as chosen, else that of what is around the chat, else that
  /// of its name, else that of the text it is given, else that of the conversation.
  Language of(
      ConversationId where,
      CommandReader.Understood understood,
      Conversation conversation,
      ChatSettings settings) {
    return wanted(settings)
        .or(() -> languages.around().apply(where).map(LanguageChoice::language))
        .or(understood::language)
        .or(() -> words(understood.command()).flatMap(this::certain))
        .or(() -> last(conversation))
        .orElse(languages.fallback());
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
    return guess.certain();
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
