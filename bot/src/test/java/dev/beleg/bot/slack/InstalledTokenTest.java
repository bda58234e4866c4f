package dev.beleg.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.InstallationStore;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.slack.SimulatedSlack.Answer;
import dev.beleg.bot.slack.SlackAccount.Membership;
import dev.beleg.bot.slack.WebApi.Result;
import dev.beleg.bot.store.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SL-23: a token that runs out.
@Timeout(60)
class InstalledTokenTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String FIRST = "xoxe.xoxb-canary-T1-1";
  private static final String SECOND = "xoxe.xoxb-canary-T1-2";

  @TempDir Path folder;
  private final SimulatedSlack slack = new SimulatedSlack();
  private final Instant begin = Instant.parse("2026-11-23T08:00:00Z");
  private volatile Instant now = begin;
  private StateFile state;
  private WebApi api;
  private FailingStore store;

  /// A store whose disk can be full.
  private static final class FailingStore implements InstallationStore {

    private final InstallationStore store;
    private boolean full;

    private FailingStore(InstallationStore store) {
      this.store = store;
    }

    @Override
    public List<Installation> all(String surface) {
      return store.all(surface);
    }

    @Override
    public Optional<Installation> find(WorkspaceId workspace) {
      return store.find(workspace);
    }

    @Override
    public void put(WorkspaceId workspace, Bytes sealed, Instant at) {
      store.put(workspace, sealed, at);
    }

    @Override
    public boolean claim(Installation before, Instant at, Instant until) {
      return store.claim(before, at, until);
    }

    @Override
    public boolean replace(Installation before, Bytes sealed) {
      if (full) {
        throw new StoreUnavailable("full", new IllegalStateException());
      }
      return store.replace(before, sealed);
    }

    @Override
    public boolean remove(WorkspaceId workspace, Instant notAfter) {
      return store.remove(workspace, notAfter);
    }
  }

  @BeforeEach
  void install() {
    state = StateFile.open(folder, StateFile.Rules.DEFAULT);
    store = new FailingStore(state.installations());
    api = new WebApi(slack.api());
    oauth()
        .fetched("T1r")
        .answer()
        .map(response -> Granted.of(response, now))
        .ifPresent(granted -> vault().put("T1", ((Granted.Whole) granted).credentials(), now));
  }

  @AfterEach
  void stop() {
    api.close();
    state.close();
    slack.close();
  }

  private OAuth oauth() {
    return new OAuth(
        api, slack.api(), new Membership.Several("1.2", "canary-client", List.of(KEY)));
  }

  private Vault vault() {
    return new Vault(store, new Seal(List.of(KEY)));
  }

  /// As a process has it that has just read it.
  private InstalledToken token() {
    Vault.Held held = vault().find("T1").flatMap(vault()::held).orElseThrow();
    return new InstalledToken("T1", held, new InstalledToken.Parts(vault(), oauth(), () -> now));
  }

  private void after(Duration time) {
    now = begin.plus(time);
  }

  private int asked() {
    return slack.calls("oauth.v2.access").size() - 1;
  }

  @Test
  void renewsATokenBeforeItRunsOutAndUsesTheOldOneNoMore() {
    InstalledToken token = token();
    after(Duration.ofHours(9));
    assertThat(token.now()).contains(FIRST);
    after(Duration.ofHours(10).plusMinutes(1));
    assertThat(token.now()).contains(SECOND);
    assertThat(token.now()).contains(SECOND);
    assertThat(token().now()).contains(SECOND);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void asksOnceThoughManyThreadsOfTwoProcessesNeedIt() throws Exception {
    InstalledToken one = token();
    InstalledToken other = token();
    after(Duration.ofHours(11));
    CyclicBarrier together = new CyclicBarrier(16);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> tokens =
          IntStream.range(0, 16)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            together.await();
                            return (n % 2 == 0 ? one : other).now();
                          }))
              .toList();
      for (Future<Optional<String>> token : tokens) {
        assertThat(token.get()).get().isIn(FIRST, SECOND);
      }
    }
    assertThat(asked()).isEqualTo(1);
    after(Duration.ofHours(12));
    assertThat(one.now()).contains(SECOND);
    assertThat(other.now()).contains(SECOND);
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void letsAllWaitForTheOneThatAsksOnceATokenHasRunOut() throws Exception {
    InstalledToken token = token();
    after(Duration.ofHours(13));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> tokens =
          IntStream.range(0, 16).mapToObj(_ -> threads.submit(token::now)).toList();
      for (Future<Optional<String>> each : tokens) {
        assertThat(value(each)).contains(SECOND);
      }
    }
    assertThat(asked()).isEqualTo(1);
  }

  private static Optional<String> value(Future<Optional<String>> future)
      throws InterruptedException, ExecutionException {
    return future.get();
  }

  @Test
  void triesAgainEachMinuteAndSaysWhatIsWrong() {
    InstalledToken token = token();
    slack.answer("oauth.v2.access", Answer.error("internal_error"));
    slack.answer("oauth.v2.access", Answer.status(503));
    after(Duration.ofHours(11));
    assertThat(token.now()).contains(FIRST);
    assertThat(token.now()).contains(FIRST);
    assertThat(asked()).isEqualTo(1);
    assertThat(token.trouble().orElseThrow())
        .isEqualTo(
            "Slack does not renew the token of Handel T1 (T1) (internal_error); it is asked again"
                + " every minute. Where it stays so, install the app there again at"
                + " /slack/install");
    after(Duration.ofHours(12));
    assertThat(token.now()).as("run out").isEmpty();
    after(Duration.ofHours(12).plusMinutes(1));
    assertThat(token.now()).contains(SECOND);
    assertThat(token.trouble()).isEmpty();
  }

  @Test
  void goesOnWithATokenThatCannotBeStoredAndStoresItLater() {
    InstalledToken token = token();
    after(Duration.ofHours(11));
    store.full = true;
    assertThat(token.now()).contains(SECOND);
    assertThat(token.trouble()).isPresent();
    store.full = false;
    assertThat(token.now()).contains(SECOND);
    assertThat(token.trouble()).isEmpty();
    assertThat(asked()).isEqualTo(1);
    assertThat(token().now()).contains(SECOND);
  }

  @Test
  void renewsATokenThatSlackCallsExpiredAndMakesTheCallOnceMore() {
    slack.installations().expire(FIRST);
    WebApi own = api.as(token());
    assertThat(own.call(methods -> methods.authTest(it -> it))).isInstanceOf(Result.Done.class);
    assertThat(slack.calls("auth.test"))
        .extracting(call -> call.get(SimulatedSlack.TOKEN))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void takesTheTokenOfALaterInstallation() {
    InstalledToken token = token();
    vault()
        .put(
            "T1",
            new Credentials("H", "A1", "UBOT", "xoxb-new", Optional.empty(), Optional.empty()),
            now);
    after(Duration.ofHours(11));
    assertThat(token.now()).contains("xoxb-new");
    assertThat(asked()).isZero();
    store.remove(new WorkspaceId("slack", "T1"), now);
    assertThat(token.isRenewed("xoxb-new")).isFalse();
    assertThat(token.now()).isEmpty();
  }
}
