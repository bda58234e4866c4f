package dev.beleg.bot.web;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An article or a range of it, with the address of the page that shows it.
///
/// `a/b.txt#10-25` is shown at `/source/a/b.txt?range=10-25#10-25`: what stands behind `#` never
/// reaches a server, but is where the browser scrolls to.
///
/// @param article the article
/// @param range the range to mark; empty for none
record CitedPlace(ArticleId article, Optional<Span> range) {

  private static final Pattern PLACE = Pattern.compile("(.+)#([0-9]{1,9}+-[0-9]{1,9}+)");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9}+)-([0-9]{1,9}+)");

  /// What servers and proxies take for what it is in every step of a path.
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ,_.~!()+=@-]+");

  /// {@return the place of a citation; empty for what is none}
  ///
  /// @param text as citations show it: `a.txt#10-25`
  static Optional<CitedPlace> of(String text) {
    Matcher place = PLACE.matcher(text);
    return place.matches() ? of(place.group(1), place.group(2)) : of(text, "");
  }

  /// {@return the place that an address names; empty for what is none}
  ///
  /// @param path the article
  /// @param range as `10-25`; what is none is left out
  static Optional<CitedPlace> of(String path, String range) {
    try {
      return Optional.of(new CitedPlace(new ArticleId(path), span(range)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Span> span(String range) {
    Matcher numbers = RANGE.matcher(range);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(numbers.group(1));
    int end = Integer.parseInt(numbers.group(2));
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// {@return the range as it stands in addresses: `10-25`}
  static String shown(Span range) {
    return range.start() + "-" + range.end();
  }

  /// {@return the place as citations show it}
  String shown() {
    return article.path() + range.map(it -> "#" + shown(it)).orElse("");
  }

  /// {@return where it is shown, from the first `/`}
  String address() {
    return addressed("");
  }

  /// {@return where it is shown to whoever has the address}
  String address(SignIn signIn) {
    return addressed("key=" + signIn.signature(shown()));
  }

  private String addressed(String key) {
    boolean plain = PLAIN.matcher(article.path().replace("/", "")).matches();
    String named = plain ? "" : "file=" + encoded(article.path());
    String query =
        Stream.of(named, range.map(it -> "range=" + shown(it)).orElse(""), key)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return "/source/"
        + (plain ? path() : "")
        + (query.isEmpty() ? "" : "?" + query)
        + range.map(it -> "#" + shown(it)).orElse("");
  }

  private String path() {
    return Arrays.stream(article.path().split("/"))
        .map(CitedPlace::encoded)
        .collect(Collectors.joining("/"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
