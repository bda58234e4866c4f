package dev.beleg.retrieval.article;

import dev.beleg.retrieval.article.SourceDecoder.Decoded;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the text of a PDF, page after page: its lines, a blank line between paragraphs.
///
/// A file is read whole or refused: with more than [#MOST_PAGES] pages, or where it asks for more
/// than a [PdfBudget] grants.
final class PdfText {

  static final int MOST_PAGES = 500;

  /// The library tells each oddity of a file, thousands of times if the file wants it so. Held
  /// here, since a logger that nobody holds forgets its level.
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    PdfFonts.install();
  }

  private PdfText() {}

  static Decoded decode(byte[] bytes) {
    if (!PdfMarkup.isBegun(bytes)) {
      return new Decoded.Refused("is called .pdf and is none: give it its right ending");
    }
    PdfBudget budget = new PdfBudget();
    Decoded decoded = decode(bytes, budget);
    return budget.spent().isEmpty() ? decoded : new Decoded.Refused(budget.spent());
  }

  private static Decoded decode(byte[] bytes, PdfBudget budget) {
    try {
      budget.hold(PdfObjects.begun(bytes, 0, bytes.length));
      try (PDDocument document = new PdfParts(bytes, budget).parse()) {
        return text(document, budget);
      }
    } catch (InvalidPasswordException e) {
      return new Decoded.Refused("a PDF with a password: save it without one");
    } catch (PdfBudget.Overdrawn e) {
      return new Decoded.Refused(budget.spent());
    } catch (IOException | LinkageError | StackOverflowError e) {
      return new Decoded.Refused("a damaged PDF: save its text as .txt");
    }
  }

  private static Decoded text(PDDocument document, PdfBudget budget) throws IOException {
    int pages = PdfPages.count(document.getDocumentCatalog().getCOSObject());
    if (pages > MOST_PAGES) {
      return new Decoded.Refused(
          "a PDF of %d pages, over the limit of %d: split it".formatted(pages, MOST_PAGES));
    }
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      return new Decoded.Refused("a PDF that forbids to take its text: save it without that");
    }
    PdfLines lines = new PdfLines();
    Stripper stripper = new Stripper(lines, budget);
    stripper.getText(document);
    return lines.isEmpty()
        ? new Decoded.Refused("a PDF without text, perhaps a scan: save its text as .txt")
        : SourceDecoder.checked(lines.text());
  }

  /// Hands each line on with its place, and ends where there is too much of them.
  private static final class Stripper extends PDFTextStripper {
    private final PdfLines lines;
    private final PdfBudget budget;

    private Stripper(PdfLines lines, PdfBudget budget) {
      this.lines = lines;
      this.budget = budget;
    }

    /// The library unpacks some pages by itself.
    @Override
    public void processPage(PDPage page) throws IOException {
      Iterator<PDStream> streams = page.getContentStreams();
      while (streams.hasNext()) {
        if (streams.next().getCOSObject() instanceof PdfPart part) {
          part.pay();
        }
      }
      super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      budget.step();
      super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      budget.show(Math.max(1, position.getUnicode().length()));
      super.processTextPosition(position);
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
      budget.endPage();
    }
  }
}
