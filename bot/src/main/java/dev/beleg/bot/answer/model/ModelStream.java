package dev.beleg.bot.answer.model;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Calls a model and hands on its words as they come, in the thread that asked.
final class ModelStream {

  private static final int LONGEST_REPLY = 30_000;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OVERLOADED = 529;
  private static final int SERVER_ERROR = 500;

  private sealed interface Event {
    record Words(String text) implements Event {}

    record Complete(ChatResponse response) implements Event {}

    record Failed(Throwable cause) implements Event {}
  }

  private final StreamingChatModel model;
  private final Duration stall;

  ModelStream(StreamingChatModel model, Duration stall) {
    this.model = model;
    this.stall = stall;
  }

  /// Calls the model once.
  ///
  /// @param words takes the reply piece by piece
  /// @throws ModelFailure if no whole reply comes before the deadline, or the stream falls silent
  ChatResponse call(ChatRequest request, Deadline deadline, Consumer<String> words) {
    ModelCall call = new ModelCall();
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    try {
      ScopedValue.where(ModelCall.CURRENT, call).run(() -> model.chat(request, handler(events)));
      return await(events, call, deadline, words);
    } catch (ModelFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e, call);
    } finally {
      call.cancel();
    }
  }

  private ChatResponse await(
      BlockingQueue<Event> events, ModelCall call, Deadline deadline, Consumer<String> words) {
    int length = 0;
    while (true) {
      switch (next(events, deadline)) {
        case Event.Words some -> {
          length += some.text.length();
          if (length > LONGEST_REPLY) {
            throw new ModelFailure(Trouble.TOO_LONG);
          }
          words.accept(some.text);
        }
        case Event.Complete complete -> {
          return complete.response;
        }
        case Event.Failed failed -> throw failure(failed.cause, call);
      }
    }
  }

  private Event next(BlockingQueue<Event> events, Deadline deadline) {
    Duration left = deadline.left();
    Duration wait = left.compareTo(stall) < 0 ? left : stall;
    try {
      Event event = events.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
      if (event == null || deadline.over()) {
        throw new ModelFailure(Trouble.TIMEOUT);
      }
      return event;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Trouble.TIMEOUT);
    }
  }

  private static StreamingChatResponseHandler handler(BlockingQueue<Event> events) {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String words) {
        events.add(new Event.Words(words));
      }

      @Override
      public void onCompleteResponse(ChatResponse response) {
        events.add(new Event.Complete(response));
      }

      @Override
      public void onError(Throwable cause) {
        events.add(new Event.Failed(cause));
      }
    };
  }

  private static ModelFailure failure(Throwable cause, ModelCall call) {
    return new ModelFailure(trouble(cause), call.retryAfter());
  }

  private static Trouble trouble(Throwable cause) {
    return switch (cause) {
      case RateLimitException _ -> Trouble.BUSY;
      case TimeoutException _ -> Trouble.TIMEOUT;
      case AuthenticationException _, ModelNotFoundException _, InvalidRequestException _ ->
          Trouble.REJECTED;
      case HttpException http -> ofStatus(http.statusCode());
      default -> cause.getCause() == null ? Trouble.DOWN : trouble(cause.getCause());
    };
  }

  private static Trouble ofStatus(int status) {
    if (status == TOO_MANY_REQUESTS || status == OVERLOADED) {
      return Trouble.BUSY;
    }
    return status >= SERVER_ERROR ? Trouble.DOWN : Trouble.REJECTED;
  }
}
