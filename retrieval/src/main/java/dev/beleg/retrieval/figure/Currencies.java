package dev.beleg.retrieval.figure;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.beleg.retrieval.language.Inflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The currencies of the world by code, sign and name, from the CLDR.
final class Currencies {

  private static final List<String> PLURALS = List.of("one", "few", "many", "other");
  private static final Map<String, String> BY_SIGN = new HashMap<>();
  private static final Set<String> CODES = new HashSet<>();
  private static final Set<String> IN_USE = inUse();

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
    BY_SIGN.put("US$", "USD");
    BY_SIGN.put("C$", "CAD");
    BY_SIGN.put("A$", "AUD");
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

  private static Set<String> inUse() {
    long day = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    CurrencyMetaInfo.CurrencyFilter legal =
        CurrencyMetaInfo.CurrencyFilter.onDateRange(day, day).withTender();
    return Set.copyOf(CurrencyMetaInfo.getInstance().currencies(legal));
  }

  private static boolean inUse(String code) {
    return IN_USE.contains(code);
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

  /// Adds the names of all currencies in a language, matching by their stems, and their bare nouns:
  /// "lari" is the one lari in use, "peso" an unknown currency.
  static void addTo(Terms terms) {
    ULocale locale = ULocale.forLocale(terms.language().locale());
    Map<String, String> nouns = new TreeMap<>();
    List<String> codes = CODES.stream().sorted(Comparator.comparing(c -> !inUse(c))).toList();
    for (String code : codes) {
      for (String name : names(locale, code)) {
        add(terms, name, code);
        String noun = name.substring(name.lastIndexOf(' ') + 1);
        if (inUse(code) && !noun.equals(name) && noun.length() > 2) {
          nouns.merge(
              Inflection.stem(noun, terms.language()),
              code,
              (one, other) -> one.equals(other) ? one : Unit.UNKNOWN_CURRENCY);
        }
      }
    }
    nouns.forEach(
        (noun, code) -> {
          if (!terms.has(Tokens.of(noun, terms.language()), 0, Role.MEASURE)) {
            add(terms, noun, code);
          }
        });
  }

  private static Set<String> names(ULocale locale, String code) {
    Currency currency = Currency.getInstance(code);
    Set<String> names = new HashSet<>();
    names.add(currency.getName(locale, Currency.LONG_NAME, null));
    for (String plural : PLURALS) {
      names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null));
    }
    names.removeIf(name -> name.equals(code) || name.indexOf('(') >= 0);
    return names;
  }

  private static void add(Terms terms, String name, String code) {
    terms.add(TermFile.Cut.steps(name, Terms.Matching.STEM, terms.language()), Role.CURRENCY, code);
  }
}
