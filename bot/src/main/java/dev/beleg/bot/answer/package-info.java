/// From a question to an answer that shows its evidence, or to a plain "not in my sources".
@NullMarked
package dev.beleg.bot.answer;

import org.jspecify.annotations.NullMarked;
