package dev.beleg.retrieval.ingest.feed;

/// What became of an item.
public enum Standing {
  /// It is a file among the articles, with the text of its page.
  SAVED,
  /// It is a file among the articles, with the text that the feed itself holds.
  HELD,
  /// It could not be fetched yet.
  WAITING,
  /// It is no article that can be read, and is not tried again until it changes.
  SET_ASIDE,
  /// Its publisher has taken it back.
  WITHDRAWN,
  /// Another feed has the same page.
  ELSEWHERE
}
