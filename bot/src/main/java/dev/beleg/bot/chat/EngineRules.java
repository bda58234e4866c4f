package dev.beleg.bot.chat;

import java.time.Duration;

/// How much the engine takes on, and for how long.
///
/// @param rates how often may be asked
/// @param conversations how long a conversation is remembered
/// @param capacity how much is worked on and how much may wait
/// @param times how long things may take
/// @param language the language of notices where neither the chat nor the question tells
public record EngineRules(
    RateRules rates,
    ConversationRules conversations,
    Capacity capacity,
    Times times,
    ReplyLanguage language) {

  /// How much is worked on and how much may wait.
  ///
  /// @param workers how many updates are worked on at once
  /// @param waiting how many may wait in all
  /// @param waitingEach how many may wait of one conversation
  public record Capacity(int workers, int waiting, int waitingEach) {
    public Capacity {
      if (workers < 1 || waiting < 1 || waitingEach < 1) {
        throw new IllegalArgumentException(
            "nothing would be answered: %d, %d, %d".formatted(workers, waiting, waitingEach));
      }
    }
  }

  /// How long things may take.
  ///
  /// @param toLive after how long without an answer a question has expired
  /// @param deadline how long answering may take
  /// @param closing how long the engine waits for work under way when it is closed
  /// @param remembered how long ended updates and messages are kept, so that a redelivery is known
  /// @param citations how long citations and feedback are kept
  public record Times(
      Duration toLive,
      Duration deadline,
      Duration closing,
      Duration remembered,
      Duration citations) {}

  /// {@return the same with other rates}
  public EngineRules with(RateRules other) {
    return new EngineRules(other, conversations, capacity, times, language);
  }

  /// The measure of one small machine.
  public static EngineRules ordinary() {
    return new EngineRules(
        RateRules.DEFAULT,
        ConversationRules.DEFAULT,
        new Capacity(4, 256, 8),
        new Times(
            Duration.ofMinutes(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(25),
            Duration.ofDays(8),
            Duration.ofDays(366)),
        ReplyLanguage.ENGLISH);
  }
}
