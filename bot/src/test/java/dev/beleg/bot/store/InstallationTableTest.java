package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.InstallationStore.Installation;
import dev.beleg.bot.chat.WorkspaceId;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTableTest {

  private static final WorkspaceId TEAM = new WorkspaceId("slack", "T1");
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  @TempDir Path folder;
  private StateFile state;
  private InstallationStore store;

  @BeforeEach
  void open() {
    state = StateFile.open(folder, StateFile.Rules.DEFAULT);
    store = state.installations();
  }

  @AfterEach
  void close() {
    state.close();
  }

  private static Bytes sealed(int sign) {
    return new Bytes(new byte[] {(byte) sign});
  }

  private Installation found() {
    return store.find(TEAM).orElseThrow();
  }

  @Test
  void keepsOneInstallationOfAWorkspaceTheLast() {
    store.put(TEAM, sealed(1), NOW);
    store.put(new WorkspaceId("slack", "T0"), sealed(2), NOW.plusSeconds(1));
    store.put(TEAM, sealed(3), NOW.plusSeconds(2));
    assertThat(store.all("slack"))
        .extracting(it -> it.workspace().workspace(), Installation::sealed)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("T0", sealed(2)),
            org.assertj.core.api.Assertions.tuple("T1", sealed(3)));
    assertThat(store.all("teams")).isEmpty();
  }

  @Test
  void changesNothingThatWasChangedInBetween() {
    store.put(TEAM, sealed(1), NOW);
    Installation before = found();
    assertThat(store.replace(before, sealed(2))).isTrue();
    assertThat(store.replace(before, sealed(3))).isFalse();
    assertThat(found().sealed()).isEqualTo(sealed(2));
    assertThat(found().installed()).isEqualTo(NOW);
    Installation removed = found();
    store.remove(TEAM, NOW);
    store.put(TEAM, sealed(4), NOW);
    assertThat(store.replace(removed, sealed(5))).isFalse();
  }

  @Test
  void letsOneAtATimeTakeOnAChange() {
    store.put(TEAM, sealed(1), NOW);
    Installation before = found();
    assertThat(store.claim(before, NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(store.claim(before, NOW.plusSeconds(59), NOW.plusSeconds(120))).isFalse();
    assertThat(store.claim(before, NOW.plusSeconds(60), NOW.plusSeconds(120))).isTrue();
    store.replace(before, sealed(2));
    assertThat(store.claim(before, NOW.plusSeconds(300), NOW.plusSeconds(360))).isFalse();
    assertThat(store.claim(found(), NOW, NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void letsAChangeBeTakenOnThatWasTakenOnByAClockWhichWasAhead() {
    store.put(TEAM, sealed(1), NOW);
    assertThat(store.claim(found(), NOW.plusSeconds(90_000), NOW.plusSeconds(90_060))).isTrue();
    assertThat(store.claim(found(), NOW, NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void removesNoInstallationThatWasMadeLater() {
    store.put(TEAM, sealed(1), NOW);
    assertThat(store.remove(TEAM, NOW.minusMillis(1))).isFalse();
    assertThat(store.remove(TEAM, NOW)).isTrue();
    assertThat(store.find(TEAM)).isEmpty();
    assertThat(store.remove(TEAM, NOW)).isFalse();
  }
}
