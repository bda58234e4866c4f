package dev.beleg.bot.command;

import dev.beleg.bot.answer.ResourceRows;
import dev.beleg.bot.config.Spelling;
import dev.beleg.retrieval.language.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The names of the commands in three languages, as `commands.tsv` lists them.
final class CommandTable {

  private static final List<Language> COLUMNS =
      List.of(Language.GERMAN, Language.ENGLISH, Language.RUSSIAN);

  /// A name that was understood.
  ///
  /// @param command what it names
  /// @param language the language it is a word of; empty where it is one of several, or English, in
  ///   which platforms name commands whatever is spoken
  record Named(CommandName command, Optional<Language> language) {}

  private final Map<String, CommandName> commands = new LinkedHashMap<>();
  private final Map<String, Set<Language>> languages = new LinkedHashMap<>();
  private final Map<CommandName, Map<Language, String>> shown = new EnumMap<>(CommandName.class);

  /// Where a language has one.
  private final Map<CommandName, Map<Language, String>> latin = new EnumMap<>(CommandName.class);

  CommandTable() {
    ResourceRows.of(CommandTable.class, "commands.tsv").forEach(this::add);
  }

  private void add(List<String> row) {
    CommandName command = CommandName.valueOf(row.getFirst());
    for (int i = 0; i < COLUMNS.size(); i++) {
      List<String> names = Arrays.stream(row.get(i + 1).split(";")).map(String::strip).toList();
      Language language = COLUMNS.get(i);
      shown
          .computeIfAbsent(command, _ -> new EnumMap<>(Language.class))
          .put(language, names.getFirst());
      names.stream()
          .filter(name -> name.matches("[a-z0-9_]{1,32}"))
          .findFirst()
          .ifPresent(
              name ->
                  latin
                      .computeIfAbsent(command, _ -> new EnumMap<>(Language.class))
                      .put(language, name));
      for (String name : names) {
        commands.put(folded(name), command);
        languages.computeIfAbsent(folded(name), _ -> EnumSet.noneOf(Language.class)).add(language);
      }
    }
  }

  /// {@return what a name stands for, whatever the case of its letters}
  Optional<Named> find(String name) {
    return Optional.ofNullable(commands.get(folded(name)))
        .map(command -> new Named(command, language(folded(name))));
  }

  private Optional<Language> language(String name) {
    Set<Language> those = languages.getOrDefault(name, Set.of());
    return those.size() == 1
        ? those.stream().filter(language -> language != Language.ENGLISH).findFirst()
        : Optional.empty();
  }

  /// {@return the name that a misspelt one was most likely meant to be}
  Optional<String> nearest(String name) {
    return Spelling.nearest(folded(name), commands.keySet());
  }

  /// {@return the name that is shown to readers of a language}
  String shown(CommandName command, Language language) {
    return Objects.requireNonNull(
        Objects.requireNonNull(shown.get(command)).get(language), command.name());
  }

  /// {@return the first name in Latin letters of a language, or else of English}
  String latin(CommandName command, Language language) {
    String own = Objects.requireNonNull(latin.get(command)).get(language);
    return own != null ? own : shown(command, Language.ENGLISH);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }
}
