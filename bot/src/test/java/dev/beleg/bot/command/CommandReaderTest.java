package dev.beleg.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Update;
import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {

  private final CommandReader reader = new CommandReader(new CommandTable());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wer ist Gouverneur?           | Ask[question=Wer ist Gouverneur?]
          !figures                      | Ask[question=!figures]
          / figures                     | Ask[question=/ figures]
          1/2 der Exporte               | Ask[question=1/2 der Exporte]
          /figures                      | Figures[request=]
          /Figures lipezk 2022          | Figures[request=lipezk 2022]
          /FIGURES@beleg_bot  lipezk    | Figures[request=lipezk]
          /zahlen Lipezk                | Figures[request=Lipezk]
          /цифры Липецк                 | Figures[request=Липецк]
          /figures – lipezk             | Figures[request=lipezk]
          /figures: lipezk              | Figures[request=lipezk]
          /chart lipezk exports         | Chart[request=lipezk exports]
          /Диаграмма Липецк             | Chart[request=Липецк]
          /check -5 % in 2022           | Check[text=-5 % in 2022]
          /check — 5 %                  | Check[text=5 %]
          /prüfen 31 %                  | Check[text=31 %]
          /pruefen 31 %                 | Check[text=31 %]
          /проверь 31 %                 | Check[text=31 %]
          /sources                      | Sources[]
          /sources 2                    | OpenSource[place=2]
          /source 2 file                | SendFile[place=2]
          /quelle a.txt#1-20 Datei      | SendFile[place=a.txt#1-20]
          /источник 1 файл              | SendFile[place=1]
          /source file                  | OpenSource[place=file]
          /source [2]                   | OpenSource[place=[2]]
          /quelle a.txt#1-20            | OpenSource[place=a.txt#1-20]
          /latest                       | Latest[unread=]
          /latest x                     | Latest[unread=x]
          /новости                      | Latest[unread=]
          /language ru                  | ChooseLanguage[words=ru]
          /sprache deutsch              | ChooseLanguage[words=deutsch]
          👍                            | Rate[verdict=HELPFUL]
          👎🏽                            | Rate[verdict=UNHELPFUL]
          /gut                          | Rate[verdict=HELPFUL]
          /bad                          | Rate[verdict=UNHELPFUL]
          gut                           | Ask[question=gut]
          👍👍                          | Ask[question=👍👍]
          😀                            | Ask[question=😀]
          /listen here                  | Listen[words=here]
          /zuhören nie                  | Listen[words=nie]
          /new                          | BeginAnew[]
          /vergiss                      | Forget[]
          /help                         | Help[]
          /start                        | Help[]
          /?                            | Help[]
          /status                       | Status[]
          /pair ABCD2345                | Pair[code=ABCD2345]
          /hlep                         | Unknown[name=hlep, meant=Optional[help]]
          /цыфры                        | Unknown[name=цыфры, meant=Optional[цифры]]
          /xylophone                    | Unknown[name=xylophone, meant=Optional.empty]
          """)
  void understandsWhatIsTyped(String text, String expected) {
    assertThat(read(new Update.Asked(Samples.arrival("1", "a", Samples.NOON), text)))
        .hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          figures lipezk 2022           | Figures[request=lipezk 2022]
          /figures lipezk               | Figures[request=lipezk]
          Hilfe                         | Help[]
          👍                            | Rate[verdict=HELPFUL]
          check: exports rose 31%       | Check[text=exports rose 31%]
          source 2                      | OpenSource[place=2]
          source 2 file                 | SendFile[place=2]
          show me the exports           | Ask[question=show me the exports]
          new factories in Lipetsk?     | Ask[question=new factories in Lipetsk?]
          neu                           | BeginAnew[]
          language ru                   | ChooseLanguage[words=ru]
          Wer ist Gouverneur?           | Ask[question=Wer ist Gouverneur?]
          /hlep                         | Unknown[name=hlep, meant=Optional[help]]
          hlep                          | Ask[question=hlep]
          """)
  void understandsWhatIsSaidToABotThatIsCalledByItsName(String text, String expected) {
    assertThat(read(new Update.CommandGiven(Samples.arrival("1", "a", Samples.NOON), "", text)))
        .hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures", "/figures", "Figures", "figures@beleg_bot"})
  void understandsCommandsThatAPlatformKnows(String name) {
    assertThat(
            read(
                new Update.CommandGiven(
                    Samples.arrival("1", "a", Samples.NOON), name, "lipezk 2022")))
        .isEqualTo(new Command.Figures("lipezk 2022"));
  }

  @Test
  void checksTheMessageRepliedToUnlessThereAreWordsOfItsOwn() {
    Optional<String> quoted = Optional.of("Exports rose 31%");
    assertThat(read(new Update.Asked(Samples.arrival("1", "a", Samples.NOON), "/check", quoted)))
        .isEqualTo(new Command.Check("Exports rose 31%"));
    assertThat(
            read(
                new Update.CommandGiven(
                    Samples.arrival("1", "a", Samples.NOON), "check", "19m", quoted)))
        .isEqualTo(new Command.Check("19m"));
  }

  @Test
  void understandsTheButtonsThatAnswersHave() {
    Action action = new Action(Action.Kind.CHART, Samples.key("-100:52"));
    assertThat(action.carried()).contains("chart -100:52");
    assertThat(read(pressed("chart -100:52"))).isEqualTo(new Command.Press(action));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "chart",
        "chart ",
        "erase 1",
        "CHART 1",
        "sources 1234567890123456789012345678901234567890123456789012345678901234567890"
      })
  void takesNoButtonForOneThatWasNeverMade(String action) {
    assertThat(read(pressed(action))).isEqualTo(new Command.Unknown("", Optional.empty()));
  }

  @Test
  void makesNoButtonThatAPlatformDoesNotCarry() {
    assertThat(new Action(Action.Kind.CHART, Samples.key("ü")).carried()).isEmpty();
    assertThat(new Action(Action.Kind.CHART, Samples.key("x".repeat(59))).carried()).isEmpty();
  }

  @Test
  void germanAndRussianNamesTellTheLanguageAndEnglishOnesDoNot() {
    assertThat(reader.read(asked("/hilfe")).language()).contains(Language.GERMAN);
    assertThat(reader.read(asked("/помощь")).language()).contains(Language.RUSSIAN);
    assertThat(reader.read(asked("/help")).language()).isEmpty();
  }

  @Test
  void readsNothingThatGetsNoAnswer() {
    assertThatThrownBy(
            () -> read(new Update.Ignored(Samples.arrival("1", "a", Samples.NOON), "edit")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cutsANameThatIsLongerThanAny() {
    assertThat(read(asked("/" + "x".repeat(70_000))))
        .isEqualTo(new Command.Unknown("x".repeat(64), Optional.empty()));
  }

  private static Update asked(String text) {
    return Samples.asked("1", "a", text);
  }

  private static Update pressed(String action) {
    return new Update.Pressed(Samples.arrival("1", "a", Samples.NOON), action);
  }

  private Command read(Update update) {
    return reader.read(update).command();
  }
}
