package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.SourceDecoder.Decoded;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the text of a PDF, page after page: its lines, a blank line between paragraphs.
///
/// A file is read whole or refused: with more than [#MOST_PAGES] pages, parts that unpack to more
/// than 64 MB, more than [#MOST_STEPS] steps of drawing, or more than [#LONGEST] of work.
final class PdfText {

  static final int MOST_PAGES = 500;
  static final int MOST_STEPS = 5_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  static {
    PdfFonts.install();
  }

  private PdfText() {}

  static Decoded decode(byte[] bytes) {
    if (!PdfMarkup.isBegun(bytes)) {
      return new Decoded.Refused("is called .pdf and is none: give it its right ending");
    }
    if (PdfInflation.isTooMuch(bytes)) {
      return new Decoded.Refused("a PDF that unpacks to too much: save its text as .txt");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return text(document);
    } catch (InvalidPasswordException e) {
      return new Decoded.Refused("a PDF with a password: save it without one");
    } catch (TooLong e) {
      return new Decoded.Refused("a PDF that takes too long to read: save its text as .txt");
    } catch (IOException | LinkageError e) {
      return new Decoded.Refused("a damaged PDF: save its text as .txt");
    }
  }

  private static Decoded text(PDDocument document) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      return new Decoded.Refused(
          "a PDF of %d pages, over the limit of %d: split it"
              .formatted(document.getNumberOfPages(), MOST_PAGES));
    }
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      return new Decoded.Refused("a PDF that forbids to take its text: save it without that");
    }
    PdfLines lines = new PdfLines();
    Stripper stripper = new Stripper(lines);
    stripper.getText(document);
    return lines.isEmpty()
        ? new Decoded.Refused("a PDF without text, perhaps a scan: save its text as .txt")
        : SourceDecoder.checked(lines.text());
  }

  /// Too much is to be drawn.
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// Hands each line on with its place, and ends where there is too much of them.
  private static final class Stripper extends PDFTextStripper {
    private final PdfLines lines;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int steps;

    private Stripper(PdfLines lines) {
      this.lines = lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++steps > MOST_STEPS || System.nanoTime() > end) {
        throw new TooLong();
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      lines.add(text, positions);
    }

    @Override
    protected void writeWordSeparator() {
      lines.space();
    }

    @Override
    protected void writeLineSeparator() {
      lines.endLine();
    }

    @Override
    protected void writePageEnd() {
      lines.endPage();
    }
  }
}
