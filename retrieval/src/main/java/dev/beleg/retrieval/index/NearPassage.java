package dev.beleg.retrieval.index;

/// A passage whose vector lies near another.
///
/// @param key what it is known by
/// @param place its place among its article's passages, from 0
/// @param cosine of the angle between the two, −1 to 1
public record NearPassage(PassageKey key, int place, double cosine) {}
