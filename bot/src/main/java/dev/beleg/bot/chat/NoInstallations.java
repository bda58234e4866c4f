package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where no app can be installed.
record NoInstallations() implements InstallationStore {

  @Override
  public List<Installation> all(String surface) {
    return List.of();
  }

  @Override
  public Optional<Installation> find(WorkspaceId workspace) {
    return Optional.empty();
  }

  @Override
  public void put(WorkspaceId workspace, Bytes sealed, Instant now) {
    throw new IllegalStateException("nothing can be installed in " + workspace);
  }

  @Override
  public boolean claim(Installation before, Instant now, Instant until) {
    return false;
  }

  @Override
  public boolean replace(Installation before, Bytes sealed) {
    return false;
  }

  @Override
  public boolean remove(WorkspaceId workspace, Instant notAfter) {
    return false;
  }
}
