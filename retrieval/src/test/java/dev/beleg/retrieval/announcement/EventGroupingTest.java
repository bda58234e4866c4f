package dev.beleg.retrieval.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventGroupingTest {

  private static final Report ENGLISH =
      Reports.of(
          "en.txt",
          "2024-05-06",
          "Belarus and Tula Oblast signed a contract for the supply of 40 trams worth $30 million,"
              + " Governor Dmitry Milyaev said in Tula.");
  private static final Report GERMAN =
      Reports.of(
          "de.txt",
          "2024-05-07",
          "Belarus und das Gebiet Tula haben einen Vertrag über die Lieferung von 40 Straßenbahnen"
              + " für 30 Mio. Dollar unterzeichnet, sagte Gouverneur Dmitri Miljajew in Tula.");
  private static final Report CORRECTION =
      Reports.of(
          "fix.txt",
          "2024-05-09",
          "Correction: Belarus and Tula Oblast signed a contract for the supply of 30 trams, not"
              + " 40, Governor Dmitry Milyaev said.");
  private static final Report ARRIVAL =
      Reports.of(
          "later.txt",
          "2024-11-02",
          "The first ten trams of the contract between Belarus and Tula Oblast were delivered to"
              + " Tula, Governor Dmitry Milyaev said.");
  private static final Report OTHER =
      Reports.of(
          "other.txt",
          "2024-05-06",
          "Tula State University and the Belarusian Academy of Sciences signed a memorandum on"
              + " the training of chemists.");

  @Test
  void joinsReportsOfOneEventAcrossLanguages() {
    assertThat(EventGrouping.of(List.of(GERMAN, ENGLISH)))
        .singleElement()
        .satisfies(event -> assertThat(event.articles()).hasSize(2));
  }

  @Test
  void keepsAnotherEventOfTheSameDayAndRegionApart() {
    assertThat(EventGrouping.of(List.of(ENGLISH, OTHER))).hasSize(2);
  }

  @Test
  void putsACorrectionToWhatItCorrects() {
    assertThat(EventGrouping.of(List.of(CORRECTION, ENGLISH))).hasSize(1);
  }

  @Test
  void findsWhatACorrectionCorrectsWhateverItsNumbersAndThoughOtherReportsAreLessAlike() {
    Report correction =
        Reports.of(
            "fix.txt",
            "2024-05-09",
            "Clarification: the contract of Belarus and Tula Oblast for 40 trams is worth $43"
                + " million, with an advance of $5 million and $7 million for spare parts.");
    assertThat(EventGrouping.of(List.of(correction, ENGLISH, GERMAN))).hasSize(1);
  }

  @Test
  void tellsTheSectorThatAFurtherSentenceNames() {
    Report report =
        Reports.of(
            "order.txt",
            "2024-05-06",
            "Tula places an order in Belarus\n\nBelarus and Tula Oblast signed a contract for the"
                + " supply of 40 trams.");
    assertThat(EventGrouping.of(List.of(report)).getFirst().sector()).contains("public-transport");
  }

  @Test
  void linksWhatCarriesOnToTheEventBefore() {
    List<Event> events = EventGrouping.of(List.of(ARRIVAL, ENGLISH, OTHER));
    assertThat(events).hasSize(3);
    assertThat(events.getLast().follows())
        .contains(
            events.stream()
                .filter(event -> event.articles().contains(ENGLISH.article()))
                .findFirst()
                .orElseThrow()
                .id());
  }

  @Test
  void countsCopiesAsSourcesOfOneStory() {
    List<Report> copies =
        IntStream.range(0, 6)
            .mapToObj(
                n ->
                    new Report(
                        new ArticleId("copy" + n + ".txt"),
                        ENGLISH.language(),
                        ENGLISH.published(),
                        ENGLISH.traits(),
                        ENGLISH.opening(),
                        ENGLISH.announcements()))
            .toList();
    assertThat(EventGrouping.of(copies))
        .singleElement()
        .satisfies(event -> assertThat(event.articles()).hasSize(6));
  }

  @Test
  void readsAStoredReportAsItWas() {
    byte[] bytes = ReportCodec.bytes(GERMAN);
    assertThat(ReportCodec.report(bytes, 0, bytes.length)).isEqualTo(GERMAN);
  }
}
