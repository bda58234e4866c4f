/// An article as read from its file: text, paragraphs, title, place, date with its basis, language.
@NullMarked
package dev.beleg.retrieval.article;

import org.jspecify.annotations.NullMarked;
