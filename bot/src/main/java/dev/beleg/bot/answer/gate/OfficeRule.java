package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.OfficeFinder;
import java.util.List;
import java.util.Optional;

/// An office of a place is held by whom a cited article says, where it says so.
final class OfficeRule implements Rule {

  private final OfficeFinder finder;

  OfficeRule(OfficeFinder finder) {
    this.finder = finder;
  }

  @Override
  public void check(CitedSentence claim, List<PassageReading> cited, Findings findings) {
    for (OfficeFinder.Office office : finder.find(claim.text(), claim.language())) {
      List<OfficeFinder.Office> told =
          cited.stream()
              .flatMap(passage -> passage.names().offices().stream())
              .filter(other -> sameHolder(office, other))
              .toList();
      boolean placed = told.stream().anyMatch(other -> other.where().isPresent());
      if (office.where().isPresent()
          && placed
          && told.stream().noneMatch(other -> samePlace(office.where(), other.where()))) {
        findings.add(Flaw.Kind.OFFICE, office.span().of(claim.text()));
      }
    }
  }

  private static boolean sameHolder(OfficeFinder.Office one, OfficeFinder.Office other) {
    return LooseKey.sameName(
        LooseKey.of(one.holder().surname()), LooseKey.of(other.holder().surname()));
  }

  private static boolean samePlace(Optional<GazetteerEntry> one, Optional<GazetteerEntry> other) {
    return one.isPresent()
        && other.isPresent()
        && (one.equals(other)
            || other.get().code().startsWith(one.get().code() + "-")
            || one.get().code().startsWith(other.get().code() + "-"));
  }
}
