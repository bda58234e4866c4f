package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));

  /// The scope that Slack's documentation names for each method that we call.
  private static final Map<String, Set<String>> NEEDED =
      Map.ofEntries(
          Map.entry("apiTest", Set.of()),
          Map.entry("authTest", Set.of()),
          Map.entry("oauthV2Access", Set.of()),
          Map.entry("appsConnectionsOpen", Set.of()),
          Map.entry("chatPostMessage", Set.of("chat:write")),
          Map.entry("chatPostEphemeral", Set.of("chat:write")),
          Map.entry("chatUpdate", Set.of("chat:write")),
          Map.entry("chatStartStream", Set.of("chat:write")),
          Map.entry("chatAppendStream", Set.of("chat:write")),
          Map.entry("chatStopStream", Set.of("chat:write")),
          Map.entry("conversationsOpen", Set.of("im:write")),
          Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
          Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
          Map.entry("assistantThreadsSetStatus", Set.of("assistant:write")),
          Map.entry("assistantThreadsSetSuggestedPrompts", Set.of("assistant:write")),
          Map.entry("assistantThreadsSetTitle", Set.of("assistant:write")),
          Map.entry("usersInfo", Set.of("users:read")),
          Map.entry("viewsOpen", Set.of()),
          Map.entry("viewsPublish", Set.of()),
          Map.entry("viewsUpdate", Set.of()));

  /// The scope that each event needs, and the class by which the library tells it.
  private static final Map<String, String> EVENT_SCOPES =
      Map.of(
          "app_mention", "app_mentions:read",
          "message.channels", "channels:history",
          "message.groups", "groups:history",
          "message.im", "im:history",
          "message.mpim", "mpim:history",
          "assistant_thread_started", "assistant:write",
          "assistant_thread_context_changed", "assistant:write");

  private static final Map<String, String> EVENT_CLASSES =
      Map.of(
          "app_mention", "AppMentionEvent",
          "app_home_opened", "AppHomeOpenedEvent",
          "app_uninstalled", "AppUninstalledEvent",
          "tokens_revoked", "TokensRevokedEvent",
          "assistant_thread_started", "AssistantThreadStartedEvent",
          "assistant_thread_context_changed", "AssistantThreadContextChangedEvent",
          "message", "MessageEvent");

  @Test
  void isTheFileThatOperatorsGiveToSlack() throws IOException {
    assertThat(Files.readString(HOME.resolve("config/slack-manifest.yaml")))
        .isEqualTo(Manifest.text());
  }

  @Test
  void asksForExactlyTheScopesOfTheMethodsAndEventsThatTheCodeUses() throws IOException {
    Set<String> methods = found("methods\\s*\\.\\s*([a-z][A-Za-z]+)\\(");
    methods.removeIf(name -> name.startsWith("post"));
    assertThat(NEEDED.keySet()).containsAll(methods);
    Set<String> expected = new TreeSet<>(Set.of("commands", "chat:write.public"));
    methods.forEach(method -> expected.addAll(NEEDED.getOrDefault(method, Set.of())));
    Manifest.events().stream()
        .flatMap(event -> Stream.ofNullable(EVENT_SCOPES.get(event)))
        .forEach(expected::add);
    assertThat(Manifest.scopes()).isEqualTo(expected);
  }

  @Test
  void asksForExactlyTheEventsThatTheCodeHandles() throws IOException {
    Set<String> handled = found("app\\.event\\(\\s*([A-Za-z]+)\\.class");
    handled.removeIf(name -> name.matches("Message.+Event"));
    handled.add("MessageEvent");
    Set<String> subscribed =
        Manifest.events().stream()
            .map(event -> event.replaceFirst("\\..*", ""))
            .map(event -> EVENT_CLASSES.getOrDefault(event, event))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(subscribed).isEqualTo(handled);
  }

  private static Set<String> found(String pattern) throws IOException {
    Path sources = HOME.resolve("bot/src/main/java/dev/beleg/bot/slack");
    try (Stream<Path> files = Files.list(sources)) {
      List<String> texts = files.map(ManifestTest::text).toList();
      return texts.stream()
          .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
          .map(match -> match.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
