package dev.beleg.bot.answer;

import dev.beleg.bot.answer.BackwardSigns.Sign;
import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.Word;
import java.util.List;

/// Judges from the form of a question whether it leans on the ones before it.
final class Leaning {

  /// How a question leans.
  enum Form {
    /// It does not.
    WHOLE,
    /// It is a part that stands where another stood: "und 2021?", "and exports?".
    PART,
    /// It asks something else of the same: "warum?", "wie viel in Prozent?".
    QUESTION_WORD,
    /// It says what it asks, but not where: "who is the governor there?".
    WITHOUT_PLACE,
    /// It says "the company" of one that was named.
    WITHOUT_NAME,
    /// It does not say of what: "which companies?", "was kostet das?".
    WITHOUT_TOPIC
  }

  /// A question that has so many words of its own has a topic of its own.
  private static final int OWN_TOPIC = 2;

  /// "Warum so lange?"
  private static final int BRIEF = 3;

  private final ElementReader elements;
  private final BackwardSigns signs;

  Leaning(ElementReader elements, BackwardSigns signs) {
    this.elements = elements;
    this.signs = signs;
  }

  /// Judges a question.
  ///
  /// @param connected whether it began with connecting words, which are taken off
  /// @param before the questions before it, the newest first
  Form of(Elements asked, boolean connected, List<Elements> before) {
    if (asked.question().asked() == Asked.NOTHING) {
      return Form.WHOLE;
    }
    if (isOfCompany(asked, before)) {
      return Form.WITHOUT_NAME;
    }
    if (!asked.hasCue() || asked.question().asked() == Asked.KEYWORDS) {
      return confirms(asked, before)
          ? clause(asked, connected, true, before)
          : part(asked, connected, before);
    }
    if (isBriefReason(asked)) {
      return Form.WITHOUT_TOPIC;
    }
    if (asked.question().asked() == Asked.HEAD && isPlaceless(asked, before)) {
      return Form.WITHOUT_PLACE;
    }
    boolean standIn = hasStandIn(asked, before);
    if (standIn && (says(asked) || isAboutPerson(asked, before))) {
      return Form.WITHOUT_TOPIC;
    }
    if (!asked.hasTopic() && (connected || standIn || isShort(asked))) {
      if (asked.isAnchored() && !connected && !standIn) {
        return Form.WHOLE;
      }
      return connected || isShort(asked) || isPercent(asked)
          ? Form.QUESTION_WORD
          : lessTopic(asked, before);
    }
    return clause(asked, connected, standIn, before);
  }

  private boolean says(Elements asked) {
    return signs.has(Sign.SAY, asked.words(), asked.language());
  }

  /// "Who is he?", "since when is he governor?"
  private boolean isAboutPerson(Elements asked, List<Elements> before) {
    return has(Sign.PERSON, asked) && before.getFirst().has(Kind.PERSON);
  }

  private Form part(Elements asked, boolean connected, List<Elements> before) {
    if (asked.words().isEmpty()) {
      return Form.WHOLE;
    }
    if (asked.all().isEmpty()) {
      if (isPercent(asked)) {
        return Form.QUESTION_WORD;
      }
      boolean brief = connected || isOneOfThem(asked) || isBrief(asked);
      return isNamed(before) && brief ? Form.WITHOUT_TOPIC : Form.WHOLE;
    }
    if (connected) {
      return Form.PART;
    }
    if (isAspect(asked, before)) {
      return Form.PART;
    }
    boolean known = !asked.has(Kind.WORD, Kind.PERSON);
    boolean whole = asked.hasTopic() && asked.has(Kind.PLACE);
    boolean single = asked.all().stream().filter(one -> !one.is(Kind.PERIOD)).count() <= 1;
    return known && single && !whole && lacks(asked, before.getFirst()) ? Form.PART : Form.WHOLE;
  }

  /// "Tuition?", "the biggest?": a thing of what was spoken of.
  private static boolean isAspect(Elements asked, List<Elements> before) {
    boolean oneWord = asked.words().size() == 1 && asked.has(Kind.WORD, Kind.PERSON);
    return asked.text().stripTrailing().endsWith("?")
        && (oneWord || (asked.has(Kind.WORD) && isLight(asked, 1)))
        && isNamed(before);
  }

  /// "Up or down?", "schon fertig?"
  private static boolean isBrief(Elements asked) {
    return asked.text().stripTrailing().endsWith("?") && asked.words().size() <= BRIEF;
  }

  /// "Der größte?"
  private boolean isOneOfThem(Elements asked) {
    return asked.text().stripTrailing().endsWith("?")
        && signs.is(Sign.DETERMINER, asked.words().getFirst(), asked.language());
  }

  /// Whether a question names nothing and says little by itself.
  private static boolean isLight(Elements asked, int most) {
    return !asked.isAnchored()
        && !asked.has(Kind.PERSON, Kind.ROLE, Kind.PLACE)
        && !hasName(asked)
        && asked.year().isEmpty()
        && asked.topicWords() <= (asked.has(Kind.PERIOD) ? Math.min(most, 1) : most);
  }

  /// German nouns have capitals like names.
  private static boolean hasName(Elements asked) {
    return asked.language() != Language.GERMAN
        && asked.words().stream().skip(1).anyMatch(Word::capitalised);
  }

  /// Whether the question before tells what it is about.
  private static boolean isNamed(List<Elements> before) {
    Elements last = before.getFirst();
    return last.isAnchored() || last.has(Kind.PERSON) || last.topicWords() >= OWN_TOPIC;
  }

  private static boolean lacks(Elements asked, Elements before) {
    return before.all().stream().anyMatch(element -> !asked.has(element.kind()));
  }

  /// "Has he met the minister?": neither a word that says what is asked nor a name.
  private boolean confirms(Elements asked, List<Elements> before) {
    return asked.hasTopic()
        && asked.text().stripTrailing().endsWith("?")
        && hasStandIn(asked, before);
  }

  private static boolean isBriefReason(Elements asked) {
    return asked.question().asked() == Asked.REASON
        && asked.words().size() <= BRIEF
        && !asked.isAnchored()
        && !asked.has(Kind.WORD, Kind.PERSON, Kind.ROLE);
  }

  /// "Wer leitet das Unternehmen?" after a question that names one.
  private boolean isOfCompany(Elements asked, List<Elements> before) {
    return speaksOf(Sign.COMPANY, asked)
        && before.stream().anyMatch(one -> one.has(Kind.ORGANISATION));
  }

  /// Whether a question names nothing but by such words as "the contract", which stand for what was
  /// spoken of unless they are told more closely.
  private boolean speaksOf(Sign sign, Elements asked) {
    return !asked.isAnchored()
        && !asked.has(Kind.PERSON)
        && asked.topicWords() <= OWN_TOPIC
        && signs
            .find(sign, asked.words(), asked.language())
            .filter(noun -> !isNarrowed(asked, noun))
            .isPresent();
  }

  /// "the project with the industrial parks"
  private boolean isNarrowed(Elements asked, Span noun) {
    return asked.words().stream()
        .filter(word -> word.span().start() >= noun.end())
        .findFirst()
        .filter(word -> signs.is(Sign.NARROWING, word, asked.language()))
        .isPresent();
  }

  private Form clause(Elements asked, boolean connected, boolean standIn, List<Elements> before) {
    if (has(Sign.DIRECTION, asked) && before.stream().anyMatch(one -> one.has(Kind.PLACE))) {
      return Form.WITHOUT_PLACE;
    }
    if (isPlaceless(asked, before) && has(Sign.PLACE, asked)) {
      return lessTopic(asked, before);
    }
    if (standIn) {
      return Form.WITHOUT_TOPIC;
    }
    if (asked.isAnchored() || asked.has(Kind.PERSON)) {
      return Form.WHOLE;
    }
    if (connected) {
      return isOwnTopic(asked) ? placeless(asked, before) : Form.WITHOUT_TOPIC;
    }
    return elliptic(asked, before);
  }

  private Form lessTopic(Elements asked, List<Elements> before) {
    if (isPlaceless(asked, before) && has(Sign.PLACE, asked)) {
      return isOwnTopic(asked) || counts(asked) ? Form.WITHOUT_PLACE : Form.WITHOUT_TOPIC;
    }
    return Form.WITHOUT_TOPIC;
  }

  /// "How many bison live there?", "what brands will be made there?"
  private static boolean counts(Elements asked) {
    boolean ofThings =
        asked.question().asked() == Asked.COUNT || asked.question().asked() == Asked.WHICH;
    return ofThings && asked.has(Kind.WORD);
  }

  private Form elliptic(Elements asked, List<Elements> before) {
    boolean words = asked.has(Kind.WORD);
    if (asked.has(Kind.ROLE)) {
      return !words && signs.has(Sign.OFFICE, asked.words(), asked.language())
          ? placeless(asked, before)
          : Form.WHOLE;
    }
    if (asked.has(Kind.MEASURE)) {
      boolean sameKind = before.getFirst().has(Kind.MEASURE) || asked.isBare();
      return (!words || isVerbOfMeasure(asked)) && sameKind ? placeless(asked, before) : Form.WHOLE;
    }
    if (isNamed(before) && !says(asked) && isLight(asked, ownWords(asked))) {
      return Form.WITHOUT_TOPIC;
    }
    boolean nounOnly =
        asked.isBare()
            && asked.topicWords() <= OWN_TOPIC
            && signs.has(Sign.ELLIPSIS, asked.words(), asked.language());
    return nounOnly ? Form.WITHOUT_TOPIC : Form.WHOLE;
  }

  /// "Seit wann wächst der Handel?"
  private static boolean isVerbOfMeasure(Elements asked) {
    return asked.language() == Language.GERMAN
        && !asked.has(Kind.PLACE)
        && asked.topicWords() == 1
        && isSmall(asked.of(Kind.WORD).getFirst());
  }

  private static boolean isSmall(Element element) {
    return !Character.isUpperCase(element.text().codePointAt(0));
  }

  /// "Wer hat eingeladen?", "why was the plan missed?": with so few words it does not say of what.
  private static int ownWords(Elements asked) {
    return switch (asked.question().asked()) {
      case WHO, WHEN, WHERE, REASON -> OWN_TOPIC;
      case AMOUNT, PERCENT, RANK, COUNT, TIMES, DURATION, AGE, WHICH -> 1;
      case SAID, OFFICE, HEAD, HOW, CONFIRM, KEYWORDS, NOTHING -> 0;
    };
  }

  private static boolean isOwnTopic(Elements asked) {
    return asked.has(Kind.ROLE, Kind.MEASURE) || asked.topicWords() >= OWN_TOPIC;
  }

  private static Form placeless(Elements asked, List<Elements> before) {
    return isPlaceless(asked, before) ? Form.WITHOUT_PLACE : Form.WHOLE;
  }

  private static boolean isPlaceless(Elements asked, List<Elements> before) {
    return !asked.isAnchored() && before.stream().anyMatch(one -> one.has(Kind.PLACE));
  }

  private boolean hasStandIn(Elements asked, List<Elements> before) {
    boolean named = asked.isAnchored() || asked.has(Kind.PERSON);
    return has(Sign.SAID, asked)
        || has(Sign.DIRECTION, asked)
        || (!asked.isAnchored() && has(Sign.PLACE, asked))
        || (!named && has(Sign.THING, asked))
        || (before.getFirst().has(Kind.WORD, Kind.ORGANISATION) && speaksOf(Sign.MATTER, asked))
        || isOfPerson(asked, named, before);
  }

  /// "What did he say about Kazan?" begins with whom the question before asked for.
  private boolean isOfPerson(Elements asked, boolean named, List<Elements> before) {
    boolean first =
        !asked.has(Kind.PERSON)
            && before.getFirst().has(Kind.PERSON, Kind.ROLE)
            && standIns(Sign.PERSON, asked).stream().anyMatch(at -> isBeforeElements(asked, at));
    boolean plain =
        !named && (!asked.has(Kind.ROLE) || before.getFirst().has(Kind.PERSON, Kind.WORD));
    return first || (plain && has(Sign.PERSON, asked));
  }

  private static boolean isBeforeElements(Elements asked, int at) {
    return asked.all().isEmpty()
        || asked.words().get(at).span().end() <= asked.all().getFirst().span().start();
  }

  private boolean has(Sign sign, Elements asked) {
    return !standIns(sign, asked).isEmpty();
  }

  private List<Integer> standIns(Sign sign, Elements asked) {
    return signs.standIns(sign, asked.words(), asked.language(), at -> isNoun(asked, at)).stream()
        .filter(at -> !isElement(asked, at))
        .toList();
  }

  private boolean isNoun(Elements asked, int at) {
    return isElement(asked, at) || elements.isContent(asked.words().get(at), asked.language());
  }

  private static boolean isElement(Elements asked, int at) {
    return asked.all().stream()
        .anyMatch(element -> element.span().overlaps(asked.words().get(at).span()));
  }

  private boolean isPercent(Elements asked) {
    return signs.has(Sign.PERCENT, asked.words(), asked.language());
  }

  private boolean isShort(Elements asked) {
    int other = asked.all().stream().mapToInt(element -> element.text().split(" ").length).sum();
    return asked.words().size() <= asked.question().cue().size() + other + 2;
  }
}
