package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.UpdateKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Checks that what was asked of processes that were ended anywhere is answered, with `re: ` before
/// its words, and that nothing is repeated without a word about that.
public final class LeftAnswers {

  private LeftAnswers() {}

  /// A question.
  ///
  /// @param chat where it was asked, as its platform calls it
  /// @param text its words
  /// @param key that of its update
  public record Said(String chat, String text, UpdateKey key) {}

  /// Checks that each question came to one end, and that nothing is left to do.
  ///
  /// @param data the folder of the state
  /// @param sent the messages that reached a chat
  public static void check(Path data, List<Said> said, Function<String, List<String>> sent)
      throws IOException {
    LeftState left = new LeftState(data.resolve("state.db"));
    try (StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT)) {
      Stores stores = state.stores();
      assertThat(stores.inbox().open()).isEmpty();
      assertThat(stores.outbox().unfinished()).isEmpty();
      said.forEach(one -> check(one, sent.apply(one.chat), stores, left));
    }
  }

  private static void check(Said one, List<String> sent, Stores stores, LeftState left) {
    String key = one.key.id();
    boolean givenUp = left.isGivenUp(key);
    assertThat(stores.inbox().outcome(one.key))
        .as(one.text)
        .contains(givenUp ? Outcome.FAILED : Outcome.ANSWERED);
    List<String> answers = sent.stream().filter(it -> it.endsWith("re: " + one.text)).toList();
    boolean told = !answers.isEmpty() || left.isKnownToBeLost(key) || (givenUp && left.isTold(key));
    assertThat(told).as(one.text).isTrue();
    assertThat(answers).as(one.text).hasSizeLessThanOrEqualTo(2);
    assertThat(answers.stream().filter(it -> it.startsWith("re: ")))
        .as(one.text)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(answers.stream().filter(it -> it.startsWith("(")))
        .as(one.text)
        .hasSizeLessThanOrEqualTo(1);
  }
}
