package dev.beleg.bot.answer;

/// A question of a dialogue as it was understood, in a form that can be kept.
///
/// @param question its words, what was left out filled in
/// @param language the code of their language
public record PastQuestion(String question, String language) {}
