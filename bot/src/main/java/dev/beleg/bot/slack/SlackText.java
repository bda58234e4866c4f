package dev.beleg.bot.slack;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Text as Slack writes it: `&`, `<` and `>` escaped, people, channels and links between `<` and
/// `>`.
final class SlackText {

  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*+)(?:\\|([^<>]*+))?+>");
  private static final Pattern FIRST_PERSON = Pattern.compile("\\s*<@([A-Z0-9]+)[|>]");

  private SlackText() {}

  /// {@return words that Slack shows as they are, whatever they hold}
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static int escapedLength(String words) {
    int length = words.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      length += c == '&' ? 4 : c == '<' || c == '>' ? 3 : 0;
    }
    return length;
  }

  /// {@return what somebody typed, without the name of the bot}
  ///
  /// `<@UBOT> what of <#C1|trade> &amp; <https://a.by|a>` → `what of #trade & a`
  static String plain(String text, String bot) {
    String named = REFERENCE.matcher(text).replaceAll(found -> safe(shown(found, bot)));
    return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String safe(String replacement) {
    return replacement.replace("\\", "\\\\").replace("$", "\\$");
  }

  private static String shown(MatchResult found, String bot) {
    String target = found.group(1);
    String label = found.group(2) == null ? "" : found.group(2);
    if (target.isEmpty()) {
      return found.group();
    }
    String rest = target.substring(1);
    return switch (target.charAt(0)) {
      case '@' -> rest.equals(bot) ? "" : "@" + (label.isEmpty() ? rest : label);
      case '#' -> "#" + (label.isEmpty() ? rest : label);
      case '!' -> label.isEmpty() ? "@" + rest : label;
      default -> label.isEmpty() ? target : label;
    };
  }

  /// {@return whether a text names somebody}
  static boolean names(String text, String user) {
    return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
  }

  /// {@return whether a text begins with the name of somebody else}
  static boolean isToSomebodyElse(String text, String bot) {
    var first = FIRST_PERSON.matcher(text);
    return first.lookingAt() && !first.group(1).equals(bot);
  }
}
