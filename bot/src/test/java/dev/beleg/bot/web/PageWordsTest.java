package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ReplyLanguage;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageWordsTest {

  private final PageWords words = new PageWords();

  @Test
  void saysTheSameInEachLanguage() {
    Set<String> keys = words.keys(ReplyLanguage.ENGLISH);
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(words.keys(ReplyLanguage.GERMAN)).isEqualTo(keys);
    assertThat(words.keys(ReplyLanguage.RUSSIAN)).isEqualTo(keys);
  }

  @Test
  void fillsInNumbers() {
    assertThat(words.say(ReplyLanguage.GERMAN, "articles.count", 1))
        .isEqualTo("1 Artikel, der neueste zuerst");
    assertThat(words.say(ReplyLanguage.RUSSIAN, "articles.count", 5))
        .isEqualTo("Статей: 5, сначала новые");
  }
}
