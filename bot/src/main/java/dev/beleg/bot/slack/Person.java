package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UpdateKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who called us by a command, a shortcut or a button.
///
/// @param us who we are where he called us
/// @param user the account
/// @param workspace the workspace of the account
record Person(Identity us, String user, String workspace) {

  private static final int KEY_BYTES = 16;

  /// {@return somebody of his own workspace; of the one he acted in where Slack tells no other}
  static Person of(Identity us, String user, @Nullable String ownWorkspace, String actedIn) {
    return new Person(us, user, Optional.ofNullable(ownWorkspace).orElse(actedIn));
  }

  /// {@return who pressed a button or chose something}
  static Person of(Identity us, BlockActionPayload payload) {
    return of(
        us, payload.getUser().getId(), payload.getUser().getTeamId(), payload.getTeam().getId());
  }

  /// {@return who submitted a window}
  static Person of(Identity us, ViewSubmissionPayload payload) {
    return of(
        us, payload.getUser().getId(), payload.getUser().getTeamId(), payload.getTeam().getId());
  }

  Sender sender() {
    return us.sender(user, Optional.of(workspace));
  }

  /// {@return the envelope of what he did}
  ///
  /// @param call what Slack promises to be the same when it tells of it again
  Arrival arrival(String call, SlackPlace place, Instant now) {
    return new Arrival(
        occasion(call),
        sender(),
        place.conversation(),
        place.isForOne() ? Arrival.Addressing.DIRECT : Arrival.Addressing.MENTIONED,
        Optional.empty(),
        now);
  }

  /// {@return the name of something he did}
  UpdateKey occasion(String call) {
    return new UpdateKey(SlackSurface.NAME, key(call));
  }

  /// Slack's own names of calls are too long for a button to carry.
  private String key(String call) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((sender().user().user() + " " + call).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
