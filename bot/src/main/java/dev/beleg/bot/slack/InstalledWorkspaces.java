package dev.beleg.bot.slack;

import dev.beleg.bot.chat.InstallationStore.Installation;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.WebApi.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The workspaces in which somebody has installed the app.
///
/// Bolt has parts for this, which are not used: they keep tokens as they are, take a state as often
/// as it comes, let several threads renew one token, and do not know what is sent outside of a
/// request.
final class InstalledWorkspaces implements Workspaces {

  private static final int MOST_NAMED = 3;

  /// A workspace with its token.
  private record Member(InstalledToken token, Workspace workspace) {}

  /// What is there once the surface has started.
  private record Opened(Surface.Core core, Vault vault) {}

  private final WebApi api;
  private final OAuth oauth;
  private final Seal seal;
  private final Workspace.Shared shared;
  private final Map<String, Member> members = new ConcurrentHashMap<>();
  private volatile @Nullable Opened opened;
  private volatile List<String> unreadable = List.of();

  /// @param address the address of the Web API
  /// @param api calls it without a token
  InstalledWorkspaces(Membership.Several app, String address, WebApi api, Workspace.Shared shared) {
    this.api = api;
    this.oauth = new OAuth(api, address, app);
    this.seal = new Seal(app.keys());
    this.shared = shared;
  }

  @Override
  public boolean open(Surface.Core core) {
    Opened on = new Opened(core, new Vault(core.installations(), seal));
    try {
      on.vault.sealAnew();
      readable(on.vault);
    } catch (StoreUnavailable e) {
      Notes.failure("reading the installations", e);
    }
    opened = on;
    return true;
  }

  /// {@return the pages by which somebody installs it}
  InstallPages pages() {
    return new InstallPages(oauth, this::install, shared.clock());
  }

  /// All installations are of the app of the first.
  private boolean install(String team, Credentials credentials) {
    Opened on = opened;
    if (on == null) {
      throw new StoreUnavailable("closed", new IllegalStateException("closed"));
    }
    synchronized (this) {
      if (!on.vault.app().map(credentials.app()::equals).orElse(true)) {
        return false;
      }
      on.vault.put(team, credentials, shared.clock().instant());
      members.remove(team);
    }
    readable(on.vault);
    return true;
  }

  @Override
  public Optional<Workspace> of(@Nullable String team) {
    return team == null ? Optional.empty() : member(team).map(Member::workspace);
  }

  private Optional<Member> member(String team) {
    Opened on = opened;
    Optional<Member> known = Optional.ofNullable(members.get(team));
    return known.isPresent() || on == null ? known : loaded(on, team);
  }

  /// One at a time, so that a token never has two that renew it.
  private synchronized Optional<Member> loaded(Opened on, String team) {
    Optional<Member> known = Optional.ofNullable(members.get(team));
    if (known.isPresent()) {
      return known;
    }
    Optional<Member> member =
        on.vault.find(team).flatMap(on.vault::held).map(held -> member(on, team, held));
    member.ifPresent(it -> members.put(team, it));
    return member;
  }

  private Member member(Opened on, String team, Vault.Held held) {
    InstalledToken token =
        new InstalledToken(team, held, new InstalledToken.Parts(on.vault, oauth, shared.clock()));
    WebApi own = api.as(token);
    Identity us = new Identity(held.credentials().botUser(), team, true);
    Post post = new Post(own, shared.clock());
    return new Member(token, Workspace.of(on.core, us, own, post, shared));
  }

  @Override
  public Optional<Post> post(SlackPlace place) {
    return place.workspace().flatMap(this::of).map(Workspace::post);
  }

  @Override
  public void left(String team, Instant at) {
    Opened on = opened;
    if (on != null && removed(on, team, at)) {
      Notes.warning("the app was removed from the workspace " + team);
    }
  }

  private synchronized boolean removed(Opened on, String team, Instant at) {
    boolean removed = on.vault.remove(team, at);
    members.remove(team);
    return removed;
  }

  @Override
  public Optional<String> look() {
    attend();
    Result<?> told = api.call(methods -> methods.apiTest(request -> request));
    return told instanceof Result.Failed<?> failed
        ? Optional.of("Slack cannot be reached (" + failed.error() + ")")
        : Optional.empty();
  }

  /// Renews the tokens that are about to run out, also where nothing is said.
  private void attend() {
    Opened on = opened;
    if (on != null) {
      try {
        readable(on.vault).forEach(team -> member(team).ifPresent(it -> it.token.now()));
      } catch (StoreUnavailable e) {
        Notes.failure("reading the installations", e);
      }
    }
  }

  /// {@return the workspaces whose installations can be opened; notes the others}
  private List<String> readable(Vault vault) {
    List<Installation> all = vault.all();
    List<String> readable =
        all.stream()
            .filter(it -> vault.opened(it) instanceof Seal.Opened.Whole)
            .map(it -> it.workspace().workspace())
            .toList();
    unreadable =
        all.stream()
            .map(it -> it.workspace().workspace())
            .filter(team -> !readable.contains(team))
            .toList();
    return readable;
  }

  @Override
  public Optional<String> trouble() {
    return Stream.concat(
            Stream.of(unreadable)
                .filter(teams -> !teams.isEmpty())
                .map(
                    teams ->
                        "the installations in "
                            + String.join(
                                ", ", teams.subList(0, Math.min(MOST_NAMED, teams.size())))
                            + (teams.size() > MOST_NAMED ? ", …" : "")
                            + SlackProbe.OTHER_KEY),
            members.values().stream().flatMap(it -> it.token.trouble().stream()))
        .limit(MOST_NAMED)
        .reduce((one, other) -> one + "; " + other);
  }

  @Override
  public WebApi api() {
    return api;
  }

  @Override
  public void close() {
    opened = null;
  }
}
