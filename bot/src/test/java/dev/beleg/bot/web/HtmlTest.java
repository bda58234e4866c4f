package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesWordsAndAttributes() {
    assertThat(Html.of("a").with("title", "\"'<&>").add("<b>&amp;</b>").written())
        .isEqualTo("<a title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;b&gt;&amp;amp;&lt;/b&gt;</a>");
  }

  @Test
  void showsWhatNoTextMayHoldAsAMark() {
    assertThat(Html.text("a\u0000b\u001b[31m\tc\nd").written())
        .isEqualTo("a\uFFFDb\uFFFD[31m\tc\nd");
  }

  @Test
  void writesNoEndTagWhereThereIsNone() {
    assertThat(Html.of("input").with("required", "").written()).isEqualTo("<input required>");
  }
}
