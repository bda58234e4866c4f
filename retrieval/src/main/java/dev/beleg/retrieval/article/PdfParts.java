package dev.beleg.retrieval.article;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/// Finds the parts of a PDF, each of which is paid for from one budget whenever it is unpacked.
final class PdfParts extends PDFParser {

  private static final String NO_PASSWORD = "";

  private final PdfBudget budget;

  PdfParts(byte[] file, PdfBudget budget) throws IOException {
    super(new PdfBytes(new RandomAccessReadBuffer(file), budget), NO_PASSWORD);
    this.budget = budget;
    document = new Parts();
  }

  private final class Parts extends COSDocument {

    private final RandomAccessStreamCache memory = IOUtils.createMemoryOnlyStreamCache().create();

    private Parts() throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), PdfParts.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      budget.unpack(length);
      PdfPart part = new PdfPart(memory, createRandomAccessReadView(start, length), budget);
      dictionary.forEach(part::setItem);
      part.setKey(dictionary.getKey());
      return part;
    }
  }
}
