package dev.beleg.bot.chat;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForwardClockTest {

  private static final Duration DAY = Duration.ofDays(1);

  private Instant set = NOON;

  @Test
  void goesOnWhereTheClockIsSetBackAgainAndAgain() {
    ForwardClock clock = new ForwardClock(() -> set);
    assertThat(clock.instant()).isEqualTo(NOON);
    set = NOON.minus(DAY);
    assertThat(clock.instant()).isEqualTo(NOON);
    set = set.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    set = set.minus(DAY);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void anAllowanceFillsAgainWhenTheClockIsSetBack() {
    Allowance<String> allowance =
        new Allowance<>(new RateRules.Rate(2, Duration.ofSeconds(20)), () -> set);
    assertThat(allowance.pause("a")).isZero();
    assertThat(allowance.pause("a")).isZero();
    assertThat(allowance.pause("a")).isPositive();
    set = NOON.minus(DAY);
    assertThat(allowance.pause("a")).isLessThanOrEqualTo(Duration.ofSeconds(10));
    set = set.plusSeconds(10);
    assertThat(allowance.pause("a")).isZero();
  }

  @Test
  void aChatThatAnotherProcessConnectsIsAnsweredWhenTheClockIsSetBack() {
    PairingStore pairings = new MemoryStores(ConversationRules.DEFAULT).stores().pairings();
    UserId admin = new UserId(Samples.SURFACE, "u-boss");
    AccessRules rules = new AccessRules(Set.of(), Set.of(), Set.of(), Set.of(admin), true);
    Access access = new Access(rules, pairings, () -> set, new Random(5));
    Access other = new Access(rules, pairings, () -> set, new Random(6));
    ChatId chat = Samples.conversation("a").chat();
    assertThat(access.permits(chat, Sender.of(Samples.SURFACE, "u"), true)).isFalse();
    Optional<String> code = other.offer(chat);
    other.confirm(admin, code.orElseThrow());
    set = NOON.minus(DAY);
    assertThat(access.permits(chat, Sender.of(Samples.SURFACE, "u"), true)).isFalse();
    set = set.plus(Access.STALE).plusSeconds(1);
    assertThat(access.permits(chat, Sender.of(Samples.SURFACE, "u"), true)).isTrue();
  }
}
