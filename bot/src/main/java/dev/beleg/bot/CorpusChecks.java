package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.index.IndexInUse;
import dev.beleg.retrieval.index.IndexUnavailable;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.language.BadLine;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checks of `doctor` that look at lexicon, articles and index.
final class CorpusChecks {

  private final Settings settings;
  private final Surroundings surroundings;
  private Optional<LocalDate> newest = Optional.empty();

  CorpusChecks(Settings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    if (addLexicon(findings)) {
      findings.addAll(corpus());
    }
    return findings;
  }

  /// {@return the newest day of an article, known after [#all]}
  Optional<LocalDate> newest() {
    return newest;
  }

  /// Looks at the lexicon; without it nothing else can be opened.
  private boolean addLexicon(List<Finding> findings) {
    try {
      Vocabulary vocabulary = Vocabulary.read(settings.folders().lexicon());
      if (vocabulary.problems().isEmpty()) {
        findings.add(Finding.ok("lexicon", settings.folders().lexicon().toString()));
      }
      for (BadLine problem : vocabulary.problems()) {
        findings.add(Finding.mend("lexicon", problem.toString()));
      }
      return true;
    } catch (UncheckedIOException e) {
      findings.add(Finding.mend("lexicon", Failures.message(e) + "; see the setting 'lexicon'"));
      return false;
    }
  }

  private List<Finding> corpus() {
    try (Wiring wiring = Wiring.upToDate(settings, surroundings)) {
      newest = wiring.newest();
      List<Finding> findings = new ArrayList<>();
      findings.add(articles(wiring.sources().size()));
      for (IngestOutcome.Rejected file : wiring.rejected()) {
        findings.add(Finding.hint("corpus", file.path() + " is not read: " + file.reason()));
      }
      findings.add(Finding.ok("index", IndexPlace.of(settings.folders()).toString()));
      return findings;
    } catch (IndexInUse e) {
      return List.of(Finding.hint("index", Failures.message(e)));
    } catch (CommandFailure | IndexUnavailable | UncheckedIOException e) {
      return List.of(Finding.mend("corpus", Failures.message(e)));
    }
  }

  private Finding articles(int count) {
    String text = SourcesCommand.count(count) + " in " + settings.folders().corpus();
    return count > 0
        ? Finding.ok("corpus", text)
        : Finding.mend("corpus", text + "; put .txt, .md or .html files there");
  }
}
