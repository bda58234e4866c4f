package dev.beleg.retrieval.article;

import java.net.URI;
import java.util.Optional;

/// What stands above and below an article's body.
///
/// @param title the headline, if there is one
/// @param place the place of the dateline as printed, without its writing in capitals ("Minsk")
/// @param agency the news agency that the dateline or byline names ("BelTA")
/// @param byline who wrote it, as printed
/// @param link where it was published
public record Header(
    Optional<String> title,
    Optional<String> place,
    Optional<String> agency,
    Optional<String> byline,
    Optional<URI> link) {}
