package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IntakeTest {

  private final Waiting waiting = new Waiting();
  private final List<String> worked = new CopyOnWriteArrayList<>();

  private static JsonObject event(String time) {
    return JsonParser.parseString(
            "{\"payload\":{\"event\":{\"channel\":\"C1\",\"ts\":\"%s\"}}}".formatted(time))
        .getAsJsonObject();
  }

  private void work(String name) {
    waiting.change(() -> worked.add(name));
  }

  private static void overflow() {
    throw new StackOverflowError("to test with");
  }

  @Test
  void worksOnTheNextEventOfAChannelAfterAnError() {
    try (Intake intake = new Intake(() -> {})) {
      intake.take(
          event("1.1"),
          () -> {
            work("first");
            overflow();
          });
      waiting.until("the first", () -> worked.contains("first"));
      assertThat(intake.take(event("1.2"), () -> work("second"))).isTrue();
      waiting.until("the second", () -> worked.contains("second"));
    }
  }

  @Test
  void worksOnAChannelWhereItCannotBeLearntWhatCameBefore() {
    AtomicInteger calls = new AtomicInteger();
    try (Intake intake =
        new Intake(
            () -> {
              if (calls.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("no pings");
              }
              overflow();
            })) {
      intake.take(event("1.1"), () -> work("first"));
      intake.take(event("1.2"), () -> work("second"));
      waiting.until("both", () -> worked.size() == 2);
    }
    assertThat(worked).containsExactly("first", "second");
  }
}
