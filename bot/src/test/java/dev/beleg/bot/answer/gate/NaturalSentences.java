package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sentences as a model words them, judged with the passages of the article that each is about and
/// some of others.
final class NaturalSentences {

  private static final int OTHERS = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String TRUE = "true";

  /// A sentence about an article.
  ///
  /// @param kind what is wrong with it, or [#TRUE]
  record Row(String article, Language language, String kind, String sentence) {
    boolean lie() {
      return !kind.equals(TRUE);
    }
  }

  /// A sentence with what the gate decided, for whichever passage of the article it cites.
  record Judged(Row row, Judgement judgement) {
    boolean released() {
      return judgement instanceof Judgement.Released;
    }

    boolean right() {
      return released() != row.lie();
    }
  }

  private final Map<String, GateCorpus> corpora = new HashMap<>();
  private long reading;
  private long judging;
  private long judged;
  private final Map<String, Supplied> supplied = new HashMap<>();

  /// What the sentences about an article are judged with.
  ///
  /// @param own how many of the passages are the article's, which come first
  private record Supplied(Grounds grounds, int own) {}

  /// {@return what the gate took of a processor on average, to be read by a person}
  String times() {
    return "passages of an answer %d us, each sentence %d us of a processor"
        .formatted(reading / supplied.size() / 1_000, judging / judged / 1_000);
  }

  static List<Row> rows(String file) {
    try {
      Path path = GateCorpus.HOME.resolve("bot/src/test/resources/gate").resolve(file);
      return Files.readString(path, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Row(cells[0], Language.of(cells[1]), cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// {@return a sentence that is released for any passage is released}
  Judged judge(Row row) {
    Supplied with = supplied.computeIfAbsent(row.article, this::supply);
    long began = THREADS.getCurrentThreadCpuTime();
    Judgement best = with.grounds.judge(row.sentence + " [1]", row.language);
    judging += THREADS.getCurrentThreadCpuTime() - began;
    judged++;
    for (int cited = 2; cited <= with.own && best instanceof Judgement.Blocked before; cited++) {
      Judgement next = with.grounds.judge(row.sentence + " [" + cited + "]", row.language);
      best = fewer(before, next) ? next : best;
    }
    return new Judged(row, best);
  }

  private static boolean fewer(Judgement.Blocked before, Judgement next) {
    return !(next instanceof Judgement.Blocked blocked)
        || blocked.flaws().size() < before.flaws().size();
  }

  private Supplied supply(String article) {
    int name = article.lastIndexOf('/');
    GateCorpus corpus =
        corpora.computeIfAbsent(
            article.substring(0, name), folder -> GateCorpus.of(GateCorpus.HOME.resolve(folder)));
    List<SuppliedPassage> passages = new ArrayList<>();
    corpus.passages().stream()
        .filter(shown -> shown.source().id().path().equals(article.substring(name + 1)))
        .forEach(shown -> passages.add(shown.as(passages.size() + 1)));
    int own = passages.size();
    corpus.passages().stream()
        .filter(shown -> !shown.source().id().path().equals(article.substring(name + 1)))
        .limit(OTHERS)
        .forEach(shown -> passages.add(shown.as(passages.size() + 1)));
    long began = THREADS.getCurrentThreadCpuTime();
    Grounds grounds = GateCorpus.GATE.grounds(passages, corpus.ledger());
    reading += THREADS.getCurrentThreadCpuTime() - began;
    return new Supplied(grounds, own);
  }
}
