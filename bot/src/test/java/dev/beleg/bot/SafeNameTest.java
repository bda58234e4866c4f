package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report.pdf               | report.pdf
          My report?.PDF           | My-report.PDF
          ../../etc/passwd         | passwd
          ..\\..\\boot.ini         | boot.ini
          .hidden                  | hidden
          отчёт за июнь.txt        | отчёт-за-июнь.txt
          a..b                     | a.b
          ...                      | article
          C:                       | C
          """)
  void isOneStepOfLettersAndDigits(String given, String safe) {
    assertThat(SafeName.of(given)).isEqualTo(safe);
  }

  @Test
  void hasNoCharacterThatSteersAnything() {
    assertThat(SafeName.of("a\u0000b\u202ec\nd.txt")).isEqualTo("a-b-c-d.txt");
  }

  @Test
  void isNoLongerThanAnySystemTakes() {
    assertThat(SafeName.of("ж".repeat(500))).hasSize(80);
    assertThat(SafeName.of("")).isEqualTo("article");
  }
}
