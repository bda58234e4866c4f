package dev.beleg.retrieval.index;

import dev.beleg.retrieval.language.Span;

/// A word where it stands in a text.
///
/// @param span its place
/// @param text as written, without characters of no visible form, full-width characters folded
/// @param forms what the index holds of it
public record Word(Span span, String text, WordForms forms) {}
