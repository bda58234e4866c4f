package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts an order into pieces: at each place the longest that is known, and every mark and word that
/// is not.
final class TokenReader {

  private static final Pattern CLOCK =
      Pattern.compile(
          "([0-9]{1,2})(?:[:.]([0-9]{2})|h([0-9]{2}))?"
              + "(?:\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|uhr(?:\\s([0-9]{2}))?|h)(?![\\p{L}0-9]))?"
              + "(?![\\p{L}0-9]|[:.][0-9])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DIGITS = Pattern.compile("[0-9](?:[\\p{L}0-9:.]*[\\p{L}0-9])?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)\\s?[+-]\\s?([0-9]{1,2})(?::?([0-9]{2}))?(?![\\p{L}0-9:])");

  /// What may stand between the pieces and says no more than that one ends.
  private static final Pattern MARKS = Pattern.compile("[\\s,;.:/()&?!\"'„“”«»•·‘’–—-]*");

  private static final Pattern DASH = Pattern.compile("\\s?[-–—]\\s?");

  /// "-Lipetsk", "!Lipetsk": with, or without?
  private static final Pattern SIGNED = Pattern.compile(".*[\\s,;(][-–—!]", Pattern.DOTALL);

  private final DigestWords terms;
  private final ZoneNames zones;

  TokenReader(DigestWords terms, ZoneNames zones) {
    this.terms = terms;
    this.zones = zones;
  }

  /// {@return the pieces in their order}
  List<Token> read(String text, Vocabulary vocabulary, Language language) {
    return new Cut(text, vocabulary, language).tokens();
  }

  private record Piece(int end, Token.Sign sign) {}

  /// One order while it is cut.
  private final class Cut {

    private final String text;
    private final List<Word> words;
    private final Map<Integer, Piece> known = new HashMap<>();
    private final Map<Integer, ZoneNames.Found> cities = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();

    Cut(String text, Vocabulary vocabulary, Language language) {
      this.text = text;
      this.words = Word.of(text);
      zones
          .in(words, language)
          .forEach(
              found ->
                  cities.merge(
                      found.span().start(),
                      found,
                      (one, other) -> other.span().end() > one.span().end() ? other : one));
      addPlaces(vocabulary.gazetteer(), language);
      cities.forEach((start, found) -> add(start, city(found)));
      addKinds(vocabulary.announcing().kinds().find(text, language));
    }

    private static Piece city(ZoneNames.Found found) {
      return new Piece(found.span().end(), new Token.Sign.City(found.zone()));
    }

    /// Organisations are no places.
    private void addPlaces(Gazetteer gazetteer, Language language) {
      Map<Span, Set<String>> places = new HashMap<>();
      for (Gazetteer.Mention mention : gazetteer.mentions(text, language)) {
        if (mention.entry().kind() != GazetteerEntry.Kind.ORGANISATION) {
          places.computeIfAbsent(mention.span(), _ -> new HashSet<>()).add(mention.entry().code());
        }
      }
      places.forEach(
          (span, codes) -> {
            Optional<ZoneId> zone =
                Optional.ofNullable(cities.get(span.start()))
                    .filter(found -> found.span().equals(span))
                    .map(ZoneNames.Found::zone);
            add(span.start(), new Piece(span.end(), new Token.Sign.Place(codes, zone)));
          });
    }

    private void addKinds(List<TermMatcher.Found<Concept>> kinds) {
      for (TermMatcher.Found<Concept> kind : kinds) {
        Set<String> ids = kind.values().stream().map(Concept::id).collect(Collectors.toSet());
        add(kind.span().start(), new Piece(kind.span().end(), new Token.Sign.Kind(ids)));
      }
    }

    private void add(int start, Piece piece) {
      known.merge(start, piece, (old, other) -> other.end > old.end ? other : old);
    }

    List<Token> tokens() {
      int done = 0;
      for (int i = 0; i < words.size(); i++) {
        int start = words.get(i).span().start();
        if (start >= done) {
          Token.Link link = gap(done, start);
          Piece piece = pieceAt(i, start);
          tokens.add(token(start, piece.end, piece.sign, link));
          done = piece.end;
        }
      }
      gap(done, text.length());
      return tokens;
    }

    private Token token(int start, int end, Token.Sign sign, Token.Link link) {
      return new Token(new Span(start, end), text.substring(start, end), sign, link);
    }

    /// Marks that may say something are a piece of their own.
    private Token.Link gap(int from, int to) {
      String between = text.substring(from, to);
      boolean signed =
          to < text.length()
              && (SIGNED.matcher(between).matches() || (from == 0 && between.matches("[-–—!]")));
      if (!between.isBlank() && (signed || !MARKS.matcher(between).matches())) {
        int start = from + between.indexOf(between.strip().charAt(0));
        tokens.add(
            token(
                start,
                start + between.strip().length(),
                new Token.Sign.Unknown(),
                Token.Link.COMMA));
      }
      return DASH.matcher(between).matches()
          ? Token.Link.DASH
          : between.isBlank() ? Token.Link.BESIDE : Token.Link.COMMA;
    }

    private Piece pieceAt(int word, int start) {
      Optional<Piece> offset = offset(start);
      if (offset.isPresent()) {
        return offset.get();
      }
      if (Character.isDigit(text.codePointAt(start))) {
        return number(start);
      }
      Optional<Piece> named = Optional.ofNullable(known.get(start));
      Optional<Piece> term =
          terms
              .at(words, word)
              .map(
                  found ->
                      new Piece(
                          words.get(word + found.words() - 1).span().end(),
                          new Token.Sign.Term(found.meaning())));
      int reach = named.map(Piece::end).orElse(0);
      return term.filter(found -> found.end >= reach)
          .or(() -> named)
          .orElseGet(() -> new Piece(words.get(word).span().end(), new Token.Sign.Unknown()));
    }

    private Optional<Piece> offset(int start) {
      Matcher offset = OFFSET.matcher(text).region(start, text.length());
      return offset.lookingAt()
          ? ZoneNames.ofOffset(offset.group().replace(" ", ""))
              .map(zone -> new Piece(offset.end(), new Token.Sign.City(zone)))
          : Optional.empty();
    }

    private Piece number(int start) {
      Matcher clock = CLOCK.matcher(text).region(start, text.length());
      if (clock.lookingAt()) {
        return new Piece(clock.end(), sign(clock));
      }
      Matcher digits = DIGITS.matcher(text).region(start, text.length());
      return new Piece(digits.lookingAt() ? digits.end() : start + 1, new Token.Sign.Unknown());
    }

    private static Token.Sign sign(Matcher clock) {
      int hours = Integer.parseInt(clock.group(1));
      Optional<String> minutes =
          Optional.ofNullable(clock.group(2))
              .or(() -> Optional.ofNullable(clock.group(3)))
              .or(() -> Optional.ofNullable(clock.group(5)));
      Optional<String> suffix = Optional.ofNullable(clock.group(4));
      if (minutes.isEmpty() && suffix.isEmpty()) {
        return new Token.Sign.BareNumber(hours);
      }
      String half =
          suffix
              .map(written -> written.toLowerCase(Locale.ROOT).replace(".", ""))
              .filter(written -> written.equals("am") || written.equals("pm"))
              .orElse("");
      return new Token.Sign.Clock(hours, minutes.map(Integer::parseInt).orElse(0), half);
    }
  }
}
