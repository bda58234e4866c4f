package dev.beleg.retrieval.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words and names an operator keeps in the lexicon folder.
///
/// `regions.tsv`, `countries.tsv` and `organisations.tsv` make the gazetteer, `roles.tsv` the
/// offices that people hold, `measures.tsv` what figures measure, `first-names.tsv` the given
/// names. Files that begin with `announcement` tell what articles announce. Every other `.tsv` file
/// adds concepts to the lexicon, as roles and measures do too.
///
/// @param lexicon all concepts
/// @param roles the offices
/// @param measures what figures measure
/// @param related groups of related words
/// @param firstNames given names
/// @param gazetteer regions, countries, organisations
/// @param announcing what tells of cooperation
/// @param problems the lines that could not be read, by file and line
public record Vocabulary(
    Lexicon lexicon,
    Lexicon roles,
    Lexicon measures,
    Lexicon related,
    Lexicon firstNames,
    Gazetteer gazetteer,
    Announcing announcing,
    List<BadLine> problems) {

  /// Words that tell of cooperation.
  ///
  /// @param kinds what kind it is
  /// @param sectors which sector of the economy it belongs to
  /// @param cues how far it is
  /// @param fallback what tells it where none of these does
  public record Announcing(Lexicon kinds, Lexicon sectors, CueWords cues, Fallback fallback) {}

  /// What tells of cooperation less surely.
  ///
  /// @param kinds words that other lists have for what kinds are about
  /// @param tenses forms of verbs that tell whether something is to come, going on or over
  public record Fallback(Lexicon kinds, CueWords tenses) {}

  private static final List<String> CONCEPT = List.of("id", "German", "English", "Russian");
  private static final List<String> REGION =
      List.of("code", "kind", "German", "English", "Russian", "places", "adjectives");
  private static final List<String> COUNTRY =
      List.of("code", "German", "English", "Russian", "adjectives");
  private static final List<String> LINK = List.of("id", "concepts");
  private static final List<String> ORGANISATION =
      List.of("id", "kind", "German", "English", "Russian");
  private static final Set<String> NAME_FILES =
      Set.of("regions.tsv", "countries.tsv", "organisations.tsv", "first-names.tsv");

  /// Files of groups of related words begin so.
  private static final String RELATED = "related";

  private static final String ANNOUNCEMENT = "announcement";
  private static final String CUES = "announcement-cues.tsv";
  private static final String TENSES = "announcement-tenses.tsv";
  private static final String LINKS = "announcement-concepts.tsv";

  /// What words of [Announcing#cues] can stand for.
  private static final Set<String> CUE_IDS =
      Set.of(
          "proposed",
          "discussed",
          "planned",
          "agreed",
          "under-way",
          "done",
          "not",
          "not-only",
          "past",
          "correction");

  /// What forms of [Fallback#tenses] can stand for; `no-verb` is what only looks like one.
  private static final Set<String> TENSE_IDS = Set.of("to-come", "going-on", "over", "no-verb");

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
    Lexicon lexicon = new Lexicon(all);
    return new Vocabulary(
        lexicon,
        new Lexicon(concepts(folder.resolve("roles.tsv"), new ArrayList<>())),
        new Lexicon(concepts(folder.resolve("measures.tsv"), new ArrayList<>())),
        new Lexicon(related),
        new Lexicon(concepts(folder.resolve("first-names.tsv"), problems)),
        gazetteer(folder, problems),
        announcing(folder, lexicon, problems),
        List.copyOf(problems));
  }

  private static Announcing announcing(Path folder, Lexicon lexicon, List<BadLine> problems) {
    return new Announcing(
        new Lexicon(concepts(folder.resolve("announcement-kinds.tsv"), problems)),
        new Lexicon(concepts(folder.resolve("announcement-sectors.tsv"), problems)),
        new CueWords(concepts(folder.resolve(CUES), problems)),
        new Fallback(
            borrowed(rows(folder.resolve(LINKS), LINK, problems), lexicon),
            new CueWords(concepts(folder.resolve(TENSES), problems))));
  }

  private static Lexicon borrowed(List<TermTable.Row> links, Lexicon lexicon) {
    return new Lexicon(
        links.stream()
            .map(
                link ->
                    new Concept(
                        link.cell(0),
                        Arrays.stream(Language.values())
                            .collect(
                                Collectors.toMap(
                                    language -> language,
                                    language -> terms(link, language, lexicon)))))
            .toList());
  }

  private static List<String> terms(TermTable.Row link, Language language, Lexicon lexicon) {
    return link.terms(1).stream()
        .flatMap(id -> lexicon.concept(id).stream())
        .flatMap(concept -> concept.terms(language).stream())
        .distinct()
        .toList();
  }

  private static List<Path> vocabularyFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".tsv"))
          .filter(file -> !NAME_FILES.contains(file.getFileName().toString()))
          .filter(file -> !file.getFileName().toString().startsWith(ANNOUNCEMENT))
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
    Set<String> ids = file.endsWith(CUES) ? CUE_IDS : file.endsWith(TENSES) ? TENSE_IDS : Set.of();
    TermTable table = TermTable.read(file, columns, id -> ids.isEmpty() || ids.contains(id));
    problems.addAll(table.problems());
    return table.rows();
  }
}
