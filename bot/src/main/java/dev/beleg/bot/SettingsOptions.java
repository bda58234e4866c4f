package dev.beleg.bot;

import dev.beleg.bot.config.Key;
import dev.beleg.bot.config.Problem;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes: where settings, articles and derived files lie.
final class SettingsOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings file (default: config/beleg.yaml of the project).")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of articles (default: seeds/ of the project).")
  private Optional<String> corpus = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder for index and history (default: data/ of the project).")
  private Optional<String> data = Optional.empty();

  private final SettingsReader reader;

  SettingsOptions(Surroundings surroundings) {
    reader =
        new SettingsReader(
            surroundings.folders().home(),
            surroundings.folders().working(),
            surroundings.environment());
  }

  /// {@return the settings file that was named}
  Optional<Path> config() {
    return config;
  }

  /// {@return the folder of articles that was named}
  Optional<String> corpus() {
    return corpus;
  }

  /// {@return the folder for index and history that was named}
  Optional<String> data() {
    return data;
  }

  /// {@return the settings}
  ///
  /// @throws CommandFailure if something in them cannot be understood
  Settings settings() {
    return switch (outcome()) {
      case SettingsReader.Outcome.Loaded loaded -> loaded.settings();
      case SettingsReader.Outcome.Refused refused -> throw refusal(refused.problems());
    };
  }

  /// {@return where things lie, whatever else in the settings cannot be understood}
  ///
  /// @throws CommandFailure if that may not be understood
  Settings.Folders folders() {
    return switch (outcome()) {
      case SettingsReader.Outcome.Loaded loaded -> loaded.settings().folders();
      case SettingsReader.Outcome.Refused refused
          when !refused.concerns(Set.of(Key.DATA, Key.STATE)) ->
          refused.rest().folders();
      case SettingsReader.Outcome.Refused refused -> throw refusal(refused.problems());
    };
  }

  /// {@return the settings or all that is wrong with them}
  SettingsReader.Outcome outcome() {
    Map<Key, String> options = new EnumMap<>(Key.class);
    corpus.ifPresent(folder -> options.put(Key.CORPUS, folder));
    data.ifPresent(folder -> options.put(Key.DATA, folder));
    return reader.read(config, options);
  }

  private static CommandFailure refusal(List<Problem> problems) {
    return CommandFailure.usage(
        String.join("\n", problems.stream().map(Problem::toString).toList()));
  }
}
