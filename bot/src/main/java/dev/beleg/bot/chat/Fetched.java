package dev.beleg.bot.chat;

/// What came of fetching a file from its platform.
public sealed interface Fetched {

  /// The file.
  ///
  /// @param bytes the whole of it
  record Content(Bytes bytes) implements Fetched {}

  /// It is larger than was asked for.
  record TooLarge() implements Fetched {}

  /// It could not be fetched.
  ///
  /// @param reason what happened, without any secret
  record Failed(String reason) implements Fetched {}
}
