/// The terminal: what people type there and how lines are shown to them.
///
/// Whatever an article, a question or a file name holds is shown neutralised, so that it can never
/// steer the terminal.
@NullMarked
package dev.beleg.bot.console;

import org.jspecify.annotations.NullMarked;
