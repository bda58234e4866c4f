package dev.beleg.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.SimulatedWorld;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationOverSqliteTest {

  private static final Logger JOURNAL = Logger.getLogger("dev.beleg.bot.chat");

  @TempDir Path home;

  @BeforeAll
  static void quietTheJournal() {
    JOURNAL.setLevel(Level.OFF);
  }

  @AfterAll
  static void openTheJournal() {
    JOURNAL.setLevel(null);
  }

  @Test
  void everyInvariantHoldsOverTheStateFile() {
    for (long seed = 0; seed < Long.getLong("beleg.simulated-states", 12); seed++) {
      Path data = home.resolve(String.valueOf(seed));
      try (StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT)) {
        assertThat(new SimulatedWorld(seed, state.stores()).run()).as("seed %d", seed).isEmpty();
      }
    }
  }
}
