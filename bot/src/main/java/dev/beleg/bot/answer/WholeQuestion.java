package dev.beleg.bot.answer;

import dev.beleg.retrieval.language.Language;
import java.util.Optional;

/// A question with what it leaves out filled in.
///
/// @param text its words
/// @param language their language; empty where it is still to be found out
/// @param assumed names what it is taken to be about; empty where nothing had to be filled in
record WholeQuestion(String text, Optional<Language> language, Optional<String> assumed) {}
