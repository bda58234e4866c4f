/// The program: its command line and the wiring of its parts.
@NullMarked
package dev.beleg.bot;

import org.jspecify.annotations.NullMarked;
