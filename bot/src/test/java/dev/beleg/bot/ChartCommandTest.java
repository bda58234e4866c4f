package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  @Test
  void drawsASeriesAndPrintsTheSourceOfEachPoint() throws IOException {
    Outcome outcome = chart("--subject", "Lipezk", "--measure", "Handelsumsatz", "--lang", "de");

    assertThat(outcome.status).isZero();
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.out)
        .startsWith("Belarus – Gebiet Lipezk: Handelsumsatz\n[1] 2021: $315 Mio. — 000_0cc63")
        .contains("[2] 2022: fast $334 Mio. — ", "«")
        .contains("nicht gezeichnet: 1 mit der Einheit %, Veränderung\n")
        .endsWith("drawn to " + folder.resolve("a.png") + "\n");
    BufferedImage picture = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(800);
  }

  @Test
  void eachCitedRangeHoldsTheWordsAsPrinted() throws IOException {
    Outcome outcome = chart("--subject", "RU-LIP", "--measure", "exports");

    List<String> points = outcome.out.lines().filter(line -> line.startsWith("[")).toList();
    assertThat(points).hasSize(2);
    for (String point : points) {
      String[] place = point.replaceAll(".* — (\\S++).*", "$1").split("[#-]");
      String text = Files.readString(HOME.resolve("seeds").resolve(place[0]));
      assertThat(point)
          .contains(text.substring(Integer.parseInt(place[1]), Integer.parseInt(place[2])) + " — ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tatarstan | exports       | no figure about 'Tatarstan'; there are:
          Lipetsk   | investment    | no figure of 'investment'; there are:
          Lipetsk   | share         | nothing to draw: a chart needs two figures
          """)
  void saysWhatThereIsWhereNothingCanBeDrawn(String subject, String measure, String line) {
    Outcome outcome = chart("--subject", subject, "--measure", measure);

    assertThat(outcome.status).isEqualTo(3);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err).startsWith("beleg: " + line);
    assertThat(folder.resolve("a.png")).doesNotExist();
  }

  @Test
  void overwritesAPictureButNothingElse() throws IOException {
    Path out = folder.resolve("a.png");
    assertThat(chart("--subject", "RU-LIP", "--measure", "exports").status).isZero();
    assertThat(chart("--subject", "RU-LIP", "--measure", "trade-turnover").status).isZero();
    Files.writeString(out, "not a picture");

    Outcome outcome = chart("--subject", "RU-LIP", "--measure", "exports");

    assertThat(outcome.status).isEqualTo(2);
    assertThat(outcome.err).contains("is there and no PNG picture; choose another --out");
    assertThat(out).hasContent("not a picture");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chart --measure exports --out a.png              | Missing required option: '--subject=NAME'
          chart --subject a --measure b                    | Missing required option: '--out=FILE.png'
          chart --subject a --measure b --out a.jpg        | does not end in .png
          chart --subject a --measure b --out no/a.png     | there is no folder
          chart --subject a --measure b --out .png/../x    | does not end in .png
          chart --subject a --measure b --out a.png --lang fr | 'fr' is none of de, en, ru
          """)
  void wrongUsageIsSaidInOneLine(String arguments, String message) {
    Outcome outcome = run(arguments.split(" "));

    assertThat(outcome.status).isEqualTo(2);
    assertThat(outcome.err).startsWith("beleg: ").contains(message);
    assertThat(outcome.err.lines()).hasSize(1);
  }

  private Outcome chart(String... arguments) {
    List<String> all = new ArrayList<>(List.of("chart", "--out", "a.png"));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new Surroundings.Places(HOME, folder),
            Map.of("BELEG_DATA", "data", "BELEG_DICTIONARIES", "no-dictionaries"),
            new Surroundings.Streams(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out),
                new PrintWriter(err)),
            false,
            InstantSource.fixed(Instant.parse("2026-07-01T08:00:00Z")));
    int status = Commands.in(surroundings).execute(arguments);
    return new Outcome(status, out.toString(), err.toString());
  }
}
