package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Artamonov Artamonow Артамонов",
        "Cherepovets Tscherepowez Череповец",
        "Vologda Wologda Вологда",
        "Lukashenko Lukaschenko Лукашенко",
        "Khabarovsk Chabarowsk Хабаровск",
        "Mogilev Mogiljow Могилёв Могилев",
        "Karankevich Karankewitsch Каранкевич",
        "Gorbachev Gorbatschow Горбачёв",
        "Khrushchev Chruschtschow Хрущёв",
        "Zhukov Schukow Жуков",
        "Alexander Aleksandr Александр",
        "Dmitriev Dmitrijew Дмитриев",
        "Georgy Georgi Georgij Георгий",
        "Azerbaijan Aserbaidschan Азербайджан",
        "Yekaterinburg Jekaterinburg Екатеринбург",
        "Khodorkovsky Chodorkowski Ходорковский",
        "Kuznetsov Kusnezow Кузнецов",
        "Sergey Sergei Sergej Сергей",
        "Lipetsk Lipezk Липецк",
        "Shcherbakov Schtscherbakow Щербаков",
        "Müller Mueller Muller"
      })
  void spellingsOfOneNameShareAKey(String spellings) {
    assertThat(Arrays.stream(spellings.split(" ")).map(LooseKey::of).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Artamonov, Артамоновым",
    "Vologda, Вологды",
    "Cherepovets, Череповце",
    "Lipezk, Липецка",
    "Lukaschenkos, Лукашенко"
  })
  void inflectedFormsAreTheSameName(String one, String other) {
    assertThat(LooseKey.sameName(LooseKey.of(one), LooseKey.of(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Petrov, Petrovich",
    "Minsk, Pinsk",
    "Tomsk, Omsk",
    "Karimov, Karamov",
    "Ivanov, Ivankov",
    "Perm, Permjakow",
    "Vologda, Volgograd",
    "Lipetsk, Lukashenko"
  })
  void differentNamesAreNotTheSame(String one, String other) {
    assertThat(LooseKey.sameName(LooseKey.of(one), LooseKey.of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "lukasenko, lukasnko, true",
    "lukasenko, lukaesnko, true",
    "lukasenko, lukosenko, true",
    "lukasenko, lukassenko, true",
    "lukasenko, mukasenko, false",
    "lukasenko, lukosinko, false",
    "minsk, minks, false",
    "lukasenko, lukasenko, false"
  })
  void aMisspellingDiffersInOneLetter(String one, String other, boolean expected) {
    assertThat(LooseKey.differInOneLetter(one, other)).isEqualTo(expected);
    assertThat(LooseKey.differInOneLetter(other, one)).isEqualTo(expected);
  }

  @Test
  void aWordWithoutLettersHasAnEmptyKey() {
    assertThat(LooseKey.of("--")).isEmpty();
  }
}
