/// What people say to Beleg in a chat, understood as commands and done: an update comes in, a reply
/// in blocks goes out. Knows no surface and no database.
@NullMarked
package dev.beleg.bot.command;

import org.jspecify.annotations.NullMarked;
