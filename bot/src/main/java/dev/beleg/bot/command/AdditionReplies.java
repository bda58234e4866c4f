package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.GivenFile;
import dev.beleg.bot.chat.Responder.Response;
import java.util.List;
import java.util.Optional;

/// Says what became of files that somebody sent to be added to the articles.
final class AdditionReplies {

  private final Phrases phrases;
  private final Access access;
  private final Additions additions;

  AdditionReplies(Phrases phrases, Access access, Additions additions) {
    this.phrases = phrases;
    this.access = access;
    this.additions = additions;
  }

  /// {@return whether words sent with a file say nothing but which folder it is for}
  boolean isForFolder(String caption) {
    return caption.isBlank() || additions.folders().contains(caption.strip());
  }

  /// Adds a file, if who sent it may.
  ///
  /// @param caption the name of a folder; empty where there is no choice
  Response add(Request request, GivenFile file, String caption) {
    if (!access.isAdmin(request.user())) {
      return say(request, "add.admins-only");
    }
    List<String> folders = additions.folders();
    Optional<String> folder =
        folders.stream()
            .filter(name -> folders.size() == 1 || name.equals(caption.strip()))
            .findFirst();
    return folder
        .map(name -> told(request, additions.add(request.chat().surface(), file, name)))
        .orElseGet(() -> say(request, "add.which", String.join(", ", folders)));
  }

  private Response told(Request request, Additions.Outcome outcome) {
    return switch (outcome) {
      case Additions.Outcome.Added added -> say(request, "add.added", Echo.of(added.article()));
      case Additions.Outcome.Duplicate there ->
          say(request, "add.duplicate", Echo.of(there.article()));
      case Additions.Outcome.Rejected rejected -> say(request, "add.rejected", rejected.reason());
      case Additions.Outcome.NotStored not -> say(request, "add.not-stored", Echo.of(not.folder()));
      case Additions.Outcome.Unfetched not -> say(request, "add.unfetched", not.reason());
    };
  }

  private Response say(Request request, String key, Object... parts) {
    return request.say(phrases.say(request.language(), key, parts));
  }
}
