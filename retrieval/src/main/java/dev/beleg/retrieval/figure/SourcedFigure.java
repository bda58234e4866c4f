package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.article.ArticleId;
import java.time.LocalDate;
import java.util.Optional;

/// A figure with the article that tells it: what is stored, one line each, and what a ledger is
/// made of.
///
/// @param article the article
/// @param published the day the article appeared, where known
/// @param figure in the coordinates of the article's file
public record SourcedFigure(ArticleId article, Optional<LocalDate> published, Figure figure) {}
