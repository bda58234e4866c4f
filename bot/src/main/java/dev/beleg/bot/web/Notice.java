package dev.beleg.bot.web;

/// Something worth knowing of the program that leaves it well.
///
/// @param about what it is about, such as `model`
/// @param text one line, in English
public record Notice(String about, String text) {}
