package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;

/// A file that no article could be read from, remembered so that it is not tried again unchanged.
///
/// @param id the file
/// @param reason why, in English, one line
/// @param file the file's state when it was tried
public record Rejection(ArticleId id, String reason, FileState file) {}
