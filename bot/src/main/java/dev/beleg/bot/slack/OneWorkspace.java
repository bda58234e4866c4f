package dev.beleg.bot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.slack.WebApi.Result;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// The one workspace whose token the operator has set.
final class OneWorkspace implements Workspaces {

  private final WebApi api;
  private final Post post;
  private final Workspace.Shared shared;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Workspace workspace;
  private volatile Optional<String> trouble = Optional.empty();

  OneWorkspace(WebApi api, Workspace.Shared shared) {
    this.api = api;
    this.shared = shared;
    this.post = new Post(api, shared.clock());
  }

  /// Asks who we are until Slack tells. Without it nobody could be told apart from ourselves.
  @Override
  public boolean open(Surface.Core core) {
    Pause pause = new Pause(new SecureRandom(), closed, Pause.Wait.REAL);
    boolean on = true;
    while (on && workspace == null) {
      Result<AuthTestResponse> told = api.call(methods -> methods.authTest(request -> request));
      switch (told) {
        case Result.Done<AuthTestResponse> done -> {
          AuthTestResponse me = done.response();
          Identity us = new Identity(me.getUserId(), me.getTeamId(), false);
          workspace = Workspace.of(core, us, api, post, shared);
          trouble = Optional.empty();
        }
        case Result.Failed<AuthTestResponse> failed -> {
          trouble =
              Optional.of(
                  failed.isLockedOut()
                      ? "Slack refuses the token of the bot (" + failed.error() + "); set another"
                      : "Slack cannot be reached (" + failed.error() + ")");
          on = !failed.isLockedOut() && pause.after(failed.delivery());
        }
      }
    }
    return workspace != null;
  }

  /// In a channel that is shared with others Slack may name any of them.
  @Override
  public Optional<Workspace> of(@Nullable String team) {
    return Optional.ofNullable(workspace);
  }

  /// What was said where there were several workspaces is for nobody here.
  @Override
  public Optional<Post> post(SlackPlace place) {
    return place.workspace().isEmpty() ? Optional.of(post) : Optional.empty();
  }

  @Override
  public void left(String team, Instant at) {
    trouble = Optional.of("the app was removed from the workspace; install it again and restart");
    Notes.warning("the app was removed from the workspace");
  }

  @Override
  public Optional<String> look() {
    Result<?> told = api.call(methods -> methods.authTest(request -> request));
    return told instanceof Result.Failed<?> failed
        ? Optional.of("Slack cannot be reached (" + failed.error() + ")")
        : Optional.empty();
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public WebApi api() {
    return api;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
