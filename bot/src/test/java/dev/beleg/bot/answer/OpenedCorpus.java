package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A corpus that is open as long as the tests of a class run.
final class OpenedCorpus implements BeforeAllCallback, AfterAllCallback {

  /// Opens a corpus.
  private interface Opening {
    AskedCorpus in(Path folder) throws IOException;
  }

  private final Opening opening;
  private @Nullable Path folder;
  private @Nullable AskedCorpus asked;

  private OpenedCorpus(Opening opening) {
    this.opening = opening;
  }

  /// @param path a folder of articles, seen from the home of the project
  static OpenedCorpus of(String path) {
    return new OpenedCorpus(folder -> AskedCorpus.open(AskedCorpus.HOME.resolve(path), folder));
  }

  /// @param text the only article
  static OpenedCorpus ofArticle(String text) {
    return new OpenedCorpus(folder -> AskedCorpus.ofArticle(text, folder));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path made = Files.createTempDirectory("corpus");
    folder = made;
    asked = opening.in(made);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    Objects.requireNonNull(asked).close();
    List<Path> made;
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
      made = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : made) {
      Files.delete(file);
    }
  }

  /// {@return the answer to a question in its own language}
  Answer answer(String question) {
    return answer(question, Optional.empty()).answer();
  }

  /// {@return the answer to a question in the language that is wanted}
  Response answer(String question, Optional<Language> wanted) {
    return Objects.requireNonNull(asked).answerer().answer(question, wanted);
  }

  /// {@return a dialogue that begins}
  Dialogue dialogue() {
    return Objects.requireNonNull(asked).answerer().dialogue(List.of());
  }
}
