package dev.beleg.retrieval.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The head of a server's answer.
///
/// @param status from 100 to 599
/// @param headers their values in order, by name in lower case
record Answer(int status, Map<String, List<String>> headers) {

  /// {@return the first value of a header, without the white space around it}
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /// {@return a header as one word in lower case, without parameters; empty if there is none}
  String word(String name) {
    return header(name).orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  Validators validators() {
    return new Validators(header("etag"), header("last-modified"));
  }
}
