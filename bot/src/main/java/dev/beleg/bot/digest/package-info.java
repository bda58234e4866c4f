/// Editions: what is new in regional cooperation, each event once, and who gets them when.
@NullMarked
package dev.beleg.bot.digest;

import org.jspecify.annotations.NullMarked;
