package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.retrieval.index.IndexInUse;
import dev.beleg.retrieval.index.IndexUnavailable;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.IngestOutcome;
import dev.beleg.retrieval.language.BadLine;
import dev.beleg.retrieval.language.Vocabulary;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The checks of `doctor` that look at lexicon, articles and index.
final class CorpusChecks {

  private final Settings settings;
  private final Surroundings surroundings;
  private Optional<LocalDate> newest = Optional.empty();
  private OptionalInt passages = OptionalInt.empty();

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

  /// {@return how many passages the index has, known after [#all]; empty where it could not be
  /// opened}
  OptionalInt passages() {
    return passages;
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
      newest = wiring.articles().newest();
      passages = OptionalInt.of(wiring.articles().passages());
      List<Finding> findings = new ArrayList<>();
      findings.addAll(folders(wiring.articles().sources()));
      rejectedFiles(wiring.articles().rejected()).forEach(findings::add);
      findings.add(Finding.ok("index", IndexPlace.of(settings.folders()).toString()));
      return findings;
    } catch (IndexInUse e) {
      return List.of(Finding.hint("index", Failures.message(e)));
    } catch (CommandFailure | IndexUnavailable | UncheckedIOException e) {
      return List.of(Finding.mend("corpus", Failures.message(e)));
    }
  }

  /// What is to be said of a missing folder is said where the folders are.
  private Stream<Finding> rejectedFiles(List<IngestOutcome.Rejected> rejected) {
    Set<String> missing =
        settings.folders().corpus().missing().stream()
            .map(ArticleFolder::name)
            .collect(Collectors.toSet());
    return rejected.stream()
        .filter(file -> !missing.contains(file.path()))
        .map(file -> Finding.hint("corpus", file.path() + " is not read: " + file.reason()));
  }

  private List<Finding> folders(List<Source> sources) {
    return settings.folders().corpus().folders().stream()
        .map(folder -> folder(folder, sources))
        .toList();
  }

  private static Finding folder(ArticleFolder folder, List<Source> sources) {
    if (!folder.exists()) {
      return Finding.mend(
          "corpus", "there is no folder " + folder.path() + "; make it, or leave it out");
    }
    int count = (int) sources.stream().filter(source -> folder.holds(source.id())).count();
    String text = SourcesCommand.count(count) + " in " + folder.path() + collections(folder);
    return count > 0
        ? Finding.ok("corpus", text)
        : Finding.mend("corpus", text + "; put .txt, .md, .html or .pdf files there");
  }

  private static String collections(ArticleFolder folder) {
    return folder.name().isEmpty()
        ? ""
        : folder.collections().stream().sorted().collect(Collectors.joining(", ", " (", ")"));
  }
}
