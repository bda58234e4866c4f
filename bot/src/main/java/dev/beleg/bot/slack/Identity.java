package dev.beleg.bot.slack;

import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import java.util.Optional;

/// Who we are in a workspace, as Slack tells it, and how what is there is named.
///
/// Slack promises of its ids of channels and people no more than that they differ within a
/// workspace. Where there are several, each id begins with its workspace: `T1/C1`.
///
/// @param user the account of the bot
/// @param workspace the workspace it belongs to
/// @param oneOfSeveral whether there are others
record Identity(String user, String workspace, boolean oneOfSeveral) {

  /// What stands between the workspace and the rest of an id.
  static final String SEPARATOR = ChatId.SEPARATOR;

  /// {@return a channel or a thread of it}
  SlackPlace open(String channel, Optional<String> thread) {
    return new SlackPlace(site(), channel, thread, Optional.empty());
  }

  /// {@return what one person alone sees there}
  SlackPlace aside(String channel, Optional<String> thread, String person) {
    return new SlackPlace(site(), channel, thread, Optional.of(person));
  }

  private Optional<String> site() {
    return oneOfSeveral ? Optional.of(workspace) : Optional.empty();
  }

  /// {@return somebody who wrote here}
  ///
  /// @param home the workspace of his account; empty where Slack does not tell and it may be
  ///   another than ours
  Sender sender(String person, Optional<String> home) {
    String name =
        oneOfSeveral ? home.map(team -> team + SEPARATOR + person).orElse(person) : person;
    return new Sender(
        new UserId(SlackSurface.NAME, name),
        home.map(team -> new WorkspaceId(SlackSurface.NAME, team)));
  }

  /// {@return how Slack names an account}
  static String account(UserId user) {
    String name = user.user();
    return name.substring(name.indexOf(SEPARATOR) + 1);
  }
}
