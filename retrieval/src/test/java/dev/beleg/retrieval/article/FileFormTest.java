package dev.beleg.retrieval.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!DOCTYPE html><title>a</title>         | a.txt  | HTML
          <?xml version="1.0"?> <!-- x --> <HTML> | a.pdf  | HTML
          <p>Text</p>                             | a      | HTML
          <5 % der Waren                          | a.html | TEXT
          Ein Text                                | a.html | TEXT
          # Ein Text                              | a.MD   | MARKDOWN
          """)
  void isToldByTheContent(String content, String name, FileForm form) {
    assertThat(FileForm.of(content.getBytes(StandardCharsets.UTF_8), name)).isEqualTo(form);
  }

  @Test
  void knowsAPdfByItsBeginning() {
    assertThat(FileForm.of(PdfFile.of("x"), "a.txt")).isEqualTo(FileForm.PDF);
  }

  @Test
  void leavesWhatIsNoTextToTheReaderToRefuse() {
    assertThat(FileForm.of(new byte[] {0, 1, 2}, "a.html")).isEqualTo(FileForm.TEXT);
  }
}
