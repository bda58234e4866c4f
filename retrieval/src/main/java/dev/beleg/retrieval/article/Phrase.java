package dev.beleg.retrieval.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pattern over tokens, written as the date tables explain: "ende ?des ?jahres <year>".
final class Phrase {

  private final List<Step> steps;

  private Phrase(List<Step> steps) {
    this.steps = steps;
  }

  /// One token of the pattern.
  private record Step(List<String> forms, boolean optional) {}

  /// What a phrase found.
  ///
  /// @param end the index behind its last token
  /// @param year the year it names, 0 if it names none; likewise the other numbers
  /// @param month the last month it names
  /// @param day the day of the month
  /// @param number a count
  record Match(int end, int year, int month, int day, int number) {

    private Match next() {
      return new Match(end + 1, year, month, day, number);
    }

    private Match withYear(int found) {
      return new Match(end, found, month, day, number);
    }

    private Match withMonth(int found) {
      return new Match(end, year, found, day, number);
    }

    private Match withDay(int found) {
      return new Match(end, year, month, found, number);
    }

    private Match withNumber(int found) {
      return new Match(end, year, month, day, found);
    }
  }

  static Phrase parse(String pattern) {
    List<Step> steps = new ArrayList<>();
    for (String word : pattern.split(" ")) {
      boolean optional = word.startsWith("?") && word.length() > 1;
      steps.add(new Step(List.of((optional ? word.substring(1) : word).split("/")), optional));
    }
    return new Phrase(List.copyOf(steps));
  }

  /// {@return whether a word has the form, which may end in `*` for any ending}
  static boolean fits(String form, String small) {
    int stem = form.length() - 1;
    boolean anyEnding = stem > 0 && form.charAt(stem) == '*';
    return anyEnding ? small.regionMatches(0, form, 0, stem) : small.equals(form);
  }

  /// {@return the forms that its first word may have}
  List<String> firstForms() {
    return steps.getFirst().forms;
  }

  /// {@return false where the phrase cannot start with a token}
  boolean mayStartWith(DateWords words, Token token) {
    for (String form : steps.getFirst().forms) {
      boolean fits =
          switch (form) {
            case "<year>", "<day>" -> token.isNumber();
            case "<month>" -> words.month(token.small()) > 0;
            case "<ordinal>" -> words.ordinal(token.small()) > 0;
            case "<number>" -> token.isNumber() || words.number(token.small()) > 0;
            default -> fits(form, token.small());
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /// {@return what the phrase finds if it starts at a token}
  Optional<Match> match(DateWords words, List<Token> tokens, int index) {
    return matchFrom(0, words, tokens, new Match(index, 0, 0, 0, 0));
  }

  private Optional<Match> matchFrom(int step, DateWords words, List<Token> tokens, Match found) {
    if (step == steps.size()) {
      return Optional.of(found);
    }
    Optional<Match> taken =
        found.end() < tokens.size()
            ? take(steps.get(step), words, tokens.get(found.end()), found)
                .flatMap(next -> matchFrom(step + 1, words, tokens, next))
            : Optional.empty();
    return taken.isPresent() || !steps.get(step).optional
        ? taken
        : matchFrom(step + 1, words, tokens, found);
  }

  private static Optional<Match> take(Step step, DateWords words, Token token, Match found) {
    for (String form : step.forms) {
      Optional<Match> taken = take(form, words, token, found);
      if (taken.isPresent()) {
        return taken.map(Match::next);
      }
    }
    return Optional.empty();
  }

  private static Optional<Match> take(String form, DateWords words, Token token, Match found) {
    return switch (form) {
      case "<year>" -> above0(DateWords.year(token)).map(found::withYear);
      case "<month>" -> above0(words.month(token.small())).map(found::withMonth);
      case "<day>" -> above0(token.number()).filter(day -> day <= 31).map(found::withDay);
      case "<ordinal>" -> above0(words.ordinal(token.small())).map(found::withNumber);
      case "<number>" ->
          above0(token.isNumber() ? token.number() : words.number(token.small()))
              .map(found::withNumber);
      default -> fits(form, token.small()) ? Optional.of(found) : Optional.empty();
    };
  }

  private static Optional<Integer> above0(int value) {
    return value > 0 ? Optional.of(value) : Optional.empty();
  }
}
