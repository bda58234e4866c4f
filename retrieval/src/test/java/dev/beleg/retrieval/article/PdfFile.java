package dev.beleg.retrieval.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// PDFs made for tests.
public final class PdfFile {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SIZE = 11;
  private static final float LEADING = 14;

  private PdfFile() {}

  /// {@return a file with a page for each text; `# ` begins a heading, a blank line stands apart}
  public static byte[] of(String... pages) {
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, PDDocument.class.getResourceAsStream(FONT));
      for (String page : pages) {
        write(document, font, page.lines().toList());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDDocument document, PDFont font, List<String> lines)
      throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 740;
      for (String line : lines) {
        boolean heading = line.startsWith("# ");
        content.beginText();
        content.setFont(font, heading ? 2 * SIZE : SIZE);
        content.newLineAtOffset(60, y);
        content.showText(heading ? line.substring(2) : line);
        content.endText();
        y -= heading ? 2 * LEADING : LEADING;
      }
    }
  }
}
