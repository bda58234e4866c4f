package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.PastQuestion;
import dev.beleg.bot.answer.gate.Grounds;
import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.figure.FigureLedger;
import dev.beleg.retrieval.language.Language;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.query.Metadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// One answer on its way: passages, the model's rounds, the gate.
final class Writing {

  private static final int PASSAGES = 8;
  private static final int TOOL_ROUNDS = 4;
  private static final String NOT_IN_SOURCES = "NOT_IN_SOURCES";

  /// Mending is left out where less time is left.
  private static final Duration TIME_TO_MEND = Duration.ofSeconds(3);

  private final ModelAnswerer.Parts parts;
  private final Instructions instructions;
  private final ModelStream stream;
  private final Deadline deadline;
  private final Language language;
  private final Audience audience;
  private final Shelf shelf;
  private final FencedInjector fence;
  private final FigureLedger ledger;
  private final Tracing tracing;
  private GatedAnswer answer;
  private Optional<Grounds> grounds = Optional.empty();

  Writing(
      ModelAnswerer.Parts parts,
      Instructions instructions,
      Deadline deadline,
      Language language,
      Audience audience,
      Tracing tracing) {
    this.parts = parts;
    this.instructions = instructions;
    this.stream = new ModelStream(parts.model(), parts.limits().stall());
    this.deadline = deadline;
    this.language = language;
    this.audience = audience;
    this.shelf = new Shelf(parts.texts());
    this.fence = FencedInjector.of(shelf);
    this.ledger = parts.index().ledger();
    this.answer = new GatedAnswer(language);
    this.tracing = tracing;
  }

  /// Writes the answer.
  ///
  /// @return the answer; empty where the articles do not hold one, as model or search say
  /// @throws ModelFailure if nothing came that may be shown
  Optional<Answer.Grounded> write(String question, List<PastQuestion> past) {
    PassageRetriever retriever = new PassageRetriever(parts.search(), shelf, language, PASSAGES);
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(SystemMessage.from(instructions.system(language)));
    messages.add(augmented(question, past, retriever));
    tracing.passages(shelf.passages());
    if (shelf.passages().isEmpty()) {
      return Optional.empty();
    }
    AiMessage reply = converse(messages, retriever);
    tracing.passages(shelf.passages());
    if (said(reply).contains(NOT_IN_SOURCES) && !answer.hasReleased()) {
      return Optional.empty();
    }
    mend(messages, reply);
    tracing.sentences(answer.sentences());
    return Optional.of(
        answer
            .answer(parts.phrases(), ledger, notice())
            .orElseThrow(() -> new ModelFailure(Trouble.UNSUPPORTED)));
  }

  private ChatMessage augmented(
      String question, List<PastQuestion> past, PassageRetriever retriever) {
    UserMessage message = UserMessage.from(question);
    Condensing condensing =
        new Condensing(
            instructions, past, list -> said(whole(list, List.of(), _ -> {}).aiMessage()));
    return DefaultRetrievalAugmentor.builder()
        .queryTransformer(
            query -> {
              var queries = condensing.transform(query);
              queries.forEach(one -> tracing.query(one.text()));
              return queries;
            })
        .contentRetriever(retriever)
        .contentInjector(fence)
        .executor(Runnable::run)
        .build()
        .augment(new AugmentationRequest(message, Metadata.from(message, "", List.of())))
        .chatMessage();
  }

  /// The model's rounds until it answers; the words of a round that ends in tools are not the
  /// answer.
  private AiMessage converse(List<ChatMessage> messages, PassageRetriever retriever) {
    SourceTools tools = new SourceTools(retriever, fence, parts.index(), parts.vocabulary());
    for (int round = 0; round <= TOOL_ROUNDS; round++) {
      answer = new GatedAnswer(language);
      SentenceStream sentences = new SentenceStream(language);
      ChatResponse response =
          whole(
              messages,
              SourceTools.specifications(),
              words -> sentences.take(words).forEach(this::judge));
      AiMessage reply = response.aiMessage();
      messages.add(reply);
      if (!reply.hasToolExecutionRequests()) {
        sentences.end().forEach(this::judge);
        return reply;
      }
      for (ToolExecutionRequest request : reply.toolExecutionRequests()) {
        tracing.tool(request.name());
        messages.add(ToolExecutionResultMessage.from(request, tools.run(request)));
      }
      grounds = Optional.empty();
    }
    throw new ModelFailure(Trouble.TOOLS);
  }

  /// A reply that ended as replies do.
  private ChatResponse whole(
      List<ChatMessage> messages, List<ToolSpecification> tools, Consumer<String> words) {
    if (!parts.budget().allows(audience.chat())) {
      throw new ModelFailure(Trouble.BUDGET);
    }
    ChatRequest.Builder request = ChatRequest.builder().messages(messages);
    if (!tools.isEmpty()) {
      request.toolSpecifications(tools);
    }
    ChatResponse response = called(request.build(), words);
    used(TokenCount.of(response, messages));
    requireWhole(response);
    return response;
  }

  /// What of a reply came before it broke off was paid for too.
  private ChatResponse called(ChatRequest request, Consumer<String> words) {
    AtomicInteger heard = new AtomicInteger();
    try {
      return stream.call(
          request,
          deadline,
          some -> {
            heard.addAndGet(some.length());
            words.accept(some);
          });
    } catch (ModelFailure e) {
      if (heard.get() > 0) {
        used(TokenCount.estimated(request.messages(), heard.get()));
      }
      throw e;
    }
  }

  private void used(TokenCount count) {
    tracing.called(parts.budget().used(audience.chat(), count.read(), count.written()));
  }

  /// A stream that ends without a reason has broken off.
  static void requireWhole(ChatResponse response) {
    Optional<Trouble> trouble =
        Optional.ofNullable(response.finishReason())
            .map(Writing::trouble)
            .orElse(Optional.of(Trouble.DOWN));
    if (trouble.isPresent()) {
      throw new ModelFailure(trouble.get());
    }
    boolean tools = response.aiMessage().hasToolExecutionRequests();
    if (!tools && said(response.aiMessage()).isBlank()) {
      throw new ModelFailure(Trouble.EMPTY);
    }
  }

  private static Optional<Trouble> trouble(FinishReason finish) {
    return switch (finish) {
      case STOP, TOOL_EXECUTION -> Optional.empty();
      case CONTENT_FILTER -> Optional.of(Trouble.REFUSED);
      case LENGTH, OTHER -> Optional.of(Trouble.CUT);
    };
  }

  static String said(AiMessage message) {
    return Optional.ofNullable(message.text()).orElse("");
  }

  private void judge(String sentence) {
    if (sentence.contains(NOT_IN_SOURCES)) {
      return;
    }
    long before = System.nanoTime();
    boolean released = answer.add(sentence, grounds());
    tracing.judged(Duration.ofNanos(System.nanoTime() - before), released);
    if (released) {
      answer.answer(parts.phrases(), ledger, Optional.empty()).ifPresent(audience.soFar());
    }
  }

  private Grounds grounds() {
    Grounds known =
        grounds.orElseGet(
            () -> {
              List<SuppliedPassage> supplied = shelf.passages();
              return parts.gate().grounds(supplied, ledger);
            });
    grounds = Optional.of(known);
    return known;
  }

  /// One more call for the sentences that were blocked; where it fails they stay left out.
  private void mend(List<ChatMessage> messages, AiMessage reply) {
    tracing.sentences(answer.sentences());
    boolean worth =
        answer.blocked() > 0
            && deadline.left().compareTo(TIME_TO_MEND) > 0
            && !said(reply).isBlank();
    if (!worth) {
      return;
    }
    messages.add(UserMessage.from(instructions.mend(answer.toMend())));
    try {
      answer.mend(said(whole(messages, List.of(), _ -> {}).aiMessage()), grounds());
    } catch (ModelFailure e) {
      if (!answer.hasReleased()) {
        throw e;
      }
    }
  }

  private Optional<String> notice() {
    long left = answer.blocked();
    return left == 0
        ? Optional.empty()
        : Optional.of(parts.phrases().say(language, "model.left-out", left));
  }
}
