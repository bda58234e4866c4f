package dev.beleg.retrieval.figure;

import java.util.Optional;

/// Reads dates: "31.10.1974", "2018-8-31", "Freitag, den 18. Juli 2014", "June 1, 2023", "3 мар.
/// 2015", "Oktober 2014".
final class DateReader {

  private static final int EARLIEST = 1000;
  private static final int LATEST = 2199;
  private static final int CENTURY_TURN = 50;

  private final Tokens tokens;
  private final Terms terms;
  private final SmallNumbers small;
  private final MonthReader months;

  DateReader(Tokens tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
    this.small = new SmallNumbers(tokens, terms);
    this.months = new MonthReader(tokens, terms);
  }

  /// {@return the date that begins at a token, perhaps behind the name of its weekday}
  Optional<DatePart> at(int place) {
    Optional<Terms.Match> weekday = terms.match(tokens, place, Role.WEEKDAY);
    if (weekday.isPresent()) {
      int at =
          glue(
              tokens.at(weekday.get().end()).is(',')
                  ? weekday.get().end() + 1
                  : weekday.get().end());
      return plain(at).filter(date -> date.day().isPresent()).map(d -> d.widened(place, d.to()));
    }
    return plain(place);
  }

  private Optional<DatePart> plain(int place) {
    return numeric(place).or(() -> dayMonth(place)).or(() -> monthFirst(place));
  }

  int glue(int place) {
    return terms.match(tokens, place, Role.GLUE).map(Terms.Match::end).orElse(place);
  }

  /// {@return the year of four digits at a place}
  Optional<Integer> year(int place) {
    Token token = tokens.at(place);
    if (!token.digits() || token.text().length() != 4) {
      return Optional.empty();
    }
    int year = Integer.parseInt(token.text());
    boolean number =
        tokens.glued(place + 1) && tokens.at(place + 1).isAny(".,") && digits(place + 2, 3);
    return year >= EARLIEST && year <= LATEST && !number ? Optional.of(year) : Optional.empty();
  }

  private boolean digits(int place, int length) {
    Token token = tokens.at(place);
    return tokens.glued(place) && token.digits() && token.text().length() >= length;
  }

  private Optional<DatePart> numeric(int place) {
    boolean part = tokens.glued(place) && tokens.at(place - 1).is('/');
    if (!tokens.at(place).digits() || part) {
      return Optional.empty();
    }
    Token sign = tokens.at(place + 1);
    boolean separated = sign.isAny(".-/\u2013") && tokens.glued(place + 1) && digits(place + 2, 1);
    return separated ? separated(place, sign) : Optional.empty();
  }

  private Optional<DatePart> separated(int place, Token sign) {
    Optional<Integer> first = number(place);
    Optional<Integer> second = number(place + 2);
    boolean third =
        tokens.at(place + 3).is(sign.text().charAt(0))
            && tokens.glued(place + 3)
            && digits(place + 4, 1);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (third) {
      return three(place, first.get(), second.get());
    }
    boolean dayMonth = sign.is('.') && tokens.at(place + 3).is('.') && tokens.glued(place + 3);
    boolean valid =
        day(first.get()) && month(second.get()) && shortNumber(place) && shortNumber(place + 2);
    if (dayMonth && valid) {
      return Optional.of(new DatePart(Optional.empty(), second, first, place, place + 4));
    }
    boolean monthYear = sign.isAny("/-") && month(first.get()) && shortNumber(place);
    return monthYear
        ? year(place + 2).map(year -> monthOf(year, first.get(), place, place + 3))
        : Optional.empty();
  }

  private static DatePart monthOf(int year, int month, int from, int to) {
    return new DatePart(Optional.of(year), Optional.of(month), Optional.empty(), from, to);
  }

  private Optional<DatePart> three(int place, int first, int second) {
    Optional<Integer> third = number(place + 4);
    boolean end = !(tokens.at(place + 5).isAny(".-/") && digits(place + 6, 1));
    if (third.isEmpty() || !end) {
      return Optional.empty();
    }
    if (year(place).isPresent() && month(second) && day(third.get())) {
      return Optional.of(
          new DatePart(Optional.of(first), Optional.of(second), third, place, place + 5));
    }
    int length = tokens.at(place + 4).text().length();
    boolean years = length == 4 || (length == 2 && shortNumber(place) && shortNumber(place + 2));
    return years && day(first) && month(second)
        ? Optional.of(
            new DatePart(
                Optional.of(fullYear(third.get(), length)),
                Optional.of(second),
                Optional.of(first),
                place,
                place + 5))
        : Optional.empty();
  }

  private static int fullYear(int year, int digits) {
    if (digits != 2) {
      return year;
    }
    return year < CENTURY_TURN ? 2000 + year : 1900 + year;
  }

  private boolean shortNumber(int place) {
    return tokens.at(place).text().length() <= 2;
  }

  private Optional<Integer> number(int place) {
    Token token = tokens.at(place);
    return token.digits() && token.text().length() <= 4
        ? Optional.of(Integer.parseInt(token.text()))
        : Optional.empty();
  }

  private static boolean day(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean month(int number) {
    return number >= 1 && number <= 12;
  }

  /// "1 June", "2. Mai", "восемнадцатое февраля", "the 3rd of March"
  private Optional<DatePart> dayMonth(int place) {
    Optional<SmallNumbers.Found> day =
        small
            .ordinal(place)
            .or(() -> small.cardinal(place).filter(_ -> tokens.at(place).digits()))
            .filter(found -> day(found.value()));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int name = glue(day.get().to());
    return months
        .named(name)
        .filter(_ -> sameLine(place + 1))
        .map(
            month ->
                withYear(
                    new DatePart(
                        Optional.empty(),
                        Optional.of(month.whole()),
                        Optional.of(day.get().value()),
                        place,
                        month.end())))
        .filter(date -> date.year().isPresent() || !months.smallVerb(name));
  }

  private boolean sameLine(int place) {
    return tokens.at(place).gap() != Token.Gap.LINE;
  }

  /// "June 1, 2023", "Oktober 2014", "март"
  private Optional<DatePart> monthFirst(int place) {
    return months.named(place).flatMap(month -> monthFirst(month, place));
  }

  private Optional<DatePart> monthFirst(Terms.Match month, int place) {
    DatePart bare =
        new DatePart(
            Optional.empty(), Optional.of(month.whole()), Optional.empty(), place, month.end());
    DatePart date = withYear(dayBehind(bare).orElse(bare));
    boolean dated = date.year().isPresent() || date.day().isPresent();
    boolean capital = !months.smallVerb(place);
    return (dated && capital) || date.year().isPresent() || months.certain(month, place)
        ? Optional.of(date)
        : Optional.empty();
  }

  private Optional<DatePart> dayBehind(DatePart month) {
    int place = month.to();
    boolean digits =
        tokens.at(place).digits()
            && sameLine(place)
            && tokens.at(place).text().length() <= 2
            && !tokens.at(place + 1).isAny("%:");
    if (!digits) {
      return Optional.empty();
    }
    return small
        .ordinal(place)
        .filter(found -> !tokens.at(found.to() - 1).is('.'))
        .or(() -> small.cardinal(place))
        .filter(found -> day(found.value()))
        .map(
            found ->
                new DatePart(
                    Optional.empty(),
                    month.month(),
                    Optional.of(found.value()),
                    month.from(),
                    found.to()));
  }

  private DatePart withYear(DatePart date) {
    int at = date.to();
    boolean comma = tokens.at(at).is(',') && date.day().isPresent();
    int place = glue(comma ? at + 1 : at);
    if (!sameLine(place)) {
      return date;
    }
    return year(place)
        .map(year -> date.withYear(year, yearEnd(place + 1)))
        .or(() -> shortYear(place).map(year -> date.withYear(year, place + 1)))
        .orElse(date);
  }

  /// "'23", "August 99"
  private Optional<Integer> shortYear(int place) {
    Token token = tokens.at(place);
    boolean two = token.digits() && token.text().length() == 2 && !tokens.glued(place);
    Token next = tokens.at(place + 1);
    boolean alone = !next.isAny(".,%") && !next.word() && !next.digits();
    return two && alone && Integer.parseInt(token.text()) > 31
        ? Optional.of(fullYear(Integer.parseInt(token.text()), 2))
        : Optional.empty();
  }

  /// {@return the token after a word that belongs to a year: "года"}
  int yearEnd(int place) {
    boolean near = sameLine(place) && !tokens.at(place).edge();
    return near
        ? terms.match(tokens, place, Role.YEAR_AFTER).map(Terms.Match::end).orElse(place)
        : place;
  }
}
