/// Passages: the stretches of an article that are indexed, found and quoted.
@NullMarked
package dev.beleg.retrieval.passage;

import org.jspecify.annotations.NullMarked;
