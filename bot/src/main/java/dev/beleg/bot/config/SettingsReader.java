package dev.beleg.bot.config;

import dev.beleg.bot.config.Given.Origin;
import dev.beleg.retrieval.ingest.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Brings together what was set where: a command-line option goes before an environment variable,
/// that before the file, that before the default. Secrets that no variable has are read from the
/// file beside the settings that is made for them.
public final class SettingsReader {

  /// What came of reading the settings.
  public sealed interface Outcome {

    /// All of it was understood.
    ///
    /// @param settings the result
    record Loaded(Settings settings) implements Outcome {}

    /// Something was not understood.
    ///
    /// @param problems all that is wrong, at least one
    /// @param rest the result with something that stands in for what was not understood; for what
    ///   has nothing to do with it
    record Refused(List<Problem> problems, Settings rest) implements Outcome {

      public Refused {
        problems = List.copyOf(problems);
      }

      /// {@return whether one of these settings may be among what was not understood}
      public boolean concerns(Collection<Key> keys) {
        return problems.stream().anyMatch(it -> it.key().map(keys::contains).orElse(true));
      }
    }
  }

  private static final String PREFIX = "BELEG_";

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
      given.put(key, Given.written(key.defaultText(), key, Origin.DEFAULT, "default", home));
    }
    addFile(file, given, problems);
    Map<String, String> beside = SecretsBeside.of(place(file)).read();
    for (Key key : Key.values()) {
      String variable = environment.get(key.environmentName());
      if (variable != null && !variable.isBlank()) {
        String place = "environment variable " + key.environmentName();
        given.put(key, Given.written(variable, key, Origin.ENVIRONMENT, place, workingFolder));
      } else if (key.shape() == Shape.SECRET) {
        new SecretFile(key, workingFolder)
            .read(environment, problems)
            .or(() -> beside(beside, key))
            .ifPresent(it -> given.put(key, it));
      }
    }
    addMisspelt(problems);
    options.forEach((key, text) -> given.put(key, option(key, text)));
    Settings settings = settings(new GivenValues(given, problems));
    return problems.isEmpty()
        ? new Outcome.Loaded(settings)
        : new Outcome.Refused(problems, settings);
  }

  /// A name that is nearly one of ours was meant as that; any other may be the platform's own.
  private void addMisspelt(List<Problem> problems) {
    Map<String, Key> known = new TreeMap<>();
    for (Key key : Key.values()) {
      known.put(key.environmentName().substring(PREFIX.length()), key);
      if (key.shape() == Shape.SECRET) {
        known.put(key.fileVariable().substring(PREFIX.length()), key);
      }
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !known.containsKey(name))
        .sorted()
        .forEach(
            name ->
                Spelling.nearest(name, known.keySet())
                    .map(near -> misspelt(name, near, Optional.ofNullable(known.get(near))))
                    .ifPresent(problems::add));
  }

  private static Problem misspelt(String name, String near, Optional<Key> key) {
    return new Problem(
        "environment variable " + PREFIX + name,
        "unknown; did you mean '%s'?".formatted(PREFIX + near),
        key);
  }

  private Optional<Given> beside(Map<String, String> secrets, Key key) {
    return Optional.ofNullable(secrets.get(key.environmentName()))
        .filter(it -> !it.isBlank())
        .map(it -> Given.written(it, key, Origin.FILE, SecretsBeside.NAME, workingFolder));
  }

  private Path place(Optional<Path> named) {
    return named.map(workingFolder::resolve).orElse(home.resolve("config/beleg.yaml"));
  }

  /// What follows an option is one text, whatever it holds.
  private Given option(Key key, String text) {
    String place = "option --" + key.path();
    return new Given(List.of(new Given.Item(text, place)), Origin.OPTION, place, workingFolder);
  }

  private static Settings settings(GivenValues values) {
    Corpus corpus = new CorpusValues(values).corpus();
    Path data = values.folder(Key.DATA);
    boolean apart = !values.single(Key.STATE).orElse("").isBlank();
    return new Settings(
        new Settings.Folders(
            corpus,
            data,
            apart ? values.folder(Key.STATE) : data,
            values.folder(Key.LEXICON),
            values.folders(Key.DICTIONARIES)),
        values.size(Key.ARTICLE_MAX_SIZE),
        values.language(Key.ANSWER_LANGUAGE),
        new ChatValues(values, corpus.collections()).chats(),
        new FeedValues(values, corpus.folders()).feeds(),
        new Settings.Models(
            new ModelValues(values).model(), new EmbeddingValues(values).embedding()),
        new Settings.Surfaces(
            new SlackValues(values).slack(),
            new TelegramValues(values).telegram(),
            new WebValues(values).web()));
  }

  private void addFile(Optional<Path> named, Map<Key, Given> given, List<Problem> problems) {
    Path file = place(named);
    if (Files.exists(file)) {
      SettingsFile read = SettingsFile.read(file, home);
      given.putAll(read.given());
      problems.addAll(read.problems());
    } else if (named.isPresent()) {
      problems.add(new Problem("option --config", "there is no file " + file));
    }
  }
}
