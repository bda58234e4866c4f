package dev.beleg.retrieval.search;

import dev.beleg.retrieval.language.Language;
import java.util.Locale;
import java.util.Set;

/// Words of questions that say what kind of answer is wanted, not what it is about.
final class StopTerms {

  private static final Set<String> GERMAN =
      words(
          """
          wer wen wem wessen was wann wo woher wohin womit wofür wodurch worin woran wozu wovon wie
          wieviel wieviele welche welcher welches welchen welchem warum weshalb wieso
          viel viele vielen gibt gab wurde wurden wird werden worden bitte sagen sag zeige
          """);
  private static final Set<String> ENGLISH =
      words(
          """
          who whom whose what when where which why how many much did does do done was were has have
          had been being can could would should may might shall from about than his her its he she
          you your me my we our us i please tell show
          """);
  private static final Set<String> RUSSIAN =
      words(
          """
          кто кого кому кем ком что чего чему чем чём когда где куда откуда как какой какая какое
          какие какого каком каких каким какими какую какому какой-то почему зачем сколько который
          которая которое которые которого которой которых чей чья чьё чьи ли это был была было были
          пожалуйста скажи покажи
          """);

  private StopTerms() {}

  /// {@return whether a word of a question is not searched for, though it is on no general list}
  static boolean contains(String word, Language language) {
    Set<String> words =
        switch (language) {
          case GERMAN -> GERMAN;
          case ENGLISH -> ENGLISH;
          case RUSSIAN -> RUSSIAN;
        };
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
