package dev.beleg.retrieval.article;

import dev.beleg.retrieval.language.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a sentence says about time: the years and periods it names, the amounts beside them, and
/// whether it tells of what was, is or will be.
final class SentenceTimes {

  private static final int PARTING_WEIGHT = 50;

  /// What is longer is no sentence.
  private static final int LONGEST = 10_000;

  private final List<Token> tokens;
  private final DateWords words;
  private final List<TimeMention> mentions;
  private final Map<TimeMention, Amount> amounts = new HashMap<>();
  private final Map<String, Boolean> said = new HashMap<>();

  private SentenceTimes(List<Token> tokens, DateWords words) {
    this.tokens = tokens;
    this.words = words;
    this.mentions = TimeMentions.find(tokens, words);
  }

  static SentenceTimes of(CharSequence reading, Span sentence, DateWords words) {
    int end = Math.min(sentence.end(), sentence.start() + LONGEST);
    List<Token> tokens = Token.of(reading, new Span(sentence.start(), end));
    SentenceTimes times = new SentenceTimes(tokens, words);
    times.assignAmounts();
    return times;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<TimeMention> mentions() {
    return mentions;
  }

  /// {@return the years that stand alone}
  List<TimeMention> years() {
    return mentions.stream().filter(mention -> mention.kind() == TimeMention.Kind.YEAR).toList();
  }

  /// {@return the first amount that stands nearer to a mention than to any other one}
  Optional<Amount> amountOf(TimeMention mention) {
    return Optional.ofNullable(amounts.get(mention));
  }

  private void assignAmounts() {
    for (Amount amount : Amount.of(tokens, words)) {
      mentions.stream()
          .min(Comparator.comparingInt(mention -> distance(amount, mention)))
          .ifPresent(nearest -> amounts.putIfAbsent(nearest, amount));
    }
  }

  /// Tokens in between; a comma or an "and" weighs more than any number of words.
  private int distance(Amount amount, TimeMention mention) {
    int from = Math.min(amount.index(), mention.end());
    int to = Math.max(amount.index(), mention.start());
    int distance = to - from;
    for (int index = from; index < to; index++) {
      distance += words.startsAt("parting", tokens, index) ? PARTING_WEIGHT : 0;
    }
    return distance;
  }

  /// {@return the measures that the tokens from `index` on name, as numbers of their kinds}
  Set<Integer> measures(int index) {
    Set<Integer> found = new HashSet<>();
    for (Token token : tokens.subList(index, tokens.size())) {
      int measure = words.measure(token.small());
      if (measure > 0) {
        found.add(measure);
      }
    }
    return found;
  }

  /// {@return whether a phrase under a heading of the date table stands in the sentence}
  boolean says(String heading) {
    return said.computeIfAbsent(heading, asked -> words.occurs(asked, tokens));
  }

  /// {@return whether a phrase under a heading stands right before a mention, or with two words in
  /// between}
  boolean saysBefore(String heading, TimeMention mention) {
    for (int index = Math.max(0, mention.start() - 3); index < mention.start(); index++) {
      if (words.startsAt(heading, tokens, index)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a phrase under a heading stands within so many tokens behind a mention}
  boolean saysBehind(String heading, TimeMention mention, int distance) {
    int last = Math.min(tokens.size(), mention.end() + distance);
    for (int index = mention.end(); index < last; index++) {
      if (words.startsAt(heading, tokens, index)) {
        return true;
      }
    }
    return false;
  }

  /// {@return the words of a mention as printed, with "in" or "im Jahr" before them}
  String surface(CharSequence reading, TimeMention mention) {
    int first = mention.start();
    while (first > Math.max(0, mention.start() - 2)
        && tokens.get(first - 1).isWord()
        && words.startsAt("year before", tokens, first - 1)) {
      first--;
    }
    return reading
        .subSequence(tokens.get(first).span().start(), tokens.get(mention.end() - 1).span().end())
        .toString()
        .replace(String.valueOf(SourceText.FILLER), "")
        .replaceAll("\\s++", " ");
  }
}
