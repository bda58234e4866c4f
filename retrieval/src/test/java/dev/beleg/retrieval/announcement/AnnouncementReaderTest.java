package dev.beleg.retrieval.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belarus and Tula Oblast discussed a joint venture for pumps.                | joint-production | DISCUSSED
          Belarus is ready to supply trams to Tula Oblast.                            | supplies | PROPOSED
          Belarus und das Gebiet Tula haben ein Abkommen unterzeichnet.               | agreement | AGREED
          Belarus schlug dem Gebiet Tula die Lieferung von Pumpen vor.                | supplies | PROPOSED
          Belarus wird in Tula eine Schule bauen.                                     | construction | PLANNED
          В Туле открыт сервисный центр белорусского завода.                          | service-and-maintenance | DONE
          В Туле откроется сервисный центр белорусского завода.                       | service-and-maintenance | PLANNED
          В Туле строится белорусская птицефабрика.                                   | agriculture | UNDER_WAY
          Belarus and Tula Oblast discussed signing an agreement.                     | agreement | DISCUSSED
          A bridge in Tula Oblast is being rebuilt by Belarusian builders.            | construction | UNDER_WAY
          В Туле действует сервисный центр белорусского завода.                       | service-and-maintenance | UNDER_WAY
          Belarus schließt die Lieferung nach Tula ab.                                | supplies | DONE
          Das Automobilwerk MAZ sprach mit Tula; ein Vertrag steht noch aus.          | agreement | DISCUSSED
          Belarus and Tula Oblast signed an agreement that will be carried out soon.  | agreement | AGREED
          """)
  void tellsKindAndStatus(String sentence, String kind, Status status) {
    assertThat(announcements(sentence))
        .anySatisfy(
            announcement -> {
              assertThat(announcement.kind()).isEqualTo(kind);
              assertThat(announcement.status()).isEqualTo(status);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Belarus and Tula Oblast have not signed the agreement.
          Ein Abkommen haben Belarus und das Gebiet Tula nicht unterzeichnet.
          Соглашение Беларуси с Тульской областью не подписано.
          The governor of Tula Oblast visited Belarus three times.
          In 2019 Belarus opened a service centre in Tula Oblast.
          A service centre opened in Minsk.
          """)
  void takesDenialsThePastAndNewsOfOneSideForNoAnnouncement(String sentence) {
    assertThat(announcements(sentence)).isEmpty();
  }

  @Test
  void countsANameOfATownAndItsRegionOnce() {
    String flight =
        "Самолеты из Якутска летают в Минск с посадкой в Новосибирске, сообщили в Якутске.";
    assertThat(Reports.of("a.txt", "2024-05-06", flight).traits().regions())
        .containsExactly("RU-SA");
  }

  @Test
  void readsWantedAndReachedTradeFromFigures() {
    assertThat(
            announcements(
                "Trade between Belarus and Tula Oblast totalled $300 million in 2023. The two want"
                    + " to bring trade to $500 million."))
        .extracting(Announcement::kind)
        .containsExactly("trade-result", "trade-target");
  }

  private static List<Announcement> announcements(String text) {
    return Reports.of("a.txt", "2024-05-06", text).announcements();
  }
}
