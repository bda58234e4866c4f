package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

/// PDFs that ask for more memory or time than an article is worth.
class HostilePdfTest {

  private static final ArticleId ID = new ArticleId("hostile.pdf");
  private static final String SHOWN = "BT /F 12 Tf 50 700 Td (MINSK, 25 August) Tj ET\n";
  private static final String ONE_PAGE = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
  private static final String TOO_MUCH = "unpacks to too much";

  @Test
  void readsAPageThatIsPackedTwice() {
    byte[] hex = HexFormat.of().formatHex(packed(bytes(SHOWN))).getBytes(StandardCharsets.US_ASCII);
    assertThat(read(file(ONE_PAGE, "5 0 R", part("[/ASCIIHexDecode/FlateDecode]", hex))))
        .isInstanceOf(ReadResult.Read.class);
  }

  /// 16 MB of zeros are packed into 16 kB, and once more into less than a hundred bytes.
  @Test
  void refusesAPartThatUnpacksToTooMuchBeforeItIsUnpacked() {
    byte[] once = packed(new byte[PdfBudget.LARGEST + 1]);
    assertThat(rejection("/FlateDecode", once)).contains(TOO_MUCH);
    assertThat(rejection("[/FlateDecode/FlateDecode]", packed(once))).contains(TOO_MUCH);
    byte[] hex = HexFormat.of().formatHex(once).getBytes(StandardCharsets.US_ASCII);
    assertThat(rejection("[/ASCIIHexDecode/FlateDecode]", hex)).contains(TOO_MUCH);
  }

  @Test
  void countsWhatRunsOfOneLetterUnpackTo() {
    byte[] runs = bytes("\u0081 ".repeat(PdfBudget.LARGEST / 128 + 1));
    assertThat(rejection("[/FlateDecode/RunLengthDecode]", packed(runs))).contains(TOO_MUCH);
  }

  @Test
  void countsAPartAsOftenAsAPageNamesIt() {
    byte[] part = part("/FlateDecode", packed(new byte[1 << 20]));
    String contents = "[" + "5 0 R ".repeat(PdfBudget.ALL >> 20) + "]";
    assertThat(rejection(file(ONE_PAGE, contents, part))).contains(TOO_MUCH);
  }

  @Test
  void countsWhatDrawsItself() {
    byte[] part =
        bytes(
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
                + "/Length 12>>\nstream\n/A Do /A Do \nendstream");
    assertThat(rejection(file(ONE_PAGE, "5 0 R", part))).contains(TOO_MUCH);
  }

  @Test
  void countsThePagesThatAreThereWhateverTheirNumberIsSaidToBe() {
    String tree = "<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(501) + "]>>";
    assertThat(rejection(file(tree, "5 0 R", part("/FlateDecode", packed(bytes(SHOWN))))))
        .contains("501 pages, over the limit of 500");
  }

  @Test
  void refusesPagesWithinThemselves() {
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.KIDS, new COSArray(List.of(tree)));
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.PAGES, tree);
    assertThatThrownBy(() -> PdfPages.count(catalog)).hasMessageContaining("within themselves");
  }

  @Test
  void refusesMoreObjectsThanMemoryHolds() {
    byte[] arrays = bytes("[]".repeat(PdfBudget.MOST_OBJECTS + 1));
    assertThat(rejection("/FlateDecode", packed(arrays))).contains(TOO_MUCH);
    assertThat(rejection(file(ONE_PAGE, "5 0 R", arrays))).contains(TOO_MUCH);
  }

  @Test
  void refusesMoreLettersThanAPageHolds() {
    byte[] letters = bytes("BT /F 12 Tf (" + "a".repeat(PdfBudget.MOST_LETTERS + 1) + ") Tj ET\n");
    assertThat(rejection("/FlateDecode", packed(letters))).contains("takes too long to read");
  }

  @Test
  void refusesRowsLongerThanMemory() {
    byte[] part =
        part("/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", packed(new byte[9]));
    assertThat(read(file(ONE_PAGE, "5 0 R", part))).isInstanceOf(ReadResult.Rejected.class);
  }

  private static String rejection(String filter, byte[] content) {
    return rejection(file(ONE_PAGE, "5 0 R", part(filter, content)));
  }

  private static String rejection(byte[] file) {
    return ((ReadResult.Rejected) read(file)).reason();
  }

  private static ReadResult read(byte[] file) {
    return new ArticleReader().read(ID, file);
  }

  private static byte[] part(String filter, byte[] content) {
    return joined(
        bytes("<</Length %d/Filter%s>>\nstream\n".formatted(content.length, filter)),
        content,
        bytes("\nendstream"));
  }

  /// {@return a file whose object 2 is the tree of pages, 3 a page with contents and 5 a part}
  private static byte[] file(String tree, String contents, byte[] part) {
    String resources = "/Resources<</Font<</F 4 0 R>>/XObject<</A 5 0 R>>>>";
    String page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + resources + "/Contents " + contents;
    return joined(
        bytes("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"),
        bytes("2 0 obj\n" + tree + "\nendobj\n"),
        bytes("3 0 obj\n" + page + ">>\nendobj\n"),
        bytes("4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n5 0 obj\n"),
        part,
        bytes("\nendobj\ntrailer\n<</Size 6/Root 1 0 R>>\n%%EOF"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      joined.writeBytes(piece);
    }
    return joined.toByteArray();
  }
}
