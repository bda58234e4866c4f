/// Answers written by a language model through LangChain4j and let out sentence by sentence by the
/// grounding gate. The model is never trusted; whatever it or its provider does, there is an
/// answer.
@NullMarked
package dev.beleg.bot.answer.model;

import org.jspecify.annotations.NullMarked;
