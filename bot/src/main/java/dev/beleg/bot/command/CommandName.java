package dev.beleg.bot.command;

/// The commands that have a name.
enum CommandName {
  FIGURES,
  CHART,
  CHECK,
  SOURCES,
  SOURCE,
  LATEST,
  DIGEST,
  LANGUAGE,
  LENGTH,
  LISTEN,
  HELPFUL,
  UNHELPFUL,
  NEW,
  FORGET,
  ABORT,
  STATUS,
  PAIR,
  HELP;

  /// {@return whether administrators alone may use it}
  boolean isForAdmins() {
    return this == STATUS || this == PAIR;
  }
}
