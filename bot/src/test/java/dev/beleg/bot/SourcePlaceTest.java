package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePlaceTest {

  @Test
  void readsAnArticleWithARange() {
    assertThat(SourcePlace.parse("news/a.txt#120-180"))
        .isEqualTo(new SourcePlace(new ArticleId("news/a.txt"), Optional.of(new Span(120, 180))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a#b.txt", "a#1.txt"})
  void readsAnythingElseAsAnArticlesName(String text) {
    assertThat(SourcePlace.parse(text))
        .isEqualTo(new SourcePlace(new ArticleId(text), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1-x", "-5", "9-", "1–2", "", "1-99999999999"})
  void saysHowARangeIsWritten(String range) {
    assertThatThrownBy(() -> SourcePlace.parse("a.txt#" + range))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("'%s' is no range; write SOURCE#start-end, such as a.txt#120-180", range);
  }

  @Test
  void refusesARangeThatEndsBeforeItStarts() {
    assertThatThrownBy(() -> SourcePlace.parse("a.txt#9-3"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("range 9-3 ends before it starts");
  }

  @ParameterizedTest
  @CsvSource({"../secret.txt", "/etc/passwd", "a/../../b.txt", "a//b", "''", "./a.txt"})
  void refusesPathsThatLeadOutOfTheCorpus(String path) {
    assertThatThrownBy(() -> SourcePlace.parse(path + "#1-2"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("'%s' is not an article: give its path within the corpus folder", path);
  }
}
