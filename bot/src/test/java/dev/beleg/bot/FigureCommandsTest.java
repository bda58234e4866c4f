package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands that list, check and extract figures, as scripts and people see them.
class FigureCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {

    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }
  }

  @Test
  void listsAFigureWithAllItsPlacesAndWhatContradictsIt() throws IOException {
    Outcome outcome = figures("--subject Lipetsk --measure trade-turnover --year 2022 --json");
    assertThat(outcome.status).isZero();
    assertThat(outcome.json().get("figures")).hasSize(2);
    JsonNode almost = outcome.json().at("/figures/0");
    String other = outcome.json().at("/figures/1/id").asText();
    assertThat(almost)
        .hasToString(
            """
            {"id":"%s","subject":"RU-LIP","subjectName":"Lipetsk Oblast",\
            "measure":"trade-turnover","kind":"actual","value":"334000000","unit":"USD",\
            "hedge":"almost","period":{"from":"2022-01-01","to":"2022-12-31"},\
            "surface":"fast $334 Mio.","source":"000_0cc63a20bb3e09ed.txt","start":1534,"end":1548,\
            "sources":[{"source":"000_0cc63a20bb3e09ed.txt","start":1534,"end":1548,\
            "surface":"fast $334 Mio."},{"source":"001_7fe66222bde10e6b.txt","start":4693,\
            "end":4712,"surface":"almost $334 million"}],"conflicts":["%s"]}"""
                .formatted(almost.get("id").asText(), other));
  }

  @Test
  void eachSurfaceIsTheRangeOfItsFile() throws IOException {
    JsonNode figures = figures("--json").json().get("figures");
    assertThat(figures).isNotEmpty();
    for (JsonNode figure : figures) {
      for (JsonNode source : figure.get("sources")) {
        String text =
            Files.readString(HOME.resolve("seeds").resolve(source.get("source").asText()));
        assertThat(text.substring(source.get("start").asInt(), source.get("end").asInt()))
            .isEqualTo(source.get("surface").asText());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Lipetsk,        exports
          Gebiet Lipezk,  Exporte
          Липецкая область, экспорт
          ru-lip,         EXPORTS
          lipezk,         export
          """)
  void takesNamesInAnyLanguage(String subject, String measure) throws IOException {
    Outcome outcome =
        run("", "figures", "--subject", subject, "--measure", measure, "--year", "2021", "--json");
    assertThat(outcome.json().get("figures")).hasSize(1);
    assertThat(outcome.json().at("/figures/0/value").asText()).isEqualTo("70000000");
  }

  @Test
  void aPersonReadsATable() {
    assertThat(figures("--subject Lipetsk --measure exports --year 2022").out)
        .isEqualTo(
            """
            subject                   measure  period  value                            kind    source                                   date
            Belarus → Lipetsk Oblast  exports  2022    more than 91 million US dollars  actual  000_0cc63a20bb3e09ed.txt#1627-1640 (+1)  2023-06-01
            Belarus → Lipetsk Oblast  exports  2022    +31%                             change  000_0cc63a20bb3e09ed.txt#1666-1670 (+1)  2023-06-01
            2 figures
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --subject Atlantis               | no figure about 'Atlantis'; there are: Khabarovsk Krai, Lipetsk Oblast, Perm Krai
          --subject Lipetsk --measure fish | no figure of 'fish'; there are: exports, number-of-visits, share, trade-turnover
          --subject Lipetsk --measure exports --year 1950 | no figure of 1950; there are: 2021, 2022
          """)
  void saysWhatThereIsInstead(String arguments, String line) {
    Outcome outcome = figures(arguments);
    assertThat(outcome.status).isEqualTo(3);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err).isEqualTo("beleg: " + line + "\n");
    assertThat(figures(arguments + " --json").out).isEqualTo("{\"figures\":[]}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Exports to Lipetsk rose 31% to $91m        | supported [] supported []
          Exports to Lipetsk rose 31% to $91 billion | supported [] differs ["scale"]
          Exports to Lipetsk fell 31% in 2022        | differs ["direction"]
          Der Handel mit Lipezk lag 2021 bei $315 Mio. | supported []
          The company hired 4,000 engineers          | not_in_sources []
          """)
  void judgesEachFigureOfAText(String text, String verdicts) throws IOException {
    Outcome outcome = run(text, "check", "--json", "-");
    StringBuilder found = new StringBuilder();
    for (JsonNode figure : outcome.json().get("figures")) {
      found
          .append(figure.get("verdict").asText())
          .append(" ")
          .append(figure.get("why"))
          .append(" ");
      assertThat(figure.fieldNames())
          .toIterable()
          .containsExactly("start", "end", "surface", "verdict", "why", "claimed", "sourced");
      assertThat(text.substring(figure.get("start").asInt(), figure.get("end").asInt()))
          .isEqualTo(figure.get("surface").asText());
    }
    assertThat(found.toString().strip()).isEqualTo(verdicts);
    assertThat(outcome.status).isZero();
  }

  @Test
  void aClaimThatFellIsNegativeAndHasNoSource() throws IOException {
    JsonNode json = run("", "check", "--json", "Exports to Lipetsk fell 31% in 2022").json();
    assertThat(json.at("/figures/0/claimed"))
        .hasToString(
            """
            {"id":null,"subject":"RU-LIP","subjectName":"Lipetsk Oblast","measure":"exports",\
            "kind":"change","value":"-31","unit":"percent","hedge":null,\
            "period":{"from":"2022-01-01","to":"2022-12-31"},"surface":"31%","source":null,\
            "start":24,"end":27}""");
  }

  @Test
  void aPersonReadsABlockForEachFigure() {
    assertThat(run("", "check", "Exports to Lipetsk rose 31% to $91m").out)
        .isEqualTo(
            """
            31%: supported
              no period is named; taken as 2022-01-01 to 2022-12-31
              not both sides are named; taken as from BY to RU-LIP
              in the articles: +31%, change, exports, Belarus → Lipetsk Oblast, 2022-01-01 to 2022-12-31
              «31 %» 000_0cc63a20bb3e09ed.txt#1666-1670 · 2023-06-01
              «31%» 001_7fe66222bde10e6b.txt#4808-4811 · 2023-06-01

            $91m: supported
              no period is named; taken as 2022-01-01 to 2022-12-31
              not both sides are named; taken as from BY to RU-LIP
              in the articles: more than 91 million US dollars, actual, exports, Belarus → Lipetsk Oblast, 2022-01-01 to 2022-12-31
              «über $91 Mio.» 000_0cc63a20bb3e09ed.txt#1627-1640 · 2023-06-01
              «more than $91 million» 001_7fe66222bde10e6b.txt#4769-4790 · 2023-06-01
            """);
  }

  @Test
  void aTextWithoutFiguresCannotBeChecked() {
    Outcome outcome = run("", "check", "--json", "Trade grows.");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(3, "{\"figures\":[]}\n", "beleg: the text has no figure to check\n"));
  }

  @Test
  void extractsFromEachLineWithoutArticles() {
    String lines = "Die Exporte sanken im vergangenen Jahr um 5 bis 10 Prozent.\n\nPlatz 4\n";
    Outcome outcome =
        run(
            lines,
            "extract",
            "--json",
            "--lang",
            "de",
            "--date",
            "2023-06-01",
            "--corpus",
            "no",
            "-");
    assertThat(outcome.out)
        .isEqualTo(
            """
            {"text":"Die Exporte sanken im vergangenen Jahr um 5 bis 10 Prozent.","language":"de",\
            "figures":[{"id":null,"subject":null,"subjectName":null,"measure":"exports",\
            "kind":"change","value":"-10","valueHigh":"-5","unit":"percent","hedge":null,\
            "period":{"from":"2022-01-01","to":"2022-12-31"},"surface":"5 bis 10 Prozent",\
            "source":null,"start":42,"end":58}],"periods":[{"start":22,"end":38,\
            "surface":"vergangenen Jahr","from":"2022-01-01","to":"2022-12-31"}]}
            {"text":"","language":"de","figures":[],"periods":[]}
            {"text":"Platz 4","language":"de","figures":[{"id":null,"subject":null,\
            "subjectName":null,"measure":"rank","kind":"rank","value":"4","unit":"rank",\
            "hedge":null,"period":null,"surface":"Platz 4","source":null,"start":0,"end":7}],\
            "periods":[]}
            """);
    assertThat(outcome.status).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade fell 3.5% in 2022    | 3.5% = −3.5%, change, trade-turnover, 2022-01-01 to 2022-12-31; 2022 = 2022-01-01 to 2022-12-31
          Товарооборот около $5 млн  | около $5 млн = около 5 млн долларов США, actual, trade-turnover
          The Lipetsk Oblast pool holds 500 people | 500 people = 500 people, count, Lipetsk Oblast
          """)
  void aPersonReadsWhatEachFigureWasTakenFor(String text, String line) {
    assertThat(run(text, "extract", "-").out).isEqualTo(line + "\n");
    assertThat(run("", "extract", text).out.lines().toList()).containsExactly(line.split("; "));
  }

  @Test
  void anAnswerNamesItsFiguresByTheIdsOfTheLedger() throws IOException {
    JsonNode listed = figures("--subject Lipetsk --measure exports --year 2021 --json").json();
    JsonNode asked =
        run("", "ask", "--json", "How much did Belarus export to Lipetsk in 2021?").json();
    ObjectNode expected = listed.at("/figures/0").deepCopy();
    expected.remove(List.of("sources", "conflicts", "surface", "source", "start", "end"));
    ObjectNode said = asked.at("/figures/0").deepCopy();
    said.remove(List.of("surface", "source", "start", "end"));
    assertThat(asked.get("figures")).hasSize(1);
    assertThat(said).isEqualTo(expected);
    assertThat(asked.get("citations")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lipezk Handel 2022?     | Handelsumsatz, Belarus – Gebiet Lipezk, 2022: fast 334 Mio. US-Dollar [1][2]; gerundet 330 Mio. US-Dollar [3]
          Chabarowsk: Zuwachs im Handel 2. Halbjahr 2024 in Prozent? | Handelsumsatz, Belarus – Region Chabarowsk, 2. Halbjahr 2024: Veränderung: +40 % (so Dmitri Demeschin) [1]
          wie oft war Artamonow seit amtsantritt in Belarus | 1. Juni 2022 – 1. Juni 2023: „three times“ [1]
          Wie viele der in Lipezk angeschafften Traktoren kommen aus Belarus? | Belarus → Gebiet Lipezk: Anteil: 50 % [1]
          Lipezk Handel 2019?     | Zu „Handelsumsatz, Gebiet Lipezk“ steht für 2019 nichts in meinen Quellen.
          Trade with Lipetsk in euros? | My sources do not tell “trade turnover, Lipetsk Oblast” in that unit.
          How much trade does Belarus have with Poland? | There is nothing about Poland in my sources.
          """)
  void statesAFigureWithWhatTheLedgerKnowsOfIt(String question, String line) throws IOException {
    assertThat(run("", "ask", "--json", question).json().get("text").asText())
        .startsWith(line + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much did Lipetsk export to Belarus in 2022?
          Wie hoch war der Handelsumsatz zwischen Kasachstan und Lipezk 2022?
          Wie hoch war der Handelsumsatz mit Lipezk 2022 in Euro?
          Сколько составил товарооборот с Липецкой областью в 2022 году в евро?
          """)
  void refusesOtherPartiesAndOtherUnits(String question) throws IOException {
    JsonNode json = run("", "ask", "--json", question).json();
    assertThat(json.get("status").asText()).isEqualTo("abstained");
    assertThat(json.get("figures")).isEmpty();
  }

  @Test
  void offersTheFiguresOfOtherTimesWhereTheYearIsMissing() throws IOException {
    JsonNode json = run("", "ask", "--json", "Lipetsk trade in 2019?").json();
    assertThat(json.get("status").asText()).isEqualTo("abstained");
    assertThat(json.get("figures")).isEmpty();
    assertThat(json.get("text").asText())
        .contains("They have: Q1 2023: 68 million US dollars; Q1 2023: change: +2.5%; 2022: ");
  }

  private Outcome figures(String arguments) {
    return run("", ("figures " + arguments).split(" "));
  }

  private Outcome run(String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of("BELEG_DATA", "data", "BELEG_DICTIONARIES", "no-dictionaries"),
            new Surroundings.Streams(
                new BufferedReader(new StringReader(input)),
                new PrintWriter(out),
                new PrintWriter(err)),
            false,
            InstantSource.fixed(Instant.parse("2026-07-01T08:00:00Z")));
    int status = Commands.in(surroundings).execute(arguments);
    return new Outcome(status, out.toString(), err.toString());
  }
}
