/// What all that serves HTTP has in common: who sends a request, and how much of it is borne.
@NullMarked
package dev.beleg.bot.http;

import org.jspecify.annotations.NullMarked;
