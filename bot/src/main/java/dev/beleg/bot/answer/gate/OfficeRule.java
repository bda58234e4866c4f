package dev.beleg.bot.answer.gate;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.retrieval.language.Concept;
import dev.beleg.retrieval.language.Gazetteer;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.LooseKey;
import dev.beleg.retrieval.language.OfficeFinder;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.language.TermMatcher;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An office is held by whom a cited article says, and of the place it says, whether the sentence
/// puts it beside the name or says that somebody is it.
final class OfficeRule implements Rule {

  private static final int FARTHEST = 60;
  private static final int NEAR_PLACE = 20;

  private final Vocabulary vocabulary;
  private final OfficeFinder finder;
  private final OrdinaryWords ordinary;

  /// Words that open a clause about whom they follow.
  private final Set<String> relatives = new HashSet<>();

  /// Words that say that somebody is something.
  private final Set<String> being = new HashSet<>();

  /// Offices whose names stand for many things: "head", "director".
  private final Set<String> vague = new HashSet<>();

  OfficeRule(Vocabulary vocabulary, OfficeFinder finder, OrdinaryWords ordinary) {
    this.vocabulary = vocabulary;
    this.finder = finder;
    this.ordinary = ordinary;
    for (List<String> row : ResourceRows.of(OfficeRule.class, "offices.tsv")) {
      of(row.getFirst()).addAll(List.of(row.get(1).strip().split("\\s*;\\s*")));
    }
  }

  private Set<String> of(String kind) {
    return switch (kind) {
      case "BEING" -> being;
      case "RELATIVE" -> relatives;
      case "VAGUE" -> vague;
      default -> throw new IllegalArgumentException("offices.tsv: " + kind);
    };
  }

  @Override
  public void check(Reading reading, Findings findings) {
    Claim claim = reading.claim();
    List<ArticleOffices> articles = reading.articles().stream().map(ArticleNames::told).toList();
    places(claim, articles, findings);
    String text = claim.text();
    List<ArticleOffices.Holder> holders =
        ArticleOffices.holders(
            text,
            claim.reading().people(),
            articles.stream().flatMap(article -> article.people().stream()).toList());
    for (TermMatcher.Found<Concept> role : vocabulary.roles().find(text, claim.language())) {
      holder(claim, role.span(), holders)
          .filter(
              holder ->
                  isOfOther(claim, role.span(), holder, reading)
                      || (articles.stream().noneMatch(one -> gives(one, holder, role))
                          && isRefused(role, holder, articles)))
          .ifPresent(_ -> findings.add(Flaw.Kind.OFFICE, role.span().of(text)));
    }
  }

  /// The office is told of a country or region that its holder does not speak for.
  private boolean isOfOther(Claim claim, Span role, ArticleOffices.Holder holder, Reading reading) {
    List<String> places =
        claim.reading().places().stream()
            .filter(place -> place.entry().kind() != GazetteerEntry.Kind.ORGANISATION)
            .filter(place -> !place.span().overlaps(role))
            .filter(place -> place.span().gap(role).length() <= NEAR_PLACE)
            .filter(place -> isOfOffice(claim, place, role))
            .map(place -> place.entry().code())
            .toList();
    return !places.isEmpty()
        && reading.articles().stream()
            .flatMap(article -> article.sides().speaksFor(holder.surname()).stream())
            .anyMatch(side -> places.stream().noneMatch(place -> lies(place, side)));
  }

  /// "the governor of X", "the X governor".
  private boolean isOfOffice(Claim claim, Gazetteer.Mention place, Span role) {
    Span gap = place.span().gap(role);
    boolean before = place.span().end() <= role.start();
    List<Word> words = Word.of(gap.of(claim.text()));
    return before
        ? place.form() == Gazetteer.Form.ADJECTIVE && words.isEmpty()
        : gap.of(claim.text()).indexOf(',') < 0
            && place.form() != Gazetteer.Form.ADJECTIVE
            && words.stream().allMatch(word -> isSmall(claim, word));
  }

  /// Whether one is the other or lies in it.
  static boolean lies(String one, String other) {
    return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
  }

  private static boolean gives(
      ArticleOffices article, ArticleOffices.Holder holder, TermMatcher.Found<Concept> role) {
    return article.held().stream()
        .filter(held -> LooseKey.sameName(held.surname(), holder.surname()))
        .anyMatch(held -> role.values().stream().anyMatch(one -> fits(one.id(), held.role())));
  }

  /// "Minister" may stand for "minister of agriculture", not for "deputy minister".
  static boolean fits(String claimed, String told) {
    return claimed.equals(told)
        || (told.endsWith("-" + claimed) && !told.matches("(?:deputy|vice|first|former|acting)-.*"))
        || (claimed.contains("governor") && told.equals("head-of-republic"))
        || (claimed.equals("prime-minister") && told.equals("head-of-government-region"))
        || (claimed.equals("head-of-government-region") && told.equals("prime-minister"))
        || (claimed.equals("head-of-republic") && told.equals("governor"));
  }

  /// A vague office is refused only to whom the article gives another one.
  private boolean isRefused(
      TermMatcher.Found<Concept> role,
      ArticleOffices.Holder holder,
      List<ArticleOffices> articles) {
    boolean weighty = role.values().stream().noneMatch(one -> vague.contains(one.id()));
    List<ArticleOffices.Held> all =
        articles.stream().flatMap(article -> article.held().stream()).toList();
    boolean other =
        all.stream().anyMatch(held -> LooseKey.sameName(held.surname(), holder.surname()));
    boolean taken =
        all.stream()
            .anyMatch(held -> role.values().stream().anyMatch(one -> one.id().equals(held.role())));
    return weighty || (other && taken);
  }

  /// {@return whom the sentence gives an office}
  private Optional<ArticleOffices.Holder> holder(
      Claim claim, Span role, List<ArticleOffices.Holder> holders) {
    return holders.stream()
        .filter(holder -> !holder.span().overlaps(role))
        .filter(holder -> role.gap(holder.span()).length() <= FARTHEST)
        .filter(
            holder ->
                holders.stream().noneMatch(other -> role.gap(holder.span()).overlaps(other.span())))
        .filter(
            holder -> isBeside(claim, role, holder.span()) || isSaid(claim, role, holder.span()))
        .min(
            Comparator.comparing(
                    (ArticleOffices.Holder holder) -> !isBeside(claim, role, holder.span()))
                .thenComparingInt(holder -> role.gap(holder.span()).length()));
  }

  /// "Governor X", "governor of the region X", "X, governor of".
  private boolean isBeside(Claim claim, Span role, Span holder) {
    String gap = role.gap(holder).of(claim.text());
    boolean roleFirst = role.end() <= holder.start();
    List<Word> words = others(claim, role.gap(holder));
    return roleFirst
        ? gap.indexOf(',') < 0 && words.stream().allMatch(word -> isSmall(claim, word))
        : gap.strip().startsWith(",") && words.stream().allMatch(word -> isSmall(claim, word));
  }

  /// "X is the governor", "X, who is the governor".
  private boolean isSaid(Claim claim, Span role, Span holder) {
    Span between = role.gap(holder);
    String gap = between.of(claim.text());
    List<Word> words = others(claim, between);
    boolean relative = opensRelative(gap, words);
    boolean is =
        words.stream().anyMatch(word -> being.contains(word.folded()))
            || gap.matches("\\s*[–—-]\\s*")
            || (relative && others(claim, behind(claim, role)).stream().anyMatch(this::isBeing));
    return is
        && (relative || gap.indexOf(',') < 0)
        && words.stream().allMatch(word -> isBeing(word) || isSmall(claim, word));
  }

  private boolean isBeing(Word word) {
    return being.contains(word.folded());
  }

  /// ", who"; German puts the verb to the end of the clause.
  private boolean opensRelative(String gap, List<Word> words) {
    return gap.strip().startsWith(",")
        && gap.lastIndexOf(',') == gap.indexOf(',')
        && !words.isEmpty()
        && relatives.contains(words.getFirst().folded());
  }

  private static Span behind(Claim claim, Span role) {
    int comma = claim.text().indexOf(',', role.end());
    return new Span(role.end(), comma < 0 ? claim.text().length() : comma);
  }

  private boolean isSmall(Claim claim, Word word) {
    return !isBeing(word)
        && (relatives.contains(word.folded())
            || word.capitalised()
            || ordinary.light(word.text(), claim.language()));
  }

  private List<Word> others(Claim claim, Span between) {
    List<Gazetteer.Mention> places = claim.reading().places();
    return Word.of(between.of(claim.text())).stream()
        .map(word -> new Word(word.span().shift(between.start()), word.text()))
        .filter(word -> places.stream().noneMatch(place -> place.span().overlaps(word.span())))
        .toList();
  }

  private void places(Claim claim, List<ArticleOffices> articles, Findings findings) {
    for (OfficeFinder.Office office : finder.find(claim.text(), claim.language())) {
      Optional<GazetteerEntry> where =
          office.where().filter(place -> belongs(claim, office.span(), place));
      List<OfficeFinder.Office> told =
          articles.stream()
              .flatMap(article -> article.offices().stream())
              .filter(other -> sameHolder(office, other))
              .toList();
      boolean placed = told.stream().anyMatch(other -> other.where().isPresent());
      if (where.isPresent()
          && placed
          && told.stream().noneMatch(other -> samePlace(where, other.where()))) {
        findings.add(Flaw.Kind.OFFICE, office.span().of(claim.text()));
      }
    }
  }

  /// "Governor X, Belarusian goods": an adjective behind the two is of what follows.
  private boolean belongs(Claim claim, Span office, GazetteerEntry place) {
    List<Gazetteer.Mention> near = new ArrayList<>();
    for (Gazetteer.Mention mention : claim.reading().places()) {
      if (mention.entry().equals(place)
          && mention.span().gap(office).length() <= NEAR_PLACE
          && !(mention.form() == Gazetteer.Form.ADJECTIVE
              && mention.span().start() >= office.end())) {
        near.add(mention);
      }
    }
    return !near.isEmpty();
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
