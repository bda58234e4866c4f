package dev.beleg.bot.answer;

import java.util.function.Consumer;

/// Who waits for an answer.
///
/// @param chat what its use of a model is counted under; never sent anywhere
/// @param soFar takes what of the answer may be read already, each time more; never throws
public record Audience(String chat, Consumer<Answer.Grounded> soFar) {

  /// Nobody in particular, who waits for the whole.
  public static final Audience NOBODY = new Audience("", _ -> {});
}
