package dev.beleg.retrieval.ingest.feed;

import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.ingest.fetch.Fetcher;
import java.time.InstantSource;

/// What feeds are worked on with.
///
/// @param fetcher fetches lists and pages
/// @param pages finds the articles in pages
/// @param reader tells whether a file can be read
/// @param clock tells the time
public record FeedTools(
    Fetcher fetcher, PageReading pages, ArticleReader reader, InstantSource clock) {}
