/// What articles announce: who cooperates with whom on what, where and how far along it is, and
/// which articles tell the same event.
@NullMarked
package dev.beleg.retrieval.announcement;

import org.jspecify.annotations.NullMarked;
