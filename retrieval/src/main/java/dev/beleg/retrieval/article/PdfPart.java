package dev.beleg.retrieval.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/// A part of a PDF that may be packed. Before it is unpacked for the first time it is unpacked
/// without being kept, and given up where that takes too much.
final class PdfPart extends COSStream {

  /// How text is packed, in full and in short; the other ways are those of pictures.
  private static final Set<String> PACKINGS =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCIIHexDecode",
          "AHx",
          "ASCII85Decode",
          "A85",
          "RunLengthDecode",
          "RL",
          "Crypt");

  private static final int MOST_PACKINGS = 4;

  /// A row of a packed table takes memory at once.
  private static final int LONGEST_ROW = 1 << 16;

  private static final int MOST_BITS = 32;
  private static final long UNKNOWN = -1;

  private final PdfBudget budget;
  private long size = UNKNOWN;

  PdfPart(RandomAccessStreamCache memory, RandomAccessReadView packed, PdfBudget budget)
      throws IOException {
    super(memory, packed);
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    pay();
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    pay();
    return new PdfBytes(super.createView(), budget);
  }

  @Override
  public OutputStream createRawOutputStream() throws IOException {
    size = UNKNOWN; // it is deciphered
    return super.createRawOutputStream();
  }

  /// Pays for unpacking it once.
  void pay() throws IOException {
    if (size == UNKNOWN) {
      size = measured();
    }
    budget.unpack(size);
  }

  /// {@return how many bytes all stages of unpacking give}
  private long measured() throws IOException {
    List<COSName> packings = packings();
    long sum = 0;
    InputStream packed = createRawInputStream();
    for (int i = 0; i < packings.size(); i++) {
      Counted stage = new Counted(i + 1 < packings.size());
      FilterFactory.INSTANCE.getFilter(packings.get(i)).decode(packed, stage, this, i);
      sum += stage.count;
      packed = stage.kept();
    }
    return packings.isEmpty() ? countedRaw(packed) : sum;
  }

  private long countedRaw(InputStream raw) throws IOException {
    return raw.transferTo(new Counted(false));
  }

  private List<COSName> packings() throws IOException {
    List<COSName> packings = new ArrayList<>();
    COSBase filters = getFilters();
    if (filters instanceof COSName name) {
      packings.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size() && packings.size() <= MOST_PACKINGS; i++) {
        if (array.getObject(i) instanceof COSName name) {
          packings.add(name);
        }
      }
    }
    boolean known = packings.stream().map(COSName::getName).allMatch(PACKINGS::contains);
    if (packings.size() > MOST_PACKINGS || !known || !areModest(parameters())) {
      throw new IOException("packed as no text is");
    }
    return packings;
  }

  private COSBase parameters() {
    COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    return parameters == null ? new COSArray() : parameters;
  }

  private static boolean areModest(COSBase parameters) {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary each && !areModest(each)) {
          return false;
        }
      }
    }
    return !(parameters instanceof COSDictionary dictionary)
        || (dictionary.getInt(COSName.COLUMNS, 1) <= LONGEST_ROW
            && dictionary.getInt(COSName.COLORS, 1) <= MOST_BITS
            && dictionary.getInt(COSName.BITS_PER_COMPONENT, 1) <= MOST_BITS);
  }

  /// Counts what is unpacked and what it would be parsed to; keeps it only for a next stage.
  private final class Counted extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean isKept;
    private long count;
    private long objects;

    private Counted(boolean isKept) {
      this.isKept = isKept;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
      objects += PdfObjects.begun(bytes, offset, length);
      if (count > PdfBudget.LARGEST) {
        budget.unpack(count);
      }
      budget.hold(objects);
      budget.read(length);
      if (isKept) {
        kept.write(bytes, offset, length);
      }
    }

    private InputStream kept() {
      return new ByteArrayInputStream(kept.toByteArray());
    }
  }
}
