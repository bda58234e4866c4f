package dev.beleg.bot.command;

import static dev.beleg.bot.chat.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.MemoryStores;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UserId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of the shipped articles, found while somebody types.
class LedgerCardsTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final UserId KNOWN = new UserId(Samples.SURFACE, "u-known");
  private static final ChatId TEAM = new ChatId(Samples.SURFACE, "c-team");

  @TempDir static Path folder;
  private static Shelf shelf;

  private final FigureCards cards = cards(Set.of(TEAM), Set.of(KNOWN));

  @BeforeAll
  static void open() {
    shelf = new Shelf(Shelf.SEEDS, folder, CLOCK);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @ParameterizedTest
  @CsvSource({
    "lipezk 2021,        315 million US dollars · trade turnover · 2021",
    "lipetsk trade 2021, 315 million US dollars · trade turnover · 2021",
    "товарооборот с Липецкой областью в 2021 году, 315 млн · товарооборот · 2021",
    "lip 2021,           315 million US dollars · trade turnover · 2021",
    "lipe expor,         31% · exports"
  })
  void findsFiguresByWordsOfAnyLanguageAlsoHalfTyped(String words, String parts) {
    List<Card> found = cards.find(reader(ReplyLanguage.ENGLISH), words, 10);
    assertThat(found).anySatisfy(card -> assertThat(card.title()).contains(parts.split(" · ")));
  }

  @Test
  void aCardHoldsFigureSentenceAndSource() {
    Card card =
        cards.find(reader(ReplyLanguage.ENGLISH), "lipetsk trade turnover 2021", 1).getFirst();
    assertThat(card.language()).isEqualTo(ReplyLanguage.ENGLISH);
    assertThat(card.description()).startsWith("2023-06-01 · ");
    assertThat(card.reply().plainText())
        .startsWith(card.title() + " [1]\n«")
        .contains("$315 million", "\n[1] 001_");
  }

  @Test
  void aFoundCardIsFoundAgainByItsId() {
    Card card = cards.find(reader(ReplyLanguage.GERMAN), "lipezk handelsumsatz 2021", 1).getFirst();
    assertThat(cards.card(reader(ReplyLanguage.GERMAN), card.id())).contains(card);
    assertThat(cards.card(reader(ReplyLanguage.GERMAN), "no such figure")).isEmpty();
  }

  @Test
  void whatFitsNothingFindsNothing() {
    assertThat(cards.find(reader(ReplyLanguage.GERMAN), "lipezk 1987", 10)).isEmpty();
    assertThat(cards.find(reader(ReplyLanguage.GERMAN), "quastenflosser", 10)).isEmpty();
  }

  @Test
  void beforeAnythingIsTypedTheNewestResultsAreOffered() {
    assertThat(cards.find(reader(ReplyLanguage.ENGLISH), "", 5)).hasSize(5);
  }

  @Test
  void whoIsNotPermittedFindsNothingOutsideOfAPermittedChat() {
    Sender stranger = Sender.of(Samples.SURFACE, "u-stranger");
    FigureCards.Reader alone =
        new FigureCards.Reader(stranger, Optional.empty(), ReplyLanguage.ENGLISH);
    FigureCards.Reader inTeam =
        new FigureCards.Reader(stranger, Optional.of(TEAM), ReplyLanguage.ENGLISH);
    assertThat(cards.find(alone, "lipetsk", 5)).isEmpty();
    assertThat(cards.find(inTeam, "lipetsk", 5)).isNotEmpty();
    String id = cards.find(inTeam, "lipetsk", 1).getFirst().id();
    assertThat(cards.card(alone, id)).isEmpty();
  }

  @Test
  void whatAChatDoesNotSeeIsNotFoundThere() {
    FigureCards others =
        new LedgerCards(_ -> shelf.ofAnotherCollection(), access(Set.of(), Set.of(KNOWN)), CLOCK);
    assertThat(others.find(reader(ReplyLanguage.ENGLISH), "lipetsk", 5)).isEmpty();
  }

  @Test
  void isInTheLanguageThatAReaderHasChosenWhateverHeTypes() {
    FigureCards.Reader german = reader(ReplyLanguage.GERMAN);
    String words = "lipetsk trade turnover 2021";
    assertThat(cards.find(german, words, 1).getFirst().language()).isEqualTo(ReplyLanguage.ENGLISH);
    FigureCards.Reader chosen =
        new FigureCards.Reader(german.sender(), german.chat(), german.language(), true);
    assertThat(cards.find(chosen, words, 1).getFirst().language()).isEqualTo(ReplyLanguage.GERMAN);
  }

  @Test
  void namesNoTimeThatIsNotKnown() {
    assertThat(cards.find(reader(ReplyLanguage.ENGLISH), "", 1000))
        .allSatisfy(card -> assertThat(card.title()).doesNotEndWith(", –"));
  }

  private static FigureCards.Reader reader(ReplyLanguage language) {
    return new FigureCards.Reader(new Sender(KNOWN, Optional.empty()), Optional.empty(), language);
  }

  private static FigureCards cards(Set<ChatId> chats, Set<UserId> users) {
    return new LedgerCards(_ -> shelf.library(), access(chats, users), CLOCK);
  }

  private static Access access(Set<ChatId> chats, Set<UserId> users) {
    return new Access(
        new AccessRules(chats, Set.of(), users, Set.of(), false),
        new MemoryStores(ConversationRules.DEFAULT).stores().pairings(),
        CLOCK,
        new Random(1));
  }
}
