package dev.beleg.bot.config;

import java.math.BigDecimal;
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
/// @param money what that costs; empty where nobody counts money
public record ModelSettings(
    Provider provider,
    String name,
    Optional<URI> url,
    Optional<Secret> apiKey,
    Duration deadline,
    Tokens tokens,
    Optional<Money> money) {

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

  /// What tokens cost, and how much may be spent.
  ///
  /// @param currency of all the amounts, three capital letters
  /// @param input the price of a million tokens that are read
  /// @param output the price of a million tokens that are written
  /// @param day the most for all chats in a day; empty for any amount
  /// @param chat the most for one chat in a day; empty for any amount
  public record Money(
      String currency,
      BigDecimal input,
      BigDecimal output,
      Optional<BigDecimal> day,
      Optional<BigDecimal> chat) {}
}
