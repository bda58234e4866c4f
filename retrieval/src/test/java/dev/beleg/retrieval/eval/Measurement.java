package dev.beleg.retrieval.eval;

import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.language.DictionaryFile;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.ThesaurusFile;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Wordbooks;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures all nine language pairs of a folder laid out as `corpus-de`, `topics-de.tsv` and so on,
/// with `qrels.txt` for all, and prints a line for each.
///
/// Run from the command line: the folder, then the folder for compiled dictionaries, or nothing to
/// measure without dictionaries.
final class Measurement {

  private static final Path DICTD = Path.of("/usr/share/dictd");
  private static final Path MYTHES = Path.of("/usr/share/mythes");
  private static final List<String> NAMES =
      List.of(
          "freedict-deu-eng",
          "freedict-eng-deu",
          "mueller7",
          "freedict-deu-rus",
          "freedict-eng-rus");

  private Measurement() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Dictionaries dictionaries =
        arguments.length > 1 ? installed(Path.of(arguments[1])) : Dictionaries.NONE;
    Vocabulary vocabulary = Vocabulary.read(lexicon());
    for (Language asked : Language.values()) {
      for (Language corpus : Language.values()) {
        print(asked, corpus, measure(folder, asked, corpus, vocabulary, dictionaries));
      }
    }
  }

  static Path lexicon() {
    return Path.of(System.getProperty("beleg.home", ".")).resolve("config/lexicon");
  }

  static Dictionaries installed(Path compiled) throws IOException {
    List<DictionaryFile> files = new ArrayList<>();
    NAMES.forEach(name -> DictionaryFile.find(DICTD, name).ifPresent(files::add));
    List<ThesaurusFile> thesauri =
        Stream.of("th_de_DE_v2", "th_en_US_v2", "th_ru_RU_v2")
            .flatMap(name -> ThesaurusFile.find(MYTHES, name).stream())
            .toList();
    return Dictionaries.open(compiled, new Wordbooks(files, thesauri), System.err::println);
  }

  static Evaluation measure(
      Path folder,
      Language asked,
      Language corpus,
      Vocabulary vocabulary,
      Dictionaries dictionaries)
      throws IOException {
    Evaluation.Setting setting =
        new Evaluation.Setting(
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> vocabulary, ""),
            vocabulary,
            dictionaries,
            _ -> asked,
            Optional.empty());
    return Evaluation.run(
        Corpus.of(folder.resolve("corpus-" + corpus.code())),
        folder.resolve("topics-" + asked.code() + ".tsv"),
        folder.resolve("qrels.txt"),
        setting,
        _ -> {});
  }

  private static void print(Language asked, Language corpus, Evaluation measured) {
    Scores scores = measured.scores();
    System.out.printf(
        Locale.ROOT,
        "%s>%s R@1 %.3f R@5 %.3f MRR@10 %.3f nDCG@10 %.4f p50 %.2f ms p99 %.2f ms%n",
        asked.code(),
        corpus.code(),
        scores.recall1(),
        scores.recall5(),
        scores.mrr10(),
        scores.ndcg10(),
        measured.p50(),
        measured.p99());
  }
}
