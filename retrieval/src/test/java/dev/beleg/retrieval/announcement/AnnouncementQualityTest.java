package dev.beleg.retrieval.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well announcements and events are read, over articles written for it: to develop against,
/// and kept aside.
class AnnouncementQualityTest {

  @ParameterizedTest
  @CsvSource({
    "articles-dev.txt, 0.95, 0.95, 0.85, 0.85, 0.90, 0, 0, 0.60, 0.95",
    "articles-heldout.txt, 0.95, 0.85, 0.90, 0.85, 0.90, 0, 0, 0.75, 0.95",
    "articles-second-dev.txt, 0.95, 0.95, 0.95, 0.95, 0.95, 0.80, 0.90, 0.95, 0.95",
    "articles-second-heldout.txt, 0.95, 0.80, 0.85, 0.80, 0.90, 0.55, 0.60, 0.95, 0.95",
    "articles-third-dev.txt, 0.95, 0.95, 0.95, 0.95, 0.95, 0.90, 0.95, 0.95, 0.95",
    "articles-third-heldout.txt, 0.95, 0.95, 0.85, 0.85, 0.85, 0.90, 0.70, 0.95, 0.95"
  })
  void keepsItsLevel(
      String set,
      double groupPrecision,
      double groupRecall,
      double kind,
      double status,
      double region,
      double parties,
      double sector,
      double followUps,
      double unrelated) {
    ArticleSet.Scores scores = ArticleSet.read(set).scores();
    System.out.println(set + ": " + scores);
    assertThat(scores.groupPrecision()).isGreaterThanOrEqualTo(groupPrecision);
    assertThat(scores.groupRecall()).isGreaterThanOrEqualTo(groupRecall);
    assertThat(scores.kind()).isGreaterThanOrEqualTo(kind);
    assertThat(scores.status()).isGreaterThanOrEqualTo(status);
    assertThat(scores.region()).isGreaterThanOrEqualTo(region);
    assertThat(scores.parties()).isGreaterThanOrEqualTo(parties);
    assertThat(scores.sector()).isGreaterThanOrEqualTo(sector);
    assertThat(scores.followUps()).isGreaterThanOrEqualTo(followUps);
    assertThat(scores.unrelated()).isGreaterThanOrEqualTo(unrelated);
  }
}
