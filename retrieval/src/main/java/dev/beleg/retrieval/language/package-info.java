/// What is known of the three languages: boundaries, inflection, spelling across scripts,
/// vocabulary and names.
///
/// Everything here is immutable and safe for use by several threads unless a type says otherwise.
@NullMarked
package dev.beleg.retrieval.language;

import org.jspecify.annotations.NullMarked;
