package dev.beleg.retrieval.figure;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds who says a figure: "laut Dmitri Demeschin", "so der Gouverneur", "the president said".
///
/// The words of attribution stand in the figure's own sentence; where the figure stands within
/// quotation marks, they may follow in the next sentences of the paragraph.
final class SpeakerRule {

  private static final String OPENING = "\"\u201e\u201c\u00ab";
  private static final String CLOSING = "\"\u201c\u201d\u00bb";
  private static final int LONGEST = 9;
  private static final int WINDOW = 8;
  private static final int QUOTATION = 400;

  private static final Set<String> WITHIN_NAMES =
      Set.of("der", "des", "die", "dem", "den", "für", "und", "von", "vom", "im", "in", "bei");

  private final Tokens tokens;
  private final Terms terms;
  private final Sentences sentences;
  private final boolean[] quoted;
  private final List<Attribution> attributions = new ArrayList<>();

  /// Words that name a speaker.
  ///
  /// @param place the token of the verb or preposition
  /// @param speaker the name as printed
  private record Attribution(int place, String speaker) {}

  SpeakerRule(Tokens tokens, Sentences sentences) {
    this.tokens = tokens;
    this.terms = Terms.of(tokens.language());
    this.sentences = sentences;
    this.quoted = quoted(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      attribution(i).ifPresent(attributions::add);
    }
  }

  /// {@return the speaker's name as printed}
  Optional<String> speaker(Draft draft) {
    return near(draft).stream()
        .filter(found -> sentences.same(found.place, draft.from()))
        .findFirst()
        .or(() -> quoted[draft.core()] ? following(draft) : Optional.empty())
        .map(Attribution::speaker);
  }

  private List<Attribution> near(Draft draft) {
    return Window.around(attributions, Attribution::place, draft.from(), WINDOW);
  }

  /// Behind a quotation of several sentences, before the line ends.
  private Optional<Attribution> following(Draft draft) {
    return near(draft).stream()
        .filter(found -> found.place >= draft.to() && !lineBetween(draft.to(), found.place))
        .findFirst();
  }

  private boolean lineBetween(int from, int to) {
    if (to - from > QUOTATION) {
      return true;
    }
    for (int i = from; i <= to; i++) {
      if (tokens.at(i).gap() == Token.Gap.LINE) {
        return true;
      }
    }
    return false;
  }

  /// {@return for each token whether it stands within quotation marks of its line}
  private static boolean[] quoted(Tokens tokens) {
    boolean[] within = new boolean[tokens.size() + 1];
    boolean open = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      open &= token.gap() != Token.Gap.LINE;
      boolean closes = open && token.isAny(CLOSING);
      boolean opens = !open && token.isAny(OPENING);
      open = opens || (open && !closes);
      within[i] = open;
    }
    return within;
  }

  private Optional<Attribution> attribution(int place) {
    if (quoted[place]) {
      return Optional.empty();
    }
    Optional<Terms.Match> according = terms.match(tokens, place, Role.ACCORDING);
    if (according.isPresent()) {
      return behind(according.get().end()).map(name -> new Attribution(place, name));
    }
    return terms
        .match(tokens, place, Role.SAY)
        .flatMap(say -> around(place, say.end()))
        .map(name -> new Attribution(place, name));
  }

  /// English puts the speaker before the verb first, German and Russian behind it.
  private Optional<String> around(int verb, int end) {
    return terms.language() == Language.ENGLISH
        ? before(verb).or(() -> behind(end))
        : behind(end).or(() -> before(verb));
  }

  private Optional<String> behind(int from) {
    int end = from;
    boolean named = false;
    while (end < from + LONGEST && continues(end) && !(named && endsName(end))) {
      named |= tokens.at(end).capitalised();
      end++;
    }
    return name(from, end);
  }

  /// German writes all nouns with a capital, so what is small behind one goes on only as an article
  /// or preposition of the name: "Angaben der Feuerwehr entstand".
  private boolean endsName(int place) {
    Token token = tokens.at(place);
    return terms.language() == Language.GERMAN
        && token.word()
        && !token.capitalised()
        && !WITHIN_NAMES.contains(token.key());
  }

  private Optional<String> before(int verb) {
    int to = verb;
    while (to > 0 && terms.has(tokens, to - 1, Role.VERB)) {
      to--;
    }
    int begin = to;
    while (begin > to - LONGEST && continues(begin - 1) && sentences.same(begin - 1, to)) {
      begin--;
    }
    return name(begin, to);
  }

  /// Words of a name or an office: capitals, and small words between them that are no verbs.
  private boolean continues(int place) {
    Token token = tokens.at(place);
    boolean hyphen = token.is('-') && token.glued();
    boolean verb = terms.has(tokens, place, Role.SAY) || terms.has(tokens, place, Role.VERB);
    return (token.word() && !verb) || hyphen;
  }

  /// A speaker has a capital; words before the first article or capital are left out.
  private Optional<String> name(int from, int to) {
    int begin = from;
    while (begin < to && !tokens.at(begin).capitalised() && !article(begin)) {
      begin++;
    }
    int end = to;
    while (end > begin && !tokens.at(end - 1).word()) {
      end--;
    }
    boolean named = false;
    for (int i = begin; i < end; i++) {
      named |= tokens.at(i).capitalised() && !terms.has(tokens, i, Role.STOP);
    }
    boolean office = begin < end && article(begin) && end - begin > 1;
    return named || office ? Optional.of(text(begin, end)) : Optional.empty();
  }

  private boolean article(int place) {
    String key = tokens.at(place).key();
    return key.equals("the") || key.equals("der") || key.equals("die");
  }

  private String text(int from, int to) {
    Span span = tokens.span(from, to);
    return span.of(tokens.text());
  }
}
