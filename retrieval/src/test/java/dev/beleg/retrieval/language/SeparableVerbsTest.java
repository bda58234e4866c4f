package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparableVerbsTest {

  @Test
  void joinsAVerbWithTheParticleAtTheEnd() {
    assertThat(SeparableVerbs.joined(Word.of("Was führt Belarus aus Tula ein?")))
        .extracting(Word::text)
        .containsExactly("einführen");
  }

  @Test
  void joinsNothingThatIsNoVerb() {
    assertThat(SeparableVerbs.joined(Word.of("Was exportiert Belarus nach und nach"))).isEmpty();
  }

  @Test
  void joinsNothingWhereTheQuestionEndsOtherwise() {
    assertThat(SeparableVerbs.joined(Word.of("Was kauft Belarus in Tula?"))).isEmpty();
  }
}
