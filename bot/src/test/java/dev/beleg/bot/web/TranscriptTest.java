package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private final Transcript transcript = new Transcript();

  @Test
  void keepsTheLastExchangesAlone() {
    for (int i = 1; i <= Transcript.MOST + 5; i++) {
      transcript.say("question " + i, Samples.NOON);
    }
    assertThat(transcript.state().exchanges()).hasSize(Transcript.MOST);
    assertThat(transcript.state().exchanges().getFirst().said()).isEqualTo("question 25");
  }

  @Test
  void goesOnWithTheReplyBefore() {
    long id = transcript.say("Wie?", Samples.NOON);
    transcript.say("Wer?", Samples.NOON);
    transcript.answer(Optional.of(id), answered("1", "first part"), Samples.NOON);
    transcript.answer(Optional.empty(), answered("2", "second part"), Samples.NOON);
    assertThat(replies(transcript.state().exchange(id).orElseThrow()))
        .containsExactly("first part", "second part");
  }

  @Test
  void showsAnAnswerToWhatItNoLongerKnows() {
    transcript.answer(Optional.of(7L), answered("1", "late"), Samples.NOON);
    assertThat(replies(transcript.state().exchanges().getFirst())).containsExactly("late");
  }

  @Test
  void changesAReply() {
    long id = transcript.say("Wie?", Samples.NOON);
    transcript.answer(Optional.of(id), answered("1", "before"), Samples.NOON);
    transcript.edit("1", Reply.of("after"));
    assertThat(replies(transcript.state().exchange(id).orElseThrow())).containsExactly("after");
  }

  @Test
  void givesUpWhatWaitsTooLong() {
    long id = transcript.say("Wie?", Samples.NOON);
    transcript.giveUp(Samples.NOON, answered("", "sorry"));
    assertThat(transcript.state().pending()).isTrue();
    transcript.giveUp(Samples.NOON.plusSeconds(1), answered("", "sorry"));
    assertThat(replies(transcript.state().exchange(id).orElseThrow())).containsExactly("sorry");
  }

  private static Exchange.Answered answered(String message, String words) {
    return new Exchange.Answered(message, ReplyLanguage.ENGLISH, Reply.of(words));
  }

  private static List<String> replies(Exchange exchange) {
    return exchange.replies().stream().map(it -> it.reply().plainText()).toList();
  }
}
