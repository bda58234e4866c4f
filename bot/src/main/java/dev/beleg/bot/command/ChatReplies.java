package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ChatSettings.AnswerLength;
import dev.beleg.bot.chat.ChatSettingsStore;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Answers what concerns the chat itself and not the articles.
final class ChatReplies {

  private static final String AUTOMATIC = "auto";

  private final Phrases phrases;
  private final CommandTable table;
  private final ChatSettingsStore settings;
  private final Access access;
  private final Supplier<ChatEngine.Counts> counts;

  /// Codes of languages; [#AUTOMATIC] for that of each question.
  private final WordedChoices languages = new WordedChoices("languages.tsv");

  /// Names of [AnswerLength].
  private final WordedChoices lengths = new WordedChoices("lengths.tsv");

  ChatReplies(
      Phrases phrases,
      CommandTable table,
      ChatSettingsStore settings,
      Access access,
      Supplier<ChatEngine.Counts> counts) {
    this.phrases = phrases;
    this.table = table;
    this.settings = settings;
    this.access = access;
    this.counts = counts;
  }

  /// {@return the commands that the asker may use}
  Response help(Request request) {
    Language language = request.language();
    boolean admin = access.isAdmin(request.user());
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say(language, "help.first"));
    for (CommandName command : CommandName.values()) {
      if (admin || !command.isForAdmins()) {
        String name = "/" + table.shown(command, language);
        String key = "help." + command.name().toLowerCase(Locale.ROOT);
        lines.add(phrases.say(language, key, name));
      }
    }
    return request.say(String.join("\n", lines));
  }

  /// {@return that there is no such command, and which was meant}
  Response unknown(Request request, Command.Unknown unknown) {
    if (unknown.name().isEmpty()) {
      return request.say(phrases.say(request.language(), "press.too-old"));
    }
    String name = Echo.of(unknown.name());
    return request.say(
        unknown
            .meant()
            .map(near -> phrases.say(request.language(), "unknown.meant", name, near))
            .orElseGet(() -> phrases.say(request.language(), "unknown", name)));
  }

  /// {@return that a language was chosen, or which one can be}
  Response language(Request request, String words) {
    return languages
        .find(words)
        .map(chosen -> choose(request, chosen))
        .orElseGet(() -> request.say(phrases.say(request.language(), "language.which")));
  }

  private Response choose(Request request, String code) {
    ChatSettings now = request.settings();
    Optional<ReplyLanguage> chosen = ReplyLanguage.of(code);
    settings.put(request.chat(), new ChatSettings(chosen, now.length(), now.onlyWhenMentioned()));
    Language reply = chosen.map(one -> Language.of(one.code())).orElse(request.language());
    String key = code.equals(AUTOMATIC) ? "language.auto" : "language.chosen";
    return new Response.Said(
        Request.replyLanguage(reply), Reply.of(phrases.say(reply, key)), Optional.empty());
  }

  /// {@return that a length was chosen, or which one can be}
  Response length(Request request, String words) {
    return request.say(
        lengths
            .find(words)
            .map(chosen -> choose(request, AnswerLength.valueOf(chosen)))
            .orElseGet(() -> phrases.say(request.language(), "length.which")));
  }

  private String choose(Request request, AnswerLength length) {
    ChatSettings now = request.settings();
    settings.put(request.chat(), new ChatSettings(now.language(), length, now.onlyWhenMentioned()));
    return phrases.say(request.language(), "length." + length.name().toLowerCase(Locale.ROOT));
  }

  /// {@return that the next question stands alone}
  Response beginAnew(Request request) {
    String said = phrases.say(request.language(), "new");
    return new Response.Said(
        request.replyLanguage(),
        Reply.of(said),
        Optional.of(request.turn("/new", Meaning.ANEW, said, List.of())));
  }

  /// {@return that the conversation is erased}
  Response forget(Request request) {
    return new Response.Forget(
        request.replyLanguage(), Reply.of(phrases.say(request.language(), "forgotten")));
  }

  /// {@return how the bot is}
  Response status(Request request, Library library) {
    if (!access.isAdmin(request.user())) {
      return request.say(phrases.say(request.language(), "admins-only"));
    }
    Language language = request.language();
    ChatEngine.Counts now = counts.get();
    return request.say(
        phrases.say(language, "status.articles", library.sources().size()),
        phrases.say(language, "status.updates", now.accepted(), now.repeated(), outcomes(now)),
        phrases.say(language, "status.waiting", waiting(now), now.unsent()),
        phrases.say(language, "status.failures", now.lost(), now.overdue(), now.storeFailures()));
  }

  /// The one who asks is being answered.
  private static int waiting(ChatEngine.Counts now) {
    return Math.max(0, now.working() - 1);
  }

  private static String outcomes(ChatEngine.Counts counts) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> counts.outcomes().getOrDefault(outcome, 0L) > 0)
        .map(
            outcome ->
                outcome.name().toLowerCase(Locale.ROOT) + " " + counts.outcomes().get(outcome))
        .collect(Collectors.joining(", "));
  }

  /// {@return whether a chat is answered from now on}
  Response pair(Request request, String code) {
    if (code.isBlank() && access.isAdmin(request.user())) {
      return request.say(phrases.say(request.language(), "pair.which"));
    }
    return request.say(
        switch (access.confirm(request.user(), code)) {
          case Access.Confirmation.Connected connected ->
              phrases.say(request.language(), "pair.connected", connected.chat().toString());
          case Access.Confirmation.NoSuchCode _ -> phrases.say(request.language(), "pair.no-code");
          case Access.Confirmation.NotAnAdmin _ -> phrases.say(request.language(), "admins-only");
        });
  }
}
