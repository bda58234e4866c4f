/// The stores of the chats in one embedded SQLite file: `state.db` in the data folder.
@NullMarked
package dev.beleg.bot.store;

import org.jspecify.annotations.NullMarked;
