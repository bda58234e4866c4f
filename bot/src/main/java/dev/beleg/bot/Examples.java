package dev.beleg.bot;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Answerer;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Questions to try first: about regions that the articles name, in each language, and such as the
/// articles do answer.
final class Examples {

  /// %s is the name of a region in the nominative, which is why it stands apart.
  private static final Map<Language, List<String>> PATTERNS =
      Map.of(
          Language.GERMAN,
          List.of("%s: Wie hoch ist der Handelsumsatz?", "%s: Wer ist Gouverneur?"),
          Language.ENGLISH,
          List.of("%s: who is the governor?", "%s: how high is the trade turnover?"),
          Language.RUSSIAN,
          List.of("%s: кто губернатор?", "%s: каков товарооборот?"));

  private static final int MOST_REGIONS = 4;

  private Examples() {}

  /// {@return up to three questions, one in each language}
  static List<String> of(Wiring wiring) {
    List<GazetteerEntry> regions = regions(wiring);
    Answerer answerer = wiring.answerers().plain();
    List<String> examples = new ArrayList<>();
    for (Language language : Language.values()) {
      // Each language begins with another region.
      List<GazetteerEntry> order = new ArrayList<>(regions);
      Collections.rotate(order, -examples.size());
      answerable(answerer, language, order).ifPresent(examples::add);
    }
    return examples;
  }

  /// The regions that tell articles apart, those of the newest first. One that most articles name,
  /// such as the seat of the agency, does not.
  private static List<GazetteerEntry> regions(Wiring wiring) {
    List<Source> sources = wiring.articles().sources();
    return sources.stream()
        .sorted(Comparator.comparing(Examples::day).reversed())
        .flatMap(source -> source.regions().stream().sorted())
        .distinct()
        .filter(code -> sources.size() < 3 || articles(sources, code) * 2 <= sources.size())
        .flatMap(code -> wiring.vocabulary().gazetteer().entry(code).stream())
        .limit(MOST_REGIONS)
        .toList();
  }

  private static long articles(List<Source> sources, String region) {
    return sources.stream().filter(source -> source.regions().contains(region)).count();
  }

  private static String day(Source source) {
    return source.published().knownDate().map(Object::toString).orElse("");
  }

  private static Optional<String> answerable(
      Answerer answerer, Language language, List<GazetteerEntry> regions) {
    for (GazetteerEntry region : regions) {
      for (String pattern : Objects.requireNonNull(PATTERNS.get(language))) {
        String question = pattern.formatted(region.name(language));
        if (answerer.answer(question, Optional.of(language)).answer() instanceof Answer.Grounded) {
          return Optional.of(question);
        }
      }
    }
    return Optional.empty();
  }
}
