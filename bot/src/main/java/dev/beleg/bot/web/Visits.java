package dev.beleg.bot.web;

import dev.beleg.bot.http.Senders;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;

/// Knows readers again by their cookie and lets them in.
final class Visits {

  private static final String BEARER = "Bearer ";

  private final WebRules rules;
  private final Sessions sessions;
  private final InstantSource clock;
  private final Senders senders;
  private final Door door;

  Visits(WebRules rules, Sessions sessions, InstantSource clock) {
    this.rules = rules;
    this.sessions = sessions;
    this.clock = clock;
    this.senders = new Senders(rules.proxies());
    this.door = new Door(rules.signIn(), rules.admins());
  }

  /// {@return who sends a request}
  Visit visit(Context request) {
    Optional<Session> session =
        Optional.ofNullable(request.cookie(cookieName())).flatMap(sessions::of);
    return new Visit(
        session,
        session
            .map(Session::look)
            .orElseGet(() -> Look.wishedBy(header(request, "Accept-Language"))));
  }

  /// {@return the visit of a reader; where nobody has to sign in, a first request begins one}
  ///
  /// @throws UnauthorizedResponse if he has to sign in first
  Session reader(Context request) {
    Visit visit = visit(request);
    if (visit.session().isPresent()) {
      return visit.session().get();
    }
    if (rules.signIn().isPresent()) {
      throw new UnauthorizedResponse();
    }
    return begin(request, visit.look(), false);
  }

  /// {@return the visit of a reader who sends a form that he got from us}
  ///
  /// @throws UnauthorizedResponse if he has to sign in first
  /// @throws ForbiddenResponse if the form is not of this visit
  Session sender(Context request) {
    Visit visit = visit(request);
    if (visit.session().isEmpty() && rules.signIn().isPresent()) {
      throw new UnauthorizedResponse();
    }
    Session session =
        visit
            .session()
            .filter(it -> same(it.formKey(), field(request, "key")))
            .orElseThrow(ForbiddenResponse::new);
    session.use();
    return session;
  }

  /// Lets pass who may see how the program is: whoever reaches it where nobody has to sign in, else
  /// who is signed in or sends the token.
  ///
  /// @throws UnauthorizedResponse if he is none of these
  void requireOperator(Context request) {
    if (!isOperator(request)) {
      throw new UnauthorizedResponse();
    }
  }

  boolean isOperator(Context request) {
    String authorization = header(request, "Authorization");
    return rules.signIn().isEmpty()
        || visit(request).session().isPresent()
        || (authorization.startsWith(BEARER)
            && isAdmitted(
                attempt(request, Door.Means.BEARER, authorization.substring(BEARER.length()))));
  }

  private static boolean isAdmitted(Door.Attempt attempt) {
    return switch (attempt) {
      case READER, ADMIN -> true;
      case REFUSED, TOO_SOON -> false;
    };
  }

  /// {@return the visit of who runs the program}
  ///
  /// @throws NotFoundResponse if there is no token for that
  /// @throws UnauthorizedResponse if he has to sign in with it first
  Session admin(Context request) {
    if (rules.admins().isEmpty()) {
      throw new NotFoundResponse();
    }
    return visit(request).session().filter(Session::isAdmin).orElseThrow(UnauthorizedResponse::new);
  }

  /// {@return what comes of sending a token}
  Door.Attempt attempt(Context request, Door.Means means, String token) {
    return door.attempt(means, from(request), token, clock.instant());
  }

  private InetAddress from(Context request) {
    return senders.sender(
        InetAddress.ofLiteral(request.req().getRemoteAddr()),
        Collections.list(request.req().getHeaders("X-Forwarded-For")));
  }

  /// Begins a visit under a new id, whatever cookie was sent.
  ///
  /// @param admin whether it is of who runs the program
  Session begin(Context request, Look look, boolean admin) {
    visit(request).session().ifPresent(sessions::end);
    Session session = sessions.begin(look, admin);
    request.cookie(cookie(session.id(), -1));
    return session;
  }

  void end(Context request, Session session) {
    sessions.end(session);
    request.cookie(cookie("", 0));
  }

  private Cookie cookie(String value, int maxAge) {
    return new Cookie(
        cookieName(), value, "/", maxAge, rules.encrypted(), true, null, SameSite.LAX);
  }

  /// Browsers take the prefix from encrypted pages of that very host alone.
  private String cookieName() {
    return rules.encrypted() ? "__Host-beleg" : "beleg";
  }

  static String header(Context request, String name) {
    return Optional.ofNullable(request.header(name)).orElse("");
  }

  static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  static String query(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
