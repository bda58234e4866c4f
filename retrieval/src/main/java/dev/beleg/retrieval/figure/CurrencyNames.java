package dev.beleg.retrieval.figure;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.language.Language;
import java.util.Map;
import java.util.stream.Collectors;

/// What currencies are called behind an amount: by the CLDR, where news do not call them otherwise.
public final class CurrencyNames {

  /// By language, code and plural form.
  private static final Map<String, String> CALLED =
      Resource.lines("currency-names.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(row -> key(row[0], row[1], row[2]), row -> row[3]));

  private CurrencyNames() {}

  /// {@return the name of a currency: "russische Rubel"}
  ///
  /// @param code the code of ISO 4217
  /// @param plural the plural form by the CLDR: "one", "few", "many" or "other"
  public static String name(String code, Language language, String plural) {
    String called = CALLED.get(key(language.code(), code, plural));
    return called != null
        ? called
        : Currency.getInstance(code)
            .getName(
                ULocale.forLocale(language.locale()),
                Currency.PLURAL_LONG_NAME,
                plural,
                new boolean[1]);
  }

  private static String key(String language, String code, String plural) {
    return String.join(" ", language, code, plural);
  }
}
