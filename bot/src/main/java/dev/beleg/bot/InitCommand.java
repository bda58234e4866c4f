package dev.beleg.bot;

import dev.beleg.bot.config.Key;
import dev.beleg.bot.config.SecretsBeside;
import dev.beleg.bot.config.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Asks what a first start needs and writes the settings, the meaning of each key beside it.
@Command(
    name = "init",
    description = {
      "Asks what a first start needs and writes the settings and, apart from them, the tokens.",
      "What an option gives is not asked; without a terminal the rest keeps its default."
    })
final class InitCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;
  private final TokenCheck tokens;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where beleg.yaml and secrets.env are written (default: here); in its place --config names"
              + " the file of the settings, and the tokens are written beside it.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--articles",
      paramLabel = "FOLDER",
      description = "The folder of articles, as --corpus.")
  private Optional<String> articles = Optional.empty();

  @Option(names = "--language", description = "The language of replies: de, en, ru or auto.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where readers elsewhere reach the web page; a token is drawn for them.")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--digest-hour",
      paramLabel = "HOUR",
      description =
          "When a digest comes that was ordered without an hour: 8:00 Europe/Berlin, 8:00 Minsk;"
              + " without a place in the time zone of this machine.")
  private Optional<String> digestHour = Optional.empty();

  @Option(names = "--force", description = "Replace what was written before.")
  private boolean force;

  InitCommand(SettingsOptions options, Surroundings surroundings, TokenCheck tokens) {
    this.options = options;
    this.surroundings = surroundings;
    this.tokens = tokens;
  }

  @Override
  public Integer call() {
    Path settings = surroundings.resolve(file());
    Path secrets = SecretsBeside.of(settings).file();
    requireFree(settings, secrets);
    Interview interview = new Interview(surroundings);
    Map<Key, String> chosen = new EnumMap<>(Key.class);
    choose(new SettingsInterview(interview, surroundings), chosen);
    chosen.put(Key.DATA, data(settings));
    Map<String, String> given = new TokenInterview(interview, tokens, surroundings).tokens();
    if (chosen.containsKey(Key.WEB_ADDRESS)) {
      given.put(Key.WEB_TOKEN.environmentName(), TokenInterview.drawn());
    }
    String text = new SettingsTemplate(template()).with(chosen);
    requireUnderstood(text, given);
    write(settings, text, secrets, given);
    return ExitStatus.DONE.code();
  }

  private Path file() {
    if (options.config().isPresent() && folder.isPresent()) {
      throw CommandFailure.usage("--out and --config both say where to write; give one of them");
    }
    return options.config().orElseGet(() -> folder.orElse(Path.of("")).resolve("beleg.yaml"));
  }

  private void requireFree(Path... files) {
    for (Path file : files) {
      if (!force && Files.exists(file)) {
        throw CommandFailure.usage(
            file + " is there already; --config names another file, --force replaces it");
      }
    }
  }

  private void choose(SettingsInterview interview, Map<Key, String> chosen) {
    interview.articles(articles.or(options::corpus)).ifPresent(it -> chosen.put(Key.CORPUS, it));
    interview.language(language).ifPresent(it -> chosen.put(Key.CHAT_LANGUAGE, it));
    interview.digestHour(digestHour).ifPresent(it -> chosen.put(Key.CHAT_DIGEST_HOUR, it));
    interview.address(address).ifPresent(it -> chosen.put(Key.WEB_ADDRESS, it));
  }

  /// A folder that the next version finds, too, wherever it is unpacked.
  private String data(Path settings) {
    String data =
        options
            .data()
            .map(it -> surroundings.resolve(Path.of(it)))
            .orElseGet(() -> ProgramFolder.dataOf(settings))
            .toString();
    surroundings.say("index and state will lie in " + data + "; --data names another folder");
    new ProgramFolder(surroundings.folders().home())
        .lost(Path.of(data))
        .ifPresent(it -> surroundings.say(it.text()));
    return data;
  }

  private String template() {
    Path shipped = surroundings.folders().home().resolve("config/beleg.yaml");
    try {
      return Files.readString(shipped);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + shipped, e);
    }
  }

  /// Nothing is written that the next start would refuse.
  private void requireUnderstood(String text, Map<String, String> secrets) {
    try {
      Path trial = Files.createTempFile("beleg-init-", ".yaml");
      try {
        Files.writeString(trial, text);
        requireUnderstood(trial, secrets);
      } finally {
        Files.delete(trial);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot try the settings", e);
    }
  }

  private void requireUnderstood(Path trial, Map<String, String> secrets) {
    SettingsReader reader =
        new SettingsReader(
            surroundings.folders().home(), surroundings.folders().working(), secrets);
    if (reader.read(Optional.of(trial), Map.of()) instanceof SettingsReader.Outcome.Refused no) {
      List<String> problems = new ArrayList<>();
      no.problems().forEach(problem -> problems.add(problem.reason()));
      throw CommandFailure.usage(String.join("\n", problems));
    }
  }

  private void write(Path settings, String text, Path secrets, Map<String, String> given) {
    try {
      Files.createDirectories(settings.getParent());
      Files.writeString(settings, text);
      surroundings.say("wrote " + settings);
      if (!given.isEmpty()) {
        SecretsFile.write(secrets, given);
        surroundings.say("wrote " + secrets + ", readable by you alone");
      }
      surroundings.say("next: ./beleg --config " + settings + " serve");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + settings.getParent(), e);
    }
  }
}
