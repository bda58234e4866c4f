package dev.beleg.bot;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Screen;
import dev.beleg.retrieval.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers questions: one from the command line, or one from each line of standard input.
@Command(
    name = "ask",
    description = "Answers a question from the articles, with the words it rests on.",
    footer = "Exit status: 0 answered, 3 not in the articles (with '-': none of the lines was).")
final class AskCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Option(names = "--json", description = "Print one JSON object for each question.")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "de|en|ru",
      converter = LanguageConverter.class,
      description = "Language of question and answer (default: as the question is).")
  private Optional<Language> language = Optional.empty();

  @Option(
      names = "--conversation",
      description = "With '-': all lines are one conversation, and 'and 2021?' goes on from it.")
  private boolean conversation;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description = "The question; '-' reads one from each line of standard input.")
  private List<String> words = List.of();

  AskCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean fromInput = words.equals(List.of(STANDARD_INPUT));
    if (conversation && !fromInput) {
      throw CommandFailure.usage("--conversation reads from standard input; give '-' as question");
    }
    try (Wiring wiring = Wiring.forQuestions(options.settings(), surroundings)) {
      return (fromInput ? answerLines(wiring) : answerOne(wiring)).code();
    }
  }

  private ExitStatus answerOne(Wiring wiring) {
    Response response = wiring.answer(String.join(" ", words), language);
    if (json) {
      print(wiring, response);
    } else {
      screen().show(AnswerLines.of(response));
    }
    return isAnswered(response) ? ExitStatus.DONE : ExitStatus.ABSTAINED;
  }

  /// Each line gives one line, at once, until the input ends or nobody reads the output any more.
  private ExitStatus answerLines(Wiring wiring) {
    boolean asked = false;
    boolean answered = false;
    PrintWriter out = surroundings.streams().out();
    Function<String, Response> answers = answers(wiring);
    Optional<String> line = nextLine();
    while (line.isPresent() && !out.checkError()) {
      Response response = answers.apply(line.get());
      print(wiring, response);
      asked = true;
      answered |= isAnswered(response);
      line = nextLine();
    }
    return asked && !answered ? ExitStatus.ABSTAINED : ExitStatus.DONE;
  }

  /// Without a conversation every line stands alone.
  private Function<String, Response> answers(Wiring wiring) {
    if (!conversation) {
      return line -> wiring.answer(line, language);
    }
    Dialogue dialogue = wiring.dialogue();
    return line -> dialogue.answer(line, language.or(wiring::answerLanguage));
  }

  private void print(Wiring wiring, Response response) {
    if (json) {
      surroundings.streams().out().println(wiring.json().response(response));
      surroundings.streams().out().flush();
    } else {
      Line line = AnswerLines.onOneLine(response);
      screen().show(line);
    }
  }

  private Screen screen() {
    return new Screen(surroundings.streams().out(), surroundings.colour());
  }

  private Optional<String> nextLine() {
    BufferedReader in = surroundings.streams().in();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  private static boolean isAnswered(Response response) {
    return response.answer() instanceof Answer.Grounded;
  }
}
