/// Retrieval quality over topics and judgements in the formats of TREC.
@NullMarked
package dev.beleg.retrieval.eval;

import org.jspecify.annotations.NullMarked;
