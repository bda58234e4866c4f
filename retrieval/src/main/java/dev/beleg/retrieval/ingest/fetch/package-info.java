/// Fetching from the web: public addresses only, within limits of time and size, politely.
@NullMarked
package dev.beleg.retrieval.ingest.fetch;

import org.jspecify.annotations.NullMarked;
