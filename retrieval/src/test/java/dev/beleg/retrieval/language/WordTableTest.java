package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordTableTest {

  @Test
  void readsEntriesUnderTheirHeadings() {
    WordTable table =
        WordTable.parse(
            "words.txt",
            """
            # a remark
            [first]
            eins | zwei
            z. B. |

            [second]
            eins
            [first]
            drei
            """);

    assertThat(table.headings()).containsExactly("first", "second");
    assertThat(table.list("first")).containsExactly("eins", "zwei", "z. B.", "drei");
    assertThat(table.set("second")).containsExactly("eins");
  }

  @Test
  void namesTheFileOfAnEntryWithoutHeading() {
    assertThatThrownBy(() -> WordTable.parse("words.txt", "eins"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words.txt: 'eins' stands under no heading");
  }

  @Test
  void namesTheHeadingThatIsMissing() {
    assertThatThrownBy(() -> WordTable.parse("words.txt", "[first]\neins").list("second"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words.txt has no heading [second]");
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatThrownBy(() -> WordTable.load(WordTableTest.class, "missing.txt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.txt");
  }
}
