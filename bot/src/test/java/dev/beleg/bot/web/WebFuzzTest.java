package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Requests that are broken in ways that programs do not send, to every route.
@Timeout(300)
class WebFuzzTest extends TwoSites {

  private static final List<String> QUERIES =
      List.of(
          "",
          "?",
          "?%",
          "?a=%zz&b=%",
          "?words=%FF%FE&file=%00&range=%ED%A0%80",
          "?words=%C3&after=%F0%9F",
          "?file=%2e%2e%2f&range=99999999999999999999-1&key=%00",
          "?range=-1--1&file=a",
          "?page=-99999999999999999999",
          "?next=%0d%0aSet-Cookie:%20a",
          "?&&&==&=a&a");

  private static final List<String> COOKIES =
      List.of(
          "",
          "beleg",
          "beleg=",
          "beleg=\"",
          "beleg=%zz; beleg=b",
          "=;;;=,",
          "beleg=\u00ff\u00fe",
          "$Version=1; beleg=\"a\\");

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=nonsense",
          "application/x-www-form-urlencoded; charset=utf-16",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=x",
          "multipart/form-data; boundary=\"x",
          "application/json",
          "\u00ff/;;=",
          "");

  private static final List<String> BODIES =
      List.of(
          "",
          "%",
          "token=%zz",
          "key=%FF%00&words=%ED%A0%80",
          "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nhalf",
          "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\na\r\n--x--",
          "--x\r\n\r\n\r\n--x--",
          "token=\u00c3",
          "{\"token\":",
          "&&==&");

  @Test
  void neverBreaksOnWhatIsBroken() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    List<String> broken = new ArrayList<>();
    for (Site site : List.of(open, closed)) {
      for (Route route : open.routes().all()) {
        for (int i = 0; i < 60; i++) {
          String request = request(site, route, random);
          String reply = site.raw(request);
          if (!reply.matches("(?s)HTTP/1\\.1 [234].*")) {
            broken.add(request + "\n→ " + reply.lines().limit(1).collect(Collectors.joining()));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String request(Site site, Route route, RandomGenerator random) {
    String path = route.path().replaceAll("\\{[a-z]+}|<file>", pick(PARAMETERS, random));
    String body = pick(BODIES, random);
    String type = pick(TYPES, random);
    return String.join(
        "\r\n",
        (route.method().equals(HandlerType.GET) ? "GET " : "POST ")
            + path
            + pick(QUERIES, random)
            + " HTTP/1.1",
        "Host: localhost:" + site.port(),
        "Origin: http://localhost:" + site.port(),
        "Connection: close",
        "Cookie: " + pick(COOKIES, random),
        "Accept-Language: " + pick(LANGUAGES, random),
        "Authorization: Bearer " + pick(COOKIES, random),
        type.isEmpty() ? "X-No: type" : "Content-Type: " + type,
        "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length,
        "",
        body);
  }

  private static final List<String> PARAMETERS =
      List.of("0", "-1", "99999999999999999999", "%FF", "%zz", "%00", "a%2Fb", "..", "%ED%A0%80");

  private static final List<String> LANGUAGES =
      List.of("de", ";;q=", "\u00ff", "*;q=99, x-y-z-".repeat(5), "de-" + "a".repeat(300));

  private static String pick(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data; boundary=x, --x half",
    "multipart/form-data, token=a",
    "application/json, {}",
    "text/plain, token=a",
    "application/x-www-form-urlencoded; charset=nonsense, token=a"
  })
  void callsAFormThatIsNoneABadRequest(String type, String body) throws Exception {
    String request =
        form(closed, "/sign-in", body, "Content-Type: " + type, "Content-Length: " + body.length());
    assertThat(closed.raw(request)).startsWith("HTTP/1.1 400 ");
  }
}
