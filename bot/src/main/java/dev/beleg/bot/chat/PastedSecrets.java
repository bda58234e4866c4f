package dev.beleg.bot.chat;

import java.util.List;
import java.util.regex.Pattern;

/// Secrets that somebody has pasted into a message: keys and tokens of well-known forms. They are
/// neither stored nor shown to anybody.
public final class PastedSecrets {

  /// What stands in the place of a secret.
  static final String MASK = "(***)";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----"
                  + "(?s:.*?)(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|\\z)"),
          Pattern.compile("\\bxox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9-]{8,}"),
          Pattern.compile("\\bxapp-[A-Za-z0-9-]{8,}"),
          Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
          Pattern.compile("\\bgh[a-z]_[A-Za-z0-9]{30,}"),
          Pattern.compile("\\bgithub_pat_[A-Za-z0-9_]{30,}"),
          Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}"),
          Pattern.compile("\\bsk-[A-Za-z0-9_-]{20,}"),
          Pattern.compile("\\bAIza[A-Za-z0-9_-]{30,}"),
          Pattern.compile("\\b[0-9]{8,12}:[A-Za-z0-9_-]{30,}"),
          Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));

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
              given.name(),
              masked(given.arguments()),
              given.quoted().map(PastedSecrets::masked));
      case Update.FileGiven file ->
          new Update.FileGiven(file.arrival(), file.file(), masked(file.caption()));
      case Update.Pressed _, Update.Ignored _ -> update;
    };
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
      case Update.CommandGiven given -> given.arguments().contains(MASK);
      case Update.FileGiven file -> file.caption().contains(MASK);
      case Update.Pressed _, Update.Ignored _ -> false;
    };
  }
}
