package dev.beleg.bot.answer.gate;

import dev.beleg.retrieval.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whoever a sentence puts words in the mouth of may have said what the nearest sentences of the
/// source say.
final class SpeakerRule implements Rule {

  private static final double NEAR = 0.8;

  @Override
  public void check(Reading reading, Findings findings) {
    TextReading claim = reading.claim().reading();
    for (ArticleNames article : reading.articles()) {
      List<ArticleSpeakers.Speaker> claimed = article.speakers().in(claim);
      List<Span> apart = new ArrayList<>(article.speakers().verbs(claim));
      claimed.forEach(one -> apart.add(one.span()));
      List<Set<ArticleSpeakers.Speaker>> told =
          claimed.isEmpty()
              ? List.of()
              : reading.near(NEAR, word -> apart.stream().noneMatch(word::overlaps)).stream()
                  .filter(near -> article.isOwn(near.sentence()))
                  .map(near -> article.speakers().of(near.sentence()))
                  .toList();
      claimed.stream()
          .filter(one -> !told.isEmpty() && told.stream().noneMatch(some -> mayBe(one, some)))
          .forEach(one -> findings.add(Flaw.Kind.SPEAKER, one.span().of(claim.text())));
    }
  }

  private static boolean mayBe(ArticleSpeakers.Speaker claimed, Set<ArticleSpeakers.Speaker> told) {
    return told.isEmpty() || told.stream().anyMatch(claimed::mayBe);
  }
}
