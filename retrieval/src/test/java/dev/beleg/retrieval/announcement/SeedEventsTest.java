package dev.beleg.retrieval.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the articles that the product ships with announce.
class SeedEventsTest {

  private static final Map<String, Event> EVENTS =
      EventGrouping.of(Reports.ofSeeds()).stream()
          .collect(
              Collectors.toMap(event -> event.regions().iterator().next(), Function.identity()));

  @Test
  void tellsFourEventsOfFourRegions() {
    assertThat(EVENTS.keySet()).containsExactlyInAnyOrder("RU-LIP", "RU-PER", "RU-KHA", "RU-VLG");
  }

  @Test
  void takesTheGermanAndTheEnglishReportOfLipetskForOneEvent() {
    Event lipetsk = event("RU-LIP");
    assertThat(lipetsk.articles())
        .extracting(Object::toString)
        .containsExactly("000_0cc63a20bb3e09ed.txt", "001_7fe66222bde10e6b.txt");
    assertThat(lipetsk.date().map(Object::toString)).contains("2023-06-01");
    assertThat(lipetsk.kinds()).startsWith("joint-production", "trade-target");
    assertThat(lipetsk.kinds()).contains("supplies", "construction", "trade-result");
    assertThat(lipetsk.status()).isEqualTo(Status.DISCUSSED);
    assertThat(lipetsk.parties()).contains("BY", "amkodor", "ltz");
  }

  @Test
  void discussesIndustrialParksWithKhabarovsk() {
    assertThat(event("RU-KHA").kinds()).startsWith("industrial-park", "joint-production");
    assertThat(event("RU-KHA").status()).isEqualTo(Status.DISCUSSED);
    assertThat(sentences("RU-KHA", "industrial-park"))
        .first()
        .asString()
        .startsWith("MINSK, 3. Februar (BelTA) - Belarus und die Region Chabarowsk diskutieren");
  }

  @Test
  void proposesAJointProductionToVologda() {
    assertThat(event("RU-VLG").kinds())
        .startsWith("joint-production")
        .contains("supplies", "financing-and-leasing", "exhibition");
    assertThat(event("RU-VLG").status()).isEqualTo(Status.PROPOSED);
  }

  @Test
  void discussesSeveralFieldsWithPerm() {
    assertThat(event("RU-PER").kinds())
        .contains("joint-production", "construction", "education", "forestry", "trade-target");
    assertThat(event("RU-PER").status()).isEqualTo(Status.DISCUSSED);
  }

  private static Event event(String region) {
    return Objects.requireNonNull(EVENTS.get(region));
  }

  private static List<String> sentences(String region, String kind) {
    return event(region).told().stream()
        .map(Event.Told::announcement)
        .filter(announcement -> announcement.kind().equals(kind))
        .map(announcement -> announcement.sentence().reading())
        .toList();
  }
}
