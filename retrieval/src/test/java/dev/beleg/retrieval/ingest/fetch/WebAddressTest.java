package dev.beleg.retrieval.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://eng.belta.by/rss                 | https://eng.belta.by/rss
          HTTP://Example.ORG                       | http://example.org/
          http://example.org:80/a#part             | http://example.org/a
          https://example.org:8443/a?b=c           | https://example.org:8443/a?b=c
          http://localhost.                        | http://localhost/
          https://пример.бел/новости               | https://xn--e1afmkfd.xn--90ais/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8
          http://example.org/a b?q=ä%20%zz         | http://example.org/a%20b?q=%C3%A4%20%25zz
          http://[::1]:8080/                       | http://[::1]:8080/
          http://１２７.0.0.1/                     | http://127.0.0.1/
          """)
  void hasOneForm(String text, String form) {
    assertThat(WebAddress.of(text)).map(WebAddress::toString).contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rss",
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "jar:http://example.org/a.jar!/b",
        "http:example.org",
        "http:///a",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://example.org\\@evil.example/",
        "http://exa mple.org/",
        "http://example.org:0/",
        "http://example.org:70000/",
        "http://example.org/\r\nHost: evil",
        "http://[fe80::1%25eth0]/",
        "http://..example/"
      })
  void refusesWhatIsNeverFetched(String text) {
    assertThat(WebAddress.read(text)).isInstanceOf(WebAddress.Reading.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c              | https://a.example/x/c
          /c             | https://a.example/c
          ../c?d=e       | https://a.example/c?d=e
          ?page=2        | https://a.example/x/y?page=2
          //b.example/c  | https://b.example/c
          http://c/d     | http://c/d
          ä              | https://a.example/x/%C3%A4
          """)
  void resolvesReferences(String reference, String form) {
    WebAddress base = WebAddress.of("https://a.example/x/y?q=1").orElseThrow();
    assertThat(base.resolve(reference))
        .isEqualTo(new WebAddress.Reading.Read(WebAddress.of(form).orElseThrow()));
  }

  @Test
  void aReferenceCannotLeaveTheWeb() {
    WebAddress base = WebAddress.of("https://a.example/x").orElseThrow();
    assertThat(base.resolve("javascript:alert(1)"))
        .isEqualTo(new WebAddress.Reading.Refused("only http and https are fetched"));
  }
}
