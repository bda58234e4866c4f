package dev.beleg.bot.answer.gate;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links are those of cited articles, letter for letter; nothing else that a platform would make a
/// link, a mention or a command of is let through.
final class LinkRule implements Rule {

  private static final Pattern LINK =
      Pattern.compile("[\\p{L}\\p{N}+.-]*:/{1,3}[^\\s\\])>\"“”«»]*");

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?i)\\b(?:javascript|data|vbscript|mailto|tel|tg|slack|file):\\S" // schemes without //
              + "|\\bwww\\." // links without a scheme
              + "|\\]\\(" // Markdown
              + "|<[\\p{L}!@#/]" // tags and Slack's mentions
              + "|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_]|[\\p{L}\\p{N}]@[\\p{L}\\p{N}]" // mentions,
              // mail
              + "|(?<![\\p{L}\\p{N}/])/[a-z]{2}[a-z_]*\\b" // commands
              + "|\\b[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,63}){0,5}"
              + "\\.(?:[a-z]{2,3}|info|online|site|shop|store|example|test|рф|бел)\\b");

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<PassageReading> cited = reading.cited();
    Matcher links = LINK.matcher(claim.text());
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (links.find()) {
      rest.append(claim.text(), from, links.start()).append(' ');
      from = links.end();
      String link = withoutFullStop(links.group());
      if (cited.stream().noneMatch(passage -> isLinkOf(passage, link))) {
        findings.add(Flaw.Kind.LINK, link);
      }
    }
    rest.append(claim.text(), from, claim.text().length());
    Matcher syntax = SYNTAX.matcher(rest);
    while (syntax.find()) {
      if (!isAbbreviation(syntax.group())) {
        findings.add(Flaw.Kind.LINK, syntax.group());
      }
    }
  }

  private static boolean isLinkOf(PassageReading passage, String link) {
    Optional<URI> own = passage.supplied().source().header().link();
    return own.map(URI::toString).filter(link::equals).isPresent();
  }

  private static String withoutFullStop(String link) {
    int end = link.length();
    while (end > 0 && ".,;:!?".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end);
  }

  /// "z.B." and "p.m." are no hosts.
  private static boolean isAbbreviation(String found) {
    int dot = found.indexOf('.');
    return dot == 1 && found.length() <= 4;
  }
}
