package dev.beleg.bot.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telegram's HTML as the Bot API reads it ("HTML style" in its page on formatting): a few tags,
/// four named entities, no nesting inside of code, no quotation inside of a quotation.
record SimulatedHtml(String text, int entities) {

  /// What the Bot API says of markup that it cannot read.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unreadable(String reason) {
      super("Bad Request: can't parse entities: " + reason);
    }
  }

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "code",
          "pre",
          "a",
          "blockquote",
          "tg-spoiler");
  private static final Set<String> LITERAL = Set.of("code", "pre");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z-]+)((?: [a-z]+(?:=\"[^\"]*\")?)*)>");
  private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]+|[a-z]+);");

  static SimulatedHtml parse(String html) throws Unreadable {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int entities = 0;
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        Matcher tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt() || !TAGS.contains(tag.group(2))) {
          throw new Unreadable("unsupported start tag at byte offset " + at);
        }
        entities += turn(open, tag);
        at = tag.end();
      } else if (c == '&') {
        Matcher reference = REFERENCE.matcher(html).region(at, html.length());
        boolean known = reference.lookingAt();
        text.append(known ? character(reference.group(1)) : "&");
        at = known ? reference.end() : at + 1;
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new Unreadable("can't find end tag corresponding to start tag " + open.peek());
    }
    return new SimulatedHtml(text.toString().strip(), entities);
  }

  private static int turn(Deque<String> open, Matcher tag) throws Unreadable {
    String name = tag.group(2);
    if (!tag.group(1).isEmpty()) {
      if (!name.equals(open.poll())) {
        throw new Unreadable("unmatched end tag " + name);
      }
      return 1;
    }
    if (open.stream().anyMatch(LITERAL::contains)
        || (name.equals("blockquote") && open.contains("blockquote"))) {
      throw new Unreadable("tag " + name + " must not be nested here");
    }
    open.push(name);
    return 0;
  }

  private static String character(String reference) throws Unreadable {
    if (reference.startsWith("#")) {
      return Character.toString(Integer.parseInt(reference.substring(1)));
    }
    String character = NAMED.get(reference);
    if (character == null) {
      throw new Unreadable("unknown entity " + reference);
    }
    return character;
  }
}
