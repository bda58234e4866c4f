package dev.beleg.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReaderTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  private static final OrderReader READER = new OrderReader();

  /// Days are numbered from Monday; `+` is wanted, `-` is left out.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          de | 8:00 Berlin werktags Lipezk, Perm          | 08:00 Europe/Berlin +12345 +RU-LIP+RU-PER
          de | um 7.30 Uhr in Minsk täglich               | 07:30 Europe/Minsk +1234567
          de | 18 Uhr Wien montags und freitags Tatarstan | 18:00 Europe/Vienna +15 +RU-TA
          de | 8 Uhr 30 Berlin                            | 08:30 Europe/Berlin
          de | halb acht Berlin Mo-Fr                     | 07:30 Europe/Berlin +12345
          de | Viertel nach acht abends, Zeitzone Minsk   | 20:15 Europe/Minsk
          de | Viertel vor 7 Berlin                       | 06:45 Europe/Berlin
          de | abends um 8 in Wien                        | 20:00 Europe/Vienna
          de | mittags Berlin                             | 12:00 Europe/Berlin
          de | 8:00 Berlin Montag bis Freitag             | 08:00 Europe/Berlin +12345
          de | 8:00 Berlin von Freitag bis Montag         | 08:00 Europe/Berlin +1567
          de | 8:00 Berlin täglich außer Sonntag          | 08:00 Europe/Berlin +1234567-7
          de | 8:00 Berlin täglich, sonntags nicht        | 08:00 Europe/Berlin +1234567-7
          de | 8:00 Berlin nicht am Wochenende            | 08:00 Europe/Berlin -67
          de | 8:00 Berlin, samstags und sonntags nicht   | 08:00 Europe/Berlin -67
          de | 8:00 Berlin werktags, aber nicht mittwochs | 08:00 Europe/Berlin +12345-3
          de | 8:00 Berlin alles außer Lipezk             | 08:00 Europe/Berlin all -RU-LIP
          de | 8:00 Berlin ohne Lipezk, Perm und Tula     | 08:00 Europe/Berlin -RU-LIP-RU-PER-RU-TUL
          de | 8:00 Berlin nicht Lipezk, sondern Perm     | 08:00 Europe/Berlin +RU-PER-RU-LIP
          de | 8:00 Berlin Russland, ohne Lipezk          | 08:00 Europe/Berlin +RU-RU-LIP
          de | 8:00 Berlin kein Perm, montags             | 08:00 Europe/Berlin +1 -RU-PER
          de | 8:00 Berlin weder Lipezk noch Perm         | 08:00 Europe/Berlin -RU-LIP-RU-PER
          de | 8:00 Berlin Forstwirtschaft, keine Messen  | 08:00 Europe/Berlin kinds+forestry-exhibition
          de | 9 Uhr Region Samara, Zeitzone Berlin       | 09:00 Europe/Berlin +RU-SAM
          de | 9 Uhr Moskauer Zeit, Region Moskau         | 09:00 Europe/Moscow +RU-MOS
          de | ruhe von 22 bis 7 Uhr                      | quiet 22:00-07:00
          de | von 22 bis 7 Uhr Ruhe, keine Eilmeldungen  | later quiet 22:00-07:00
          de | keine Ruhe                                 | quiet none
          de | mindestens vereinbart, nur neues           | from AGREED news
          de | vereinbart oder weiter                     | from AGREED
          de | alle Regionen                              | everywhere
          de | 8:00 Berlin alle Ausstellungen             | 08:00 Europe/Berlin kinds+exhibition
          de | Zeitzone Berlin                            | Europe/Berlin
          de | 8:00 Berlin, Lipezk, Perm                  | 08:00 Europe/Berlin +RU-LIP+RU-PER
          de | wöchentlich dienstags 9:00 Berlin          | 09:00 Europe/Berlin +2 weekly
          de | 8:00 UTC+3 auf Englisch                    | 08:00 UTC+03:00 in ENGLISH
          en | 8am London weekdays Lipetsk                | 08:00 Europe/London +12345 +RU-LIP
          en | 6:15 pm New York mondays forestry          | 18:15 America/New_York +1 kinds+forestry
          en | 9:00 Europe/Berlin at weekends             | 09:00 Europe/Berlin +67
          en | Moscow 8:00 Samara                         | 08:00 Europe/Moscow +RU-SAM
          en | at 8 in the evening, London time           | 20:00 Europe/London
          en | half past seven London                     | 07:30 Europe/London
          en | at half past seven London                  | 07:30 Europe/London
          en | at nine pm London                          | 21:00 Europe/London
          en | nine p.m. London                           | 21:00 Europe/London
          en | twelve pm London                           | 12:00 Europe/London
          de | um halb neun Berlin                        | 08:30 Europe/Berlin
          ru | в девять утра, часовой пояс Минск          | 09:00 Europe/Minsk
          en | quarter to eight in the evening Minsk      | 19:45 Europe/Minsk
          en | 12am London                                | 00:00 Europe/London
          en | 12 p.m. London                             | 12:00 Europe/London
          en | eight o'clock London, Mon - Fri            | 08:00 Europe/London +12345
          en | 8:00 London from Monday to Thursday        | 08:00 Europe/London +1234
          en | 8:00 London except Sundays and Mondays     | 08:00 Europe/London -17
          en | 8:00 London every day but not on Sunday    | 08:00 Europe/London +1234567-7
          en | 8:00 London don't send on weekends         | 08:00 Europe/London -67
          en | 8:00 London all but Lipetsk                | 08:00 Europe/London all -RU-LIP
          en | 8:00 London without Lipetsk or Perm        | 08:00 Europe/London -RU-LIP-RU-PER
          en | 8:00 London not Lipetsk but Perm           | 08:00 Europe/London +RU-PER-RU-LIP
          en | 8:00 London except Lipetsk, weekdays       | 08:00 Europe/London +12345 -RU-LIP
          en | quiet from 10pm to 7am                     | quiet 22:00-07:00
          en | quiet hours between 22:30 and 6            | quiet 22:30-06:00
          en | at least planned, in German, at once       | from PLANNED in GERMAN alerts
          en | only done                                  | from DONE
          en | 8:00 Asia/Tokyo everything                 | 08:00 Asia/Tokyo all
          en | 8:00 London Samara region                  | 08:00 Europe/London +RU-SAM
          en | weekly                                     | weekly
          ru | 8:00 Минск по будням Липецк, Пермь         | 08:00 Europe/Minsk +12345 +RU-LIP+RU-PER
          ru | в 21:45 Москва ежедневно Казахстан         | 21:45 Europe/Moscow +1234567 +KZ
          ru | в 8 вечера по московскому времени          | 20:00 Europe/Moscow
          ru | в половине восьмого Минск                  | 07:30 Europe/Minsk
          ru | четверть девятого, часовой пояс Минск      | 08:15 Europe/Minsk
          ru | в 9 утра мск с понедельника по пятницу     | 09:00 Europe/Moscow +12345
          ru | 8:00 Минск кроме воскресенья               | 08:00 Europe/Minsk -7
          ru | 8:00 Минск, без выходных                   | 08:00 Europe/Minsk -67
          ru | 8:00 Минск не по субботам, Липецк          | 08:00 Europe/Minsk -6 +RU-LIP
          ru | 8:00 Минск все, кроме Липецка и Перми      | 08:00 Europe/Minsk all -RU-LIP-RU-PER
          ru | 8:00 Минск не Липецк, а Пермь              | 08:00 Europe/Minsk +RU-PER-RU-LIP
          ru | тихо с 22 до 7, не ниже согласовано        | from AGREED quiet 22:00-07:00
          ru | 10 часов по Москве, сельское хозяйство     | 10:00 Europe/Moscow kinds+agriculture
          ru | в полдень Минск, вторник и четверг         | 12:00 Europe/Minsk +24
          ru | на русском, сразу                          | in RUSSIAN alerts
          """)
  void readsOrders(String language, String said, String sense) {
    Order order = read(said, language);
    assertThat(order.doubts()).isEmpty();
    assertThat(sense(order)).isEqualTo(sense);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          de | 8:00 Berlin Lipezkk                        | unread Lipezkk (Lipezk)
          de | 8:00 Berlin werktgas                       | unread werktgas (werktags)
          de | 25:99                                      | impossible 25:99
          de | 9 Uhr Zeitzone Perm                        | impossible Zeitzone Perm
          en | 9:00 time zone Khabarovsk                  | impossible time zone Khabarovsk
          de | 24:00 Berlin                               | impossible 24:00 (0:00)
          de | 8:75 Berlin                                | impossible 8:75
          de | 1                                          | unread 1 (1:00)
          de | 8 Berlin                                   | unread 8 (8:00)
          de | 8:00 Berlin 9:00                           | contradictory 8:00/9:00
          de | um 8 und um 18 Uhr Berlin                  | contradictory um 8/um 18 Uhr
          de | 8:00 Berlin Zeitzone Minsk                 | contradictory Berlin/Zeitzone Minsk
          de | 8:00 Berlin wöchentlich Montag und Freitag | contradictory wöchentlich/Freitag
          de | 8:00 Berlin täglich Montag                 | contradictory täglich/Montag
          de | 8:00 Berlin Montag, nicht Montag           | contradictory Montag/Montag
          de | 8:00 Berlin Lipezk, ohne Lipezk            | contradictory Lipezk/Lipezk
          de | 8:00 Berlin alle Regionen, Lipezk          | contradictory alle Regionen/Lipezk
          de | 8:00 Berlin auf Deutsch und auf Englisch   | contradictory auf Deutsch/auf Englisch
          de | ab geplant, ab vereinbart                  | contradictory ab geplant/ab vereinbart
          de | sofort, keine Eilmeldungen                 | contradictory sofort/keine Eilmeldungen
          de | 8:00 Samara, Perm                          | place Samara
          de | 8:00, Moskau                               | place Moskau
          de | Berlin                                     | place Berlin
          de | 8:00 Moskau und Lipezk                     | place Moskau
          de | 8:00 Berlin sonntags nicht Lipezk          | not nicht
          de | 8:00 Berlin Lipezk, Perm nicht             | not nicht
          de | 8:00 Berlin nicht Lipezk, Perm             | not nicht
          de | nicht 8:00                                 | not nicht
          de | 8:00 Berlin nicht nur Lipezk               | not nicht
          de | 8:00 Berlin auch Lipezk                    | unread auch
          de | 8:00 Berlin alle zwei Wochen               | unread zwei (2:00) unread Wochen
          de | 8:00 Berlin jeden zweiten Montag           | unread jeden unread zweiten (weiter)
          de | 8:00 Berlin nicht vor Montag               | unread vor not nicht
          de | 8:00 Berlin bis Freitag                    | unread bis
          de | 8:00 Berlin -Lipezk                        | unread -
          de | 8:00 Berlin, Lipezk ≠ Perm                 | unread ≠
          de | vereinbart                                 | unread vereinbart (mindestens vereinbart)
          de | ruhe                                       | unread ruhe (ruhe 22:00-7:00)
          de | 8:00-10:00 Berlin                          | unread 8:00-10:00
          de | ruhe 22-22                                 | impossible 22-22
          de | ruhe 25-7                                  | impossible 25-7
          de | 8:00 Ortszeit                              | unread Ortszeit
          de | 8:00 Berlin Oktober                        | unread Oktober
          de | pause und weiter                           | unread pause unread und weiter
          en | half seven London                          | unread half (halb) unread seven (7:00)
          en | 13pm London                                | impossible 13pm
          en | 20:00 in the morning London                | impossible 20:00 in the morning
          en | 8:00 London monthly                        | unread monthly
          en | 8:00 London other than                     | not other than
          en | 8:00 London except not Perm                | not not
          en | 8:00 Lundon                                | unread Lundon (London)
          en | 8:00 London AMKODOR                        | unread AMKODOR
          en | 8:00 London twice a week                   | unread twice unread week
          en | 8:00 London from Monday                    | unread from
          en | 8:00 London in 2 regions                   | unread 2 (2:00)
          en | 0800 London                                | unread 0800
          ru | 8:00 Минск Липетск                         | unread Липетск (Липецк)
          ru | 8-00 Минск                                 | unread 8-00
          ru | в 2 регионах                               | unread 2 (2:00)
          ru | 8:00 Минск кроме                           | not кроме
          ru | 8:00 Минск понидельник                     | unread понидельник (понедельник)
          """)
  void asksBackWhatItDoesNotUnderstandForCertain(String language, String said, String doubts) {
    assertThat(
            read(said, language).doubts().stream()
                .map(OrderReaderTest::told)
                .collect(Collectors.joining(" ")))
        .isEqualTo(doubts);
  }

  @ParameterizedTest
  @CsvSource({
    "jetzt, now",
    "Preview, preview",
    "пауза, pause",
    "weiter, resume",
    "off, off",
    "выкл, off"
  })
  void knowsWhatIsToBeDone(String said, String action) {
    assertThat(READER.action(said)).contains(action);
  }

  /// Said on a Tuesday.
  @ParameterizedTest
  @CsvSource({
    "pause bis Montag, 2026-03-09",
    "Pause bis 1. Dezember, 2026-12-01",
    "pause bis 1.4., 2026-04-01",
    "pause for 2 weeks, 2026-03-17",
    "pause until March 20, 2026-03-20",
    "pause until tomorrow, 2026-03-04",
    "pause till 2026-03-31, 2026-03-31",
    "пауза до понедельника, 2026-03-09",
    "пауза до 20 апреля, 2026-04-20",
    "пауза на неделю, 2026-03-10",
    "pause until 1 January, 2027-01-01"
  })
  void readsHowLongToPause(String said, LocalDate until) {
    assertThat(pause(said)).contains(new Pause.Until(until));
  }

  @ParameterizedTest
  @CsvSource({
    "pause bis bald, unread bald",
    "pause until 2020-01-01, impossible 2020-01-01",
    "pause until 31 February, unread 31 February",
    "pause until Monday 8:00, unread Monday 8:00",
    "pause Lipezk, unread Lipezk"
  })
  void asksBackHowLongToPause(String said, String doubt) {
    assertThat(pause(said).map(pause -> told(((Pause.Unclear) pause).doubt()))).contains(doubt);
  }

  @Test
  void aPauseWithoutAnEndIsNoneWithOne() {
    assertThat(pause("pause")).isEmpty();
    assertThat(pause("8:00 Berlin")).isEmpty();
  }

  private static Optional<Pause> pause(String said) {
    return READER.pause(said, LocalDate.of(2026, 3, 3));
  }

  private static Order read(String said, String language) {
    return READER.read(said, VOCABULARY, Language.of(language));
  }

  private static String told(Doubt doubt) {
    return switch (doubt) {
      case Doubt.Unread(String word, Optional<String> near) -> "unread " + word + near(near);
      case Doubt.Impossible(String word, Optional<String> near) ->
          "impossible " + word + near(near);
      case Doubt.Contradictory(String one, String other) -> "contradictory " + one + "/" + other;
      case Doubt.Placeless(String word) -> "place " + word;
      case Doubt.Unattached(String word) -> "not " + word;
    };
  }

  private static String near(Optional<String> near) {
    return near.map(word -> " (" + word + ")").orElse("");
  }

  private static String sense(Order order) {
    List<String> said = new ArrayList<>();
    order.at().map(Object::toString).ifPresent(said::add);
    order.zone().map(Object::toString).ifPresent(said::add);
    if (order.traits().everywhere()) {
      said.add(order.traits().everything() ? "all" : "everywhere");
    }
    String days =
        signed(
            order.days().only().stream().map(day -> day.getValue()).sorted().toList(),
            order.days().except().stream().map(day -> day.getValue()).sorted().toList(),
            true);
    said.add(days);
    said.add(signed(order.regions().only(), order.regions().except(), false));
    String kinds = signed(order.kinds().only(), order.kinds().except(), false);
    said.add(kinds.isEmpty() ? "" : "kinds" + kinds);
    Order.Traits traits = order.traits();
    said.add(traits.weekly() ? "weekly" : "");
    traits.atLeast().ifPresent(status -> said.add("from " + status));
    traits.language().ifPresent(language -> said.add("in " + language));
    traits.onlyNews().ifPresent(only -> said.add(only ? "news" : "empty"));
    traits.alerts().ifPresent(alerts -> said.add(alerts ? "alerts" : "later"));
    traits
        .quiet()
        .ifPresent(
            quiet ->
                said.add("quiet " + quiet.map(it -> it.from() + "-" + it.to()).orElse("none")));
    return said.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String signed(Collection<?> only, Collection<?> except, boolean together) {
    return one("+", only, together) + one("-", except, together);
  }

  private static String one(String sign, Collection<?> values, boolean together) {
    String joined =
        values.stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(together ? "" : sign));
    return joined.isEmpty() ? "" : sign + joined;
  }
}
