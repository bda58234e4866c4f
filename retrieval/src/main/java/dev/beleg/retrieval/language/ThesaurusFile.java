package dev.beleg.retrieval.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A thesaurus of one language in the MyThes text format: a line with a headword and the number of
/// its senses, then for each sense a line with its words parted by bars.
///
/// @param path the file, whose name begins with `th_` and the language's code
/// @param language the language of its words
public record ThesaurusFile(Path path, Language language) {

  /// Longer lines are no entries.
  private static final int LONGEST_LINE = 20_000;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  /// A sense of a headword.
  ///
  /// @param headword the word
  /// @param number which of its senses this is, from 1
  /// @param senses how many senses it has
  /// @param synonyms words of the same meaning; the headword itself may be among them
  /// @param broader words of a wider or a neighbouring meaning
  public record Sense(
      String headword, int number, int senses, List<String> synonyms, List<String> broader) {

    public Sense {
      synonyms = List.copyOf(synonyms);
      broader = List.copyOf(broader);
    }
  }

  /// Looks for a thesaurus by the name that its package gives it, such as `th_de_DE_v2`.
  ///
  /// @return empty if the file is missing or the name tells none of our languages
  public static Optional<ThesaurusFile> find(Path folder, String name) {
    Path path = folder.resolve(name + ".dat");
    if (!name.startsWith("th_") || !Files.isReadable(path)) {
      return Optional.empty();
    }
    String code = name.substring(3).split("_")[0];
    for (Language language : Language.values()) {
      if (language.code().equals(code)) {
        return Optional.of(new ThesaurusFile(path, language));
      }
    }
    return Optional.empty();
  }

  /// {@return the file's size and time of change, to notice another version of it}
  public String fingerprint() throws IOException {
    return Wordbooks.fingerprint(path, path);
  }

  /// Reports every sense in the order of the file. Lines that are none are passed over.
  ///
  /// @throws IOException if the file cannot be read or is not in UTF-8
  public void senses(Consumer<Sense> found) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String charset = lines.readLine();
      if (charset == null || !isUtf8(charset)) {
        throw new IOException("not a thesaurus in UTF-8: " + path);
      }
      String line = lines.readLine();
      String headword = "";
      int senses = 0;
      int number = 0;
      while (line != null) {
        if (line.length() <= LONGEST_LINE) {
          if (number < senses) {
            found.accept(sense(headword, ++number, senses, line.split("\\|")));
          } else {
            int bar = line.lastIndexOf('|');
            headword = bar < 0 ? "" : line.substring(0, bar);
            senses = bar < 0 ? 0 : count(line.substring(bar + 1));
            number = 0;
          }
        }
        line = lines.readLine();
      }
    }
  }

  private static boolean isUtf8(String line) {
    String name = line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    return name.strip().toUpperCase(Locale.ROOT).equals("UTF-8");
  }

  private static int count(String digits) {
    return digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt("0" + digits)
        : 0;
  }

  /// The first column tells the part of speech or how the words are related.
  private static Sense sense(String headword, int number, int senses, String[] columns) {
    List<String> synonyms = new ArrayList<>();
    List<String> broader = new ArrayList<>();
    Relation all = relation(columns[0]);
    for (int i = 1; i < columns.length; i++) {
      Relation relation = all == Relation.SAME ? relation(columns[i]) : all;
      switch (relation) {
        case SAME -> synonyms.add(bare(columns[i]));
        case WIDER -> broader.add(bare(columns[i]));
        case OPPOSITE -> {}
      }
    }
    return new Sense(bare(headword), number, senses, synonyms, broader);
  }

  /// How a word of a sense is related to the headword.
  private enum Relation {
    SAME,
    WIDER,
    OPPOSITE
  }

  private static Relation relation(String column) {
    if (column.contains("антоним") || column.contains("antonym") || column.contains("Antonym")) {
      return Relation.OPPOSITE;
    }
    boolean wider =
        column.contains("Oberbegriff")
            || column.contains("generic term")
            || column.contains("related term")
            || column.contains("similar term")
            || column.contains("сходный термин")
            || column.contains("связанный термин");
    return wider ? Relation.WIDER : Relation.SAME;
  }

  /// Without remarks in brackets.
  private static String bare(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    int depth = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        bare.append(c);
      }
    }
    return bare.toString().strip();
  }
}
