package dev.beleg.bot.slack;

import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.InstallationStore.Installation;
import dev.beleg.bot.chat.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The installations of the app, sealed.
///
/// @param store keeps them
/// @param seal seals and opens them
record Vault(InstallationStore store, Seal seal) {

  /// An installation that could be opened.
  ///
  /// @param kept as it is kept
  /// @param credentials what it says
  record Held(Installation kept, Credentials credentials) {}

  private static WorkspaceId id(String team) {
    return new WorkspaceId(SlackSurface.NAME, team);
  }

  /// {@return all, the first installed first}
  List<Installation> all() {
    return store.all(SlackSurface.NAME);
  }

  /// {@return the app that the first installation was given to; empty where none tells}
  Optional<String> app() {
    return all().stream()
        .flatMap(it -> held(it).stream())
        .map(it -> it.credentials().app())
        .filter(app -> !app.isEmpty())
        .findFirst();
  }

  /// {@return what is kept of a workspace, whether it can be opened or not}
  Optional<Installation> find(String team) {
    return store.find(id(team));
  }

  /// {@return what an installation says; empty where it cannot be opened}
  Optional<Held> held(Installation kept) {
    return opened(kept) instanceof Seal.Opened.Whole whole
        ? Optional.of(new Held(kept, Credentials.of(whole.content())))
        : Optional.empty();
  }

  /// {@return what opening an installation shows}
  Seal.Opened opened(Installation kept) {
    return seal.opened(kept.workspace().workspace(), kept.sealed());
  }

  /// Keeps an installation.
  void put(String team, Credentials credentials, Instant now) {
    store.put(id(team), seal.sealed(team, credentials.bytes()), now);
  }

  /// Keeps what has changed about an installation.
  ///
  /// @return whether nobody has changed it in between
  boolean replace(Installation before, Credentials credentials) {
    String team = before.workspace().workspace();
    return store.replace(before, seal.sealed(team, credentials.bytes()));
  }

  /// Seals with the first key what was sealed with another.
  void sealAnew() {
    for (Installation kept : all()) {
      if (opened(kept) instanceof Seal.Opened.Whole whole && !whole.byFirstKey()) {
        replace(kept, Credentials.of(whole.content()));
      }
    }
  }

  /// Removes an installation unless it was made after a moment.
  boolean remove(String team, Instant notAfter) {
    return store.remove(id(team), notAfter);
  }
}
