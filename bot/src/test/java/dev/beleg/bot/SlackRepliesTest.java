package dev.beleg.bot;

import static dev.beleg.bot.SeedChats.accept;
import static dev.beleg.bot.SeedChats.ask;
import static dev.beleg.bot.SeedChats.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.RecordingChannel;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.chat.UserId;
import dev.beleg.bot.slack.SlackRefusals;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Everything that the chats say of the shipped articles, as Slack would get it.
@Timeout(120)
class SlackRepliesTest {

  private static final List<List<String>> DIALOGUES =
      List.of(
          List.of("Wie hoch war der Handelsumsatz mit Lipezk 2021?", "und 2022?", "/source 1"),
          List.of("Wie hoch war der Handelsumsatz mit Lipezk?", "/source 1 file", "/sources"),
          List.of("What is the capital of Mars?", "/source 99", "/helpful", "/unhelpful"),
          List.of(
              "/figures", "/figures Lipezk", "/figures quibbel", "/figures " + "x ".repeat(400)),
          List.of("/chart", "/chart trade turnover Lipetsk", "/chart quibbel"),
          List.of("/check", "/check Exports to Lipetsk rose 31% to $19m", "/check <!channel> 5%"),
          List.of("/check " + "Exports to Lipetsk rose 31% to $19m. ".repeat(100)),
          List.of("/sources", "/latest", "/latest Perm", "/source quibbel.txt"),
          List.of("/digest", "/digest 8:00 Berlin Lipezk", "/digest preview", "/digest now"),
          List.of("/digest 8:00 Berlin", "/digest quibbel", "/digest pause", "/digest off"),
          List.of("/language", "/language ru", "Какой товарооборот с Липецкой областью?"),
          List.of("/length", "/length full", "Wer ist Gouverneur des Gebiets Wologda?"),
          List.of("/listen", "/listen here", "/new", "/forget", "/abort"),
          List.of("/status", "/pair X", "/help", "/quibbel", "danke", "?"));

  @TempDir Path index;
  @TempDir Path data;

  @Test
  void slackTakesAllOfThem() {
    RecordingChannel channel = new RecordingChannel();
    channel.limit(SlackRefusals.limits());
    try (SeedChats chats = new SeedChats(index);
        ChatService service =
            chats.start(data, channel, new SeedChats.Start(access(), true, Optional.empty()))) {
      for (int chat = 0; chat < DIALOGUES.size(); chat++) {
        for (int n = 0; n < DIALOGUES.get(chat).size(); n++) {
          ask(service, "q" + chat + "." + n, "c" + chat, DIALOGUES.get(chat).get(n));
        }
      }
      press(service, channel.sent());
    }
    List<Reply> said = channel.sent().stream().map(it -> it.draft().reply()).toList();
    assertThat(said)
        .allSatisfy(reply -> assertThat(SlackRefusals.of(reply)).as("%s", reply).isEmpty());
    assertThat(said.stream().flatMap(it -> it.blocks().stream()).map(Object::getClass))
        .as("every kind of block")
        .contains(Reply.Block.class.getPermittedSubclasses());
  }

  private static AccessRules access() {
    Set<UserId> users =
        IntStream.range(0, DIALOGUES.size())
            .mapToObj(chat -> new UserId(Samples.SURFACE, "u-c" + chat))
            .collect(Collectors.toSet());
    return new AccessRules(Set.of(), Set.of(), users, users, false);
  }

  private static void press(ChatService service, List<Message> shown) {
    Set<String> pressed = new HashSet<>();
    for (Message message : shown) {
      String chat = message.draft().conversation().chat().chat();
      message.draft().reply().blocks().stream()
          .filter(Reply.Choices.class::isInstance)
          .map(Reply.Choices.class::cast)
          .flatMap(choices -> choices.choices().stream())
          .map(Reply.Choice::action)
          .filter(action -> pressed.add(chat + action))
          .forEach(
              action ->
                  accept(
                      service,
                      new Update.Pressed(
                          Samples.arrival("p" + pressed.size(), chat, Samples.NOON), action)));
    }
    settle(service);
    assertThat(pressed).as("buttons").hasSizeGreaterThan(20);
  }
}
