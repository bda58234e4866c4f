package dev.beleg.retrieval.ingest.fetch;

import dev.beleg.retrieval.ingest.fetch.Fetched.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Fetches as sites wish it: not what their `robots.txt` forbids, and not faster than they ask or
/// than we allow ourselves. Safe for use by several threads.
public final class PoliteFetcher implements Fetcher {

  /// How long a site's rules are taken for known (RFC 9309, section 2.4).
  private static final Duration KNOWN = Duration.ofDays(1);

  private static final Duration RETRY = Duration.ofMinutes(30);
  private static final int MOST_BYTES = 500_000;

  private final WebFetcher plain;
  private final WebFetcher ruled;
  private final HostPace pace;
  private final InstantSource clock;
  private final Map<String, Known> sites = new ConcurrentHashMap<>();

  /// The rules of a site.
  ///
  /// @param rules what it allows; empty where it could not be asked
  /// @param trouble why it could not be asked
  /// @param until when to ask again
  private record Known(
      Optional<RobotsRules> rules, Optional<Fetched.Failed> trouble, Instant until) {

    static Known of(RobotsRules rules, Instant until) {
      return new Known(Optional.of(rules), Optional.empty(), until);
    }
  }

  /// Fetches politely.
  public PoliteFetcher(WebFetcher plain, HostPace pace, InstantSource clock) {
    this.plain = plain;
    this.pace = pace;
    this.clock = clock;
    this.ruled = plain.under(this::admit);
  }

  @Override
  public Fetched fetch(WebRequest request) {
    return ruled.fetch(request);
  }

  private Optional<Fetched.Failed> admit(WebAddress address) {
    try {
      Known known = known(address);
      Optional<RobotsRules> rules = known.rules;
      if (rules.isEmpty()) {
        return known.trouble;
      }
      if (!rules.get().allows(address.target())) {
        return failed(Trouble.REFUSED, "the site's robots.txt forbids it");
      }
      pace.await(address.host(), rules.get().delay().orElse(Duration.ZERO));
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failed(Trouble.BROKEN, "was broken off");
    }
  }

  private static Optional<Fetched.Failed> failed(Trouble trouble, String reason) {
    return Optional.of(Fetched.Failed.of(trouble, reason));
  }

  private Known known(WebAddress address) throws InterruptedException {
    Known known = sites.get(address.origin());
    if (known == null || !known.until.isAfter(clock.instant())) {
      known = ask(address);
      sites.put(address.origin(), known);
    }
    return known;
  }

  private Known ask(WebAddress address) throws InterruptedException {
    pace.await(address.host(), Duration.ZERO);
    WebAddress file =
        new WebAddress(address.secure(), address.host(), address.port(), "/robots.txt");
    Instant now = clock.instant();
    return switch (plain.fetch(new WebRequest(file, Validators.NONE, MOST_BYTES))) {
      case Fetched.Found(WebText text) -> Known.of(RobotsRules.read(text.text()), now.plus(KNOWN));
      case Fetched.Unchanged _ -> Known.of(RobotsRules.NONE, now.plus(KNOWN));
      case Fetched.Failed failed ->
          switch (failed.trouble()) {
            case MISSING, GONE, REFUSED, TOO_LARGE -> Known.of(RobotsRules.NONE, now.plus(KNOWN));
            case BUSY, BROKEN, TOO_SLOW ->
                new Known(Optional.empty(), Optional.of(unasked(failed)), now.plus(RETRY));
          };
    };
  }

  /// That the host is not known, say, is why its robots.txt cannot be read, and not the reverse.
  private static Fetched.Failed unasked(Fetched.Failed failed) {
    return new Fetched.Failed(
        failed.trouble(),
        "the site's robots.txt cannot be read: " + failed.reason(),
        failed.retryAfter());
  }
}
