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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    checkMissed(log, rounds);
    checkArticles(log, rounds);
    checkOutbox(log);
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

  /// A day whose edition was not sent, since a process ended before it took it on or before it was
  /// put together, is told as missed by the next edition.
  private void checkMissed(List<Arrived> log, int rounds) throws SQLException {
    for (int chat = 0; chat < DigestingProcess.CHATS; chat++) {
      String name = "c" + chat;
      int sent =
          read("SELECT slot FROM edition WHERE state = 'queued' AND chat = '" + name + "'").size();
      Map<Long, Integer> told = new HashMap<>();
      log.stream()
          .filter(it -> it.chat.equals(name))
          .forEach(it -> told.put(it.message, missed(it.text)));
      int missed = told.values().stream().mapToInt(Integer::intValue).sum();
      assertThat(missed).as(name).isLessThanOrEqualTo(rounds + 1 - sent);
      assertThat(missed + lostOf(name) * (rounds + 1)).isGreaterThanOrEqualTo(rounds + 1 - sent);
    }
  }

  private static int missed(String text) {
    Matcher several = MISSED.matcher(text);
    return several.find() ? (several.group(1) == null ? 1 : Integer.parseInt(several.group(1))) : 0;
  }

  /// The news of each day is told to each chat, in one message, and nobody is told it again
  /// unmarked.
  private void checkArticles(List<Arrived> log, int rounds) throws SQLException {
    for (int chat = 0; chat < DigestingProcess.CHATS; chat++) {
      String name = "c" + chat;
      int missing = 0;
      for (int round = 1; round <= rounds; round++) {
        String file = file(round);
        Set<Long> messages =
            log.stream()
                .filter(it -> it.chat.equals(name) && it.text.contains(file))
                .map(Arrived::message)
                .collect(Collectors.toSet());
        assertThat(messages).as("%s %s", name, file).hasSizeLessThanOrEqualTo(1);
        missing += messages.isEmpty() ? 1 : 0;
      }
      assertThat(missing).as(name).isLessThanOrEqualTo(lostOf(name) + behindButtons(log, name));
    }
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

  /// An edition shows ten events; the others come with its button.
  private static int behindButtons(List<Arrived> log, String chat) {
    Map<Long, Integer> behind = new HashMap<>();
    for (Arrived arrived : log) {
      Matcher more = MORE.matcher(arrived.text);
      if (arrived.chat.equals(chat) && more.find()) {
        behind.put(arrived.message, more.group(1) == null ? 1 : Integer.parseInt(more.group(1)));
      }
    }
    return behind.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int lostOf(String chat) throws SQLException {
    return Integer.parseInt(
        read("SELECT count(*) FROM outbox WHERE state = 'lost' AND chat = '" + chat + "'")
            .getFirst());
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
