package dev.beleg.bot.chat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Secrets that somebody has pasted into a message: keys and tokens of well-known forms. They are
/// neither stored nor shown to anybody.
public final class PastedSecrets {

  /// What stands in the place of a secret.
  static final String MASK = "(***)";

  /// Where no letter or digit goes before. `_` may: names of variables end in it.
  private static final String START = "(?<![A-Za-z0-9])";

  /// Where no part of a token goes before, for forms of which a token holds several beginnings.
  private static final String ALONE = "(?<![A-Za-z0-9_-])";

  /// As typed, or as a telephone sets them.
  private static final String DASHES = "[–—-]{2,5}+ ?";

  private static final String LOCK = "[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?";

  private static final List<Pattern> FORMS =
      Stream.of(
              DASHES
                  + "BEGIN "
                  + LOCK
                  + "(?s:.*?)(?:"
                  + DASHES
                  + "END "
                  + LOCK
                  + "(?: ?[–—-]{2,5})?|\\z)",
              "PuTTY-User-Key-File-[0-9](?s:.*)",
              START + "xox[a-z](?:\\.xox[a-z])?-(?=[A-Za-z%-]{0,40}[0-9])[A-Za-z0-9%-]{8,}",
              START + "xapp-[A-Za-z0-9-]{8,}",
              START + "hooks\\.slack(?:-gov)?\\.com/[a-z]{1,20}/[A-Za-z0-9/_-]{8,}",
              START + "discord(?:app)?\\.com/api/webhooks/[0-9]{1,30}/[A-Za-z0-9_-]{8,}",
              START + "(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])",
              START + "gh[a-z]_[A-Za-z0-9]{30,}",
              START + "github_pat_[A-Za-z0-9_]{30,}",
              START + "glpat-[A-Za-z0-9_-]{20,}",
              START + "npm_[A-Za-z0-9]{30,}",
              START + "hf_[A-Za-z0-9]{30,}",
              ALONE + "sk-(?=[A-Za-z0-9_-]*?[A-Za-z0-9]{20})[A-Za-z0-9_-]{20,}",
              START + "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,}",
              START + "whsec_[A-Za-z0-9+/=]{16,}",
              START + "AIza[A-Za-z0-9_-]{30,}",
              START + "ya29\\.[A-Za-z0-9_-]{16,}",
              START + "SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}",
              "(?:" + START + "|(?i:bot))[0-9]{8,12}:[A-Za-z0-9_-]{30,}",
              ALONE + "eyJ[A-Za-z0-9_-]{10,}+\\.[A-Za-z0-9_-]*+(?:\\.[A-Za-z0-9_-]{10,}+){1,3}",
              START
                  + "(?i:bearer):?[ \t]{1,4}(?=[A-Za-z._~+/-]{0,400}[0-9])[A-Za-z0-9._~+/=-]{20,}",
              "(?i:authorization: {0,4}(?:basic|token)) {1,4}(?=[A-Za-z._~+/-]{0,400}[0-9=])"
                  + "[A-Za-z0-9._~+/=-]{8,}",
              "(?<=://)[^\\s/@:?#]{0,200}+:[^\\s/?#]{1,400}(?=@)",
              "(?<=(?:TOKEN|SECRET|PASSWORD|_KEY)=)[^\\s(][^\\s]{5,}")
          .map(Pattern::compile)
          .toList();

  private PastedSecrets() {}

  /// {@return an update without the secrets in its words}
  static Update masked(Update update) {
    return switch (update) {
      case Update.Asked asked ->
          new Update.Asked(
              asked.arrival(), masked(asked.text()), asked.quoted().map(PastedSecrets::masked));
      case Update.CommandGiven given ->
          new Update.CommandGiven(
              given.arrival(),
              masked(given.name()),
              masked(given.arguments()),
              given.quoted().map(PastedSecrets::masked));
      case Update.FileGiven file ->
          new Update.FileGiven(file.arrival(), masked(file.file()), masked(file.caption()));
      case Update.Pressed _, Update.Ignored _ -> update;
    };
  }

  private static GivenFile masked(GivenFile file) {
    return new GivenFile(file.id(), masked(file.name()), file.size());
  }

  /// {@return words without the secrets in them}
  public static String masked(String text) {
    String masked = text;
    for (Pattern form : FORMS) {
      masked = form.matcher(masked).replaceAll(MASK);
    }
    return masked;
  }

  /// {@return whether its sender pasted one into an update, which is [#masked]}
  static boolean stoodIn(Update update) {
    return switch (update) {
      case Update.Asked asked -> asked.text().contains(MASK);
      case Update.CommandGiven given -> (given.name() + given.arguments()).contains(MASK);
      case Update.FileGiven file -> (file.file().name() + file.caption()).contains(MASK);
      case Update.Pressed _, Update.Ignored _ -> false;
    };
  }
}
