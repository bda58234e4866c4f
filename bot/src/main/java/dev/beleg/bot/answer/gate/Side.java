package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Span;

/// A country or region that does something or has it done to it, as named at one place: by its own
/// name, by somebody who speaks for it, or as "the region".
///
/// @param code its gazetteer code
/// @param subject whether the form of the word may be that of who does something
/// @param adjective whether it is one, as in "Belarusian deliveries"
record Side(Span span, String code, boolean subject, boolean adjective) {}
