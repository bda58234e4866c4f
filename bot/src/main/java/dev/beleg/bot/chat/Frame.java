package dev.beleg.bot.chat;

/// What the parts of the engine share.
///
/// @param rules how much is taken on
/// @param machinery what it runs on
/// @param tally what has happened
/// @param underWay what is being done just now
record Frame(EngineRules rules, Machinery machinery, Tally tally, UnderWay underWay) {

  Frame(EngineRules rules, Machinery machinery) {
    this(rules, machinery, new Tally(), new UnderWay());
  }
}
