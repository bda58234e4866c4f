package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.FigureReader;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.PersonFinder;
import dev.beleg.retrieval.language.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Makes sentences that are true of some articles and sentences that are not.
///
/// True ones are the articles' own, the same with an introduction, and their figures told in three
/// languages in other words and other spellings of the number. Each lie is a true sentence with one
/// thing changed.
final class CaseGenerator {

  private static final int OTHERS = 5;
  private static final List<String> INVENTED =
      List.of(
          "Igor Zwetajew",
          "Pyotr Zadornov",
          "Семён Крутиков",
          "Martha Lindqvist",
          "Олег Драгунский");
  private static final List<List<String>> INTRODUCTIONS =
      List.of(
          List.of("Der Artikel meldet: ", "Außerdem: "),
          List.of("According to the article: ", "Moreover: "),
          List.of("Как сообщает статья: ", "Кроме того: "));

  private final GateCorpus corpus;
  private final Random random;
  private final FigureReader reader = new FigureReader(GateCorpus.EXTRACTOR, GateCorpus.VOCABULARY);
  private final Map<GateCorpus.Shown, List<GateCorpus.Shown>> supplies = new HashMap<>();
  private final List<GateCase> cases = new ArrayList<>();

  CaseGenerator(GateCorpus corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
  }

  List<GateCase> all() {
    for (GateCorpus.Shown shown : corpus.passages()) {
      for (Span sentence : shown.passage().sentences()) {
        ofSentence(shown, shown.passage().read(sentence));
      }
      corpus.ledger().tellings(shown.source().id()).stream()
          .map(telling -> telling.sourced().figure())
          .filter(figure -> shown.passage().span().contains(figure.span()))
          .flatMap(figure -> Telling.of(figure).stream())
          .filter(Telling::timeCanBeTold)
          .forEach(telling -> ofFigure(shown, telling));
    }
    return cases;
  }

  private void add(
      String kind, String text, Language language, GateCorpus.Shown truth, boolean lie) {
    List<GateCorpus.Shown> supplied = supply(truth);
    int number = supplied.indexOf(truth) + 1;
    cases.add(new GateCase(kind, text + " [" + number + "]", language, supplied, number, lie));
  }

  private List<GateCorpus.Shown> supply(GateCorpus.Shown truth) {
    return supplies.computeIfAbsent(truth, this::newSupply);
  }

  private List<GateCorpus.Shown> newSupply(GateCorpus.Shown truth) {
    List<GateCorpus.Shown> supplied = new ArrayList<>();
    supplied.add(truth);
    while (supplied.size() <= OTHERS) {
      GateCorpus.Shown other = any(corpus.passages());
      if (!supplied.contains(other)) {
        supplied.add(other);
      }
    }
    Collections.shuffle(supplied, random);
    return supplied;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  // ---- The articles' own sentences -------------------------------------------------------------

  private void ofSentence(GateCorpus.Shown shown, String text) {
    Language language = shown.passage().language();
    if (text.length() < 30) {
      return;
    }
    add("true verbatim", text, language, shown, false);
    if (text.codePoints().filter(c -> "„“”\"«»".indexOf(c) >= 0).count() % 2 != 0) {
      return;
    }
    String introduced = any(Print.of(language, INTRODUCTIONS)) + text;
    add("true introduced", introduced, language, shown, false);
    citations(shown, text, language);
    figureLies(shown, introduced, language);
    nameLies(shown, introduced, language);
    quotationLies(shown, introduced, language);
    add(
        "link",
        text.replaceAll("[.!?]$", "") + " (https://beleg.example/" + random.nextInt(99) + ").",
        language,
        shown,
        true);
  }

  private void citations(GateCorpus.Shown shown, String text, Language language) {
    List<GateCorpus.Shown> supplied = supply(shown);
    int truth = supplied.indexOf(shown) + 1;
    int wrong = truth % supplied.size() + 1;
    boolean elsewhere =
        supplied.get(wrong - 1).articleText().contains(text)
            || supplied.get(wrong - 1).source().id().equals(shown.source().id());
    if (!elsewhere) {
      cases.add(
          new GateCase(
              "citation wrong", text + " [" + wrong + "]", language, supplied, truth, true));
      cases.add(new GateCase("citation unknown", text + " [17]", language, supplied, truth, true));
      cases.add(new GateCase("citation missing", text, language, supplied, truth, true));
    }
  }

  private void figureLies(GateCorpus.Shown shown, String text, Language language) {
    var read = reader.read(text, language, shown.source().published().knownDate());
    for (Figure figure : read.figures()) {
      if (figure.quantity().valueHigh().isEmpty() && !figure.telling().denied()) {
        BigDecimal value = figure.quantity().value();
        BigDecimal other = value.add(value.abs().max(BigDecimal.ONE).ulp().max(step(value)));
        figure
            .unit()
            .id()
            .filter(id -> List.of("USD", "EUR", "RUB", "BYN", "percent").contains(id))
            .ifPresent(
                unit -> {
                  lie(
                      "value",
                      shown,
                      text,
                      figure.span(),
                      told(figure, other, unit, language),
                      language);
                  lie(
                      "scale",
                      shown,
                      text,
                      figure.span(),
                      told(figure, value.movePointRight(3), unit, language),
                      language);
                  lie(
                      "unit",
                      shown,
                      text,
                      figure.span(),
                      told(
                          figure,
                          value,
                          unit.equals("percent") ? "percentage-point" : any(List.of("t", "CNY")),
                          language),
                      language);
                });
      }
    }
    for (PeriodMention mention : read.periods()) {
      String words = mention.span().of(text);
      String year = words.replaceAll("(?s).*?\\b((?:19|20)\\d\\d)\\b.*|.*", "$1");
      if (!year.isEmpty()) {
        int other =
            Integer.parseInt(year) + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(3));
        lie(
            "year",
            shown,
            text,
            mention.span(),
            words.replace(year, String.valueOf(other)),
            language);
      }
    }
  }

  private static BigDecimal step(BigDecimal value) {
    return BigDecimal.ONE.movePointRight(Math.max(0, value.precision() - value.scale() - 2));
  }

  private String told(Figure figure, BigDecimal value, String unit, Language language) {
    String hedge =
        figure.quantity().hedging().map(one -> Print.hedge(one, language) + " ").orElse("");
    return hedge + Print.amount(value, unit, language, random);
  }

  private void lie(
      String kind, GateCorpus.Shown shown, String text, Span place, String put, Language language) {
    String changed = text.substring(0, place.start()) + put + text.substring(place.end());
    add(kind, changed, language, shown, true);
  }

  private void nameLies(GateCorpus.Shown shown, String text, Language language) {
    for (Gazetteer.Mention mention : GateCorpus.VOCABULARY.gazetteer().mentions(text, language)) {
      if (mention.entry().kind() == GazetteerEntry.Kind.REGION
          && mention.form() == Gazetteer.Form.NAME) {
        lie("region", shown, text, mention.span(), otherRegion(shown).name(language), language);
        break;
      }
    }
    for (PersonFinder.Person person :
        new PersonFinder(GateCorpus.VOCABULARY).find(text, language)) {
      lie("person", shown, text, person.span(), any(INVENTED), language);
      break;
    }
    String said = Print.of(language, List.of(", sagte %s.", ", said %s.", ", сказал %s."));
    add(
        "person added",
        text.replaceAll("[.!?…]+$", "") + said.formatted(any(INVENTED)),
        language,
        shown,
        true);
  }

  private GazetteerEntry otherRegion(GateCorpus.Shown shown) {
    List<GazetteerEntry> named =
        GateCorpus.VOCABULARY
            .gazetteer()
            .mentions(shown.articleText(), shown.source().language())
            .stream()
            .map(Gazetteer.Mention::entry)
            .toList();
    return any(
        GateCorpus.VOCABULARY.gazetteer().entries().stream()
            .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION && !named.contains(entry))
            .toList());
  }

  private void quotationLies(GateCorpus.Shown shown, String text, Language language) {
    for (String quotation : QuotationRule.quotations(text)) {
      String[] words = quotation.split(" ");
      if (words.length >= 5) {
        int at = 1 + random.nextInt(words.length - 2);
        String put = Print.of(language, List.of("niemals", "perhaps", "вероятно"));
        if (!words[at].equals(put)) {
          words[at] = put;
          add("quotation", text.replace(quotation, String.join(" ", words)), language, shown, true);
        }
      }
    }
  }

  // ---- Figures in other words ------------------------------------------------------------------

  private void ofFigure(GateCorpus.Shown shown, Telling telling) {
    for (Language language : Language.values()) {
      for (int i = 0; i < 2; i++) {
        add("true figure", telling.in(language, random), language, shown, false);
      }
      BigDecimal value = telling.value();
      tell("value", telling.withValue(value.add(step(value))), language, shown);
      tell("scale", telling.withValue(value.movePointRight(3)), language, shown);
      tell(
          "value",
          telling.withValue(value.multiply(new BigDecimal("1.1")).stripTrailingZeros()),
          language,
          shown);
      tell("unit", telling.withUnit(otherUnit(telling)), language, shown);
      tell("subject", telling.withSubject(otherRegion(shown).code()), language, shown);
      otherNamedRegion(shown, telling)
          .ifPresent(code -> tell("subject swapped", telling.withSubject(code), language, shown));
      if (!telling.period().unstated()) {
        int year = telling.period().firstDay().orElseThrow().getYear();
        tell(
            "year", telling.withPeriod(Period.year(year + 1 + random.nextInt(3))), language, shown);
        if (telling.period().equals(Period.year(year))) {
          tell("period", telling.withPeriod(Telling.halfOf(year)), language, shown);
        }
      }
      if (telling.kind() == Kind.CHANGE) {
        Trend other = telling.trend().orElseThrow() == Trend.UP ? Trend.DOWN : Trend.UP;
        tell("sign", telling.withTrend(other), language, shown);
      }
      telling
          .hedge()
          .filter(hedge -> hedge == Hedge.ALMOST || hedge == Hedge.OVER)
          .ifPresent(
              hedge -> {
                Hedge turned = hedge == Hedge.OVER ? Hedge.ALMOST : Hedge.OVER;
                tell("hedge", telling.withHedge(Optional.of(turned)), language, shown);
                tell("hedge lost", telling.withHedge(Optional.empty()), language, shown);
              });
    }
  }

  private void tell(String kind, Telling telling, Language language, GateCorpus.Shown shown) {
    if (corpus.ledger().entries().stream().noneMatch(entry -> telling.isTold(entry.figure()))) {
      add(kind, telling.in(language, random), language, shown, true);
    }
  }

  private String otherUnit(Telling telling) {
    return switch (telling.unit()) {
      case "percent" -> "percentage-point";
      case "USD" -> any(List.of("EUR", "RUB", "t"));
      default -> "USD";
    };
  }

  /// A region that the same passage names, but not for this figure.
  private Optional<String> otherNamedRegion(GateCorpus.Shown shown, Telling telling) {
    return GateCorpus.VOCABULARY
        .gazetteer()
        .mentions(shown.passage().read(shown.passage().span()), shown.passage().language())
        .stream()
        .map(Gazetteer.Mention::entry)
        .filter(entry -> entry.kind() == GazetteerEntry.Kind.REGION)
        .map(GazetteerEntry::code)
        .filter(code -> !code.equals(telling.subject()))
        .findFirst();
  }
}
