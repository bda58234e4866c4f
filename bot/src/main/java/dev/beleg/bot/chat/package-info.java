/// The durable core of every conversation: updates come in once, replies go out once, each in its
/// order, whatever fails between. It knows no platform, no articles and no database.
///
/// Nothing here is null. Stores and channels are called from several threads at once.
@NullMarked
package dev.beleg.bot.chat;

import org.jspecify.annotations.NullMarked;
