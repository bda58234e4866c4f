package dev.beleg.bot;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.answer.model.AnswerReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers questions: one from the command line, or one from each line of standard input.
@Command(
    name = "ask",
    description = "Answers a question from the articles, with the words it rests on.",
    footer = "Exit status: 0 answered, 3 not in the articles (with '-': none of the lines was).")
final class AskCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;
  @Mixin private final LanguageOption language = new LanguageOption();

  @Option(
      names = "--conversation",
      description = "With '-': all lines are one conversation, and 'and 2021?' goes on from it.")
  private boolean conversation;

  @Option(
      names = "--explain",
      description = "Tells on standard error how each answer came about: passages, model, checks.")
  private boolean explain;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description = "The question; '-' reads one from each line of standard input.")
  private List<String> words = List.of();

  AskCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    GivenTexts questions = new GivenTexts(words, surroundings.streams());
    if (conversation && !questions.fromInput()) {
      throw CommandFailure.usage("--conversation reads from standard input; give '-' as question");
    }
    try (Wiring wiring = Wiring.forQuestions(options.settings(), surroundings)) {
      wiring.answerers().reportTo(explain ? this::explain : _ -> {});
      if (explain && options.settings().embedding().isPresent()) {
        wiring
            .answerers()
            .tellSearches((hits, _) -> Explanation.found(hits).forEach(surroundings::say));
        wiring
            .answerers()
            .tellQuestionVectors(outcome -> surroundings.say(Explanation.vector(outcome)));
      }
      if (explain && options.settings().model().isEmpty()) {
        surroundings.say("no model is set (model.provider); answers quote the articles");
      }
      return (questions.fromInput()
              ? answerLines(questions, wiring)
              : answerOne(questions.whole(), wiring))
          .code();
    }
  }

  private void explain(AnswerReport report) {
    Explanation.lines(report).forEach(surroundings::say);
  }

  private ExitStatus answerOne(String question, Wiring wiring) {
    Response response = wiring.answer(question, language.given());
    output.print(() -> wiring.json().response(response), () -> AnswerLines.of(response));
    return isAnswered(response) ? ExitStatus.DONE : ExitStatus.ABSTAINED;
  }

  /// Each line gives one line, at once, until the input ends or nobody reads the output any more.
  private ExitStatus answerLines(GivenTexts questions, Wiring wiring) {
    boolean asked = false;
    boolean answered = false;
    Function<String, Response> answers = answers(wiring);
    Optional<String> line = questions.nextLine();
    while (line.isPresent()) {
      Response response = answers.apply(line.get());
      output.print(
          () -> wiring.json().response(response), () -> List.of(AnswerLines.onOneLine(response)));
      asked = true;
      answered |= isAnswered(response);
      line = questions.nextLine();
    }
    return asked && !answered ? ExitStatus.ABSTAINED : ExitStatus.DONE;
  }

  /// Without a conversation every line stands alone.
  private Function<String, Response> answers(Wiring wiring) {
    if (!conversation) {
      return line -> wiring.answer(line, language.given());
    }
    Dialogue dialogue = wiring.dialogue();
    return line -> dialogue.answer(line, language.given().or(wiring::answerLanguage));
  }

  private static boolean isAnswered(Response response) {
    return response.answer() instanceof Answer.Grounded;
  }
}
