package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.SourceDecoder.Decoded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How an article's file is written, as its content tells it, whatever it is called.
public enum FileForm {
  /// Plain text.
  TEXT(".txt"),
  /// Plain text in which a name says that marks are to be read.
  MARKDOWN(".md"),
  /// A page of the web.
  HTML(".html"),
  /// A PDF.
  PDF(".pdf");

  /// What a page begins with, behind a declaration and comments.
  private static final Pattern PAGE =
      Pattern.compile(
          "<(?:!doctype html|(?:html|head|title|meta|body|main|article|section|div|h1|p)[\\s>]).*",
          Pattern.DOTALL);

  private static final int BEGINNING = 2_000;

  private final String ending;

  FileForm(String ending) {
    this.ending = ending;
  }

  /// {@return what the name of such a file ends with, such as `.txt`}
  public String ending() {
    return ending;
  }

  /// {@return how a file is written; what is no text at all counts as text, which its reader
  /// refuses with the reason}
  ///
  /// @param name what it is called; tells Markdown from other text alone
  public static FileForm of(byte[] bytes, String name) {
    if (PdfMarkup.isBegun(bytes)) {
      return PDF;
    }
    if (SourceDecoder.decode(bytes) instanceof Decoded.Text(String text) && isPage(text)) {
      return HTML;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return List.of(".md", ".markdown").stream().anyMatch(lower::endsWith) ? MARKDOWN : TEXT;
  }

  private static boolean isPage(String text) {
    String rest = text.substring(0, Math.min(BEGINNING, text.length())).strip();
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = behind(behind(rest, "<?", "?>"), "<!--", "-->");
    }
    return PAGE.matcher(rest.toLowerCase(Locale.ROOT)).matches();
  }

  private static String behind(String text, String begin, String end) {
    int at = text.startsWith(begin) ? text.indexOf(end) : -1;
    return at < 0 ? text : text.substring(at + end.length()).strip();
  }
}
