package dev.beleg.bot.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The visits that are under way. When there are too many, those end first in which nothing was
/// done yet, among them and then among the others the longest unseen. Safe for use by several
/// threads.
final class Sessions {

  static final int MOST = 500;
  static final Duration IDLE = Duration.ofHours(12);

  private static final int BYTES = 18;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> byId = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Session> byConversation = new LinkedHashMap<>();

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins a visit under an id that nobody knew before.
  ///
  /// @param admin whether it is of who runs the program
  synchronized Session begin(Look look, boolean admin) {
    if (byId.size() >= MOST) {
      end(leastMissed());
    }
    Session session = new Session(token(), token(), token(), admin, look, clock.instant());
    byId.put(session.id(), session);
    byConversation.put(session.conversation(), session);
    return session;
  }

  private Session leastMissed() {
    return byId.values().stream()
        .filter(session -> !session.isUsed())
        .findFirst()
        .orElseGet(() -> byId.values().iterator().next());
  }

  /// {@return the visit of a cookie; empty where it is over or never was}
  synchronized Optional<Session> of(String id) {
    Session session = byId.get(id);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (session.seen().plus(IDLE).isBefore(now)) {
      end(session);
      return Optional.empty();
    }
    session.seen(now);
    return Optional.of(session);
  }

  /// {@return the visit that holds a conversation}
  synchronized Optional<Session> ofConversation(String conversation) {
    return Optional.ofNullable(byConversation.get(conversation));
  }

  /// Ends a visit; its cookie opens nothing any more.
  synchronized void end(Session session) {
    byId.remove(session.id());
    byConversation.remove(session.conversation());
  }

  private String token() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
