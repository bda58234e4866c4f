package dev.beleg.bot.answer;

import dev.beleg.bot.answer.BackwardSigns.Sign;
import dev.beleg.bot.answer.Element.Kind;
import dev.beleg.retrieval.language.Language;
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
    /// It does not say of what: "which companies?", "was kostet das?".
    WITHOUT_TOPIC
  }

  /// A question that has so many words of its own has a topic of its own.
  private static final int OWN_TOPIC = 2;

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
    if (!asked.hasCue() || asked.question().asked() == Asked.KEYWORDS) {
      return part(asked, connected, before);
    }
    if (asked.question().asked() == Asked.HEAD && isPlaceless(asked, before)) {
      return Form.WITHOUT_PLACE;
    }
    boolean standIn = hasStandIn(asked, before);
    if (standIn && (says(asked) || isAboutPerson(asked, before))) {
      return Form.WITHOUT_TOPIC;
    }
    if (!asked.hasTopic() && (connected || standIn || isShort(asked))) {
      return asked.isAnchored() && !connected && !standIn ? Form.WHOLE : Form.QUESTION_WORD;
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
    if (asked.all().isEmpty()) {
      return isPercent(asked) ? Form.QUESTION_WORD : Form.WHOLE;
    }
    if (connected) {
      return Form.PART;
    }
    boolean known = !asked.has(Kind.WORD, Kind.PERSON);
    boolean whole = asked.hasTopic() && asked.has(Kind.PLACE);
    boolean single = asked.all().stream().filter(one -> !one.is(Kind.PERIOD)).count() <= 1;
    return known && single && !whole && lacks(asked, before.getFirst()) ? Form.PART : Form.WHOLE;
  }

  private static boolean lacks(Elements asked, Elements before) {
    return before.all().stream().anyMatch(element -> !asked.has(element.kind()));
  }

  private Form clause(Elements asked, boolean connected, boolean standIn, List<Elements> before) {
    if (isPlaceless(asked, before) && has(Sign.PLACE, asked)) {
      return asked.has(Kind.ROLE, Kind.MEASURE) || asked.topicWords() >= OWN_TOPIC
          ? Form.WITHOUT_PLACE
          : Form.WITHOUT_TOPIC;
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
    if (isLoneVerb(asked)) {
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

  /// "Wer hat eingeladen?": a German word of content without a capital, and nothing else.
  private static boolean isLoneVerb(Elements asked) {
    return asked.language() == Language.GERMAN
        && asked.words().getFirst().capitalised()
        && asked.all().size() == 1
        && asked.topicWords() == 1
        && isSmall(asked.all().getFirst())
        && switch (asked.question().asked()) {
          case WHO, WHEN, WHERE, REASON -> true;
          default -> false;
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
        || (!asked.isAnchored() && has(Sign.PLACE, asked))
        || (!named && has(Sign.THING, asked))
        || (!named
            && (!asked.has(Kind.ROLE) || before.getFirst().has(Kind.PERSON))
            && has(Sign.PERSON, asked));
  }

  private boolean has(Sign sign, Elements asked) {
    return signs.standIns(sign, asked.words(), asked.language(), at -> isNoun(asked, at)).stream()
        .anyMatch(at -> !isElement(asked, at));
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
