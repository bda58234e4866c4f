package dev.beleg.bot.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.beleg.bot.chat.ForwardClock;
import dev.beleg.bot.chat.InstallationStore.Installation;
import dev.beleg.bot.chat.StoreUnavailable;
import dev.beleg.bot.slack.Vault.Held;
import dev.beleg.bot.slack.WebApi.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The token of one workspace, renewed before it runs out.
///
/// What a token is renewed with is good for once, so one thread asks for another while the others
/// go on with what they have, or wait where that has run out; and no other process asks while this
/// one does.
final class InstalledToken implements WebApi.Token {

  /// A token of Slack lives for twelve hours.
  private static final Duration BEFOREHAND = Duration.ofHours(2);

  /// Between two attempts, and as long as no other process asks.
  private static final Duration RETRY = Duration.ofMinutes(1);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  /// What it needs.
  ///
  /// @param vault keeps it
  /// @param oauth asks for another
  /// @param clock tells the time
  record Parts(Vault vault, OAuth oauth, InstantSource clock) {}

  private final String team;
  private final Parts parts;
  private final InstantSource forward;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Optional<Held> held;
  private volatile Optional<String> trouble = Optional.empty();

  /// Whether what Slack gave out could not be stored yet.
  private volatile boolean unsaved;

  /// Guarded by the lock.
  private Instant next = Instant.MIN;

  InstalledToken(String team, Held held, Parts parts) {
    this.team = team;
    this.held = Optional.of(held);
    this.parts = parts;
    this.forward = new ForwardClock(parts.clock);
  }

  @Override
  public Optional<String> now() {
    if (isDue()) {
      renew(good().isPresent() ? Duration.ZERO : LONGEST_WAIT, false);
    }
    return good();
  }

  @Override
  public boolean isRenewed(String expired) {
    if (good().filter(expired::equals).isPresent()) {
      renew(LONGEST_WAIT, true);
    }
    return good().filter(token -> !token.equals(expired)).isPresent();
  }

  /// {@return what is wrong; empty where nothing is}
  Optional<String> trouble() {
    return trouble;
  }

  private Optional<String> good() {
    Instant now = parts.clock.instant();
    return held.map(Held::credentials).filter(it -> it.isGood(now)).map(Credentials::token);
  }

  private boolean isDue() {
    Instant soon = parts.clock.instant().plus(BEFOREHAND);
    return unsaved
        || held.map(Held::credentials)
            .filter(it -> it.renewal().isPresent() && !it.isGood(soon))
            .isPresent();
  }

  /// @param refused whether Slack has refused the token before its time
  private void renew(Duration patience, boolean refused) {
    String before = held.map(it -> it.credentials().token()).orElse("");
    try {
      if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      boolean same = held.map(it -> it.credentials().token()).orElse("").equals(before);
      if (refused ? same : isDue()) {
        renew();
      }
    } catch (StoreUnavailable e) {
      trouble = Optional.of("the installation in " + name() + " cannot be read or written now");
      Notes.failure("renewing a token", e);
    } finally {
      lock.unlock();
    }
  }

  private void renew() {
    Optional<Installation> kept = parts.vault.find(team);
    if (kept.isEmpty()) {
      held = Optional.empty();
      return;
    }
    boolean changed = held.filter(it -> it.kept().version() == kept.get().version()).isEmpty();
    if (changed) {
      adopt(kept);
    } else if (unsaved) {
      held.ifPresent(this::save);
    } else {
      held.ifPresent(this::ask);
    }
  }

  /// Somebody else has renewed the token or installed the app again.
  private void adopt(Optional<Installation> kept) {
    held = kept.flatMap(parts.vault::held);
    unsaved = false;
    trouble = Optional.empty();
  }

  private void ask(Held before) {
    Instant now = parts.clock.instant();
    Optional<String> renewal = before.credentials().renewal();
    if (renewal.isEmpty() || forward.instant().isBefore(next)) {
      return;
    }
    next = forward.instant().plus(RETRY);
    if (!parts.vault.store().claim(before.kept(), now, now.plus(RETRY))) {
      return;
    }
    switch (parts.oauth.renewed(renewal.get())) {
      case Result.Done<OAuthV2AccessResponse> done when Granted.isBotToken(done.response()) -> {
        Held renewed = new Held(before.kept(), before.credentials().renewed(done.response(), now));
        held = Optional.of(renewed);
        unsaved = true;
        save(renewed);
      }
      case Result.Done<OAuthV2AccessResponse> _ -> trouble = unrenewed("no token of a bot");
      case Result.Failed<OAuthV2AccessResponse> failed -> trouble = unrenewed(failed.error());
    }
  }

  private Optional<String> unrenewed(String error) {
    return Optional.of(
        ("Slack does not renew the token of %s (%s); it is asked again every minute. Where"
                + " it stays so, install the app there again at %s")
            .formatted(name(), error, InstallPages.INSTALL));
  }

  private void save(Held renewed) {
    parts.vault.replace(renewed.kept(), renewed.credentials());
    adopt(parts.vault.find(team));
  }

  private String name() {
    return held.map(it -> it.credentials().name())
        .filter(it -> !it.isBlank())
        .map(it -> it + " (" + team + ")")
        .orElse(team);
  }
}
