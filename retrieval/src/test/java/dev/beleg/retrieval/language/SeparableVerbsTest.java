package dev.beleg.retrieval.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeparableVerbsTest {

  @Test
  void joinsAVerbWithTheParticleAtTheEnd() {
    assertThat(SeparableVerbs.joined("Was führt Belarus aus Tula ein?"))
        .extracting(Word::text)
        .containsExactly("einführen");
  }

  @Test
  void joinsNothingThatIsNoVerb() {
    assertThat(SeparableVerbs.joined("Was exportiert Belarus nach und nach")).isEmpty();
  }

  @Test
  void joinsNothingWhereTheQuestionEndsOtherwise() {
    assertThat(SeparableVerbs.joined("Was kauft Belarus in Tula?")).isEmpty();
  }
}
