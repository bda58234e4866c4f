package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence that follows one of the source almost word for word names the same where the two
/// differ, and denies what that denies.
final class WordingRule implements Rule {

  private static final double ALMOST = 0.6;

  /// What takes the place of a name is about as long.
  private static final int MOST_LONGER = 4;

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 200;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final OrdinaryWords ordinary;

  WordingRule(OrdinaryWords ordinary) {
    this.ordinary = ordinary;
  }

  /// A sentence as words, with the places and organisations it names.
  private record Wording(List<Word> words, List<Gazetteer.Mention> names, Language language) {

    Set<GazetteerEntry> entries(int from, int to) {
      Set<GazetteerEntry> found = new HashSet<>();
      for (Word word : words.subList(from, to)) {
        names.stream()
            .filter(name -> name.span().overlaps(word.span()))
            .forEach(name -> found.add(name.entry()));
      }
      return found;
    }

    boolean same(int at, Wording other, int otherAt) {
      return words.get(at).folded().equals(other.words.get(otherAt).folded());
    }
  }

  /// A stretch of each of two wordings, between words that both share.
  private record Gap(int from, int to, int otherFrom, int otherTo) {

    /// Before the first shared word stands in the source also who says it: "X stressed that the
    /// country is".
    Gap aligned() {
      return new Gap(from, to, Math.max(otherFrom, otherTo - (to - from)), otherTo);
    }
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Wording wording = wording(reading.claim().reading());
    if (wording.words.size() < FEWEST_WORDS || wording.words.size() > MOST_WORDS) {
      return;
    }
    List<String> best = new ArrayList<>();
    boolean clean = false;
    for (PassageReading passage : reading.cited()) {
      if (passage.language() == reading.language()) {
        for (TextReading sentence : passage.sentenceReadings()) {
          Optional<List<String>> altered = altered(wording, wording(sentence));
          clean |= altered.filter(List::isEmpty).isPresent();
          altered.ifPresent(best::addAll);
        }
      }
    }
    if (!clean && !best.isEmpty()) {
      findings.add(Flaw.Kind.ALTERED, best.getFirst());
    }
  }

  private static Wording wording(TextReading text) {
    return new Wording(text.words(), text.places(), text.language());
  }

  /// What was exchanged; empty where the source's sentence is another one.
  private Optional<List<String>> altered(Wording claim, Wording source) {
    if (source.words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    List<int[]> shared = shared(claim, source);
    if (shared.size() < FEWEST_WORDS || shared.size() < ALMOST * claim.words.size()) {
      return Optional.empty();
    }
    List<String> altered = new ArrayList<>();
    for (Gap gap : gaps(claim, source, shared)) {
      if (namesOther(claim, source, gap)) {
        altered.add(words(claim, gap));
      }
    }
    Gap followed = followed(shared);
    if (denials(claim, 0, claim.words.size())
        != denials(source, followed.otherFrom, followed.otherTo)) {
      altered.add("");
    }
    return Optional.of(altered);
  }

  private static String words(Wording claim, Gap gap) {
    return String.join(
        " ", claim.words.subList(gap.from, gap.to).stream().map(Word::text).toList());
  }

  private static Gap followed(List<int[]> shared) {
    return new Gap(0, 0, shared.getFirst()[1], shared.getLast()[1] + 1);
  }

  private long denials(Wording wording, int from, int to) {
    return wording.words.subList(from, to).stream()
            .filter(word -> ordinary.denies(word.text(), wording.language))
            .count()
        % 2;
  }

  /// One names what the other does not, at the same place of the sentence.
  private boolean namesOther(Wording claim, Wording source, Gap gap) {
    int longer = Math.abs((gap.otherTo - gap.otherFrom) - (gap.to - gap.from));
    boolean both = gap.from < gap.to && gap.otherFrom < gap.otherTo;
    if (!both || longer > MOST_LONGER) {
      return false;
    }
    if (gap.from == 0) {
      return exchanges(claim, source, gap.aligned());
    }
    return exchanges(claim, source, gap);
  }

  private boolean exchanges(Wording claim, Wording source, Gap gap) {
    Set<GazetteerEntry> one = claim.entries(gap.from, gap.to);
    Set<GazetteerEntry> other = source.entries(gap.otherFrom, gap.otherTo);
    boolean places =
        !one.isEmpty()
            && !other.isEmpty()
            && one.stream().noneMatch(entry -> other.stream().anyMatch(told -> meets(entry, told)));
    return places || otherYear(claim, source, gap) || otherName(claim, source, gap);
  }

  /// The same, or a region and its country.
  private static boolean meets(GazetteerEntry one, GazetteerEntry other) {
    return one.equals(other)
        || one.code().startsWith(other.code() + "-")
        || other.code().startsWith(one.code() + "-");
  }

  private static boolean otherYear(Wording claim, Wording source, Gap gap) {
    List<String> one = years(claim, gap.from, gap.to);
    List<String> other = years(source, gap.otherFrom, gap.otherTo);
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  private static List<String> years(Wording wording, int from, int to) {
    return wording.words.subList(from, to).stream()
        .map(Word::text)
        .filter(word -> YEAR.matcher(word).matches())
        .toList();
  }

  private boolean otherName(Wording claim, Wording source, Gap gap) {
    List<String> one = names(claim, gap.from, gap.to);
    List<String> other = names(source, gap.otherFrom, gap.otherTo);
    return !one.isEmpty()
        && !other.isEmpty()
        && one.stream()
            .noneMatch(key -> other.stream().anyMatch(told -> LooseKey.sameName(key, told)));
  }

  private List<String> names(Wording wording, int from, int to) {
    return wording.words.subList(from, to).stream()
        .filter(Word::capitalised)
        .filter(word -> !ordinary.ordinary(word.text(), wording.language))
        .map(word -> LooseKey.of(word.text()))
        .filter(key -> !key.isEmpty())
        .toList();
  }

  private static List<Gap> gaps(Wording claim, Wording source, List<int[]> shared) {
    List<Gap> gaps = new ArrayList<>();
    int at = 0;
    int otherAt = shared.getFirst()[0] == 0 ? shared.getFirst()[1] : 0;
    for (int[] pair : shared) {
      gaps.add(new Gap(at, pair[0], otherAt, pair[1]));
      at = pair[0] + 1;
      otherAt = pair[1] + 1;
    }
    gaps.add(new Gap(at, claim.words.size(), otherAt, source.words.size()));
    return gaps;
  }

  /// The longest run of words, not all adjacent, that both have in one order.
  private static List<int[]> shared(Wording one, Wording other) {
    int[][] length = new int[one.words.size() + 1][other.words.size() + 1];
    for (int i = one.words.size() - 1; i >= 0; i--) {
      for (int j = other.words.size() - 1; j >= 0; j--) {
        length[i][j] =
            one.same(i, other, j)
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.words.size() && j < other.words.size()) {
      if (one.same(i, other, j)) {
        pairs.add(new int[] {i++, j++});
      } else if (Objects.requireNonNull(length[i + 1])[j]
          >= Objects.requireNonNull(length[i])[j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }
}
