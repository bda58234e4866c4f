/// Telegram as a surface: its updates come in, replies go out as Telegram HTML.
///
/// The client and the types are a library's; polling is our own, as that library confirms updates
/// before they are handled. Nothing here is null; the token shows in no text.
@NullMarked
package dev.beleg.bot.telegram;

import org.jspecify.annotations.NullMarked;
