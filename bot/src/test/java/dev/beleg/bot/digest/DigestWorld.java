package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A state, an index and a clock that is set, around digests whose messages are kept.
final class DigestWorld implements AutoCloseable {

  static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home"), "config", "lexicon"));
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final String NEWS =
      "Belarus and Tula Oblast signed a contract for the supply of 40 trams worth $30 million,"
          + " Governor Dmitry Milyaev said in Tula.";

  final StateFile state;
  final ArticleIndex index;
  final Letterbox letterbox = new Letterbox();
  Instant now = Instant.parse("2026-03-02T12:00:00Z");
  boolean permitted = true;
  Headlines headlines = Headlines.NONE;
  DigestService service;

  private final Path folder;
  private final Ingestor ingestor;

  DigestWorld(Path folder) {
    this.folder = folder;
    this.state = StateFile.open(folder.resolve("state"), StateFile.Rules.DEFAULT);
    this.index = ArticleIndex.open(folder.resolve("index"), () -> now);
    this.ingestor =
        new Ingestor(
            index,
            new ArticlePreparation(
                new ArticleReader(), new PassageSplitter(), () -> VOCABULARY, "test"),
            () -> now);
    this.service = service();
  }

  @Override
  public void close() {
    index.close();
    state.close();
  }

  DigestService service() {
    return service(state.digests());
  }

  DigestService service(DigestStore store) {
    return new DigestService(
        new DigestService.Parts(
            store,
            _ -> index.view(),
            new EditionPhrases(VOCABULARY),
            headlines,
            letterbox,
            _ -> permitted,
            () -> now));
  }

  int turnAt(String time) {
    now = Instant.parse(time);
    return service.turn(() -> true);
  }

  void subscribe(String chat) {
    service.note(conversation(chat));
    state.digests().put(subscription(chat, BERLIN, false), now);
  }

  static Subscription subscription(String chat, ZoneId zone, boolean onlyNews) {
    return new Subscription(
        conversation(chat),
        new Subscription.Subscriber(Sender.of("sim", "u"), true),
        Schedule.daily(LocalTime.of(8, 0), zone),
        Selection.ALL,
        new Manner(Language.ENGLISH, onlyNews, false, Optional.empty()));
  }

  static ConversationId conversation(String chat) {
    return ConversationId.of("sim", chat);
  }

  DigestStore.Held held(String chat) {
    return state.digests().of(conversation(chat)).orElseThrow();
  }

  void publish(String file, String day, String text) {
    try {
      Path corpus = Files.createDirectories(folder.resolve("corpus"));
      Files.writeString(corpus.resolve(file), "---\ndate: " + day + "\n---\n" + text);
      ingestor.reconcile(Corpus.of(corpus));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets a message come to its end.
  void end(Message message, Message.State state) {
    Message ended = new Message(message.id(), message.draft(), state, message.due(), true);
    this.state.stores().outbox().save(ended, now.plus(Duration.ofSeconds(1)));
  }

  List<String> ends() {
    return read("SELECT slot || ' ' || state FROM edition ORDER BY slot");
  }

  List<String> read(String query) {
    try (Connection connection = connection();
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void write(String change) {
    try (Connection connection = connection()) {
      connection.createStatement().executeUpdate(change);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/state.db"));
  }
}
