package dev.beleg.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSessionTest {

  @Test
  void greetsAndAnswersUntilTheInputEnds() {
    assertThat(conversation("Wer?\n\nWann?")).isEqualTo("hello\nanswer to Wer?\nanswer to Wann?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit", "/QUIT", " /q ", "/exit"})
  void endsWhenToldTo(String command) {
    assertThat(conversation(command + "\nWer?")).isEqualTo("hello\n");
  }

  @Test
  void showsArticlesAndPassages() {
    assertThat(conversation("/sources\n/source 2\n/source [12]"))
        .isEqualTo("hello\nall sources\nsource 2\nsource 12\n");
  }

  @Test
  void beginsAnewWhenToldTo() {
    assertThat(conversation("Wer?\n/new\nWann?"))
        .isEqualTo("hello\nanswer to Wer?\nforgotten\nanswer to Wann?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/source", "/source x", "/source 1 2", "/source 99999"})
  void asksForANumberWhereThereIsNone(String command) {
    assertThat(conversation(command))
        .isEqualTo("hello\nSay which: /source 1 shows the passage behind [1].\n");
  }

  @Test
  void saysWhereTheCommandsAreListedWhenOneIsUnknown() {
    assertThat(conversation("/fuelle"))
        .isEqualTo("hello\nThere is no command /fuelle; /help lists the commands.\n");
  }

  @Test
  void listsItsCommands() {
    assertThat(conversation("/help"))
        .contains("/source n ", "/sources ", "/new ", "/help ", "/quit ");
  }

  private static String conversation(String typed) {
    StringWriter shown = new StringWriter();
    PipedLines lines = new PipedLines(new BufferedReader(new StringReader(typed)));
    new ConsoleSession(new Echo(), lines, new Screen(new PrintWriter(shown), false)).run();
    return shown.toString();
  }

  private record Echo() implements Talk {

    @Override
    public List<Line> greeting() {
      return List.of(Line.note("hello"));
    }

    @Override
    public List<Line> forget() {
      return List.of(Line.note("forgotten"));
    }

    @Override
    public List<Line> answer(String question) {
      return List.of(Line.text("answer to " + question));
    }

    @Override
    public List<Line> sources() {
      return List.of(Line.text("all sources"));
    }

    @Override
    public List<Line> source(int number) {
      return List.of(Line.source("source " + number));
    }
  }
}
