package dev.beleg.bot.chat;

/// What became of an update. Every accepted one gets exactly one.
public enum Outcome {
  /// Answered, be it that the sources say nothing.
  ANSWERED,
  /// Understood, and there is nothing to say.
  SILENT,
  /// The conversation was erased.
  FORGOTTEN,
  /// Politely refused, because too much was waiting.
  BUSY,
  /// Refused, because its sender or its chat asked too often.
  LIMITED,
  /// It waited too long to be answered.
  EXPIRED,
  /// Answering it failed.
  FAILED,
  /// Somebody told us to stop while it was being answered.
  ABORTED,
  /// Its chat is not connected.
  DENIED
}
