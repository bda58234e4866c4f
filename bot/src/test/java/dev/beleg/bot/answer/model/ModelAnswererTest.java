package dev.beleg.bot.answer.model;

import static dev.beleg.bot.answer.model.ScriptedServer.calls;
import static dev.beleg.bot.answer.model.ScriptedServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.answer.gate.Flaw;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAnswererTest {

  private static final String QUESTION =
      "Wie hoch war der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk im Jahr 2022?";
  private static final String TRUE =
      "Im Jahr 2022 erreichte der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk fast"
          + " 334 Mio. US-Dollar. {fast $334 Mio}";
  private static final String FALSE =
      "Im Jahr 2022 erreichte der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk fast"
          + " 344 Mio. US-Dollar. {fast $334 Mio}";
  private static final String ALSO_TRUE =
      "Das Gebiet Lipezk hat Interesse an belarussischen Drohnen. {Interesse an belarussischen Drohnen}";

  @TempDir Path folder;

  private AskedModel asked(ScriptedServer server) {
    return new AskedModel(AskedModel.HOME.resolve("seeds"), folder, server);
  }

  @Test
  void citesThePlaceThatSupportsASentence() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(response.mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(response.answer().text())
          .startsWith(
              "Im Jahr 2022 erreichte der Handelsumsatz zwischen Belarus und dem Gebiet Lipezk fast"
                  + " 334 Mio. US-Dollar [1].\n");
      assertThat(AskedModel.quotes(response))
          .containsExactly(
              "Im Jahr 2021 beträgt er $315 Mio., im Jahr 2022 erreichte er fast $334 Mio.");
      assertThat(((Answer.Grounded) response.answer()).figures())
          .extracting(figure -> figure.figure().surface())
          .contains("fast $334 Mio.");
    }
  }

  @Test
  void showsSentencesAsTheyArePassed() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE + "\n" + ALSO_TRUE));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(asked.shown()).hasSize(2);
      assertThat(asked.shown().getFirst()).contains("334 Mio.").doesNotContain("Drohnen");
      assertThat(asked.shown().getLast()).isEqualTo(response.answer().text());
    }
  }

  @Test
  void neverShowsAWrongNumberAndTakesTheMendedOne() {
    try (ScriptedServer server =
            new ScriptedServer(
                says(ALSO_TRUE + " " + FALSE), says("2) " + TRUE.replace("{", " {")));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(asked.shown()).noneMatch(text -> text.contains("344"));
      assertThat(response.answer().text()).contains("334 Mio. US-Dollar [2]").doesNotContain("344");
    }
  }

  @Test
  void saysThatSomethingWasLeftOut() {
    try (ScriptedServer server =
            new ScriptedServer(says(ALSO_TRUE + " " + FALSE), says("2) " + FALSE));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(response.answer().text())
          .contains("Drohnen")
          .contains("(Eine Aussage ließ ich weg, weil die Quellen sie nicht belegen.)")
          .doesNotContain("344");
      assertThat(asked.report().blocked()).containsKey(Flaw.Kind.FIGURE);
      assertThat(asked.report().logLine()).contains("blocked.figure=1").doesNotContain("344");
    }
  }

  @Test
  void quotesTheArticlesWhereNothingIsSupported() {
    try (ScriptedServer server = new ScriptedServer(says(FALSE));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(response.mode()).isEqualTo(Response.Mode.EXTRACTIVE);
      assertThat(response.answer().text())
          .startsWith("(Was das Sprachmodell schrieb, belegen die Quellen nicht")
          .contains("334")
          .doesNotContain("344");
    }
  }

  @Test
  void citesTheRightPassageInPlaceOfAWrongOrUnknownOne() {
    for (String mark : new String[] {"{Interesse an belarussischen Drohnen}", "[39]", ""}) {
      String written = TRUE.replaceAll("\\{.*", mark);
      try (ScriptedServer server = new ScriptedServer(says(written));
          AskedModel asked =
              new AskedModel(
                  AskedModel.HOME.resolve("seeds"), folder.resolve("i" + mark.length()), server)) {
        assertThat(AskedModel.quotes(asked.ask(QUESTION)))
            .as(mark)
            .anySatisfy(quote -> assertThat(quote).contains("334"))
            .hasSize(1);
      }
    }
  }

  @Test
  void givesOnePlaceOneNumber() {
    String again =
        "Im Jahr 2021 betrug der Handelsumsatz mit dem Gebiet Lipezk 315 Mio. US-Dollar. ";
    try (ScriptedServer server =
            new ScriptedServer(says(TRUE + " " + again + "{fast $334 Mio}{fast $334 Mio}"));
        AskedModel asked = asked(server)) {
      Response response = asked.ask(QUESTION);
      assertThat(response.answer().text()).contains("315 Mio. US-Dollar [1].");
      assertThat(AskedModel.quotes(response)).hasSize(1);
    }
  }

  @Test
  void dropsAnAlteredQuotation() {
    String altered =
        "Igor Artamonow sagte: „Das heißt, wir haben wenige Berührungspunkte gefunden.“ {viele Berührungspunkte}";
    try (ScriptedServer server = new ScriptedServer(says(TRUE + " " + altered), says("nichts"));
        AskedModel asked = asked(server)) {
      assertThat(asked.ask(QUESTION).answer().text()).doesNotContain("wenige").contains("334");
    }
  }

  @Test
  void looksUpFiguresForTheModel() {
    try (ScriptedServer server =
            new ScriptedServer(
                calls("find_figures", "{\"words\":\"Perm Platz Exportpartner\"}"), says(TRUE));
        AskedModel asked = asked(server)) {
      assertThat(asked.ask(QUESTION).mode()).isEqualTo(Response.Mode.MODEL);
      assertThat(asked.report().tools()).containsExactly("find_figures");
    }
  }

  @Test
  void looksUpAFollowUpAsTheModelUnderstandsIt() {
    try (ScriptedServer server =
            new ScriptedServer(
                says(TRUE),
                says(
                    "Welche Drohnen interessieren das Gebiet Lipezk?\nWhich drones?\nКакие дроны?"),
                says(ALSO_TRUE));
        AskedModel asked = asked(server)) {
      Dialogue dialogue = asked.dialogue();
      dialogue.answer(QUESTION, Optional.empty());
      Response response =
          dialogue.answer("Woran hat das Gebiet Lipezk Interesse bekundet?", Optional.empty());
      assertThat(server.requests()).hasSize(3);
      assertThat(asked.report().queries()).contains("Which drones?");
      assertThat(response.answer().text()).contains("Drohnen [1]");
    }
  }

  @Test
  void asksNoModelWhereNothingIsAskedOrFound() {
    try (ScriptedServer server = new ScriptedServer(says(TRUE));
        AskedModel asked = asked(server)) {
      asked.ask("Hallo!");
      asked.ask("Xylophonquark?");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void abstainsWhereTheModelFindsNothing() {
    try (ScriptedServer server = new ScriptedServer(says("NOT_IN_SOURCES"));
        AskedModel asked = asked(server)) {
      Response response = asked.ask("Wie viele Schulen gibt es im Gebiet Lipezk?");
      assertThat(response.mode()).isEqualTo(Response.Mode.EXTRACTIVE);
      assertThat(response.answer().text()).doesNotContain("NOT_IN");
    }
  }
}
