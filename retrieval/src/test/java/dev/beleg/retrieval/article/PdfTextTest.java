package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/// A PDF as an article.
class PdfTextTest {

  private static final ArticleId ID = new ArticleId("trade.pdf");
  private static final String TEXT =
      """
      # Handel mit Perm wächst
      MINSK, 1. Juni 2023 (BelTA) - Belarus und das Gebiet Perm bauen ihren Handel aus. Der
      Umsatz erreichte im Jahr 2022 fast 334 Mio. US-Dollar, wie das Statistikamt am Handels-
      tag mitteilte. Die Exporte stiegen um 31 Prozent.

      Товарооборот с Пермским краем в 2021 году составил 315 млн долларов, что на четверть
      больше, чем годом ранее.
      """;

  @Test
  void readsItsLinesAsParagraphs() {
    Article article = article(PdfFile.of(TEXT));
    assertThat(article.paragraphs())
        .extracting(paragraph -> article.text().read(paragraph.span()))
        .containsExactly(
            "Handel mit Perm wächst",
            "MINSK, 1. Juni 2023 (BelTA) - Belarus und das Gebiet Perm bauen ihren Handel aus. Der"
                + " Umsatz erreichte im Jahr 2022 fast 334 Mio. US-Dollar, wie das Statistikamt am"
                + " Handelstag mitteilte. Die Exporte stiegen um 31 Prozent.",
            "Товарооборот с Пермским краем в 2021 году составил 315 млн долларов, что на четверть"
                + " больше, чем годом ранее.");
    assertThat(article.header().title()).contains("Handel mit Perm wächst");
    assertThat(article.published().knownDate()).contains(LocalDate.of(2023, 6, 1));
  }

  @Test
  void goesOnOverTheEndOfAPage() {
    String line = "Der Umsatz erreichte im Jahr 2022 nach Angaben des Statistikamts in Minsk fast";
    Article article = article(PdfFile.of(line, "334 Mio. US-Dollar."));
    assertThat(article.paragraphs()).hasSize(1);
  }

  @Test
  void readsTheSameEachTime() {
    byte[] file = PdfFile.of(TEXT);
    assertThat(article(file).text()).isEqualTo(article(file).text());
  }

  @Test
  void refusesWhatIsOnlyCalledSo() {
    assertThat(rejection("Text".getBytes(StandardCharsets.UTF_8))).contains("is none");
  }

  @Test
  void refusesAPdfWithoutText() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      assertThat(rejection(saved(document))).contains("without text, perhaps a scan");
    }
  }

  @Test
  void refusesADamagedPdf() {
    byte[] file = PdfFile.of(TEXT);
    assertThat(rejection(Arrays.copyOf(file, 200))).contains("a damaged PDF");
  }

  @Test
  void refusesAPdfWithAPassword() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFile.of(TEXT))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertThat(rejection(saved(document))).contains("with a password");
    }
  }

  @Test
  void refusesAPdfThatForbidsToTakeItsText() throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFile.of(TEXT))) {
      AccessPermission nothing = new AccessPermission();
      nothing.setCanExtractContent(false);
      document.protect(new StandardProtectionPolicy("owner", "", nothing));
      assertThat(rejection(saved(document))).contains("forbids to take its text");
    }
  }

  @Test
  void refusesMorePagesThanItReads() {
    String[] pages = Collections.nCopies(PdfText.MOST_PAGES + 1, "x").toArray(String[]::new);
    assertThat(rejection(PdfFile.of(pages))).contains("501 pages, over the limit of 500");
  }

  @Test
  void refusesAPdfThatTakesTooLongToDraw() throws IOException {
    String drawing = "q Q\n".repeat(PdfBudget.MOST_STEPS / 2 + 1);
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      var content = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      try (var out = content.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
        out.write(drawing.getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      assertThat(rejection(saved(document))).contains("takes too long to read");
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static Article article(byte[] file) {
    return ((ReadResult.Read) new ArticleReader().read(ID, file)).article();
  }

  private static String rejection(byte[] file) {
    return ((ReadResult.Rejected) new ArticleReader().read(ID, file)).reason();
  }
}
