package dev.beleg.bot.config;

import dev.beleg.retrieval.language.Language;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Brings together what was set where: a command-line option goes before an environment variable,
/// that before the file, that before the default.
public final class SettingsReader {

  /// What came of reading the settings.
  public sealed interface Outcome {

    /// All of it was understood.
    ///
    /// @param settings the result
    record Loaded(Settings settings) implements Outcome {}

    /// Something was not understood, so nothing is used.
    ///
    /// @param problems all that is wrong, at least one
    record Refused(List<Problem> problems) implements Outcome {

      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private final Path home;
  private final Path workingFolder;
  private final Map<String, String> environment;

  /// Makes a reader.
  ///
  /// @param home the project's folder, from which the paths in the file and the defaults start
  /// @param workingFolder the user's folder, from which paths in options and environment start
  /// @param environment the environment variables
  public SettingsReader(Path home, Path workingFolder, Map<String, String> environment) {
    this.home = home;
    this.workingFolder = workingFolder;
    this.environment = Map.copyOf(environment);
  }

  /// Reads the settings.
  ///
  /// @param file the file named by option; empty for `config/beleg.yaml`, which may be missing
  /// @param options the values given by option
  public Outcome read(Optional<Path> file, Map<Key, String> options) {
    Map<Key, Given> given = new EnumMap<>(Key.class);
    List<Problem> problems = new ArrayList<>();
    for (Key key : Key.values()) {
      given.put(key, new Given(inParts(key, key.defaultText()), "default", home));
    }
    addFile(file, given, problems);
    for (Key key : Key.values()) {
      String variable = environment.get(key.environmentName());
      if (variable != null && !variable.isBlank()) {
        String place = "environment variable " + key.environmentName();
        given.put(key, new Given(inParts(key, variable), place, workingFolder));
      }
    }
    options.forEach(
        (key, text) ->
            given.put(key, new Given(List.of(text), "option --" + key.path(), workingFolder)));
    Settings settings = new Interpreter(given, problems).settings();
    return problems.isEmpty() ? new Outcome.Loaded(settings) : new Outcome.Refused(problems);
  }

  private void addFile(Optional<Path> named, Map<Key, Given> given, List<Problem> problems) {
    Path file = named.map(workingFolder::resolve).orElse(home.resolve("config/beleg.yaml"));
    if (Files.exists(file)) {
      SettingsFile read = SettingsFile.read(file, home);
      given.putAll(read.given());
      problems.addAll(read.problems());
    } else if (named.isPresent()) {
      problems.add(new Problem("option --config", "there is no file " + file));
    }
  }

  /// Several folders in one text are separated as in PATH.
  private static List<String> inParts(Key key, String text) {
    return key == Key.DICTIONARIES ? List.of(text.split(File.pathSeparator)) : List.of(text);
  }

  /// Turns texts into values and collects what it cannot turn.
  private record Interpreter(Map<Key, Given> given, List<Problem> problems) {

    Settings settings() {
      return new Settings(
          new Settings.Folders(
              folder(Key.CORPUS), folder(Key.DATA), folder(Key.LEXICON), folders(Key.DICTIONARIES)),
          size(Key.ARTICLE_MAX_SIZE),
          language(Key.ANSWER_LANGUAGE));
    }

    private Path folder(Key key) {
      List<Path> folders = folders(key);
      if (folders.size() != 1) {
        problem(key, "takes one folder, not " + folders.size());
        return from(key).base();
      }
      return folders.getFirst();
    }

    private List<Path> folders(Key key) {
      List<Path> folders = new ArrayList<>();
      for (String text : from(key).texts()) {
        try {
          folders.add(from(key).base().resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
          problem(key, "'" + text + "' is not a path (" + e.getReason() + ")");
        }
      }
      return folders;
    }

    private int size(Key key) {
      Optional<Integer> size = single(key).flatMap(ByteSize::parse);
      if (size.isEmpty()) {
        problem(key, "takes a size from 1 B to 8 MB, such as '5 MB' or '800 kB'" + not(key));
      }
      return size.orElse(1);
    }

    private Optional<Language> language(Key key) {
      String text = single(key).orElse("").strip().toLowerCase(Locale.ROOT);
      if (text.equals("auto")) {
        return Optional.empty();
      }
      try {
        return Optional.of(Language.of(text));
      } catch (IllegalArgumentException e) {
        problem(key, "takes auto, de, en or ru" + not(key));
        return Optional.empty();
      }
    }

    private Optional<String> single(Key key) {
      List<String> texts = from(key).texts();
      return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    private String not(Key key) {
      return ", not '" + String.join(", ", from(key).texts()) + "'";
    }

    private void problem(Key key, String reason) {
      problems.add(new Problem(from(key).place(), "'" + key.path() + "' " + reason));
    }

    private Given from(Key key) {
      return Objects.requireNonNull(given.get(key));
    }
  }
}
