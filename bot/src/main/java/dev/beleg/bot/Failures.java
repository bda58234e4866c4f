package dev.beleg.bot;

import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.config.Spelling;
import dev.beleg.bot.store.StateUnusable;
import dev.beleg.retrieval.index.IndexInUse;
import dev.beleg.retrieval.index.IndexUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says on standard error why a command failed, one line each reason, and decides its exit status.
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Wrong usage: what is wrong and where the right usage is told.
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    String name = failure.getCommandLine().getCommandSpec().qualifiedName();
    say(
        unknownOption(failure, arguments).orElseGet(() -> reason(failure))
            + "; '"
            + name
            + " --help' tells the usage");
    return ExitStatus.USAGE.code();
  }

  /// An option that there is not leaves a parameter missing where it stands in its place; that the
  /// option is unknown says more.
  private static Optional<String> unknownOption(ParameterException failure, String[] arguments) {
    if (!(failure instanceof MissingParameterException)) {
      return Optional.empty();
    }
    Set<String> known = failure.getCommandLine().getCommandSpec().optionsMap().keySet();
    return Arrays.stream(arguments)
        .takeWhile(it -> !it.equals("--"))
        .map(it -> it.split("=", 2)[0])
        .filter(it -> it.matches("--?[A-Za-z][A-Za-z-]*") && !known.contains(it))
        .findFirst()
        .map(
            it ->
                "Unknown option: '"
                    + it
                    + "'"
                    + Spelling.nearest(it, known).map(Failures::meant).orElse(""));
  }

  private static String reason(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return message(failure);
    }
    CommandLine line = failure.getCommandLine();
    if (line.getSubcommands().isEmpty() || unmatched.isUnknownOption()) {
      List<String> near = unmatched.getSuggestions();
      return message(failure) + (near.isEmpty() ? "" : meant(near.getFirst()));
    }
    String word = unmatched.getUnmatched().getFirst();
    Set<String> commands = line.getSubcommands().keySet();
    return "there is no command '%s'%s"
        .formatted(
            word,
            Spelling.nearest(word, commands)
                .map(Failures::meant)
                .orElseGet(() -> "; there are: " + String.join(", ", commands)));
  }

  private static String meant(String word) {
    return "; did you mean '" + word + "'?";
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return handle(failure);
  }

  int handle(Exception failure) {
    return switch (failure) {
      case CommandFailure known -> end(known.status(), known);
      case UncheckedIOException broken -> end(ExitStatus.UNAVAILABLE, broken);
      case IndexInUse busy -> end(ExitStatus.UNAVAILABLE, busy);
      case IndexUnavailable broken -> end(ExitStatus.UNAVAILABLE, broken);
      case StateUnusable broken -> end(ExitStatus.UNAVAILABLE, broken);
      case StoreUnavailable broken -> end(ExitStatus.UNAVAILABLE, broken);
      default -> bug(failure);
    };
  }

  private int end(ExitStatus status, Exception failure) {
    message(failure).lines().forEach(this::say);
    return status.code();
  }

  /// A bug is said in one line; what a developer needs to mend it is kept in a file.
  private int bug(Exception failure) {
    String name = failure.getClass().getSimpleName();
    try {
      Path details = Files.createTempFile("beleg-failure-", ".txt");
      try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(details))) {
        failure.printStackTrace(file);
      }
      say("this should not have happened (" + name + "); please report it with " + details);
    } catch (IOException e) {
      say("this should not have happened (" + failure + "), and no file could be written: " + e);
    }
    return ExitStatus.FAILED.code();
  }

  private void say(String line) {
    surroundings.say(line);
  }

  /// {@return what an exception says, or its name where it says nothing}
  static String message(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
