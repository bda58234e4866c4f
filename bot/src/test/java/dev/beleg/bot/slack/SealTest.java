package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.slack.Seal.Opened;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final String KEY = key(1);
  private static final String OTHER = key(2);
  private static final Bytes TOKEN = new Bytes("xoxb-1".getBytes(StandardCharsets.UTF_8));

  private final Seal seal = new Seal(List.of(KEY));

  private static String key(int sign) {
    byte[] bytes = new byte[32];
    bytes[5] = (byte) sign;
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void givesBackWhatItSealedAndNeverSealsTheSameWayTwice() {
    Bytes sealed = seal.sealed("T1", TOKEN);
    assertThat(seal.opened("T1", sealed)).isEqualTo(new Opened.Whole(TOKEN, true));
    assertThat(seal.sealed("T1", TOKEN)).isNotEqualTo(sealed);
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
  }

  @Test
  void opensWithAnEarlierKeyAndKnowsThatItIsOne() {
    Bytes sealed = seal.sealed("T1", TOKEN);
    assertThat(new Seal(List.of(OTHER, KEY)).opened("T1", sealed))
        .isEqualTo(new Opened.Whole(TOKEN, false));
    assertThat(new Seal(List.of(OTHER)).opened("T1", sealed)).isEqualTo(new Opened.OfAnotherKey());
  }

  @Test
  void noticesEveryChangedByteAndAnotherPlace() {
    byte[] sealed = seal.sealed("T1", TOKEN).bytes();
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThat(seal.opened("T1", new Bytes(changed)))
          .as("byte %d", at)
          .isNotInstanceOf(Opened.Whole.class);
    }
    assertThat(seal.opened("T2", new Bytes(sealed))).isEqualTo(new Opened.Damaged());
    assertThat(seal.opened("T1", new Bytes(new byte[0]))).isEqualTo(new Opened.Damaged());
  }
}
