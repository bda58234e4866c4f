package dev.beleg.bot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the days of options, written after ISO 8601.
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + day + "' is no day such as 2023-06-01");
    }
  }
}
