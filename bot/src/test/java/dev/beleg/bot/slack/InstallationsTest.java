package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import dev.beleg.bot.slack.SimulatedSlack.Call;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.SlackProbe.Found;
import dev.beleg.bot.store.StateBackup;
import dev.beleg.bot.store.StateFile;
import dev.beleg.bot.store.StateReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The app in several workspaces, from the page that installs it.
@Timeout(120)
class InstallationsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW_KEY =
      Base64.getEncoder()
          .encodeToString("12345678901234567890123456789012".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;
  private final SimulatedSlack slack = new SimulatedSlack();
  private Instant now = Instant.now();

  @AfterEach
  void stop() {
    slack.close();
  }

  /// The state, the surface over it, and who calls it.
  private final class Site implements AutoCloseable {

    private final SlackCaller caller = new SlackCaller();
    private final StateFile state = StateFile.open(folder, StateFile.Rules.DEFAULT);
    private final SlackWorld world;

    private Site(String key, Responder responder) {
      world =
          new SlackWorld(
              slack,
              account(key, caller.entrance()),
              responder,
              state.stores(),
              new SlackWorld.Beside(FigureCards.none(), Desk.closed(), state.installations()),
              () -> now);
      slack.socket().until(caller::isHeard);
    }

    private HttpResponse<String> comeBack(String code) throws IOException {
      HttpResponse<String> sent = caller.get("/slack/install");
      return caller.get(
          "/slack/oauth_redirect?code=" + code + "&state=" + state(sent), "Cookie", cookie(sent));
    }

    private Site installed(String... codes) throws IOException {
      for (String code : codes) {
        assertThat(comeBack(code).statusCode()).isEqualTo(200);
      }
      return this;
    }

    private int sent(String payload) throws IOException {
      return caller.signed(payload, Duration.ZERO).statusCode();
    }

    @Override
    public void close() {
      world.close();
      state.close();
    }
  }

  private SlackAccount account(String key, SlackAccount.Entrance entrance) {
    return new SlackAccount(
        new Membership.Several("1.2", "canary-client", List.of(key.split(","))),
        entrance,
        slack.api());
  }

  private Site site() {
    return new Site(KEY, SlackWorld::echo);
  }

  private static String state(HttpResponse<String> sent) {
    return sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*&state=", "");
  }

  private static String cookie(HttpResponse<String> sent) {
    return sent.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private static String in(String team, String payload) {
    return payload.replace("\"T1\"", "\"" + team + "\"");
  }

  private static String team(Call call) {
    return call.get(SimulatedSlack.TOKEN).replaceFirst("xoxe.xoxb-canary-(T[0-9]+)-.*", "$1");
  }

  /// A code of another app, or the token of a person, is no installation, and harms none.
  @Test
  void keepsInstallationsOfOneAppAlone() throws IOException {
    try (Site site = site().installed("T1")) {
      for (String code : List.of("T9o", "T9u", "T1o", "T1u")) {
        HttpResponse<String> page = site.comeBack(code);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Nothing was installed").doesNotContain("canary");
      }
      assertThat(site.sent(in("T9", Payloads.direct("D1", "1.000100", "Omsk?")))).isEqualTo(403);
      assertThat(site.sent(Payloads.direct("D1", "1.000100", "Omsk?"))).isEqualTo(200);
      assertThat(team(slack.await("chat.postMessage", 1).getFirst())).isEqualTo("T1");
    }
  }

  @Test
  void answersInEachWorkspaceWithItsOwnTokenThoughChannelPersonAndTimeAreTheSame()
      throws IOException {
    try (Site site = new Site(KEY, InstallationsTest::pictured).installed("T1", "T9")) {
      String message = Payloads.direct("D1", "1.000100", "Omsk?");
      assertThat(site.sent(message)).isEqualTo(200);
      assertThat(site.sent(in("T9", message))).isEqualTo(200);
      assertThat(slack.await("chat.postMessage", 2))
          .extracting(InstallationsTest::team, call -> call.get("channel"))
          .containsExactlyInAnyOrder(tuple("T1", "D1"), tuple("T9", "D1"));
      assertThat(
              slack.calls("files.getUploadURLExternal", "files.completeUploadExternal").stream()
                  .map(InstallationsTest::team))
          .containsExactlyInAnyOrder("T1", "T1", "T9", "T9");
      assertThat(site.world.updates())
          .extracting(it -> it.arrival().conversation() + " " + it.arrival().sender().user())
          .containsExactlyInAnyOrder("slack:T1/D1 slack:T1/UANNA", "slack:T9/D1 slack:T9/UANNA");
      assertThat(site.world.engine().counts().repeated()).isZero();
    }
  }

  private static Responder.Response pictured(Update update, Object conversation, Object settings) {
    Reply reply =
        new Reply(
            List.of(
                new Reply.Paragraph("Umsatz"),
                new Reply.Picture(new Bytes(new byte[9]), "Handelsumsatz")));
    return new Responder.Response.Said(ReplyLanguage.GERMAN, reply, Optional.empty());
  }

  @Test
  void answersNobodyInAWorkspaceThatIsNotPermittedAndRefusesAnUnknownOne() throws IOException {
    try (Site site = site().installed("T1", "T5")) {
      assertThat(site.sent(in("T5", Payloads.direct("D1", "1.000100", "Omsk?")))).isEqualTo(200);
      HttpResponse<String> unknown =
          site.caller.signed(in("T7", Payloads.direct("D1", "1.000100", "Omsk?")), Duration.ZERO);
      assertThat(unknown.statusCode()).isEqualTo(403);
      assertThat(unknown.headers().firstValue("X-Slack-No-Retry")).contains("1");
      assertThat(site.sent(Payloads.direct("D1", "2.000100", "Tomsk?"))).isEqualTo(200);
      assertThat(slack.await("chat.postMessage", 1))
          .extracting(InstallationsTest::team)
          .containsExactly("T1");
      assertThat(site.world.updates()).hasSize(1);
    }
  }

  @Test
  void answersACommandAndAShortcutWithTheTokenOfItsWorkspace() throws IOException {
    try (Site site = site().installed("T1", "T9")) {
      String command =
          "command=%2Fbeleg&text=Omsk&team_id=T9&channel_id=C1&user_id=UANNA&trigger_id=t1"
              + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2F";
      assertThat(site.sent(command)).isEqualTo(200);
      assertThat(team(slack.await("chat.postEphemeral", 1).getFirst())).isEqualTo("T9");
      String shortcut = in("T9", Payloads.figureShortcut("t2"));
      String form = "payload=" + java.net.URLEncoder.encode(shortcut, StandardCharsets.UTF_8);
      assertThat(site.sent(form)).isEqualTo(200);
      assertThat(team(slack.await("views.open", 1).getFirst())).isEqualTo("T9");
      assertThat(site.sent(in("T9", Payloads.home()))).isEqualTo(200);
      assertThat(team(slack.await("views.publish", 1).getFirst())).isEqualTo("T9");
    }
  }

  @Test
  void removesAnInstallationThatSlackHasRemovedButNoLaterOne() throws IOException {
    String time = "\"event_time\":1700000000";
    try (Site site = site().installed("T1", "T9")) {
      long second = now.getEpochSecond();
      String uninstalled = in("T9", Payloads.event("{\"type\":\"app_uninstalled\"}"));
      String revoked =
          in("T9", Payloads.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}"));
      String ofPeople =
          Payloads.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"UANNA\"]}}");
      assertThat(site.sent(uninstalled)).as("long ago").isEqualTo(200);
      assertThat(site.sent(ofPeople.replace(time, "\"event_time\":" + second))).isEqualTo(200);
      assertThat(teams(site.state.installations())).containsExactly("T1", "T9");
      assertThat(site.sent(revoked.replace(time, "\"event_time\":" + second))).isEqualTo(200);
      assertThat(teams(site.state.installations())).containsExactly("T1");
      assertThat(site.sent(uninstalled.replace(time, "\"event_time\":" + second))).isEqualTo(200);
      assertThat(site.sent(in("T9", Payloads.direct("D1", "1.000100", "Omsk?")))).isEqualTo(403);
      assertThat(site.world.surface().send(message("T9", 1)))
          .isEqualTo(new Delivery.Refused("the app is not installed there"));
    }
  }

  private static List<String> teams(InstallationStore store) {
    return store.all("slack").stream().map(it -> it.workspace().workspace()).toList();
  }

  private static Message message(String team, long id) {
    return Message.written(
        id,
        new Message.Draft(
            new Identity("UBOT", team, true).open("C1", Optional.empty()).conversation(),
            Optional.empty(),
            ReplyLanguage.GERMAN,
            Reply.of("Umsatz")),
        Instant.EPOCH);
  }

  @Test
  void goesOnAfterARestartAndTellsWhereTheKeyWasChanged() throws IOException {
    try (Site site = site().installed("T1")) {
      assertThat(site.world.surface().heartbeat().trouble()).isEmpty();
    }
    try (Site site = new Site(NEW_KEY, SlackWorld::echo)) {
      assertThat(site.world.surface().heartbeat().trouble().orElseThrow())
          .isEqualTo(
              "the installations in T1 were sealed with another key or are damaged; add the key"
                  + " before, after a comma, or install the app there again at /slack/install");
      assertThat(site.sent(Payloads.direct("D1", "1.000100", "Omsk?"))).isEqualTo(403);
    }
    try (Site site = new Site(NEW_KEY + "," + KEY, SlackWorld::echo)) {
      assertThat(site.world.surface().heartbeat().trouble()).isEmpty();
    }
    try (Site site = new Site(NEW_KEY, SlackWorld::echo)) {
      assertThat(site.sent(Payloads.direct("D1", "2.000100", "Omsk?"))).isEqualTo(200);
      assertThat(team(slack.await("chat.postMessage", 1).getFirst())).isEqualTo("T1");
    }
  }

  @Test
  void keepsNoTokenThatCanBeReadAlsoInABackupThatBringsItBack() throws IOException {
    Path backup = folder.resolve("backup.db");
    try (Site site = site().installed("T1r")) {
      StateBackup.backup(folder, backup);
      assertThat(texts()).doesNotContain("canary", "xoxe", "xoxb");
      site.state
          .installations()
          .remove(site.state.installations().all("slack").getFirst().workspace(), now);
    }
    StateBackup.restore(folder, backup, now);
    try (Site site = site()) {
      assertThat(site.sent(Payloads.direct("D1", "1.000100", "Omsk?"))).isEqualTo(200);
      assertThat(team(slack.await("chat.postMessage", 1).getFirst())).isEqualTo("T1");
    }
  }

  private String texts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(InstallationsTest::text)
          .reduce("", String::concat);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SL-23: what cannot be signed in with is kept, and goes out when it can.
  @Test
  void keepsWhatIsToBeSentWhileATokenCannotBeRenewed() throws IOException {
    try (Site site = site().installed("T1r")) {
      SlackSurface surface = site.world.surface();
      slack.answer("oauth.v2.access", Answer.error("internal_error"));
      now = now.plus(Duration.ofHours(13));
      assertThat(surface.send(message("T1", 1)))
          .isEqualTo(new Delivery.Deferred(Duration.ofMinutes(1)));
      assertThat(surface.heartbeat().trouble().orElseThrow())
          .startsWith("Slack does not renew the token of Handel T1 (T1) (internal_error)");
      now = now.plus(Duration.ofMinutes(1));
      assertThat(surface.send(message("T1", 1))).isInstanceOf(Delivery.Delivered.class);
      assertThat(surface.heartbeat().trouble()).isEmpty();
      assertThat(slack.calls("chat.postMessage"))
          .extracting(call -> call.get(SimulatedSlack.TOKEN))
          .containsExactly("xoxe.xoxb-canary-T1-2");
    }
  }

  @Test
  void tellsTheDoctorHowEachInstallationIs() throws IOException {
    try (Site site = site().installed("T1", "T9r")) {
      assertThat(site.world.surface().heartbeat().trouble()).isEmpty();
    }
    slack.answer(
        "auth.test",
        new Answer(
            200,
            Map.of("x-oauth-scopes", String.join(",", Manifest.scopes())),
            "{\"ok\":true,\"team\":\"Handel\"}",
            true));
    try (StateReading reading = StateReading.open(folder).orElseThrow()) {
      Instant later = now.plus(Duration.ofHours(13));
      SlackAccount account = account(KEY, new SlackCaller().entrance());
      assertThat(found(account, KEY, reading, later))
          .containsExactly(
              Map.entry("T1", new Found.Good("Handel", Set.of())),
              Map.entry(
                  "T9",
                  new Found.Bad("its token has run out and is renewed when the chats are served")));
      assertThat(found(account, NEW_KEY, reading, now).toString())
          .contains("sealed with another key");
    }
  }

  private static Map<String, Found> found(
      SlackAccount account, String key, StateReading reading, Instant at) {
    return SlackProbe.installed(
        account,
        new Membership.Several("1.2", "canary-client", List.of(key)),
        reading.installations(),
        at);
  }

  @Test
  void showsItsSecretsNowhere() {
    SlackAccount account = account(KEY, new SlackCaller().entrance());
    assertThat(account + " " + account.membership()).doesNotContain("canary", KEY);
  }
}
