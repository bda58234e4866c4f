package dev.beleg.bot.answer;

/// What can speak for a stretch of text as the answer to a question.
///
/// Shares are of the weight of the question's words and go from 0 to 1.
enum Signal {
  /// Always 1.
  ALWAYS,
  /// The share of words and names that the stretch has itself.
  OWN,
  /// The same where a doubtful likeness counts for less.
  CLEARLY,
  /// The share of the words that are no names.
  CONTENT,
  /// How many words it has clearly, 5 or more counting as 1.
  HITS,
  /// How well it has the first word, the thing that is asked for.
  THING,
  /// How well its passage has that word.
  THING_AROUND,
  /// The share that it has with the help of its passage and, for less, its article.
  HELPED,
  /// The share that it has with the help of the sentences next to it.
  NEIGHBOURS,
  /// The share that its passage has.
  PASSAGE,
  /// The share that its article has.
  ARTICLE,
  /// The share of the names that its article has.
  NAMES,
  /// The share of the question's regions that it names.
  REGION,
  /// The share of the question's regions that its passage names.
  REGION_AROUND,
  /// How much its article speaks of the question's regions rather than of others.
  REGION_OF_ARTICLE,
  /// It is two sentences.
  TWO_SENTENCES,
  /// It is in the question's language.
  SAME_LANGUAGE,
  /// The score that the search gave its passage, against the best one's.
  RETRIEVAL,
  /// It holds a number of the kind asked for.
  NUMBER_KIND,
  /// It names a time, where that is asked.
  TIME_KIND,
  /// It names a person, where that is asked.
  PERSON_KIND,
  /// It names a new place, where that is asked.
  PLACE_KIND,
  /// It has a word that goes with a reason, a manner or someone's words, where that is asked.
  SIGN_KIND,
  /// It lists or names things, where that is asked.
  THINGS_KIND,
  /// The share of the question's words that no article has.
  UNKNOWN,
  /// How much the question says: its number of words, 8 or more counting as 1.
  LENGTH,
  /// The question names a region.
  ASKS_REGION,
  /// The question names a country.
  ASKS_COUNTRY,
  /// The question asks for a number.
  ASKS_NUMBER,
  /// The question asks for a time.
  ASKS_TIME,
  /// The question asks for a person.
  ASKS_PERSON,
  /// The question asks for a place.
  ASKS_PLACE,
  /// The question asks for a reason, a manner or someone's words.
  ASKS_SIGN,
  /// The question asks for things.
  ASKS_THINGS
}
