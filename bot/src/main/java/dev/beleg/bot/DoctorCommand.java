package dev.beleg.bot;

import dev.beleg.bot.config.Problem;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.config.SettingsReader.Outcome;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.store.StateFile;
import dev.beleg.bot.store.StateUnusable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Checks what Beleg needs, one line each, and says how to mend what is not in order.
@Command(
    name = "doctor",
    description = "Checks what Beleg needs and says how to mend it.",
    footer = "Exit status: 1 where something needs mending.")
final class DoctorCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  DoctorCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Finding> findings = findings();
    surroundings.screen().show(findings.stream().map(DoctorCommand::line).toList());
    boolean mend = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.MEND);
    return (mend ? ExitStatus.FAILED : ExitStatus.DONE).code();
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(MachineChecks.jdk());
    switch (options.outcome()) {
      case Outcome.Refused refused -> {
        refused.problems().forEach(p -> findings.add(mend(p)));
        Untold untold = new Untold(refused.problems());
        if (!untold.isEverything()) {
          addFindings(findings, refused.rest(), untold);
        }
      }
      case Outcome.Loaded loaded -> {
        findings.add(Finding.ok("settings", "all understood"));
        addFindings(findings, loaded.settings(), new Untold(List.of()));
      }
    }
    findings.add(MachineChecks.encoding());
    return findings;
  }

  private void addFindings(List<Finding> findings, Settings settings, Untold untold) {
    Optional<CorpusChecks> corpus =
        untold.isTold("corpus")
            ? Optional.of(new CorpusChecks(settings, surroundings))
            : Optional.empty();
    List<Finding> found = new ArrayList<>();
    corpus.ifPresent(it -> found.addAll(it.all()));
    found.add(MachineChecks.clock(surroundings.clock(), corpus.flatMap(CorpusChecks::newest)));
    found.add(
        WordbookPackage.check(
            settings.folders().dictionaries(), settings.folders().dictionaryTables()));
    found.add(state(settings.folders().state()));
    new ProgramFolder(surroundings.folders().home())
        .lost(settings.folders().state())
        .ifPresent(found::add);
    found.addAll(ChatChecks.all(settings));
    found.add(ModelChecks.model(settings.model(), surroundings.clock()));
    corpus.ifPresent(
        it -> found.add(ModelChecks.embedding(settings, it.passages(), surroundings.clock())));
    found.addAll(
        SlackChecks.all(
            Surfaces.slack(settings), settings.folders().state(), surroundings.clock()));
    found.addAll(TelegramChecks.all(settings));
    found.addAll(FeedChecks.all(settings, surroundings));
    found.add(MachineChecks.disk(settings.folders().data()));
    found.stream().filter(it -> untold.isTold(it.subject())).forEach(findings::add);
  }

  /// What cannot be checked, because of settings that could not be understood.
  ///
  /// @param problems what is wrong with them
  private record Untold(List<Problem> problems) {

    /// What rests on a setting besides what is called like its section.
    private static final Map<String, Set<String>> RESTING =
        Map.of(
            "data", Set.of("corpus", "state", "disk"),
            "state", Set.of("data"),
            "collections", Set.of("corpus"),
            "lexicon", Set.of("corpus"),
            "dictionaries", Set.of("corpus"),
            "article", Set.of("corpus"),
            "access", Set.of("collections"),
            "queue", Set.of("limits"));

    /// {@return whether it is not even known which settings are meant}
    boolean isEverything() {
      return problems.stream().anyMatch(it -> it.key().isEmpty());
    }

    boolean isTold(String subject) {
      return problems.stream()
          .flatMap(it -> it.key().stream())
          .map(key -> key.path().split("\\.")[0])
          .noneMatch(
              section ->
                  section.equals(subject)
                      || RESTING.getOrDefault(section, Set.of()).contains(subject));
    }
  }

  private static Finding state(Path folder) {
    try {
      return switch (StateFile.look(folder)) {
        case ABSENT -> Finding.ok("state", "none yet in " + folder);
        case CURRENT -> Finding.ok("state", folder.toString());
        case OLDER ->
            Finding.hint(
                "state",
                "of an older version in "
                    + folder
                    + "; the next start of the chats updates a copy");
      };
    } catch (StateUnusable | UncheckedIOException e) {
      return Finding.mend("state", Failures.message(e));
    }
  }

  private static Finding mend(Problem problem) {
    return Finding.mend("settings", problem.toString());
  }

  private static Line line(Finding finding) {
    String text =
        "%-4s  %-12s  %s".formatted(finding.verdict().word(), finding.subject(), finding.text());
    return finding.verdict() == Finding.Verdict.MEND ? Line.heading(text) : Line.text(text);
  }
}
