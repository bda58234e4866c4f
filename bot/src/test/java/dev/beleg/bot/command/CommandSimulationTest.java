package dev.beleg.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.Outcome;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.SimulatedWorld;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.digest.NoDigests;
import dev.beleg.retrieval.language.Language;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real commands and questions over the shipped articles, in worlds where everything fails that
/// can.
class CommandSimulationTest {

  private static final Logger JOURNAL = Logger.getLogger("dev.beleg.bot.chat");

  private static final Map<String, ReplyLanguage> LANGUAGES =
      Map.of("/language de", ReplyLanguage.GERMAN, "/language ru", ReplyLanguage.RUSSIAN);

  private static final List<String> MESSAGES =
      List.of(
          "Wie hoch war der Handelsumsatz mit Lipezk 2022?",
          "und 2021?",
          "Who is the governor of Lipetsk Oblast?",
          "а в первом квартале?",
          "/figures Lipezk",
          "/check Exports to Lipetsk rose 31% to $19m",
          "/sources",
          "/source 1",
          "/latest",
          "/language de",
          "/language ru",
          "/length short",
          "/listen",
          "/helpful",
          "/new",
          "/forget",
          "/abort",
          "/help",
          "/nonsense");

  @TempDir static Path folder;

  private static Shelf shelf;

  @BeforeAll
  static void open() {
    JOURNAL.setLevel(Level.OFF);
    shelf = new Shelf(Shelf.SEEDS, folder, () -> Samples.NOON);
  }

  @AfterAll
  static void close() {
    shelf.close();
    JOURNAL.setLevel(null);
  }

  /// People who send commands and questions, answered by what answers them in earnest.
  private static final class Commands implements SimulatedWorld.Repertoire {

    @Override
    public Update update(Arrival arrival, Random random) {
      return new Update.Asked(arrival, MESSAGES.get(random.nextInt(MESSAGES.size())));
    }

    @Override
    public Responder responder(Stores stores, Access access, InstantSource clock) {
      return new CommandResponder(
          new CommandResponder.Parts(
              new CommandResponder.Articles(_ -> shelf.library(), Additions.none()),
              new CommandResponder.Chats(stores, access, CommandSimulationTest::noCounts),
              NoDigests.digests(),
              new CommandResponder.Languages(Optional.empty(), Language.ENGLISH),
              clock));
    }
  }

  private static ChatEngine.Counts noCounts() {
    throw new AssertionError("nobody asks for the status");
  }

  /// Set `-Dbeleg.simulated-commands=2000` for a long run.
  @Test
  void everyInvariantHoldsWithRealCommands() {
    for (long seed = 0; seed < Long.getLong("beleg.simulated-commands", 40); seed++) {
      Stores stores = new MemoryStores(EngineRules.ordinary().conversations()).stores();
      SimulatedWorld world =
          new SimulatedWorld(seed, stores, UnaryOperator.identity(), new Commands());

      assertThat(world.run()).as("seed %d", seed).isEmpty();

      Map<Update, Outcome> outcomes = world.outcomes();
      outcomes.keySet().stream()
          .map(update -> update.arrival().conversation().chat())
          .distinct()
          .forEach(chat -> checkLanguage(chat, outcomes, stores));
    }
  }

  /// What a chat has chosen is what its last command chose that was answered, or a later one that
  /// was carried out before it was given up.
  private static void checkLanguage(ChatId chat, Map<Update, Outcome> outcomes, Stores stores) {
    List<Optional<ReplyLanguage>> possible = new ArrayList<>();
    possible.add(Optional.empty());
    outcomes.forEach(
        (update, outcome) -> {
          ReplyLanguage chosen = LANGUAGES.get(((Update.Asked) update).text());
          if (chosen != null && update.arrival().conversation().chat().equals(chat)) {
            if (outcome == Outcome.ANSWERED) {
              possible.clear();
            }
            possible.add(Optional.of(chosen));
          }
        });
    assertThat(possible).contains(stores.settings().of(chat).language());
  }
}
