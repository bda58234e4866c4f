package dev.beleg.retrieval.figure;

/// What a term of the resource files does in a figure or a period. The files name the roles in
/// lower case with hyphens; what the value beside a term means is said here.
enum Role {
  /// 0 to 9 in words; the value is the number, as for all roles up to [#ORDINAL].
  UNIT,
  /// 10 to 19.
  TEEN,
  /// 20, 30 … 90.
  TEN,
  /// 100, 200 … 900 in one word.
  HUNDREDS,
  /// "hundred" after a number, or alone where the language allows.
  HUNDRED,
  /// 1000 and above, in words, after a number.
  SCALE,
  /// The same abbreviated; only after digits.
  SCALE_SHORT,
  /// "eine", "a", "an", "один": one where a scale, a fraction or a unit follows.
  ONE,
  /// A whole and a half in one word: "anderthalb".
  MIXED,
  /// What a half adds: "and a half", "с половиной", "-einhalb".
  HALF_MORE,
  /// A part: "half", "drittel"; the value is numerator/denominator.
  FRACTION,
  /// "dozen".
  DOZEN,
  /// A place in an order in words.
  ORDINAL,
  /// What makes a number an ordinal: "th", "-й", "ste".
  ORDINAL_SUFFIX,
  /// What numbers may be alone: "hundert", "тысяча".
  ALONE,
  /// "and" within a number.
  AND,
  /// The decimal sign in words.
  POINT,
  /// "minus".
  MINUS,
  /// An amount without a number: "several", "dozens of".
  VAGUE,
  /// A currency; the value is its code.
  CURRENCY,
  /// A hundredth of a currency.
  CENT,
  /// A unit of measure; the value is its symbol.
  MEASURE,
  PERCENT,
  PERCENTAGE_POINT,
  /// "-fach", "раза"; the value is 1 where the word is always a multiple, 0 where it counts events
  /// unless something is compared: "three times".
  TIMES,
  /// A multiple in one word that counts events where nothing is compared: "twice", "трижды".
  TIMES_ALONE,
  /// Behind "times", tells that something is compared: "as much", "more", "so viel".
  TIMES_AS,
  /// Before a number, makes "times" a multiple: "в 2 раза", "um das".
  TIMES_BY,
  /// A multiple in one word; the value is the factor: "verdoppelt", "halved", "вдвое".
  FACTOR,
  /// "per", "pro", "в": joins two units.
  PER,
  /// A hedge before the number; the value names it.
  HEDGE,
  /// A verb that sets a limit though words of time stand between: "überschritt 2022 die Marke von";
  /// the value names the hedge.
  CROSSING,
  /// The same behind the number, at the end of a German clause.
  CROSSING_AFTER,
  /// What stands between such a verb and its number: "die Marke von".
  MARK,
  /// A hedge after the number.
  HEDGE_AFTER,
  /// "beziehungsweise": joins two numbers that share a unit.
  RESPECTIVELY,
  /// Opens a range: "zwischen", "between", "от".
  RANGE_OPEN,
  /// Joins the ends of a range: "bis", "to", "до".
  RANGE_TO,
  /// Joins the ends of an opened range: "und", "and".
  RANGE_AND,
  /// Comes before the old value of a change: "von", "from", "с".
  FROM,
  /// Comes before the size of a change: "um", "by", "на".
  BY,
  /// Comes before the new value of a change: "auf", "to", "до".
  TO,
  /// A word that tells which way a change went; the value is `up` or `down`.
  TREND,
  /// The second part of a verb of change at the end of its clause; the value is `up` or `down`:
  /// "nahm um 40 % ab".
  TREND_PARTICLE,
  /// Behind an amount, tells that it is a difference; the value is `up` or `down`: "mehr", "less".
  COMPARATIVE,
  /// Tells that a percentage is a part: "Anteil", "доля".
  SHARE_WORD,
  /// Comes before a rank: "Platz", "rank", "top".
  RANK_BEFORE,
  /// Comes after a rank: "Platz", "place", "in a row".
  RANK_AFTER,
  /// Says that a sentence tells of places in an order: "ranking", "Platz".
  RANKING,
  /// "one in", "einer von": one of so many.
  ONE_IN,
  /// The stem of an ordinal before a superlative: "zweit" in "zweitgrößte".
  ORDINAL_STEM,
  /// A span of time that is one where a hedge stands before it: "около года".
  ONE_TIME,
  /// Comes before a number with a point that tells a place in an order: "im 3. Stock".
  ORDINAL_BEFORE,
  /// Comes before the hour of a time of day: "halb" 8, "half past" seven.
  CLOCK_BEFORE,
  /// Comes behind the hour of a time of day: "o'clock", "вечера".
  CLOCK_AFTER,
  /// A word behind a number that makes it a name: "Uhr", "Street".
  NAMED_AFTER,
  /// "every", "jeder", "каждый".
  EVERY,
  /// Words that an ordinal is no rank in: "for the first time".
  NO_RANK,
  /// A word whose number is a name: "Artikel", "page", "№".
  NAMED_NUMBER,
  /// Words that are no noun counted: verbs, prepositions, pronouns.
  STOP,
  /// Adjectives that the counted noun may stand behind.
  ADJECTIVE,
  /// Says that what follows or stands around it is aimed at or possible.
  TARGET,
  /// Says that a level was reached: "amounted to", "betrug", "составил".
  REACHED,
  /// Says that goods come from the place named before: "from there".
  THENCE,
  /// Says that goods go to the place named before: "dorthin".
  THITHER,
  /// Says that the one named before it gave goods away: "sold", "verkaufte", "продал".
  SELLS,
  /// Says that the one named before it took goods: "bought", "kaufte", "купил".
  BUYS,
  /// Says that goods go from one place to another: "went", "kommen", "идут".
  MOVES,
  /// Behind a plain digit a part of a year that the digit numbers: "2 полугодие", "1 Quartal".
  NTH_PART,
  /// "of", "aller", "от": the whole of a share follows.
  SHARE_OF,
  /// 1 to 12.
  MONTH,
  /// What is signed: an amount right behind it is what it is worth.
  DEAL,
  /// The first month of a season.
  SEASON,
  /// A form of a month's name that may be another word: `name` of a person, `verb`, `short` for
  /// something else without its point.
  UNSURE_MONTH,
  /// Comes before a month's name and no other reading of it.
  MONTH_AFTER,
  /// Comes behind a verb that is spelt as a month: "May we", "March on".
  BEHIND_VERB,
  /// 1 to 7 from Monday.
  WEEKDAY,
  /// A stretch of the calendar: `year`, `half`, `quarter`, `month`, `week`, `day`, `decade`.
  GRAIN,
  /// A stretch counted from the article's date: `year:-1`.
  RELATIVE,
  /// Where from the article's stretch the following word lies: -1 for "last".
  OFFSET,
  /// "the last … years", "die nächsten … Jahre"; the value is -1 or 1.
  RUN,
  /// Comes before a number of stretches counted from the text's date: "vor", "через".
  FAR_BEFORE,
  /// Comes after one: "ago", "назад".
  FAR_AFTER,
  /// `begin`, `middle`, `end`, `early`, `late`.
  EDGE,
  /// Opens a period without end: "seit".
  SINCE,
  /// Opens a period without beginning.
  UNTIL,
  /// Opens a period that ends before: "vor 2000".
  BEFORE,
  /// Opens a period that begins after.
  AFTER,
  /// Joins first and last day, month or year.
  SPAN_TO,
  /// Opens such a span: "vom", "from", "с".
  SPAN_FROM,
  /// Words that may stand within a period: "des", "of", "den".
  GLUE,
  /// "first" before a number of months.
  FIRST,
  /// The same stretch of another year: "the same period of last year".
  SAME_PERIOD,
  /// A year behind the stretch named before: "a year later", "im Folgejahr".
  YEAR_LATER,
  /// Comes before a year: "in", "im Jahr", "в".
  YEAR_BEFORE,
  /// Comes after a year: "г.", "году".
  YEAR_AFTER,
  /// Comes before what is compared with: "than", "gegenüber", "по сравнению с".
  COMPARED,
  /// Says who said it, before the speaker: "laut", "according to".
  ACCORDING,
  /// Ends the name of a speaker: "ist", "has".
  VERB,
  /// A verb of saying.
  SAY,
  /// Divides the parts of a sentence that tell one figure each: "and", "während".
  CLAUSE,
  /// Says that figures and times named in two lists belong together in order: "respectively".
  IN_ORDER,
  /// Comes before the one that goods go to: "to", "nach", "в".
  TOWARD,
  /// Comes before the one that goods come from: "from", "aus", "из".
  OUT_OF,
  /// Comes before the one whose goods they are: "of", "des", and behind a name: "'s".
  OWNED_BY,
  /// Comes before the other side of a trade: "with", "mit".
  TOGETHER_WITH,
  /// Comes before both sides of a trade: "between", "zwischen".
  BETWEEN,
  /// Stands between such a word and the name: "the", "russische".
  BEFORE_NAME,
  /// Comes before a name that is only a place: "in", "bei".
  LOCATED,
  /// The end of a German compound that names a measure of trade; the value is the measure:
  /// "Traktorexporte".
  TRADE_HEAD,
  /// Tells that an amount is one of each stretch of time: "monthly", "pro Jahr"; the value is the
  /// stretch.
  RATE,
  /// Says that the whole sentence behind is not so: "it is not true that".
  DENIAL_WHOLE,
  /// Says that the one named before has a part of something: "holds", "besitzt".
  HOLDS,
  /// Stands between goods and what they are worth: "worth", "im Wert von", "на сумму".
  WORTH,
  /// Says that things come from where they were made: "made in", "hergestellt", "собран".
  MADE,
  /// Says that what follows was not reached, or did not happen: "not", "failed to".
  DENIAL,
  /// The same behind the figure.
  DENIAL_AFTER,
  /// Begins as a denial and denies nothing: "not only".
  NO_DENIAL,
  /// A short form that ends with a point within a sentence: "ca", "z", "Dr".
  ABBREVIATION
}
