package dev.beleg.retrieval.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How periods are worded, read on Tuesday, 4 June 2024.
class PeriodFormsTest {

  private static final Optional<LocalDate> DATE = Optional.of(LocalDate.of(2024, 6, 4));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GERMAN  | am dritten Dienstag im September 2023      | 2023-09-19..2023-09-19
          GERMAN  | am letzten Tag im Oktober 2023             | 2023-10-31..2023-10-31
          GERMAN  | in der letzten Woche im September 2023     | 2023-09-25..2023-10-01
          GERMAN  | in der zweiten Woche des Monats            | 2024-06-10..2024-06-16
          GERMAN  | Mittwoch nächster Woche                    | 2024-06-12..2024-06-12
          GERMAN  | Mittwoch vor zwei Wochen                   | 2024-05-22..2024-05-22
          GERMAN  | von Montag bis Freitag                     | 2024-06-03..2024-06-07
          GERMAN  | übernächsten Freitag                       | 2024-06-14..2024-06-14
          GERMAN  | im Mai vom 4. bis zum 22.                  | 2024-05-04..2024-05-22
          GERMAN  | vom 13ten bis 15ten Juli                   | 2024-07-13..2024-07-15
          GERMAN  | im Herbst 2023                             | 2023-09-01..2023-11-30
          GERMAN  | vor Ende des Monats                        | ..2024-06-30
          GERMAN  | vor dem Jahr 2000                          | ..1999-12-31
          ENGLISH | on the third Tuesday of September 2023     | 2023-09-19..2023-09-19
          ENGLISH | the last day of October 2023               | 2023-10-31..2023-10-31
          ENGLISH | Wednesday next week                        | 2024-06-12..2024-06-12
          ENGLISH | from Monday to Friday                      | 2024-06-03..2024-06-07
          ENGLISH | in the autumn of this year                 | 2024-09-01..2024-11-30
          ENGLISH | a spring in the fall                       |
          ENGLISH | next month from the 4th to the 23rd        | 2024-07-04..2024-07-23
          RUSSIAN | третий вторник сентября 2023 года          | 2023-09-19..2023-09-19
          RUSSIAN | в последний день октября 2023 года         | 2023-10-31..2023-10-31
          RUSSIAN | в среду на следующей неделе                | 2024-06-12..2024-06-12
          RUSSIAN | осенью прошлого года                       | 2023-09-01..2023-11-30
          RUSSIAN | до конца месяца                            | ..2024-06-30
          """)
  void readsPeriodsHoweverTheyAreWorded(Language language, String text, String days) {
    String read =
        new FigureExtractor()
            .extract(text, language, DATE).periods().stream()
                .map(period -> day(period.from()) + ".." + day(period.to()))
                .collect(Collectors.joining(" "));
    assertThat(read).isEqualTo(Optional.ofNullable(days).orElse(""));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
