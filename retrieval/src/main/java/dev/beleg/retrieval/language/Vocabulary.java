package dev.beleg.retrieval.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The words and names an operator keeps in the lexicon folder.
///
/// `regions.tsv`, `countries.tsv` and `organisations.tsv` make the gazetteer, `roles.tsv` the
/// offices that people hold, `measures.tsv` what figures measure, `first-names.tsv` the given
/// names. Every other `.tsv` file adds concepts to the lexicon, as roles and measures do too.
///
/// @param lexicon all concepts
/// @param roles the offices
/// @param measures what figures measure
/// @param related groups of related words
/// @param firstNames given names
/// @param gazetteer regions, countries, organisations
/// @param problems the lines that could not be read, by file and line
public record Vocabulary(
    Lexicon lexicon,
    Lexicon roles,
    Lexicon measures,
    Lexicon related,
    Lexicon firstNames,
    Gazetteer gazetteer,
    List<BadLine> problems) {

  private static final List<String> CONCEPT = List.of("id", "German", "English", "Russian");
  private static final List<String> REGION =
      List.of("code", "kind", "German", "English", "Russian", "places", "adjectives");
  private static final List<String> COUNTRY =
      List.of("code", "German", "English", "Russian", "adjectives");
  private static final List<String> ORGANISATION =
      List.of("id", "kind", "German", "English", "Russian");
  private static final Set<String> NAME_FILES =
      Set.of("regions.tsv", "countries.tsv", "organisations.tsv", "first-names.tsv");

  /// Files of groups of related words begin so.
  private static final String RELATED = "related";

  /// Reads a lexicon folder. Lines that cannot be read are left out and listed.
  ///
  /// @throws UncheckedIOException if the folder or one of its files cannot be read
  public static Vocabulary read(Path folder) {
    List<BadLine> problems = new ArrayList<>();
    List<Concept> all = new ArrayList<>();
    List<Concept> related = new ArrayList<>();
    for (Path file : vocabularyFiles(folder)) {
      boolean groups = file.getFileName().toString().startsWith(RELATED);
      (groups ? related : all).addAll(concepts(file, problems));
    }
    return new Vocabulary(
        new Lexicon(all),
        new Lexicon(concepts(folder.resolve("roles.tsv"), new ArrayList<>())),
        new Lexicon(concepts(folder.resolve("measures.tsv"), new ArrayList<>())),
        new Lexicon(related),
        new Lexicon(concepts(folder.resolve("first-names.tsv"), problems)),
        gazetteer(folder, problems),
        List.copyOf(problems));
  }

  private static List<Path> vocabularyFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".tsv"))
          .filter(file -> !NAME_FILES.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the lexicon folder " + folder, e);
    }
  }

  private static List<Concept> concepts(Path file, List<BadLine> problems) {
    return rows(file, CONCEPT, problems).stream()
        .map(row -> new Concept(row.cell(0), row.termsByLanguage(1)))
        .toList();
  }

  private static Gazetteer gazetteer(Path folder, List<BadLine> problems) {
    Gazetteer.Builder builder = Gazetteer.builder();
    for (TermTable.Row row : rows(folder.resolve("regions.tsv"), REGION, problems)) {
      GazetteerEntry region = entry(row, GazetteerEntry.Kind.REGION, 2);
      builder.add(region);
      addGroups(builder, region, Gazetteer.Form.PLACE, row.terms(5));
      addGroups(builder, region, Gazetteer.Form.ADJECTIVE, row.terms(6));
    }
    for (TermTable.Row row : rows(folder.resolve("countries.tsv"), COUNTRY, problems)) {
      GazetteerEntry country = entry(row, GazetteerEntry.Kind.COUNTRY, 1);
      builder.add(country);
      addGroups(builder, country, Gazetteer.Form.ADJECTIVE, row.terms(4));
    }
    for (TermTable.Row row : rows(folder.resolve("organisations.tsv"), ORGANISATION, problems)) {
      builder.add(entry(row, GazetteerEntry.Kind.ORGANISATION, 2));
    }
    return builder.build();
  }

  private static GazetteerEntry entry(
      TermTable.Row row, GazetteerEntry.Kind kind, int firstNameColumn) {
    return new GazetteerEntry(row.cell(0), kind, row.termsByLanguage(firstNameColumn));
  }

  /// A language may have no form of its own: "||вологжане".
  private static void addGroups(
      Gazetteer.Builder builder, GazetteerEntry entry, Gazetteer.Form form, List<String> groups) {
    Language[] languages = Language.values();
    for (String group : groups) {
      String[] forms = group.split("\\|", -1);
      for (int i = 0; i < forms.length && i < languages.length; i++) {
        if (!forms[i].isBlank()) {
          builder.add(entry, form, languages[i], forms[i].strip());
        }
      }
    }
  }

  /// A missing file has no rows: an operator may leave a kind of name out.
  private static List<TermTable.Row> rows(Path file, List<String> columns, List<BadLine> problems) {
    if (!Files.exists(file)) {
      return List.of();
    }
    TermTable table = TermTable.read(file, columns);
    problems.addAll(table.problems());
    return table.rows();
  }
}
