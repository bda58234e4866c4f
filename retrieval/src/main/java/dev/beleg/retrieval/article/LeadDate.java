package dev.beleg.retrieval.article;

import java.util.List;
import java.util.Optional;

/// Finds the day of reporting within a first sentence that names the agency: "… in Minsk on 1 June,
/// BelTA has learned", "Об этом 3 апреля сообщает БЕЛТА".
final class LeadDate {

  private static final List<String> BEFORE_DATES = List.of("on", "am", "at");
  private static final int LONGEST_PLACE = 3;

  private final CharSequence text;
  private final List<Token> tokens;

  private LeadDate(CharSequence text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /// Reads the agency, and the date next to it, that a sentence names. The date of something that
  /// is yet to take place does not count.
  ///
  /// @param tokens those of the sentence
  static Optional<Dateline> within(CharSequence text, List<Token> tokens, DateWords words) {
    Optional<Dateline> dateline = new LeadDate(text, tokens).read();
    return words.occurs("take place", tokens) ? dateline.map(LeadDate::withoutDate) : dateline;
  }

  private static Dateline withoutDate(Dateline dateline) {
    return new Dateline(Optional.empty(), dateline.agency(), Optional.empty(), 0, dateline.basis());
  }

  private Optional<Dateline> read() {
    for (int index = 0; index < tokens.size(); index++) {
      Optional<Newsrooms.Mention> mention = Newsrooms.agencyAt(text, tokens, index);
      if (mention.isPresent()) {
        return Optional.of(dateline(mention.get().name(), dateNear(index)));
      }
    }
    return Optional.empty();
  }

  private Dateline dateline(String agency, Optional<DayOfMonth> date) {
    return new Dateline(
        date.flatMap(this::placeBefore),
        Optional.of(agency),
        date.map(DayOfMonth::day),
        date.map(DayOfMonth::year).orElse(0),
        "lead");
  }

  /// {@return "Minsk" before the date in "in Minsk on 1 June"}
  private Optional<String> placeBefore(DayOfMonth date) {
    int end = date.start();
    if (end > 0 && BEFORE_DATES.contains(tokens.get(end - 1).small())) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_PLACE && tokens.get(start - 1).hasCapital()) {
      start--;
    }
    if (start == end || start == 0 || !tokens.get(start - 1).is("in")) {
      return Optional.empty();
    }
    return Optional.of(
        text.subSequence(tokens.get(start).span().start(), tokens.get(end - 1).span().end())
            .toString()
            .replace(String.valueOf(SourceText.FILLER), ""));
  }

  /// {@return the last date before the agency's name, else the first one behind it}
  private Optional<DayOfMonth> dateNear(int agency) {
    Optional<DayOfMonth> nearest = Optional.empty();
    int index = 0;
    while (index < tokens.size() && (index < agency || nearest.isEmpty())) {
      Optional<DayOfMonth> found = DayOfMonth.at(tokens, index);
      nearest = found.isPresent() ? found : nearest;
      index = found.map(DayOfMonth::end).orElse(index + 1);
    }
    return nearest;
  }
}
