package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Answerer;
import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.ExtractiveAnswerer;
import dev.beleg.bot.answer.PastQuestion;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.answer.Response;
import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.search.PassageSearch;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers questions with a language model whose every sentence passes the grounding gate before
/// anybody reads it. Whatever goes wrong, the extractive answer is given, and says so.
public final class ModelAnswerer implements Answerer {

  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
  private static final int LONGEST_QUESTION = 2_000;

  private final Parts parts;
  private final Instructions instructions = new Instructions();

  /// What answering needs.
  ///
  /// @param extractive gives the answer where the model does not
  /// @param search finds passages
  /// @param index holds the figures of the articles that are searched
  /// @param texts gives an article's text as its file is now
  /// @param vocabulary words, names and offices
  /// @param gate judges sentences
  /// @param use the model, shared by all who answer with it
  public record Parts(
      ExtractiveAnswerer extractive,
      PassageSearch search,
      IndexView index,
      Function<Source, Optional<SourceText>> texts,
      Vocabulary vocabulary,
      GroundingGate gate,
      ModelUse use) {

    StreamingChatModel model() {
      return use.model();
    }

    ModelLimits limits() {
      return use.limits();
    }

    Budget budget() {
      return use.budget();
    }

    Phrases phrases() {
      return use.phrases();
    }
  }

  /// Joins the parts.
  public ModelAnswerer(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Dialogue dialogue(List<PastQuestion> past, Audience audience) {
    return parts.extractive.dialogue(past, audience, this);
  }

  @Override
  public Response answer(
      String text, Optional<Language> language, List<PastQuestion> past, Audience audience) {
    Response extractive = parts.extractive.answer(text, language);
    if (isNoQuestion(extractive.answer())) {
      return extractive;
    }
    Tracing tracing = new Tracing();
    Optional<Trouble> trouble = Optional.empty();
    Optional<Answer.Grounded> written = Optional.empty();
    try {
      written = attempts(text, past, extractive.language(), audience, tracing);
    } catch (ModelFailure e) {
      trouble = Optional.of(e.trouble());
    }
    report().accept(tracing.report(parts.use.name(), trouble));
    return response(extractive, written, trouble);
  }

  private Consumer<AnswerReport> report() {
    return parts.use.reports();
  }

  private static boolean isNoQuestion(Answer answer) {
    return answer instanceof Answer.Abstained abstained
        && abstained.reason() == Answer.Reason.NOT_A_QUESTION;
  }

  private Response response(
      Response extractive, Optional<Answer.Grounded> written, Optional<Trouble> trouble) {
    Answer answer =
        written
            .<Answer>map(it -> it)
            .or(
                () ->
                    trouble.map(
                        why ->
                            extractive
                                .answer()
                                .after(parts.phrases().say(extractive.language(), why.phrase()))))
            .orElse(extractive.answer());
    return new Response(
        extractive.question(),
        extractive.language(),
        answer,
        written.isPresent() ? Response.Mode.MODEL : Response.Mode.EXTRACTIVE,
        extractive.corpus());
  }

  /// Tries again what may go better, as long as there is time; a wait that the provider asks for
  /// and that is longer than that ends it at once.
  private Optional<Answer.Grounded> attempts(
      String text, List<PastQuestion> past, Language language, Audience audience, Tracing tracing) {
    if (!parts.budget().allows(audience.chat())) {
      throw new ModelFailure(Trouble.BUDGET);
    }
    Deadline deadline = Deadline.in(parts.limits().deadline());
    String question = text.substring(0, Math.min(text.length(), LONGEST_QUESTION));
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      if (!parts.use.breaker().allows()) {
        throw new ModelFailure(Trouble.RESTING);
      }
      try {
        Optional<Answer.Grounded> written =
            new Writing(parts, instructions, deadline, language, audience, tracing)
                .write(question, past);
        parts.use.breaker().succeeded();
        return written;
      } catch (ModelFailure e) {
        Duration wait = e.retryAfter().orElse(jittered(pause));
        note(parts.use, e);
        boolean again =
            e.trouble().passing() && attempt < ATTEMPTS && wait.compareTo(deadline.left()) < 0;
        if (!again) {
          throw e;
        }
        parts.use.pause().await(wait);
        pause = pause.multipliedBy(2);
      }
    }
  }

  static void note(ModelUse use, ModelFailure failure) {
    if (failure.trouble().ofProvider()) {
      use.breaker().failed();
    } else {
      use.breaker().succeeded();
    }
    failure
        .retryAfter()
        .filter(wait -> wait.compareTo(use.limits().deadline()) > 0)
        .ifPresent(use.breaker()::restFor);
  }

  private static Duration jittered(Duration pause) {
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis()));
  }
}
