/// The index of passages: its fields and analyzers, writing, committing, opening and setting aside.
@NullMarked
package dev.beleg.retrieval.index;

import org.jspecify.annotations.NullMarked;
