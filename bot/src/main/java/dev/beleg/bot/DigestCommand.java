package dev.beleg.bot;

import dev.beleg.bot.config.Settings;
import dev.beleg.bot.digest.Edition;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts an edition together and prints it.
@Command(
    name = "digest",
    description =
        "Lists the news of cooperation: each event once, by region, with how far it is, its figures"
            + " and its sources. Nothing is sent.",
    footer = "Exit status: 0 listed, also where nothing is new.")
final class DigestCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;
  @Mixin private final LanguageOption language = new LanguageOption();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Only events of this day and later, such as 2023-06-01.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Only events of this day and earlier.")
  private Optional<LocalDate> until = Optional.empty();

  DigestCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    if (since.isPresent() && until.filter(since.get()::isAfter).isPresent()) {
      throw CommandFailure.usage(
          "--since " + since.get() + " is later than --until " + until.get());
    }
    Settings settings = options.settings();
    Language shown = language.given().or(settings::answerLanguage).orElse(Language.ENGLISH);
    try (Wiring wiring = Wiring.upToDate(settings, surroundings)) {
      Edition edition = wiring.editions().compose(this::isAsked, shown);
      EditionPhrases phrases = new EditionPhrases(wiring.vocabulary());
      output.print(
          () -> new EditionJson(phrases, wiring.json().figures()).edition(edition, since, until),
          () -> new EditionLines(phrases).of(edition, today()));
      return ExitStatus.DONE.code();
    }
  }

  /// An event without a day lies in no span of days.
  private boolean isAsked(Event event) {
    boolean bounded = since.isPresent() || until.isPresent();
    Optional<LocalDate> day = event.date();
    return !bounded
        || (day.isPresent()
            && since.filter(day.get()::isBefore).isEmpty()
            && until.filter(day.get()::isAfter).isEmpty());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
  }
}
