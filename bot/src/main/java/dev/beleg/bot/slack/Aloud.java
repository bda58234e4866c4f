package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;

/// Says for all to read what somebody chose to share, and tells him what came of it. He sees it at
/// once and can try again, so nothing is tried again for him.
///
/// @param post posts it
record Aloud(Post post) {

  /// Shares a reply.
  ///
  /// @return what to tell him
  String share(SlackPlace place, ReplyLanguage language, Reply reply) {
    return switch (post.said(place, reply)) {
      case Delivery.Delivered _ -> Words.say(language, "share.done");
      case Delivery.Refused refused -> Words.say(language, "share.refused", refused.reason());
      case Delivery.Deferred _ -> Words.say(language, "share.refused", "ratelimited");
      case Delivery.Unknown _ -> Words.say(language, "share.perhaps");
    };
  }
}
