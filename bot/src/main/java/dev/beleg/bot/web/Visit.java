package dev.beleg.bot.web;

import dev.beleg.bot.chat.ReplyLanguage;
import java.util.Optional;

/// Who looks at a page.
///
/// @param session his visit; empty for somebody who has not signed in
/// @param look how pages look to him
record Visit(Optional<Session> session, Look look) {

  ReplyLanguage language() {
    return look.language();
  }
}
