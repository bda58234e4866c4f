/// Feeds: what a publisher lists, each item's text saved as a file among the articles.
@NullMarked
package dev.beleg.retrieval.ingest.feed;

import org.jspecify.annotations.NullMarked;
