package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.inGroup;
import static dev.beleg.bot.telegram.TelegramWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.telegram.SimulatedTelegram.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a group sees of an answer while it is being written.
@Timeout(120)
class GrowingTest {

  private static final Duration PACE = Duration.ofSeconds(5);

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void changesOneMessageUntilTheWholeStandsThere() {
    answer(
        soFar -> {
          soFar.accept(Reply.of("Der"));
          soFar.accept(Reply.of("Der Umsatz"));
          world.pass(PACE);
          soFar.accept(Reply.of("Der Umsatz stieg"));
        });
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("Der\n\n…");
    assertThat(edits()).containsExactly("Der Umsatz stieg\n\n…", "Der Umsatz stieg 2022.");
  }

  @Test
  void waitsAsLongAsAskedAndThenShowsTheWhole() {
    telegram.fail("editMessageText", Fault.retryAfter(1));
    answer(
        soFar -> {
          soFar.accept(Reply.of("Der"));
          world.pass(PACE);
          soFar.accept(Reply.of("Der Umsatz"));
          soFar.accept(Reply.of("Der Umsatz stieg"));
        });
    telegram.await(
        "the whole waits",
        it -> !it.calls("editMessageText").isEmpty() && world.engine().counts().working() == 0);
    assertThat(edits()).containsExactly("Der Umsatz\n\n…");
    world.pass(Duration.ofSeconds(2));
    world.settle();
    assertThat(edits()).containsExactly("Der Umsatz\n\n…", "Der Umsatz stieg 2022.");
  }

  @Test
  void sendsTheWholeAnewWhereTheMessageWasDeleted() {
    answer(
        soFar -> {
          soFar.accept(Reply.of("Der"));
          IntStream.rangeClosed(1, 9).forEach(message -> telegram.delete(GROUP, message));
          world.pass(PACE);
          soFar.accept(Reply.of("Der Umsatz"));
          world.pass(PACE);
          soFar.accept(Reply.of("Der Umsatz stieg"));
        });
    world.settle();
    assertThat(edits()).containsExactly("Der Umsatz\n\n…");
    assertThat(telegram.sent(GROUP)).containsExactly("Der\n\n…", "Der Umsatz stieg 2022.");
  }

  @Test
  void sendsTheWholeAnewWhereItWasDeletedLast() {
    answer(
        soFar -> {
          soFar.accept(Reply.of("Der"));
          IntStream.rangeClosed(1, 9).forEach(message -> telegram.delete(GROUP, message));
        });
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("Der\n\n…", "Der Umsatz stieg 2022.");
  }

  @Test
  void takesItForDoneWhereTheMessageSaysThatAlready() {
    telegram.fail(
        "editMessageText", Fault.error(400, "Bad Request: message is not modified: the same"));
    answer(soFar -> soFar.accept(Reply.of("Der")));
    world.settle();
    assertThat(edits()).containsExactly("Der Umsatz stieg 2022.");
    assertThat(telegram.sent(GROUP)).hasSize(1);
  }

  @Test
  void leavesTheGroupRoomHoweverOftenThereIsMoreToShow() {
    telegram.enforceRates();
    answer(
        soFar -> {
          for (int i = 0; i < 600; i++) {
            soFar.accept(Reply.of("Wort ".repeat(i + 1)));
            world.pass(Duration.ofMillis(100));
          }
        });
    world.settle();
    assertThat(telegram.tooMany()).isZero();
    assertThat(edits()).hasSize(12).last().isEqualTo("Der Umsatz stieg 2022.");
  }

  @Test
  void takesBackWhatItHasShownOfAnAnswerThatIsAborted() throws InterruptedException {
    CountDownLatch shown = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    answer(
        soFar -> {
          soFar.accept(Reply.of("Der"));
          shown.countDown();
          awaiting(never);
        });
    assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
    telegram.say(inGroup(GROUP, 5, "/abort"));
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("Der\n\n…", "Ich habe aufgehört.");
    assertThat(telegram.standing(GROUP)).containsExactly("Ich habe aufgehört.");
  }

  @Test
  void leavesAnAnswerWhoseEditedQuestionIsAbortedBeforeAnythingWasShown() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    answer(
        _ -> {
          if (!first.getAndSet(false)) {
            begun.countDown();
            awaiting(never);
          }
        });
    telegram.await("an answer", it -> it.sent(GROUP).size() == 1);
    world.settle();
    telegram.deliver(
        "edited_message", inGroup(GROUP, 5, "/help me").put("message_id", 1).put("edit_date", 2));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    telegram.say(inGroup(GROUP, 5, "/abort"));
    world.settle();
    assertThat(telegram.standing(GROUP))
        .containsExactly("Der Umsatz stieg 2022.", "Ich habe aufgehört.");
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Somebody asks in the group; `parts` is what is shown before the whole.
  private void answer(Consumer<Consumer<Reply>> parts) {
    world.responder =
        new Responder() {
          @Override
          public Response respond(Update update, Conversation before, ChatSettings settings) {
            return respond(update, before, settings, _ -> {});
          }

          @Override
          public Response respond(
              Update update, Conversation before, ChatSettings settings, Consumer<Reply> soFar) {
            if (TelegramWorld.isAbort(update)) {
              return said("Ich habe aufgehört.");
            }
            parts.accept(soFar);
            return said("Der Umsatz stieg 2022.");
          }
        };
    world.start();
    telegram.say(inGroup(GROUP, 5, "/help"));
  }

  private static Responder.Response said(String words) {
    return new Responder.Response.Said(ReplyLanguage.GERMAN, Reply.of(words), Optional.empty());
  }

  private List<String> edits() {
    return telegram.calls("editMessageText").stream().map(call -> call.text("text")).toList();
  }
}
