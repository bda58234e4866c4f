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
      case Outcome.Refused refused -> refused.problems().forEach(p -> findings.add(mend(p)));
      case Outcome.Loaded loaded -> addFindings(findings, loaded.settings());
    }
    findings.add(MachineChecks.encoding());
    return findings;
  }

  private void addFindings(List<Finding> findings, Settings settings) {
    findings.add(Finding.ok("settings", "all understood"));
    CorpusChecks corpus = new CorpusChecks(settings, surroundings);
    findings.addAll(corpus.all());
    findings.add(MachineChecks.clock(surroundings.clock(), corpus.newest()));
    findings.add(
        WordbookPackage.check(
            settings.folders().dictionaries(), settings.folders().dictionaryTables()));
    findings.add(state(settings.folders().state()));
    new ProgramFolder(surroundings.folders().home())
        .lost(settings.folders().state())
        .ifPresent(findings::add);
    findings.addAll(ChatChecks.all(settings));
    findings.add(ModelChecks.model(settings.model(), surroundings.clock()));
    findings.add(ModelChecks.embedding(settings, corpus.passages(), surroundings.clock()));
    findings.addAll(
        SlackChecks.all(
            Surfaces.slack(settings), settings.folders().state(), surroundings.clock()));
    findings.addAll(TelegramChecks.all(settings));
    findings.addAll(FeedChecks.all(settings, surroundings));
    findings.add(MachineChecks.disk(settings.folders().data()));
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
