package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.List;

/// Finds the sentences of a text.
///
/// A sentence ends with a full stop, an exclamation or question mark or an ellipsis, together with
/// the closing quotation marks and brackets behind it, where the following word can open another
/// one; an abbreviation, an initial, a German ordinal number or a name in quotation marks does not
/// end it. A blank line ends it in any case, a single line break does not. Takes time proportional
/// to the length of the text.
public final class SentenceSplitter {

  /// Finds the sentences within a range of a text.
  ///
  /// @param text may hold U+2060 for what no reader sees; it is skipped
  /// @param within the range to split
  /// @param language decides about abbreviations and numbers
  /// @return in order of place, without surrounding white space, not empty, together covering all
  ///   that is not white space; empty for a blank range
  public List<Span> split(CharSequence text, Span within, Language language) {
    TextWindow window = new TextWindow(text, within);
    SentenceEnds ends = new SentenceEnds(window, SentenceRules.of(language));
    List<Span> sentences = new ArrayList<>();
    int start = window.nextVisible(within.start());
    int at = start;
    while (at < window.end()) {
      int after = ends.markEnd(at);
      if (after > at && ends.endsSentence(start, at, after)) {
        sentences.add(window.trimmed(start, after));
        start = window.nextVisible(after);
        at = start;
      } else {
        at = Math.max(after, at + 1);
      }
    }
    if (start < window.end()) {
      sentences.add(window.trimmed(start, window.end()));
    }
    return sentences;
  }
}
