/// The grounding gate: decides of each sentence that a language model wrote whether it stands in
/// the passages it cites. It knows no model.
@NullMarked
package dev.beleg.bot.answer.gate;

import org.jspecify.annotations.NullMarked;
