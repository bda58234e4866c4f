package dev.beleg.retrieval.article;

import java.util.List;
import java.util.Optional;

/// Reads a dateline: place, date and agency in this order, then a dash or a full stop. The place
/// must be there, and of date and agency at least one.
final class DatelineScan {

  private static final String SEPARATORS = "-–—.:";
  private static final String DASHES = "-–—";
  private static final int LONGEST_PLACE = 8;
  private static final int LONGEST_AGENCY = 8;
  private static final int LONGEST_ABBREVIATION = 3;

  private final CharSequence text;
  private final List<Token> tokens;
  private int at;
  private Optional<DayOfMonth> date = Optional.empty();
  private Optional<String> agency = Optional.empty();

  DatelineScan(CharSequence text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  Optional<Dateline> read() {
    int placeEnd = placeEnd();
    if (placeEnd == 0) {
      return Optional.empty();
    }
    String place = words(0, placeEnd);
    at = placeEnd;
    skipRegion();
    readDate();
    readAgency();
    boolean parted = isAt(SEPARATORS) || agency.isPresent();
    if (!parted || (date.isEmpty() && agency.isEmpty()) || isProse(place)) {
      return Optional.empty();
    }
    return Optional.of(
        new Dateline(
            Optional.of(Newsrooms.placeName(place)),
            agency,
            date.map(DayOfMonth::day),
            date.map(DayOfMonth::year).orElse(0),
            "dateline"));
  }

  /// A sentence may begin "Minsk (BelTA) …" or "Im Mai, 3. Juni …": a place in small letters needs
  /// both a date and what parts it from the text.
  private boolean isProse(String place) {
    boolean capitals = place.chars().noneMatch(Character::isLowerCase);
    return !capitals
        && (date.isEmpty() || !isAt(SEPARATORS))
        && !(agency.isPresent() && isAt(DASHES));
  }

  private int placeEnd() {
    int end = 0;
    while (end < tokens.size() && end < LONGEST_PLACE && belongsToPlace(end)) {
      end++;
    }
    return end;
  }

  private boolean belongsToPlace(int index) {
    Token token = tokens.get(index);
    if (token.isWord()) {
      boolean small = index > 0 && Newsrooms.isSmallInPlaces(token.text());
      return (token.hasCapital() || small)
          && DayOfMonth.month(token.small()) == 0
          && !DayOfMonth.isWeekday(tokens, index);
    }
    if (index == 0 || !isJoined(index)) {
      return false;
    }
    boolean abbreviated = tokens.get(index - 1).text().length() <= LONGEST_ABBREVIATION;
    return token.is(".") ? abbreviated : "-/'’".contains(token.text()) && isJoined(index + 1);
  }

  /// {@return whether nothing stands between a token and the one before}
  private boolean isJoined(int index) {
    return index < tokens.size()
        && tokens.get(index).span().start() == tokens.get(index - 1).span().end();
  }

  private String words(int start, int end) {
    return text.subSequence(tokens.get(start).span().start(), tokens.get(end - 1).span().end())
        .toString()
        .replace(String.valueOf(SourceText.FILLER), "");
  }

  private boolean isAt(String marks) {
    return at < tokens.size() && marks.contains(tokens.get(at).text());
  }

  /// Skips a country or region between the place and the date.
  private void skipRegion() {
    int next = at + 1;
    if (!isAt(",")) {
      return;
    }
    while (next < tokens.size() && next <= at + LONGEST_ABBREVIATION && belongsToPlace(next)) {
      next++;
    }
    if (next > at + 1 && next < tokens.size() && ",(".contains(tokens.get(next).text())) {
      at = next;
    }
  }

  private void readDate() {
    int next = isAt(",") ? at + 1 : at;
    if (next < tokens.size() && DayOfMonth.isWeekday(tokens, next)) {
      next++;
      next += next < tokens.size() && ",.".contains(tokens.get(next).text()) ? 1 : 0;
    }
    date = DayOfMonth.at(tokens, next);
    date.ifPresent(found -> at = found.end());
  }

  private void readAgency() {
    int open = at;
    if (isAt(",.") || isAt(DASHES)) {
      open++;
    }
    if (open >= tokens.size()) {
      return;
    }
    String closer =
        switch (tokens.get(open).text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "/" -> "/";
          default -> "";
        };
    if (closer.isEmpty()) {
      readNamedAgency(open);
    } else {
      readBracketed(open, closer);
    }
  }

  private void readNamedAgency(int index) {
    Newsrooms.agencyAt(text, tokens, index)
        .filter(mention -> mention.end() < tokens.size())
        .filter(mention -> SEPARATORS.contains(tokens.get(mention.end()).text()))
        .ifPresent(
            mention -> {
              agency = Optional.of(mention.name());
              at = mention.end();
            });
  }

  private void readBracketed(int open, String closer) {
    int close = open + 1;
    while (close < tokens.size()
        && close - open <= LONGEST_AGENCY
        && !tokens.get(close).is(closer)) {
      close++;
    }
    if (close >= tokens.size() || !tokens.get(close).is(closer) || close == open + 1) {
      return;
    }
    int nameEnd = readDateWithin(open + 1, close);
    String name = Newsrooms.withoutReporter(words(open + 1, nameEnd));
    if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
      agency = Newsrooms.agency(name).or(() -> Optional.of(name));
      at = close + 1;
    }
  }

  /// {@return where the agency's name ends, before a comma and a date as in "(BelTA, 1 June)"}
  private int readDateWithin(int start, int close) {
    for (int index = start + 1; index < close && date.isEmpty(); index++) {
      if (tokens.get(index).is(",")) {
        date = DayOfMonth.at(tokens, index + 1).filter(found -> found.end() <= close);
        return date.isPresent() ? index : close;
      }
    }
    return close;
  }
}
