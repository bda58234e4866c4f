package dev.beleg.retrieval.figure;

import java.util.BitSet;
import java.util.Optional;

/// Marks the digits of a text that are names rather than figures: addresses of the web, telephone
/// numbers, scores, times of day, types ("Su-57", "5G", "SARS-CoV-2"), numbers of articles, pages
/// and lists.
final class NonFigures {

  private static final int HOURS = 12;

  private final Tokens tokens;
  private final Terms terms;
  private final MoneyReader money;
  private final SmallNumbers small;
  private final BitSet marked = new BitSet();

  private NonFigures(Tokens tokens, Terms terms, MoneyReader money) {
    this.tokens = tokens;
    this.terms = terms;
    this.money = money;
    this.small = new SmallNumbers(tokens, terms);
  }

  /// {@return the tokens that no figure may use}
  static BitSet of(Tokens tokens, Terms terms, MoneyReader money) {
    NonFigures marks = new NonFigures(tokens, terms, money);
    for (int i = 0; i < tokens.size(); i++) {
      if (!marks.marked.get(i)) {
        marks.address(i);
      }
      marks.clock(i);
      if (tokens.at(i).digits() && !marks.marked.get(i)) {
        marks.digits(i);
      }
    }
    return marks.marked;
  }

  private void mark(int from, int to) {
    marked.set(from, to);
  }

  /// "https://…", "www.…", "name@…": up to the next gap.
  private void address(int place) {
    Token token = tokens.at(place);
    boolean scheme = token.is(':') && tokens.at(place + 1).is('/') && tokens.at(place + 2).is('/');
    boolean web = token.key().equals("www") && tokens.at(place + 1).is('.');
    if (scheme || web || token.is('@')) {
      int end = place + 1;
      while (end < tokens.size() && tokens.glued(end)) {
        end++;
      }
      mark(place, end);
    }
  }

  /// "halb acht", "half past 7", "7 часов вечера"
  private void clock(int place) {
    small
        .cardinal(place)
        .flatMap(hour -> terms.match(tokens, hour.to(), Role.CLOCK_AFTER))
        .ifPresent(after -> mark(place, after.end()));
    Optional<Terms.Match> before = terms.match(tokens, place, Role.CLOCK_BEFORE);
    Optional<SmallNumbers.Found> hour =
        before
            .flatMap(match -> small.cardinal(match.end()))
            .filter(found -> found.value() <= HOURS && hourAlone(found.to()));
    hour.ifPresent(found -> mark(place, found.to()));
  }

  /// "kurz vor 8 Millionen" is no time of day.
  private boolean hourAlone(int place) {
    return !terms.has(tokens, place, Role.SCALE)
        && !terms.has(tokens, place, Role.SCALE_SHORT)
        && !terms.has(tokens, place, Role.PERCENT)
        && !terms.has(tokens, place, Role.CURRENCY)
        && !terms.has(tokens, place, Role.MEASURE)
        && !tokens.at(place).capitalised()
        && !(tokens.glued(place) && tokens.at(place + 1).digits());
  }

  private void digits(int place) {
    if (typeName(place)) {
      markRun(place);
    } else if (namedBefore(place)) {
      markRun(place);
    } else if (listNumber(place) || pointed(place)) {
      mark(place, place + 2);
    } else {
      code(place);
    }
  }

  private void markRun(int place) {
    int end = place + 1;
    while (tokens.glued(end) && (tokens.at(end).digits() || tokens.at(end).isAny(".-/"))) {
      end++;
    }
    mark(place, end);
  }

  /// Letters glued to digits, or joined by a hyphen, name a type unless they name a currency.
  private boolean typeName(int place) {
    if (!tokens.glued(place)) {
      return false;
    }
    Token before = tokens.at(place - 1);
    if (before.word()) {
      return !money.endsBefore(place) && !terms.has(tokens, place - 1, Role.MONTH);
    }
    boolean hyphen = before.isAny("-\u2011\u2013") && tokens.glued(place - 1);
    Token name = tokens.at(place - 2);
    boolean range =
        terms.has(tokens, place - 2, Role.RANGE_TO) || terms.has(tokens, place - 2, Role.MONTH);
    return hyphen
        && name.word()
        && !range
        && terms.matchBefore(tokens, place - 1, Role.SCALE_SHORT).isEmpty()
        && terms.matchBefore(tokens, place - 1, Role.RANK_BEFORE).isEmpty()
        && terms.matchBefore(tokens, place - 1, Role.MEASURE).isEmpty();
  }

  /// "Artikel 5", "№ 12", "page 7"
  private boolean namedBefore(int place) {
    return tokens.at(place).gap() != Token.Gap.LINE
        && terms.matchBefore(tokens, place, Role.NAMED_NUMBER).isPresent()
        && !terms.has(tokens, place + 1, Role.PERCENT)
        && !terms.has(tokens, place + 1, Role.MEASURE)
        && !RankReader.ranked(tokens, terms, place);
  }

  /// "1. First", "2) Second" at the head of a line.
  private boolean listNumber(int place) {
    Token mark = tokens.at(place + 1);
    boolean head =
        (tokens.at(place).gap() == Token.Gap.LINE || tokens.at(place - 1).isAny(";."))
            && tokens.at(place).gap() != Token.Gap.NONE
            && place + 2 < tokens.size();
    Token text = tokens.at(place + 2);
    return head
        && mark.isAny(".)")
        && mark.glued()
        && text.gap() == Token.Gap.SPACE
        && tokens.at(place).text().length() < 3
        && text.capitalised()
        && !terms.has(tokens, place + 2, Role.MONTH)
        && !terms.has(tokens, place + 2, Role.RANK_AFTER);
  }

  /// "im 3. Stock": a number with a point behind an article, and no rank.
  private boolean pointed(int place) {
    Token noun = tokens.at(place + 2);
    return tokens.at(place).text().length() <= 2
        && tokens.at(place + 1).is('.')
        && tokens.glued(place + 1)
        && noun.word()
        && noun.gap() == Token.Gap.SPACE
        && terms.matchBefore(tokens, place, Role.ORDINAL_BEFORE).isPresent()
        && !terms.has(tokens, place + 2, Role.RANK_AFTER);
  }

  /// "0176 2345678": a group that begins with zero, and more behind it.
  private boolean areaCode(int place) {
    String digits = tokens.at(place).text();
    Token next = tokens.at(place + 1);
    return digits.startsWith("0")
        && !tokens.at(place - 1).digits()
        && digits.length() > 2
        && (next.digits() || (next.isAny("-/") && tokens.at(place + 2).digits()));
  }

  /// "+375 17 222-33-44": groups of digits up to the next word.
  private int dialled(int from) {
    int end = from;
    while (tokens.at(end).digits()
        || (tokens.at(end).isAny("-()/") && tokens.at(end + 1).digits())) {
      end++;
    }
    return end;
  }

  /// "3:1", "12:30", "24/7", "+1-222-2222-2222", "1111-22223333"
  private void code(int place) {
    int end = place + 1;
    int groups = 1;
    int colons = 0;
    while (tokens.glued(end) && tokens.glued(end + 1) && tokens.at(end + 1).digits()) {
      Token sign = tokens.at(end);
      if (!sign.isAny("-:/")) {
        break;
      }
      colons += sign.isAny(":/") ? 1 : 0;
      groups++;
      end += 2;
    }
    if (areaCode(place)) {
      mark(place, dialled(place));
      return;
    }
    if (tokens.at(place - 1).is('+') && tokens.glued(place)) {
      int last = dialled(place);
      mark(place, last - place > 1 ? last : place);
      return;
    }
    boolean phone = groups > 2;
    if (phone || colons > 0) {
      mark(place, end);
    }
  }
}
