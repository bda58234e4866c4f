package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final String BODY = "Wrocław żółć Липецк";

  /// HMAC-SHA256 of `v0:1700000000:` and the body in UTF-8, computed by another program.
  private static final String SIGNATURE =
      "v0=d99f140eb75a8ee571d79dc908c877ff5a6cf45259dac95dddf9da174a2c0e97";

  @Test
  void signsBytesAsSlackDoes() {
    assertThat(
            new Signature("canary-signing").of("1700000000", BODY.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "COMPAT", "windows-1251"})
  void takesTheSameSignatureWhateverTheCharsetOfTheMachine(String charset) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dfile.encoding=" + charset,
                    "-cp",
                    place(Signature.class) + File.pathSeparator + place(SignatureTest.class),
                    Checking.class.getName(),
                    SIGNATURE))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(said.strip()).endsWith("good");
    assertThat(process.waitFor()).isZero();
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /// Checks a signature in a process of its own.
  static final class Checking {

    private Checking() {}

    public static void main(String[] arguments) {
      Instant now = Instant.ofEpochSecond(1_700_000_000);
      boolean good =
          new Signature("canary-signing")
              .isGood("1700000000", arguments[0], BODY.getBytes(StandardCharsets.UTF_8), now);
      System.out.println(good ? "good" : "bad");
    }
  }
}
