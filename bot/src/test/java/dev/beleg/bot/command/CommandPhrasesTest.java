package dev.beleg.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.retrieval.figure.Difference;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandPhrasesTest {

  private final Phrases phrases = new Phrases(CommandResponder.class);

  @Test
  void hasTheSamePhrasesInEveryLanguage() throws IOException {
    assertThat(keys("de")).isEqualTo(keys("en"));
    assertThat(keys("ru")).isEqualTo(keys("en"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysInWhatAFigureDiffersAndWhatEachCommandDoes(Language language) {
    for (Difference difference : Difference.values()) {
      assertThat(phrases.say(language, "check.why." + difference.id())).isNotBlank();
    }
    for (CommandName command : CommandName.values()) {
      String key = "help." + command.name().toLowerCase(Locale.ROOT);
      assertThat(phrases.say(language, key, "/x")).startsWith("/x ");
    }
    for (Action.Kind kind : Action.Kind.values()) {
      String key = "button." + kind.name().toLowerCase(Locale.ROOT);
      assertThat(phrases.say(language, key)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNamesThatTheHelpShowsAreNamesOfTheCommands(Language language) {
    CommandTable table = new CommandTable();
    for (CommandName command : CommandName.values()) {
      assertThat(table.find(table.shown(command, language)))
          .map(CommandTable.Named::command)
          .contains(command);
    }
  }

  private static Set<String> keys(String language) throws IOException {
    Properties properties = new Properties();
    String resource = "phrases-" + language + ".properties";
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(CommandResponder.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames();
  }
}
