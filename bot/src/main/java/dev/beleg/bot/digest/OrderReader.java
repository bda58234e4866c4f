package dev.beleg.bot.digest;

import dev.beleg.retrieval.announcement.Status;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what somebody says about a digest: "8:00 Berlin werktags Lipezk, Perm". A city next to the
/// hour tells the time zone; other places are regions.
public final class OrderReader {

  private static final int LONGEST = 1_000;
  private static final String HOUR = "([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9]))?";
  private static final Pattern HOURS = Pattern.compile(HOUR + " ?[-–—] ?" + HOUR);
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9:.])" + HOUR + "(?![0-9:.]) ?(am\\b|pm\\b|uhr\\b)?", Pattern.CASE_INSENSITIVE);

  private final DigestWords terms = new DigestWords();
  private final ZoneNames zones = new ZoneNames();

  /// Reads an order.
  ///
  /// @param vocabulary the names of regions and kinds
  /// @param language the language it is most likely in
  public Order read(String said, Vocabulary vocabulary, Language language) {
    String text = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    return new Reading(text, vocabulary, language).order();
  }

  /// {@return what the first word of an order tells to do with a subscription, such as `pause`}
  public Optional<String> action(String said) {
    List<Word> words = Word.of(said);
    return words.isEmpty()
        ? Optional.empty()
        : terms
            .at(words, 0)
            .filter(found -> found.words() == words.size())
            .map(DigestWords.Found::meaning)
            .filter(meaning -> Character.isLowerCase(meaning.charAt(0)));
  }

  /// One order while it is read.
  private final class Reading {

    private final String text;
    private final Vocabulary vocabulary;
    private final Language language;
    private final List<Word> words;
    private final BitSet read = new BitSet();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private boolean weekly;
    private boolean everywhere;
    private boolean quietWanted;
    private Optional<Language> spoken = Optional.empty();
    private Optional<Status> atLeast = Optional.empty();
    private Optional<Boolean> onlyNews = Optional.empty();
    private Optional<Boolean> alerts = Optional.empty();
    private Optional<Optional<Manner.Quiet>> quiet = Optional.empty();

    Reading(String text, Vocabulary vocabulary, Language language) {
      this.text = text;
      this.vocabulary = vocabulary;
      this.language = language;
      this.words = Word.of(text);
    }

    Order order() {
      readTerms();
      readQuiet();
      Optional<Matcher> time = time();
      Optional<ZoneId> zone = time.flatMap(this::zoneBeside).or(this::zoneById);
      Set<String> regions = regions();
      Set<String> kinds = kinds();
      return new Order(
          time.map(Reading::hour),
          zone,
          days,
          regions,
          kinds,
          new Order.Traits(weekly, everywhere, spoken, atLeast, onlyNews, alerts, quiet),
          unread());
    }

    private void readTerms() {
      int at = 0;
      while (at < words.size()) {
        Optional<DigestWords.Found> found = terms.at(words, at);
        if (found.isPresent()) {
          apply(found.get().meaning());
          read.set(at, at + found.get().words());
        }
        at += found.map(DigestWords.Found::words).orElse(1);
      }
    }

    private void apply(String meaning) {
      switch (meaning) {
        case "DAILY" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
        case "WEEKDAYS" -> days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        case "WEEKEND" -> days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        case "WEEKLY" -> weekly = true;
        case "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" ->
            days.add(DayOfWeek.valueOf(meaning));
        case "GERMAN", "ENGLISH", "RUSSIAN" -> spoken = Optional.of(Language.valueOf(meaning));
        case "ONLY_NEWS" -> onlyNews = Optional.of(true);
        case "ALSO_EMPTY" -> onlyNews = Optional.of(false);
        case "ALERTS" -> alerts = Optional.of(true);
        case "NO_ALERTS" -> alerts = Optional.of(false);
        case "QUIET" -> quietWanted = true;
        case "NOT_QUIET" -> quiet = Optional.of(Optional.empty());
        case "ALL" -> everywhere = true;
        case "PROPOSED", "DISCUSSED", "PLANNED", "AGREED", "UNDER_WAY", "DONE" ->
            atLeast = Optional.of(Status.valueOf(meaning));
        default -> {
          // Words that say nothing.
        }
      }
    }

    private void readQuiet() {
      Matcher hours = HOURS.matcher(text);
      if (quietWanted && hours.find()) {
        LocalTime from = time(hours.group(1), hours.group(2), "");
        LocalTime to = time(hours.group(3), hours.group(4), "");
        if (!from.equals(to)) {
          quiet = Optional.of(Optional.of(new Manner.Quiet(from, to)));
          markRead(new Span(hours.start(), hours.end()));
        }
      }
    }

    private Optional<Matcher> time() {
      Matcher time = TIME.matcher(text);
      while (time.find()) {
        Span digits = new Span(time.start(1), time.end(1));
        if (!isRead(digits)) {
          markRead(new Span(time.start(), time.end()));
          return Optional.of(time);
        }
      }
      return Optional.empty();
    }

    private static LocalTime hour(Matcher time) {
      return time(time.group(1), time.group(2), Optional.ofNullable(time.group(3)).orElse(""));
    }

    private static LocalTime time(String hour, @Nullable String minute, String half) {
      int hours = Integer.parseInt(hour) % 24;
      int minutes = minute == null ? 0 : Integer.parseInt(minute);
      boolean afternoon = half.equalsIgnoreCase("pm") && hours < 12;
      boolean midnight = half.equalsIgnoreCase("am") && hours == 12;
      return LocalTime.of(midnight ? 0 : afternoon ? hours + 12 : hours, minutes);
    }

    /// "8:00 Berlin", "um 8 Uhr in Berlin"; "Berlin 8:00", first of all where the order begins so.
    private Optional<ZoneId> zoneBeside(Matcher time) {
      int behind = 0;
      while (behind < words.size() && words.get(behind).span().end() <= time.start()) {
        behind++;
      }
      int before = behind - 1;
      while (behind < words.size() && read.get(behind)) {
        behind++;
      }
      Optional<ZoneId> first = before == 0 ? zone(before) : Optional.empty();
      int next = behind;
      return first.or(() -> zone(next)).or(() -> before < 0 ? Optional.empty() : zone(before));
    }

    /// "Europe/Berlin" tells its zone wherever it stands.
    private Optional<ZoneId> zoneById() {
      for (int i = 0; i < words.size(); i++) {
        int end = words.get(i).span().end();
        if (end < text.length() && text.charAt(end) == '/') {
          Optional<ZoneId> zone = zone(i);
          if (zone.isPresent()) {
            return zone;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<ZoneId> zone(int from) {
      Optional<ZoneNames.Found> found =
          from < words.size() && !read.get(from) ? zones.at(words, from) : Optional.empty();
      found.ifPresent(zone -> read.set(from, from + zone.words()));
      return found.map(ZoneNames.Found::zone);
    }

    private Set<String> regions() {
      Set<String> codes = new TreeSet<>();
      for (Gazetteer.Mention mention : vocabulary.gazetteer().mentions(text, language)) {
        boolean place = mention.entry().kind() != GazetteerEntry.Kind.ORGANISATION;
        if (place && !isRead(mention.span())) {
          codes.add(mention.entry().code());
        }
      }
      vocabulary.gazetteer().mentions(text, language).forEach(name -> markRead(name.span()));
      return codes;
    }

    private Set<String> kinds() {
      Set<String> ids = new TreeSet<>();
      for (TermMatcher.Found<Concept> kind : vocabulary.announcing().kinds().find(text, language)) {
        if (!isRead(kind.span())) {
          kind.values().forEach(concept -> ids.add(concept.id()));
          markRead(kind.span());
        }
      }
      return ids;
    }

    private List<String> unread() {
      List<String> left = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        if (!read.get(i)) {
          left.add(words.get(i).text());
        }
      }
      return left;
    }

    private boolean isRead(Span span) {
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).span().overlaps(span) && read.get(i)) {
          return true;
        }
      }
      return false;
    }

    private void markRead(Span span) {
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).span().overlaps(span)) {
          read.set(i);
        }
      }
    }
  }
}
