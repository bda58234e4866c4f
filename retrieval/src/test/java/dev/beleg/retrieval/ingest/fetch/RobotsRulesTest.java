package dev.beleg.retrieval.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

  private static final String RULES =
      """
      # for everybody
      User-agent: *
      Disallow: /
      Crawl-delay: 5

      User-agent: Other
      User-agent: Beleg   # us
      Disallow: /private
      Allow: /private/open
      Disallow: /*.pdf$
      Disallow: /search*q=
      Disallow: /same
      Allow: /same
      Disallow:
      Crawl-delay: 2.5
      Sitemap: https://a.example/map.xml
      """;

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/private/a, false",
    "/private/open/a, true",
    "/a.pdf, false",
    "/a.pdf?x, true",
    "/search?a=b&q=c, false",
    "/search, true",
    "/same, true"
  })
  void theLongestRuleOfOurGroupDecides(String target, boolean allowed) {
    assertThat(RobotsRules.read(RULES).allows(target)).isEqualTo(allowed);
  }

  @Test
  void theGroupForAllHoldsWhereNoneIsForUs() {
    RobotsRules rules = RobotsRules.read(RULES.replace("Beleg", "Somebody"));

    assertThat(rules.allows("/")).isFalse();
    assertThat(rules.delay()).contains(Duration.ofSeconds(5));
  }

  @Test
  void readsTheTimeBetweenRequestsUpToALimit() {
    assertThat(RobotsRules.read(RULES).delay()).contains(Duration.ofMillis(2_500));
    assertThat(RobotsRules.read("User-agent: *\nCrawl-delay: 86400").delay())
        .contains(Duration.ofSeconds(30));
    assertThat(RobotsRules.read("User-agent: *\nCrawl-delay: never").delay()).isEmpty();
  }

  @Test
  void nonsenseForbidsNothing() {
    assertThat(RobotsRules.read("<html>: Disallow: /\n::\nDisallow: /"))
        .isEqualTo(RobotsRules.NONE);
  }
}
