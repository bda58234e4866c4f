package dev.beleg.bot;

/// How a command ended, as scripts see it.
enum ExitStatus {
  /// Done or answered.
  DONE(0),
  /// Failed.
  FAILED(1),
  /// Wrong usage or configuration.
  USAGE(2),
  /// No answer in the sources.
  ABSTAINED(3),
  /// Something it needs is unavailable.
  UNAVAILABLE(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
