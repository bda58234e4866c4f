package dev.beleg.retrieval.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a site lets programs fetch: its `robots.txt` (RFC 9309), the group for us, else the one for
/// all.
///
/// @param lines the rules that hold for us, in order
/// @param delay the least time between two requests, where one is told
record RobotsRules(List<Line> lines, Optional<Duration> delay) {

  static final RobotsRules NONE = new RobotsRules(List.of(), Optional.empty());

  private static final String US = "beleg";
  private static final String ALL = "*";
  private static final double LONGEST_DELAY = 30;

  /// One rule.
  ///
  /// @param allowed whether it lets or forbids
  /// @param path the beginning of a path; `*` stands for anything, `$` at its end for the end
  record Line(boolean allowed, String path) {}

  /// Reads a file; lines that mean nothing are passed over.
  static RobotsRules read(String text) {
    Reader us = new Reader(US);
    Reader all = new Reader(ALL);
    for (String line : text.lines().toList()) {
      String rule = line.split("#", 2)[0];
      int colon = rule.indexOf(':');
      if (colon > 0) {
        String field = rule.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        us.take(field, rule.substring(colon + 1).strip());
        all.take(field, rule.substring(colon + 1).strip());
      }
    }
    return us.named ? us.rules() : all.rules();
  }

  /// Reads the groups for one name.
  private static final class Reader {
    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private Optional<Duration> delay = Optional.empty();
    private boolean named;
    private boolean within;
    private boolean atHead;

    Reader(String name) {
      this.name = name;
    }

    void take(String field, String value) {
      if (field.equals("user-agent")) {
        boolean ours = value.toLowerCase(Locale.ROOT).equals(name);
        within = atHead ? within || ours : ours;
        named |= ours;
        atHead = true;
      } else {
        atHead = false;
        if (within) {
          takeRule(field, value);
        }
      }
    }

    private void takeRule(String field, String value) {
      switch (field) {
        case "allow", "disallow" -> {
          if (!value.isEmpty()) {
            lines.add(new Line(field.equals("allow"), value));
          }
        }
        case "crawl-delay" -> delay = seconds(value);
        default -> {}
      }
    }

    RobotsRules rules() {
      return new RobotsRules(List.copyOf(lines), delay);
    }
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")
        ? Optional.of(
            Duration.ofMillis((long) (1_000 * Math.min(LONGEST_DELAY, Double.parseDouble(value)))))
        : Optional.empty();
  }

  /// {@return whether a path with its query may be fetched: the longest rule that fits decides, of
  /// two of one length the one that lets}
  boolean allows(String target) {
    Optional<Line> decisive = Optional.empty();
    for (Line line : lines) {
      boolean stronger =
          decisive.isEmpty()
              || line.path.length() > decisive.get().path.length()
              || (line.path.length() == decisive.get().path.length() && line.allowed);
      if (stronger && fits(line.path, target)) {
        decisive = Optional.of(line);
      }
    }
    return decisive.map(Line::allowed).orElse(true);
  }

  /// Each part between stars is looked for behind the one before it.
  private static boolean fits(String path, String target) {
    boolean toTheEnd = path.endsWith("$");
    String pattern = toTheEnd ? path.substring(0, path.length() - 1) : path;
    String[] parts = pattern.split("\\*", -1);
    if (!target.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length; i++) {
      boolean last = toTheEnd && i == parts.length - 1;
      int found = last ? endsWith(target, parts[i], at) : target.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !toTheEnd || at == target.length();
  }

  private static int endsWith(String target, String part, int from) {
    int at = target.length() - part.length();
    return at >= from && target.endsWith(part) ? at : -1;
  }
}
