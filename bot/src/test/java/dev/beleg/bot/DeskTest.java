package dev.beleg.bot;

import static dev.beleg.bot.SeedChats.ask;
import static dev.beleg.bot.SeedChats.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.chat.WorkspaceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What somebody sees and orders beside the conversations, over the shipped articles.
@Timeout(120)
class DeskTest {

  @TempDir static Path index;
  private static SeedChats chats;

  @TempDir Path data;
  private final RecordingChannel channel = new RecordingChannel();

  @BeforeAll
  static void open() {
    chats = new SeedChats(index);
  }

  @AfterAll
  static void close() {
    chats.close();
  }

  private void during(Consumer<ChatService> work) {
    Set<UserId> users =
        Set.of(new UserId(Samples.SURFACE, "u-a"), new UserId(Samples.SURFACE, "u-c1"));
    AccessRules access =
        new AccessRules(Set.of(), Set.of(workspace("T1"), workspace("T2")), users, Set.of(), false);
    try (ChatService service =
        chats.start(data, channel, new SeedChats.Start(access, true, Optional.empty()))) {
      work.accept(service);
    }
  }

  private static WorkspaceId workspace(String id) {
    return new WorkspaceId(Samples.SURFACE, id);
  }

  private static UpdateKey occasion(String id) {
    return new UpdateKey(Samples.SURFACE, id);
  }

  private static Desk.Visitor visitor(String user) {
    return new Desk.Visitor(Sender.of(Samples.SURFACE, user), ReplyLanguage.GERMAN);
  }

  private String last(String chat) {
    return SeedChats.last(channel, chat);
  }

  @Test
  void ordersAtTheDeskWhatTheCommandOrders() {
    during(
        service -> {
          Desk desk = service.core().desk();
          Desk.Visitor anna = visitor("u-a");
          ConversationId own = Samples.conversation("a");
          assertThat(desk.order(anna, own, true, "8:00 Berlin werktags quibbel", occasion("1")))
              .hasValueSatisfying(wrong -> assertThat(wrong).contains("quibbel"));
          assertThat(desk.digests(anna, own)).isEmpty();
          assertThat(desk.order(anna, own, true, "8:00 Berlin werktags Lipezk", occasion("2")))
              .isEmpty();
          assertThat(desk.digests(anna, own))
              .singleElement()
              .satisfies(
                  digest ->
                      assertThat(digest.lines())
                          .containsExactly(
                              "Werktags um 08:00 (Berlin); Gebiet Lipezk.",
                              "Nächste Ausgabe: Dienstag, 3. März, 08:00."));
          ask(service, "1", "a", "/digest");
          assertThat(last("a")).contains("08:00");
          desk.act(anna, own, Desk.Act.PAUSE, occasion("3"));
          assertThat(desk.digests(anna, own)).extracting(Desk.Digest::paused).containsExactly(true);
          desk.act(anna, own, Desk.Act.RESUME, occasion("4"));
          assertThat(desk.preview(anna, own)).isPresent();
          desk.act(anna, own, Desk.Act.SEND, occasion("5"));
          settle(service);
          assertThat(last("a")).contains("Keine neuen Meldungen");
          desk.act(anna, own, Desk.Act.END, occasion("6"));
          assertThat(desk.digests(anna, own)).isEmpty();
        });
  }

  /// A window that closes says that it was done.
  @Test
  void saysWhereThereIsNothingToPauseOrEndOrBegin() {
    during(
        service -> {
          Desk desk = service.core().desk();
          Desk.Visitor anna = visitor("u-a");
          ConversationId own = Samples.conversation("a");
          for (String words : List.of("pause", "pause bis 1. Mai", "ende", "weiter", "now", "on")) {
            assertThat(desk.order(anna, own, true, words, occasion("1"))).as(words).isPresent();
          }
          assertThat(desk.order(anna, own, true, "8:00 Berlin Lipezk", occasion("2"))).isEmpty();
          assertThat(desk.order(anna, own, true, "pause bis 1. Mai", occasion("3"))).isEmpty();
          assertThat(desk.digests(anna, own).getFirst().lines().toString()).contains("1. Mai");
          assertThat(desk.order(anna, own, true, "weiter", occasion("4"))).isEmpty();
          assertThat(desk.order(anna, own, true, "aus", occasion("5"))).isEmpty();
          assertThat(desk.digests(anna, own)).isEmpty();
        });
  }

  @Test
  void letsNobodyTouchTheDigestOfSomebodyElse() {
    during(
        service -> {
          Desk desk = service.core().desk();
          ConversationId own = Samples.conversation("a");
          assertThat(desk.order(visitor("u-a"), own, true, "8:00 Berlin", occasion("1"))).isEmpty();
          for (Desk.Visitor other : List.of(visitor("u-c1"), visitor("u-stranger"))) {
            assertThat(desk.digests(other, own)).isEmpty();
            assertThat(desk.preview(other, own)).isEmpty();
            assertThat(desk.order(other, own, true, "9:00 Berlin", occasion("2"))).isPresent();
            desk.act(other, own, Desk.Act.END, occasion("3"));
          }
          assertThat(desk.digests(visitor("u-a"), own)).hasSize(1);
          assertThat(desk.announcements(visitor("u-stranger"), 5)).isEmpty();
        });
  }

  @Test
  void takesAnOrderForNoChatThatIsNotOfOnesOwnWorkspace() {
    during(
        service -> {
          Desk desk = service.core().desk();
          Desk.Visitor member =
              new Desk.Visitor(
                  new Sender(new UserId(Samples.SURFACE, "T1/u"), Optional.of(workspace("T1"))),
                  ReplyLanguage.GERMAN);
          ConversationId there = Samples.conversation("T2/c");
          ConversationId here = Samples.conversation("T1/c");
          assertThat(desk.order(member, there, false, "8:00 Berlin", occasion("1"))).isPresent();
          assertThat(desk.order(member, there, true, "8:00 Berlin", occasion("2"))).isPresent();
          assertThat(desk.order(member, here, false, "8:00 Berlin", occasion("3"))).isEmpty();
          assertThat(desk.digests(member, here))
              .extracting(Desk.Digest::conversation)
              .containsExactly(here);
        });
  }

  /// Who is answered alone has no say in a channel.
  @Test
  void takesNoOrderForAChannelFromWhoIsAnsweredAloneOnly() {
    during(
        service -> {
          Desk desk = service.core().desk();
          ConversationId channel = Samples.conversation("channel");
          assertThat(desk.order(visitor("u-a"), channel, false, "8:00 Berlin", occasion("1")))
              .contains("Dort dürfen Sie keinen Digest bestellen.");
          assertThat(desk.digests(visitor("u-a"), channel)).isEmpty();
        });
  }

  @Test
  void tellsTheNewestAnnouncementsAtTheDeskWithTheirSources() {
    during(
        service -> {
          Reply told = service.core().desk().announcements(visitor("u-a"), 2).orElseThrow();
          assertThat(told.blocks()).hasSize(3);
          assertThat(told.plainText()).contains("[1]", "[2]", ".txt#");
        });
  }
}
