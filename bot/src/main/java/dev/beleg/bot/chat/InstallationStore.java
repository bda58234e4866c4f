package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The workspaces in which an app of ours is installed, each with what is secret about it in a
/// sealed form that this store cannot read; durable.
public interface InstallationStore {

  /// An app in a workspace.
  ///
  /// @param workspace the workspace
  /// @param sealed what only the surface can read
  /// @param version another one after every change, and never the same again
  /// @param installed when it was installed
  record Installation(WorkspaceId workspace, Bytes sealed, long version, Instant installed) {}

  /// {@return the installations of a surface, the first installed first}
  List<Installation> all(String surface);

  /// {@return the installation in a workspace}
  Optional<Installation> find(WorkspaceId workspace);

  /// Keeps an installation in the place of the one that may be there.
  void put(WorkspaceId workspace, Bytes sealed, Instant now);

  /// Takes it on to change an installation, so that nobody else does at the same time.
  ///
  /// @param before the installation as it was read
  /// @param until from when on somebody else may take it on
  /// @return whether it is taken on: it is still the same, and nobody else is at it
  boolean claim(Installation before, Instant now, Instant until);

  /// Changes what is sealed.
  ///
  /// @param before the installation as it was read
  /// @return whether it was still the same
  boolean replace(Installation before, Bytes sealed);

  /// Removes an installation.
  ///
  /// @param notAfter an installation that was made later stays
  /// @return whether there was one
  boolean remove(WorkspaceId workspace, Instant notAfter);

  /// {@return a store that keeps nothing}
  static InstallationStore none() {
    return new NoInstallations();
  }
}
