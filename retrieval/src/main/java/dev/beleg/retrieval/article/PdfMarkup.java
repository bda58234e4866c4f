package dev.beleg.retrieval.article;

import java.util.Locale;
import java.util.Optional;

/// The text of a PDF: its lines are joined to paragraphs, which blank lines part; a word that a
/// hyphen divides at the end of a line reads as one.
final class PdfMarkup implements Markup {

  private static final String BEGINNING = "%PDF-";

  /// {@return whether a file is named as a PDF is}
  static boolean isNamed(ArticleId id) {
    return id.path().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /// {@return whether a file begins as a PDF does}
  static boolean isBegun(byte[] bytes) {
    for (int i = 0; i < BEGINNING.length(); i++) {
      if (bytes.length <= i || bytes[i] != BEGINNING.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Page page(String verbatim) {
    Draft draft = Draft.of(verbatim);
    for (int at = 1; at + 1 < draft.length(); at++) {
      boolean within =
          draft.at(at) == '\n'
              && verbatim.charAt(at - 1) != '\n'
              && verbatim.charAt(at + 1) != '\n';
      if (within && isDivided(verbatim, at)) {
        draft.fill(at - 1, at + 1);
      } else if (within) {
        draft.set(at, ' ');
      }
    }
    return new Page(draft, Declared.NOTHING, Optional.empty());
  }

  /// `Handels-⏎umsatz` → Handelsumsatz, but not `Süd-⏎Ost`
  private static boolean isDivided(String text, int lineEnd) {
    return lineEnd > 1
        && text.charAt(lineEnd - 1) == '-'
        && Character.isLetter(text.charAt(lineEnd - 2))
        && Character.isLowerCase(text.charAt(lineEnd + 1));
  }
}
