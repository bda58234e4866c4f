package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Language;
import java.util.List;

/// A sentence to be judged, with the passages it may rest on.
///
/// @param kind how it was made
/// @param written with its citation mark, if any
/// @param supplied the passages, numbered from 1
/// @param truth the number of the passage that the sentence was made from
/// @param lie whether it says what no passage does
record GateCase(
    String kind,
    String written,
    Language language,
    List<GateCorpus.Shown> supplied,
    int truth,
    boolean lie) {

  /// {@return whether the gate did right by it} A sentence that only cites wrongly may be released
  /// with the right citation.
  boolean isJudgedRight(Judgement judgement) {
    boolean citation = kind.startsWith("citation");
    return switch (judgement) {
      case Judgement.Blocked _ -> lie;
      case Judgement.Released released ->
          !lie
              || (citation
                  && released.support().stream()
                      .allMatch(support -> sameNews(support.passage().number())));
    };
  }

  /// Another article may tell the same; it must not be the one wrongly cited.
  private boolean sameNews(int number) {
    return number == truth || !written.contains("[" + number + "]");
  }
}
