package dev.beleg.retrieval.figure;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The currencies of the world by code, sign and name, from the CLDR.
final class Currencies {

  private static final List<String> PLURALS = List.of("one", "few", "many", "other");
  private static final Map<String, String> BY_SIGN = new HashMap<>();
  private static final Set<String> CODES = new HashSet<>();

  static {
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      if (!notMoney(code)) {
        CODES.add(code);
        BY_SIGN.putIfAbsent(sign(currency, Currency.SYMBOL_NAME), code);
      }
    }
    for (String code : List.copyOf(CODES)) {
      if (inUse(code)) {
        String sign = sign(Currency.getInstance(code), Currency.NARROW_SYMBOL_NAME);
        BY_SIGN.merge(sign, code, (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    BY_SIGN.keySet().removeIf(sign -> sign.codePoints().allMatch(Character::isLetterOrDigit));
    // Signs that several currencies share, read as news use them.
    BY_SIGN.put("$", "USD");
    BY_SIGN.put("£", "GBP");
    BY_SIGN.put("¥", "JPY");
    BY_SIGN.put("₽", "RUB");
    BY_SIGN.put("₩", "KRW");
  }

  private Currencies() {}

  private static boolean notMoney(String code) {
    return code.startsWith("X")
        && !code.equals("XAF")
        && !code.equals("XOF")
        && !code.equals("XCD");
  }

  private static boolean inUse(String code) {
    java.util.Date day = java.util.Date.from(java.time.Instant.parse("2024-01-01T00:00:00Z"));
    return Currency.isAvailable(code, day, day);
  }

  private static String sign(Currency currency, int style) {
    return currency.getName(ULocale.ENGLISH, style, null);
  }

  /// {@return the code of a currency sign, which may be several characters long}
  static Optional<String> bySign(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  /// {@return whether three capitals are the code of a currency}
  static boolean code(String letters) {
    return CODES.contains(letters);
  }

  /// Adds the names of all currencies in a language, matching by their stems.
  static void addTo(Terms terms) {
    Language language = terms.language();
    ULocale locale = ULocale.forLocale(language.locale());
    CODES.stream().filter(Currencies::inUse).sorted().forEach(code -> add(terms, locale, code));
    CODES.stream().filter(code -> !inUse(code)).sorted().forEach(code -> add(terms, locale, code));
  }

  private static void add(Terms terms, ULocale locale, String code) {
    Currency currency = Currency.getInstance(code);
    Set<String> names = new HashSet<>();
    names.add(currency.getName(locale, Currency.LONG_NAME, null));
    for (String plural : PLURALS) {
      names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
    }
    for (String name : names) {
      boolean named = !name.equals(code) && name.indexOf('(') < 0;
      if (named) {
        terms.add(
            TermFile.Cut.steps(name, Terms.Matching.STEM, terms.language()), Role.CURRENCY, code);
      }
    }
  }
}
