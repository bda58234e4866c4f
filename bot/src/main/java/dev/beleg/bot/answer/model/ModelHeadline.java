package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.GroundingGate;
import dev.beleg.bot.answer.gate.Judgement;
import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.language.Language;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line about an event by a model, held against the passages that tell it. Safe for use by
/// several threads.
public final class ModelHeadline {

  /// All headlines count together as one chat.
  private static final String CHAT = "digests";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int LONGEST_LINE = 220;
  private static final Pattern FULL_STOP = Pattern.compile("(?<!\\.)\\.$");

  private final ModelUse use;
  private final GroundingGate gate;
  private final Instructions instructions = new Instructions();

  /// What came of it.
  public sealed interface Result {
    /// The gate let the line through.
    ///
    /// @param line without citation marks and without a full stop
    record Written(String line) implements Result {}

    /// The model has no line that these passages support.
    record Refused() implements Result {}

    /// The model cannot be asked now: its tokens are used up, it rests or it fails.
    record NotNow() implements Result {}
  }

  /// Writes with a model within the limits that hold for all of its use.
  public ModelHeadline(ModelUse use, GroundingGate gate) {
    this.use = use;
    this.gate = gate;
  }

  /// Asks for a line, once.
  ///
  /// @param passages what tells the event, numbered from 1
  /// @param ledger the figures of their articles
  public Result write(List<SuppliedPassage> passages, FigureLedger ledger, Language language) {
    if (!use.breaker().allows() || !use.budget().allows(CHAT)) {
      return new Result.NotNow();
    }
    try {
      String said = said(passages, language);
      use.breaker().succeeded();
      return judged(said, passages, ledger, language);
    } catch (ModelFailure failure) {
      ModelAnswerer.note(use, failure);
      return failure.trouble().ofProvider() ? new Result.NotNow() : new Result.Refused();
    }
  }

  private String said(List<SuppliedPassage> passages, Language language) {
    FencedInjector fence = FencedInjector.of(new Shelf(_ -> Optional.empty()));
    List<ChatMessage> messages =
        List.of(
            SystemMessage.from(instructions.headline(language)),
            UserMessage.from(fence.fenced(passages)));
    Duration limit = use.limits().deadline();
    ChatResponse response =
        new ModelStream(use.model(), use.limits().stall())
            .call(
                ChatRequest.builder().messages(messages).build(),
                Deadline.in(limit.compareTo(LONGEST_WAIT) < 0 ? limit : LONGEST_WAIT),
                _ -> {});
    TokenCount count = TokenCount.of(response, messages);
    use.budget().used(CHAT, count.read(), count.written());
    Writing.requireWhole(response);
    return Writing.said(response.aiMessage());
  }

  private Result judged(
      String said, List<SuppliedPassage> passages, FigureLedger ledger, Language language) {
    SentenceStream cut = new SentenceStream(language);
    List<String> sentences = new ArrayList<>(cut.take(said.strip()));
    sentences.addAll(cut.end());
    if (sentences.size() == 1
        && gate.grounds(passages, ledger).judge(sentences.getFirst(), language)
            instanceof Judgement.Released released
        && released.text().length() <= LONGEST_LINE) {
      return new Result.Written(FULL_STOP.matcher(released.text().strip()).replaceFirst(""));
    }
    return new Result.Refused();
  }
}
