package dev.beleg.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceAnswersTest {

  @TempDir Path folder;

  @Test
  void countsARelativeTimeFromTheArticleWhereTodayFindsNothing() throws IOException {
    String said =
        ask(
            "MINSK, 1. Juni 2021 (BelTA) - Im vergangenen Jahr besuchten 400 Studenten aus Perm die"
                + " Sommerschule in Grodno.",
            "Wie viele Studenten besuchten im vergangenen Jahr die Sommerschule in Grodno?");
    assertThat(said).contains("400 Studenten");
  }

  @Test
  void takesNoTownForARegionThatTheArticleWouldHaveToName() throws IOException {
    String said =
        ask(
            "MINSK, 1. Juni 2021 (BelTA) - In Orscha wird ein neues Leinenwerk gebaut. Die Maschinen"
                + " kommen aus Italien.",
            "Was wird in Orscha gebaut?");
    assertThat(said).contains("Leinenwerk");
  }

  @Test
  void answersHowManyOnlyWithANumber() throws IOException {
    String article =
        "MINSK, 1. Juni 2021 (BelTA) - Die Fabrik in Orscha beschäftigt viele Arbeiter aus der"
            + " Umgebung und sucht weitere Arbeiter.";
    assertThat(answer(article, "Wie viele Arbeiter beschäftigt die Fabrik in Orscha?"))
        .isInstanceOf(Answer.Abstained.class);
  }

  private String ask(String article, String question) throws IOException {
    return answer(article, question).text();
  }

  private Answer answer(String article, String question) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("article.txt"), article);
    try (AskedCorpus asked = AskedCorpus.open(corpus, folder.resolve("index"))) {
      return asked.answerer().answer(question, Optional.empty()).answer();
    }
  }

  @Test
  void choosesNothingFromNothing() {
    SentenceAnswers sentences =
        new SentenceAnswers(new SignalWeights(), new Abstentions(new Phrases()));
    assertThat(sentences.choose(question(), List.of())).isEmpty();
  }

  private static Question question() {
    return new Question(
        "Lipezk",
        Language.GERMAN,
        Language.GERMAN,
        Asked.KEYWORDS,
        List.of(),
        List.of(),
        new Question.Topic(List.of(), List.of(), List.of()));
  }
}
