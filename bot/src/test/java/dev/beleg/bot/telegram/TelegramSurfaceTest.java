package dev.beleg.bot.telegram;

import static dev.beleg.bot.telegram.SimulatedTelegram.inGroup;
import static dev.beleg.bot.telegram.SimulatedTelegram.marked;
import static dev.beleg.bot.telegram.SimulatedTelegram.message;
import static dev.beleg.bot.telegram.TelegramWorld.GROUP;
import static dev.beleg.bot.telegram.TelegramWorld.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a user of Telegram sees, over the library's client and a simulated Telegram.
@Timeout(120)
class TelegramSurfaceTest {

  private final TelegramWorld world = new TelegramWorld();
  private final SimulatedTelegram telegram = world.telegram;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void answersWhoeverWritesToItAlone() {
    world.start();
    telegram.say(message(USER, "Wie hoch war <der> Umsatz & was noch?"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: Wie hoch war <der> Umsatz & was noch?");
    assertThat(telegram.calls("sendChatAction")).hasSize(1);
  }

  @Test
  void offersACodeToWhoIsNotPermitted() {
    world.start();
    telegram.say(message(78, "Wer?"));
    world.settle();
    assertThat(telegram.sent(78)).singleElement().asString().contains("code");
    assertThat(world.answered).isEmpty();
  }

  @Test
  void answersInAGroupOnlyWhereItIsMeant() {
    world.start();
    telegram.say(inGroup(GROUP, 5, "Wie hoch war der Umsatz?"));
    telegram.say(marked(inGroup(GROUP, 5, "@BELEG_bot, wie hoch?"), "mention", "@BELEG_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/help@beleg_bot"), "bot_command", "/help@beleg_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/help@other_bot"), "bot_command", "/help@other_bot"));
    telegram.say(marked(inGroup(GROUP, 5, "/weather"), "bot_command", "/weather"));
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("re: wie hoch?", "re: /help@beleg_bot");
  }

  @Test
  void followsAThreadThatBeganWithAQuestionItAnswered() {
    world.start();
    long question =
        telegram.say(marked(inGroup(GROUP, 5, "@beleg_bot wer?"), "mention", "@beleg_bot"));
    world.settle();
    telegram.say(inGroup(GROUP, 6, "und wann?").put("message_thread_id", question));
    telegram.say(inGroup(GROUP, 6, "was anderes").put("message_thread_id", 9_999));
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("re: wer?", "re: und wann?");
  }

  @Test
  void answersInTheTopicThatItWasAskedIn() {
    world.start();
    telegram.say(
        marked(inGroup(GROUP, 5, "@beleg_bot wer?"), "mention", "@beleg_bot")
            .put("message_thread_id", 12)
            .put("is_topic_message", true));
    world.settle();
    assertThat(telegram.calls("sendMessage"))
        .singleElement()
        .satisfies(call -> assertThat(call.text("message_thread_id")).isEqualTo("12"));
  }

  @Test
  void answersInAChannelWhereItIsNamed() {
    world.start();
    var post = marked(inGroup(GROUP, 5, "@beleg_bot wer?"), "mention", "@beleg_bot");
    post.remove("from");
    post.set("sender_chat", SimulatedTelegram.chat(GROUP, "channel"));
    post.set("chat", SimulatedTelegram.chat(GROUP, "channel"));
    telegram.deliver("channel_post", post.put("message_id", 3));
    world.settle();
    assertThat(telegram.sent(GROUP)).containsExactly("re: wer?");
  }

  @Test
  void checksWhatIsForwardedToItAlone() {
    world.start();
    var forwarded = message(USER, "Exports rose 31%");
    forwarded
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1)
        .put("sender_user_name", "somebody");
    telegram.say(forwarded);
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: /check Exports rose 31%");
  }

  @Test
  void knowsWhatAMessageRepliesTo() {
    world.start();
    var reply = inGroup(GROUP, 5, "/check");
    reply.set("reply_to_message", inGroup(GROUP, 6, "Exports rose 31%").put("message_id", 4));
    telegram.say(reply);
    world.settle();
    assertThat(world.answered)
        .singleElement()
        .isInstanceOfSatisfying(
            Update.Asked.class, asked -> assertThat(asked.quoted()).contains("Exports rose 31%"));
  }

  @Test
  void changesItsAnswerWhenTheQuestionIsEdited() {
    world.start();
    var question = message(USER, "wer?");
    telegram.say(question);
    world.settle();
    telegram.deliver(
        "edited_message", question.deepCopy().put("text", "wann?").put("edit_date", 9));
    world.settle();
    telegram.deliver(
        "edited_message", message(USER, "nie gestellt").put("message_id", 999).put("edit_date", 9));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: wer?");
    assertThat(telegram.calls("editMessageText"))
        .singleElement()
        .satisfies(edit -> assertThat(edit.text("text")).isEqualTo("re: wann?"));
  }

  @Test
  void stopsAnAnswerWhenToldTo() {
    CountDownLatch never = new CountDownLatch(1);
    world.responder =
        (update, _, _) -> {
          if (update instanceof Update.Asked asked && asked.text().equals("lange Frage")) {
            try {
              never.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
          return new Responder.Response.Said(
              ReplyLanguage.GERMAN, Reply.of("Ich habe aufgehört."), Optional.empty());
        };
    world.start();
    telegram.say(message(USER, "lange Frage"));
    telegram.await("it is worked on", _ -> world.answered.size() == 1);
    telegram.say(message(USER, "/abort"));
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("Ich habe aufgehört.");
    assertThat(world.engine().counts().outcomes()).containsEntry(Outcome.ABORTED, 1L);
  }

  @Test
  void showsInPrivateWhatAnAnswerSaysSoFarAndThenTheWhole() {
    world.responder =
        new Responder() {
          @Override
          public Response respond(Update update, Conversation before, ChatSettings settings) {
            return respond(update, before, settings, _ -> {});
          }

          @Override
          public Response respond(
              Update update, Conversation before, ChatSettings settings, Consumer<Reply> soFar) {
            soFar.accept(Reply.of("Der"));
            soFar.accept(Reply.of("Der Umsatz"));
            return new Response.Said(
                ReplyLanguage.GERMAN, Reply.of("Der Umsatz stieg."), Optional.empty());
          }
        };
    world.start();
    telegram.say(message(USER, "und?"));
    telegram.say(inGroup(GROUP, 5, "/help"));
    world.settle();
    telegram.await("a draft", it -> !it.calls("sendMessageDraft").isEmpty());
    assertThat(telegram.calls("sendMessageDraft"))
        .singleElement()
        .satisfies(draft -> assertThat(draft.text("text")).isEqualTo("Der"));
    assertThat(telegram.sent(USER)).containsExactly("Der Umsatz stieg.");
  }

  @Test
  void takesAPressedButtonOnceAndEndsItsWaiting() {
    world.start();
    var press = SimulatedTelegram.json("{\"id\":\"41\",\"data\":\"sources 77:1\"}");
    press.set("from", SimulatedTelegram.user(USER));
    press.set("message", message(SimulatedTelegram.BOT, "re: wer?").put("message_id", 3));
    ((com.fasterxml.jackson.databind.node.ObjectNode) press.get("message"))
        .set("chat", SimulatedTelegram.chat(USER, "private"));
    telegram.deliver("callback_query", press);
    telegram.deliver("callback_query", press);
    var forged =
        SimulatedTelegram.json("{\"id\":\"42\",\"data\":\"x\",\"inline_message_id\":\"i\"}");
    forged.set("from", SimulatedTelegram.user(5));
    telegram.deliver("callback_query", forged);
    world.settle();
    assertThat(telegram.sent(USER)).containsExactly("re: pressed sources 77:1");
    telegram.await("an end", it -> it.calls("answerCallbackQuery").size() == 3);
  }

  @Test
  void dividesWhatIsTooLongForAMessageAndKeepsTheSources() {
    Reply.CitationList sources =
        new Reply.CitationList(
            List.of(
                new Reply.CitationList.Entry(1, "a.txt#1-2", "T", "2023", "de", Optional.empty())));
    String quotation = "Fast <334> Mio. & mehr 👨‍👩‍👧. ".repeat(200);
    world.responder =
        (_, _, _) ->
            new Responder.Response.Said(
                ReplyLanguage.GERMAN,
                new Reply(
                    List.of(
                        new Reply.Paragraph("Kurz [1]"),
                        new Reply.QuoteBlock("deutsch:", quotation, 1),
                        sources)),
                Optional.empty());
    world.start();
    telegram.say(message(USER, "lang?"));
    world.settle();
    List<String> sent = telegram.sent(USER);
    assertThat(sent).hasSizeGreaterThan(1).allMatch(text -> text.length() <= 4_096);
    assertThat(sent.getLast()).endsWith("a.txt#1-2");
    assertThat(String.join("", sent)).doesNotContain("?", "\ufffd");
  }

  /// Lengths around Telegram's limit, ending in what must not be cut.
  @Test
  void sendsEveryLetterHoweverNearToTheLimit() {
    for (int length = 4_090; length <= 4_098; length++) {
      String text = "x".repeat(length - 1) + "👨‍👩‍👧🇩🇪";
      world.responder =
          (_, _, _) ->
              new Responder.Response.Said(ReplyLanguage.GERMAN, Reply.of(text), Optional.empty());
      world.start();
      int before = telegram.sent(USER).size();
      telegram.say(message(USER, "lang?"));
      world.settle();
      List<String> sent = telegram.sent(USER).subList(before, telegram.sent(USER).size());
      assertThat(String.join("", sent)).isEqualTo(text);
      assertThat(sent).allMatch(part -> part.length() <= 4_096 && !part.startsWith("\u200d"));
    }
  }

  @Test
  void offersFiguresToWhoeverTypesItsName() {
    Reply reply = Reply.of("fast 334 Mio. < 1 Mrd.");
    FigureCards.Card card =
        new FigureCards.Card("f1", "334 Mio.", "1. Juni 2023", ReplyLanguage.GERMAN, reply);
    world.cards =
        new FigureCards() {
          @Override
          public List<Card> find(Reader reader, String words, int most) {
            assertThat(reader.language()).isEqualTo(ReplyLanguage.GERMAN);
            return words.equals("lipezk") ? List.of(card) : List.of();
          }

          @Override
          public Optional<Card> card(Reader reader, String id) {
            return Optional.empty();
          }
        };
    world.start();
    var query = SimulatedTelegram.json("{\"id\":\"9\",\"query\":\"lipezk\",\"offset\":\"\"}");
    query.set("from", SimulatedTelegram.user(USER));
    telegram.deliver("inline_query", query);
    telegram.await("an answer", it -> !it.calls("answerInlineQuery").isEmpty());
    assertThat(telegram.calls("answerInlineQuery"))
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.fields().path("is_personal").asBoolean()).isTrue();
              assertThat(answer.fields().at("/results/0/title").asText()).isEqualTo("334 Mio.");
              assertThat(
                      answer.fields().at("/results/0/input_message_content/message_text").asText())
                  .isEqualTo("fast 334 Mio. &lt; 1 Mrd.");
            });
  }

  @Test
  void answersWhatEverybodyTypedLastHoweverManyTypeAtOnce() {
    CountDownLatch begin = new CountDownLatch(1);
    world.cards = cards((_, _) -> await(begin));
    world.start();
    for (int letters = 0; letters < 5; letters++) {
      for (long user = 100; user < 130; user++) {
        telegram.deliver("inline_query", query(user, letters));
      }
    }
    telegram.await("all are taken", it -> it.unconfirmed() == 0);
    begin.countDown();
    for (long user = 100; user < 130; user++) {
      String last = user + "-4";
      telegram.await("an answer to " + last, it -> answeredQueries(it).contains(last));
    }
    assertThat(answeredQueries(telegram)).doesNotHaveDuplicates();
  }

  @Test
  void answersASearchThatBrokeWithNothing() {
    world.cards =
        cards(
            (_, _) -> {
              throw new IllegalStateException("broken");
            });
    world.start();
    telegram.deliver("inline_query", query(USER, 0));
    telegram.await("an answer", it -> answeredQueries(it).equals(List.of(USER + "-0")));
  }

  private static ObjectNode query(long user, int letters) {
    ObjectNode query =
        SimulatedTelegram.json(
            "{\"id\":\"%d-%d\",\"query\":\"%s\",\"offset\":\"\"}"
                .formatted(user, letters, "lipezk".substring(0, letters)));
    query.set("from", SimulatedTelegram.user(user));
    return query;
  }

  private static List<String> answeredQueries(SimulatedTelegram telegram) {
    return telegram.calls("answerInlineQuery").stream()
        .map(call -> call.text("inline_query_id"))
        .toList();
  }

  private static FigureCards cards(BiFunction<FigureCards.Reader, String, List<Card>> found) {
    return new FigureCards() {
      @Override
      public List<Card> find(Reader reader, String words, int most) {
        return found.apply(reader, words);
      }

      @Override
      public Optional<Card> card(Reader reader, String id) {
        return Optional.empty();
      }
    };
  }

  private static List<Card> await(CountDownLatch begin) {
    try {
      begin.await();
      return List.of();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
