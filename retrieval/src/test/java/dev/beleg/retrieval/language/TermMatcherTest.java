package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermMatcherTest {

  private final TermMatcher<String> matcher =
      TermMatcher.<String>builder()
          .add("Липецкая область", Language.RUSSIAN, "region")
          .add("Липецк", Language.RUSSIAN, "city")
          .add("gemeinsame Produktion", Language.GERMAN, "joint production")
          .add("МАЗ", Language.RUSSIAN, "lorry works")
          .add("lift", Language.ENGLISH, "elevator")
          .add("Lift", Language.GERMAN, "elevator")
          .build();

  @Test
  void findsATermInAnotherCase() {
    assertThat(found("с Липецкой областью", Language.RUSSIAN)).containsExactly("region");
  }

  @Test
  void prefersTheLongestTerm() {
    assertThat(found("в Липецке и Липецкой области", Language.RUSSIAN))
        .containsExactly("city", "region");
  }

  @Test
  void findsTermsOfOtherLanguagesInAText() {
    assertThat(found("the Липецк plant has a lift", Language.ENGLISH))
        .containsExactly("city", "elevator");
  }

  @Test
  void tellsTheRangeFromTheFirstWordToTheLast() {
    String text = "Die Gründung einer gemeinsamen Produktion.";
    assertThat(matcher.find(text, Language.GERMAN).getFirst().span().of(text))
        .isEqualTo("gemeinsamen Produktion");
  }

  @Test
  void findsAnAcronymInCapitalsOnly() {
    assertThat(found("мазь и маз", Language.RUSSIAN)).isEmpty();
    assertThat(found("автобусы МАЗ", Language.RUSSIAN)).containsExactly("lorry works");
  }

  @Test
  void reportsAllThatATermStandsFor() {
    TermMatcher<String> ambiguous =
        TermMatcher.<String>builder()
            .add("Altai", Language.ENGLISH, "krai")
            .add("Altai", Language.ENGLISH, "republic")
            .build();
    assertThat(ambiguous.find("to Altai", Language.ENGLISH).getFirst().values())
        .containsExactly("krai", "republic");
  }

  private List<String> found(String text, Language language) {
    return matcher.find(text, language).stream().flatMap(f -> f.values().stream()).toList();
  }
}
