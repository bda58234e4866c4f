/// Articles into the index: scanning and watching a folder, reconciling the index with its files.
@NullMarked
package dev.beleg.retrieval.ingest;

import org.jspecify.annotations.NullMarked;
