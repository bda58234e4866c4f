package dev.beleg.retrieval.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// What a file says of itself outside its text: in a header block or in the head of a page.
///
/// @param title the headline
/// @param byline who wrote it
/// @param link where it was published; `http` or `https`
/// @param published when it appeared
record Declared(
    Optional<String> title,
    Optional<String> byline,
    Optional<URI> link,
    Optional<Published.On> published) {

  static final Declared NOTHING =
      new Declared(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// {@return an address that a browser may open, if the value is one}
  static Optional<URI> webAddress(String value) {
    try {
      URI uri = new URI(value.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// {@return the value without surrounding white space, if anything is left}
  static Optional<String> text(String value) {
    return Optional.of(value.strip()).filter(text -> !text.isEmpty());
  }
}
