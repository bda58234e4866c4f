package dev.beleg.bot.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The language model that answers are written with.
///
/// @param provider whose protocol it speaks
/// @param name the model's name there
/// @param url where its server is; empty for the provider's own
/// @param apiKey the key; empty for servers that need none
/// @param deadline for one answer
/// @param tokens how much it may read and write
public record ModelSettings(
    Provider provider,
    String name,
    Optional<URI> url,
    Optional<Secret> apiKey,
    Duration deadline,
    Tokens tokens) {

  /// Whose protocol a model's server speaks.
  public enum Provider {
    /// OpenAI and whatever speaks its protocol.
    OPENAI,
    ANTHROPIC,
    GEMINI,
    OLLAMA
  }

  /// How many tokens may be used.
  ///
  /// @param answer written in one reply
  /// @param day of all chats in a day
  /// @param chat of one chat in a day
  public record Tokens(int answer, int day, int chat) {}
}
