package dev.beleg.bot;

/// A command's end that the user or the machine has caused; its message is all there is to say.
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitStatus status;

  /// Makes a failure.
  ///
  /// @param message what is wrong and how to mend it, in one line
  CommandFailure(ExitStatus status, String message) {
    super(message);
    this.status = status;
  }

  /// {@return the end of a command that was called wrongly}
  static CommandFailure usage(String message) {
    return new CommandFailure(ExitStatus.USAGE, message);
  }

  ExitStatus status() {
    return status;
  }
}
