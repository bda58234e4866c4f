package dev.beleg.bot.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Joins the pieces of an order to what they say together: "from Monday to Friday", "Berlin time",
/// "at least agreed".
final class PartReader {

  private static final Set<String> STATUSES =
      Set.of("PROPOSED", "DISCUSSED", "PLANNED", "AGREED", "UNDER_WAY", "DONE");
  private static final Set<String> TRAITS =
      Set.of(
          "WEEKLY",
          "GERMAN",
          "ENGLISH",
          "RUSSIAN",
          "ONLY_NEWS",
          "ALSO_EMPTY",
          "ALERTS",
          "NO_ALERTS",
          "NOT_QUIET",
          "ALL",
          "ALL_REGIONS",
          "ALL_KINDS");

  /// Words that say nothing where they stand beside nothing that they belong to.
  private static final Set<String> SILENT =
      Set.of("IGNORED", "AT", "BY", "OCLOCK", "TIME", "ABOUT", "ON", "REGION");

  private final String text;
  private final List<Token> tokens;
  private final HourReader hours;
  private final DayReader days;
  private final PlaceReader places;
  private final NearestWords nearest;
  private final List<Part> parts = new ArrayList<>();
  private int at;
  private Token.Link carried = Token.Link.BESIDE;

  PartReader(String text, List<Token> tokens, NearestWords nearest) {
    this.text = text;
    this.tokens = tokens;
    this.hours = new HourReader(tokens);
    this.days = new DayReader(tokens);
    this.places = new PlaceReader(tokens);
    this.nearest = nearest;
  }

  /// {@return the parts in their order}
  List<Part> read() {
    while (at < tokens.size()) {
      if (!span() && !hour() && !days() && !status() && !place()) {
        single();
      }
    }
    return parts;
  }

  private boolean is(int index, String meaning) {
    return hours.is(index, meaning);
  }

  private Optional<String> meaning(int index) {
    return Token.meaning(tokens, index);
  }

  private void add(int end, Part.Sense sense) {
    Token first = tokens.get(at);
    parts.add(new Part(text(at, end), joined(first.link()), sense));
    carried = Token.Link.BESIDE;
    at = end;
  }

  private String text(int from, int end) {
    return text.substring(tokens.get(from).span().start(), tokens.get(end - 1).span().end());
  }

  /// A word that says nothing leaves the comma before it where it was.
  private Token.Link joined(Token.Link own) {
    return own == Token.Link.BESIDE ? carried : own;
  }

  private void skip() {
    carried = joined(tokens.get(at).link());
    at++;
  }

  /// "22-7", "from 22 to 7", "zwischen 22 und 7 Uhr"
  private boolean span() {
    boolean opened = is(at, "FROM") || is(at, "BETWEEN");
    int first = opened ? at + 1 : at;
    Optional<HourReader.Said> from = hours.at(first);
    if (from.isEmpty()) {
      return false;
    }
    int middle = from.get().end();
    boolean dash = middle < tokens.size() && tokens.get(middle).link() == Token.Link.DASH;
    boolean word = is(middle, "TO") || (is(at, "BETWEEN") && is(middle, "AND"));
    Optional<HourReader.Said> to =
        word ? hours.at(middle + 1) : dash ? hours.at(middle) : Optional.empty();
    to.ifPresent(last -> add(last.end(), spanOf(from.get(), last)));
    return to.isPresent();
  }

  private Part.Sense spanOf(HourReader.Said from, HourReader.Said to) {
    Optional<LocalTime> begun = from.at();
    Optional<LocalTime> ended = to.at();
    return begun.isEmpty() || ended.isEmpty() || begun.equals(ended)
        ? new Part.Sense.Unclear(new Doubt.Impossible(text(at, to.end()), Optional.empty()))
        : new Part.Sense.Hours(new Manner.Quiet(begun.get(), ended.get()));
  }

  private boolean hour() {
    Optional<HourReader.Said> said = hours.at(at);
    said.ifPresent(hour -> add(hour.end(), sense(hour)));
    return said.isPresent();
  }

  private Part.Sense sense(HourReader.Said said) {
    String written = text(at, said.end());
    if (said.endOfDay()) {
      return new Part.Sense.Unclear(new Doubt.Impossible(written, Optional.of("0:00")));
    }
    if (said.at().isEmpty()) {
      return new Part.Sense.Unclear(new Doubt.Impossible(written, Optional.empty()));
    }
    LocalTime hour = said.at().get();
    return said.sure()
        ? new Part.Sense.Hour(hour)
        : new Part.Sense.Unclear(new Doubt.Unread(written, Optional.of(hour.getHour() + ":00")));
  }

  private boolean days() {
    Optional<DayReader.Said> said = days.at(at);
    said.ifPresent(
        it ->
            add(
                it.end(),
                it.single()
                    ? some(Part.Category.DAYS, names(it.days()), Part.Sort.ONE)
                    : group(it.days())));
    return said.isPresent();
  }

  private static Part.Sense group(Set<DayOfWeek> days) {
    return some(Part.Category.DAYS, names(days), Part.Sort.GROUP);
  }

  private static Set<String> names(Set<DayOfWeek> days) {
    return days.stream().map(DayOfWeek::name).collect(Collectors.toSet());
  }

  private static Part.Sense some(Part.Category of, Set<String> values, Part.Sort sort) {
    return new Part.Sense.Some(of, values, Optional.empty(), sort);
  }

  /// "at least agreed", "ab vereinbart", "agreed or further"; of what is furthest also "only done".
  private boolean status() {
    int first = is(at, "AT_LEAST") || is(at, "FROM") ? at + 1 : at;
    first = first > at && is(first, "IGNORED") ? first + 1 : first;
    Optional<String> status = meaning(first).filter(STATUSES::contains);
    if (status.isEmpty()) {
      return false;
    }
    boolean later = is(first + 1, "OR_LATER");
    boolean least = first > at || later || (is(at - 1, "ONLY") && status.get().equals("DONE"));
    int end = later ? first + 2 : first + 1;
    String written = text(at, end);
    add(
        end,
        least
            ? new Part.Sense.Least(status.get())
            : new Part.Sense.Unclear(
                new Doubt.Unread(written, Optional.of(nearest.leastOf(written)))));
    return true;
  }

  private boolean place() {
    Optional<PlaceReader.Said> said = places.at(at);
    said.ifPresent(it -> add(it.end(), it.sense()));
    return said.isPresent();
  }

  private void single() {
    Token token = tokens.get(at);
    switch (token.sign()) {
      case Token.Sign.Kind(Set<String> ids) ->
          add(at + 1, some(Part.Category.KINDS, ids, Part.Sort.ONE));
      case Token.Sign.Term(String meaning) -> term(meaning);
      default -> add(at + 1, unread(token.text()));
    }
  }

  private Part.Sense unread(String word) {
    return new Part.Sense.Unclear(new Doubt.Unread(word, nearest.to(word)));
  }

  private void term(String meaning) {
    switch (meaning) {
      case "DAILY" -> add(at + 1, group(EnumSet.allOf(DayOfWeek.class)));
      case "WEEKDAYS" -> add(at + 1, group(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
      case "WEEKEND" -> add(at + 1, group(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
      case "QUIET" -> add(at + 1, new Part.Sense.Quiet());
      case "AND" -> add(at + 1, new Part.Sense.And());
      case "BUT", "ONLY" -> add(at + 1, new Part.Sense.But());
      case "NOT" -> add(at + 1, new Part.Sense.Not(Part.Reach.EITHER));
      case "NEVER" -> add(at + 1, new Part.Sense.Not(Part.Reach.NEXT));
      case "EXCEPT" -> add(at + 1, new Part.Sense.Not(Part.Reach.LIST));
      default -> {
        if (SILENT.contains(meaning)) {
          skip();
        } else {
          add(at + 1, TRAITS.contains(meaning) ? new Part.Sense.Trait(meaning) : unreadTerm());
        }
      }
    }
  }

  private Part.Sense unreadTerm() {
    return new Part.Sense.Unclear(new Doubt.Unread(tokens.get(at).text(), Optional.empty()));
  }
}
