package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Samples;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final Look LOOK = Look.wishedBy("de");

  private final Sessions sessions = new Sessions(InstantSource.fixed(Samples.NOON));

  @Test
  void visitsThatDidNothingPushOutNoneThatDid() {
    Session used = sessions.begin(LOOK, false);
    used.use();
    Session loaded = sessions.begin(LOOK, false);
    load(2 * Sessions.MOST);
    assertThat(sessions.of(used.id())).contains(used);
    assertThat(sessions.of(loaded.id())).isEmpty();
  }

  @Test
  void theLongestUnseenEndsWhereAllDidSomething() {
    Session first = sessions.begin(LOOK, false);
    first.use();
    Session second = sessions.begin(LOOK, false);
    second.use();
    for (int i = 2; i < Sessions.MOST; i++) {
      sessions.begin(LOOK, false).use();
    }
    assertThat(sessions.of(first.id())).isPresent();
    load(1);
    assertThat(sessions.of(second.id())).isEmpty();
    assertThat(sessions.of(first.id())).isPresent();
  }

  private void load(int visits) {
    for (int i = 0; i < visits; i++) {
      sessions.begin(LOOK, false);
    }
  }
}
