/// Finding passages for a question, within one language and across three.
///
/// No type of the search library appears in a public signature.
@NullMarked
package dev.beleg.retrieval.search;

import org.jspecify.annotations.NullMarked;
