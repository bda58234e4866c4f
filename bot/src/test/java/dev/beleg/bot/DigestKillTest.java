package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that send digests and are ended between any two steps; what the platform has got is
/// held against what the state says.
class DigestKillTest {

  private static final List<String> POINTS =
      List.of(
          "before reserve",
          "after reserve",
          "while composing",
          "before queue",
          "after queue",
          "before marking as sending",
          "after marking as sending",
          "before sending",
          "after sending",
          "before marking as sent",
          "after marking as sent",
          OuterProcess.KILLED);

  private static final LocalDate FIRST = LocalDate.parse("2026-03-03");
  private static final String REGIONS =
      "Tula Tver Omsk Penza Ryazan Samara Saratov Tomsk Kursk Kaluga Smolensk Pskov Bryansk Oryol"
          + " Tambov Voronezh Lipetsk Vologda Kirov Kurgan Orenburg Tyumen Chelyabinsk Irkutsk";

  private static final Pattern MISSED =
      Pattern.compile("(?:([0-9]+) editions were|One edition was) missed");

  private static final Pattern MORE = Pattern.compile("and (?:one|([0-9]+)) more events?");

  @TempDir Path home;
  private final Map<Long, String> unsent = new HashMap<>();
  private final Map<Long, String> lost = new HashMap<>();

  private record Arrived(String kind, long message, String chat, String text) {}

  /// Each round is a day with one new article, and a process that is ended at one of the points.
  /// Set `-Dbeleg.kill-rounds=200` for a long run.
  @Test
  void everyEditionArrivesOnceWhereverTheProcessEnds() throws Exception {
    Random random = new Random(17);
    Files.createDirectories(home.resolve("corpus"));
    copyLexicon();
    int rounds = Integer.getInteger("beleg.kill-rounds", POINTS.size());
    run(OuterProcess.NOWHERE, 1, 0, random);
    for (int round = 1; round <= rounds; round++) {
      publish(round);
      String point = POINTS.get(round % POINTS.size());
      run(point, 1 + random.nextInt(DigestingProcess.CHATS), round, random);
    }
    run(OuterProcess.NOWHERE, 1, rounds, random);
    run(OuterProcess.NOWHERE, 1, rounds + 1, random);

    List<Arrived> log = log();
    for (String kind : List.of("first", "repeat")) {
      assertThat(log.stream().filter(it -> it.kind.equals(kind)).map(Arrived::message))
          .as(kind)
          .doesNotHaveDuplicates();
    }
    checkEditions(rounds);
    checkMissed(log);
    checkArticles(log, rounds);
    checkOutbox(log);
    checkLosses(log);
  }

  /// Half of a process's time went into the names of regions that no article has.
  private void copyLexicon() throws IOException {
    Path from = Path.of(System.getProperty("beleg.home"), "config", "lexicon");
    Path lexicon = Files.createDirectories(home.resolve("lexicon"));
    for (String words : List.of("announcement-kinds.tsv", "announcement-cues.tsv")) {
      Files.copy(from.resolve(words), lexicon.resolve(words));
    }
    Set<String> regions = Set.of(REGIONS.split(" "));
    copy(
        from,
        lexicon,
        "regions.tsv",
        row -> Stream.of(row[3].split("; ")).anyMatch(regions::contains));
    copy(from, lexicon, "countries.tsv", row -> row[0].equals("BY"));
  }

  private static void copy(Path from, Path to, String file, Predicate<String[]> wanted)
      throws IOException {
    List<String> rows =
        Files.readAllLines(from.resolve(file)).stream()
            .filter(row -> row.contains("\t") && !row.startsWith("#"))
            .filter(row -> wanted.test(row.split("\t", -1)))
            .toList();
    assertThat(rows).as(file).isNotEmpty();
    Files.write(to.resolve(file), rows);
  }

  /// One row for each chat and day, each with an end.
  private void checkEditions(int rounds) throws SQLException {
    List<String> rows =
        read("SELECT chat || ' ' || slot FROM edition WHERE state IN ('queued', 'missed')");
    List<String> days = new ArrayList<>();
    for (int chat = 0; chat < DigestingProcess.CHATS; chat++) {
      for (int round = 1; round <= rounds + 1; round++) {
        days.add("c" + chat + " " + FIRST.plusDays(round));
      }
    }
    assertThat(rows).doesNotHaveDuplicates().isSubsetOf(days);
    assertThat(read("SELECT state FROM edition WHERE state NOT IN ('queued', 'missed')")).isEmpty();
  }

  /// Each edition tells how many days went by without one since the edition before it.
  private void checkMissed(List<Arrived> log) throws SQLException {
    Map<Long, String> arrived = new HashMap<>();
    log.forEach(it -> arrived.put(it.message, it.text));
    for (int chat = 0; chat < DigestingProcess.CHATS; chat++) {
      LocalDate before = FIRST;
      for (String row :
          read(
              """
              SELECT edition.slot || ' ' || min(message)
              FROM edition JOIN edition_part USING (surface, chat, thread, slot)
              WHERE chat = 'c%d' GROUP BY edition.slot ORDER BY edition.slot
              """
                  .formatted(chat))) {
        LocalDate day = LocalDate.parse(row.split(" ")[0]);
        long message = Long.parseLong(row.split(" ")[1]);
        String text = arrived.getOrDefault(message, unsent.getOrDefault(message, ""));
        assertThat(text).as("c%d %s", chat, day).contains("Regional cooperation, ");
        assertThat(missed(text))
            .as("c%d %s", chat, day)
            .isEqualTo(ChronoUnit.DAYS.between(before, day) - 1);
        before = day;
      }
    }
  }

  private static int missed(String text) {
    Matcher several = MISSED.matcher(text);
    return several.find() ? (several.group(1) == null ? 1 : Integer.parseInt(several.group(1))) : 0;
  }

  /// The news of each day is told to each chat, in one message, and nobody is told it again
  /// unmarked. What did not arrive was in a message that the state knows to be lost.
  private void checkArticles(List<Arrived> log, int rounds) {
    for (int chat = 0; chat < DigestingProcess.CHATS; chat++) {
      String name = "c" + chat;
      Map<Long, String> told = new HashMap<>();
      log.stream().filter(it -> it.chat.equals(name)).forEach(it -> told.put(it.message, it.text));
      lost.forEach(
          (message, whose) -> {
            if (whose.equals(name)) {
              told.putIfAbsent(message, unsent.getOrDefault(message, ""));
            }
          });
      long untold =
          IntStream.rangeClosed(1, rounds)
              .filter(round -> messages(told, file(round), name) == 0)
              .count();
      assertThat(untold).as(name).isEqualTo(behindButtons(told));
    }
  }

  private static long messages(Map<Long, String> told, String file, String chat) {
    long messages = told.values().stream().filter(text -> text.contains(file)).count();
    assertThat(messages).as("%s %s", chat, file).isLessThanOrEqualTo(1);
    return messages;
  }

  /// What the state says was sent is in the log, and the log has nothing that it does not know.
  private void checkOutbox(List<Arrived> log) throws SQLException {
    List<Long> arrived = log.stream().map(Arrived::message).distinct().toList();
    List<Long> sent = numbers("SELECT id FROM outbox WHERE state = 'delivered'");
    List<Long> known = numbers("SELECT message FROM edition_part");
    assertThat(arrived).containsAll(sent);
    assertThat(known).containsAll(arrived);
    assertThat(read("SELECT state FROM outbox WHERE state NOT IN ('delivered', 'lost')")).isEmpty();
  }

  /// Of each message that may not have arrived a later edition says so.
  private void checkLosses(List<Arrived> log) throws SQLException {
    assertThat(
            read(
                """
                SELECT message FROM edition_part JOIN outbox ON outbox.id = edition_part.message
                WHERE state = 'lost' AND loss_said = 0
                """))
        .isEmpty();
    List<String> all = new ArrayList<>(unsent.values());
    log.forEach(it -> all.add(it.text));
    assertThat(all.stream().anyMatch(text -> text.contains("may not have arrived")))
        .isEqualTo(!lost.isEmpty());
  }

  /// An edition shows ten events; the others come with its button.
  private static long behindButtons(Map<Long, String> told) {
    return told.values().stream()
        .map(MORE::matcher)
        .filter(Matcher::find)
        .mapToInt(more -> more.group(1) == null ? 1 : Integer.parseInt(more.group(1)))
        .sum();
  }

  /// What the state forgets after some days.
  private void remember() throws SQLException {
    for (String row : read("SELECT id || ' ' || words FROM outbox WHERE words IS NOT NULL")) {
      String[] cells = row.split(" ", 2);
      unsent.put(Long.valueOf(cells[0]), cells[1]);
    }
    for (String row : read("SELECT id || ' ' || chat FROM outbox WHERE state = 'lost'")) {
      String[] cells = row.split(" ", 2);
      lost.put(Long.valueOf(cells[0]), cells[1]);
    }
  }

  private static String file(int round) {
    return "r%03d.txt".formatted(round);
  }

  private void publish(int round) throws IOException {
    List<String> regions = List.of(REGIONS.split(" "));
    String region = regions.get(round % regions.size());
    Files.writeString(
        home.resolve("corpus").resolve(file(round)),
        "---\ndate: %s\n---\nBelarus and %s Oblast signed a contract for the supply of %d trams worth $%d million."
            .formatted(FIRST.plusDays(round), region, 40 + round, 30 + 7 * round));
  }

  private void run(String point, int times, int round, Random random) throws Exception {
    String time = FIRST.plusDays(round) + (round == 0 ? "T09:00:00Z" : "T08:00:01Z");
    List<String> arguments = List.of(home.toString(), point, String.valueOf(times), time);
    try (OuterProcess process =
        OuterProcess.start(DigestingProcess.class, home.resolve("errors"), point, arguments)) {
      process.lines(1 + random.nextInt(20));
    }
    remember();
  }

  private List<Arrived> log() {
    try {
      return Files.readAllLines(home.resolve("platform")).stream()
          .map(line -> line.split("\t", 4))
          .map(cell -> new Arrived(cell[0], Long.parseLong(cell[1]), cell[2], cell[3]))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> numbers(String query) throws SQLException {
    return read(query).stream().map(Long::valueOf).toList();
  }

  private List<String> read(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/state.db"));
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
