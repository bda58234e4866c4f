package dev.beleg.bot;

import dev.beleg.retrieval.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the language codes of options.
final class LanguageConverter implements ITypeConverter<Language> {

  @Override
  public Language convert(String code) {
    try {
      return Language.of(code);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + code + "' is none of de, en, ru");
    }
  }
}
