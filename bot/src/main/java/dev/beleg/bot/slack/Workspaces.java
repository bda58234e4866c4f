package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Surface;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The workspaces that the app is in.
interface Workspaces extends AutoCloseable {

  /// Returns when what arrives can be taken, and that may be long.
  ///
  /// @return whether it ever can
  boolean open(Surface.Core core);

  /// {@return the workspace that Slack names; empty where the app is not installed there}
  ///
  /// @throws dev.beleg.bot.chat.StoreUnavailable if that cannot be known now
  Optional<Workspace> of(@Nullable String team);

  /// {@return what says things at a place, whether anything arrives already or not; empty where
  /// nothing can be said}
  Optional<Post> post(SlackPlace place);

  /// Takes note that Slack has removed the app from a workspace.
  ///
  /// @param at when; an installation that was made later stays
  void left(String team, Instant at);

  /// Asks Slack whether it is there, and does what is due from time to time.
  ///
  /// @return why nobody is there; empty where somebody is
  Optional<String> look();

  /// {@return what is wrong in a workspace, without any secret; empty where nothing is known to be}
  Optional<String> trouble();

  /// {@return what calls Slack, for the parts of the library that want it}
  WebApi api();

  /// Waits for nothing more.
  @Override
  void close();
}
