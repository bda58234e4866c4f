package dev.beleg.bot.config;

import dev.beleg.retrieval.language.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Turns texts into values and collects what it cannot turn; in place of that it gives something
/// that is refused together with the problem.
///
/// @param given the text of every key
/// @param problems what could not be turned so far
record GivenValues(Map<Key, Given> given, List<Problem> problems) {

  Path folder(Key key) {
    List<Path> folders = folders(key);
    if (folders.size() != 1) {
      problem(key, "takes one folder, not " + folders.size());
      return from(key).base();
    }
    return folders.getFirst();
  }

  List<Path> folders(Key key) {
    List<Path> folders = new ArrayList<>();
    for (Given.Item item : from(key).items()) {
      path(key, item.text(), item).ifPresent(folders::add);
    }
    return folders;
  }

  /// {@return a path that starts from where the value's paths start}
  Optional<Path> path(Key key, String text, Given.Item item) {
    try {
      return Optional.of(from(key).base().resolve(text).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      problem(key, item, "'" + text + "' is not a path (" + e.getReason() + ")");
      return Optional.empty();
    }
  }

  int size(Key key) {
    Optional<Integer> size = single(key).flatMap(ByteSize::parse);
    if (size.isEmpty()) {
      problem(key, "takes a size from 1 B to 8 MB, such as '5 MB' or '800 kB'" + not(key));
    }
    return size.orElse(1);
  }

  Optional<Language> language(Key key) {
    String text = choice(key, List.of("auto", "de", "en", "ru"));
    return text.equals("auto") ? Optional.empty() : Optional.of(Language.of(text));
  }

  boolean flag(Key key) {
    String text = choice(key, List.of("yes", "no", "true", "false"));
    return text.equals("yes") || text.equals("true");
  }

  /// {@return one of some words}
  String choice(Key key, List<String> words) {
    String text = single(key).orElse("").strip().toLowerCase(Locale.ROOT);
    if (words.contains(text)) {
      return text;
    }
    int last = words.size() - 1;
    String expected = String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    problem(key, "takes " + expected + not(key));
    return words.getFirst();
  }

  /// {@return a number from 1 to the most}
  int count(Key key, int most) {
    String text = single(key).orElse("").strip();
    int count = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > most) {
      problem(key, "takes a number from 1 to " + most + not(key));
      return 1;
    }
    return count;
  }

  /// {@return a length of time between two, both included}
  Duration time(Key key, Duration least, Duration most) {
    Optional<Duration> time =
        single(key)
            .flatMap(TimeSpan::parse)
            .filter(span -> span.compareTo(least) >= 0 && span.compareTo(most) <= 0);
    if (time.isEmpty()) {
      problem(
          key,
          "takes a time from %s to %s, with s, min, h or d"
                  .formatted(TimeSpan.format(least), TimeSpan.format(most))
              + not(key));
    }
    return time.orElse(least);
  }

  /// {@return the address of a server; empty where none is set}
  ///
  /// @param example what such an address looks like
  Optional<URI> address(Key key, String example) {
    String text = single(key).orElse("").strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return Optional.of(url);
      }
    } catch (URISyntaxException _) {
      // Told below, as any other text that is no address.
    }
    problem(key, "takes an address such as " + example);
    return Optional.empty();
  }

  /// {@return a secret; empty where none is set}
  Optional<Secret> secret(Key key) {
    return single(key).map(Secret::new);
  }

  Optional<String> single(Key key) {
    List<String> texts = from(key).texts();
    return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
  }

  /// What was written in place of what was expected; of a secret not even that.
  String not(Key key) {
    if (key.shape() == Shape.SECRET) {
      return "";
    }
    return ", not '" + String.join(", ", from(key).texts()) + "'";
  }

  void problem(Key key, String reason) {
    problem(from(key).place(), key, reason);
  }

  void problem(Key key, Given.Item item, String reason) {
    problem(item.place(), key, reason);
  }

  private void problem(String place, Key key, String reason) {
    problems.add(new Problem(place, "'" + key.path() + "' " + reason, Optional.of(key)));
  }

  Given from(Key key) {
    return Objects.requireNonNull(given.get(key));
  }
}
