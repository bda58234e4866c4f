package dev.beleg.retrieval.article;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The bytes of a PDF, or of an unpacked part of it; each look at them is paid for.
final class PdfBytes implements RandomAccessRead {

  private final RandomAccessRead bytes;
  private final PdfBudget budget;

  PdfBytes(RandomAccessRead bytes, PdfBudget budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.read(1);
    return bytes.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = bytes.read(buffer, offset, length);
    budget.read(count);
    return count;
  }

  @Override
  public long getPosition() throws IOException {
    return bytes.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    bytes.seek(position);
  }

  @Override
  public long length() throws IOException {
    return bytes.length();
  }

  @Override
  public boolean isClosed() {
    return bytes.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return bytes.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
