/// Figures: every stated number of a text with all that is needed to quote it, the ledger made of
/// them, and the check of a text against that ledger.
///
/// A text is cut into tokens once; small rules, each named for what it reads, work over them. What
/// differs between languages stands in resource files beside this package.
@NullMarked
package dev.beleg.retrieval.figure;

import org.jspecify.annotations.NullMarked;
