package dev.beleg.retrieval.search;

/// What the parts of a passage's score weigh against each other.
///
/// @param ownGrams likeness of loose keys within the question's language, against stems at 1
/// @param foreignGrams the same across languages, against translations at 1
/// @param latin words equal in ASCII letters across languages
/// @param sharpness the power that a translation's commonness is raised to
/// @param throughThird strength of a translation found by way of the third language
/// @param part strength of the translation of a compound's part
/// @param phraseWords strength of single words' translations where a phrase has its own
/// @param sentence the best sentence's share of the question, against the passage's score at 1
/// @param article what the article's passages that were found show together, likewise, within the
///   question's language
/// @param passage the whole passage's share of the question, likewise
record SearchWeights(
    double ownGrams,
    double foreignGrams,
    double latin,
    double sharpness,
    double throughThird,
    double part,
    double phraseWords,
    double sentence,
    double passage,
    double article) {

  static final SearchWeights MEASURED =
      new SearchWeights(0.25, 0.3, 0.8, 1, 0.6, 0.5, 0.5, 0.9, 0.5, 0.2);
}
