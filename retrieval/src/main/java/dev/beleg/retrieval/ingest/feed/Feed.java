package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.ingest.fetch.WebAddress;
import java.util.regex.Pattern;

/// A list of articles on the web that is looked at again and again: RSS, Atom, a sitemap, or a page
/// of links.
///
/// @param name what its folder and its state are called: letters, digits, `-`, `_`, `.`, not
///   beginning with a dot
/// @param address where it is
public record Feed(String name, WebAddress address) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]{0,59}");

  public Feed {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a feed: '" + name + "'");
    }
  }

  /// {@return whether a feed may be called so}
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
