package dev.beleg.bot.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every request must pass before anything is looked up, and what every reply says to
/// browsers.
///
/// A page of elsewhere whose name leads to this machine (DNS rebinding) is told by the `Host`
/// header, a form of elsewhere by `Origin` and `Sec-Fetch-Site`.
final class Guard {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
          + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "no-store");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  private final Set<String> hosts;
  private final Set<String> origins;
  private final boolean encrypted;

  /// Makes the guard.
  ///
  /// @param port that the pages are served on
  Guard(WebRules rules, int port) {
    List<String> loopback = List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    List<String> elsewhere = rules.address().map(it -> it.getRawAuthority()).stream().toList();
    hosts = Stream.concat(loopback.stream(), elsewhere.stream()).collect(Collectors.toSet());
    origins =
        Stream.concat(
                loopback.stream().map("http://"::concat),
                rules.address().map(it -> it.getScheme() + "://" + it.getRawAuthority()).stream())
            .collect(Collectors.toSet());
    encrypted = rules.encrypted();
  }

  /// {@return what every reply says, whatever it is}
  static Map<String, String> headers() {
    return HEADERS;
  }

  /// Says to browsers what holds for every reply.
  void addHeaders(Context request) {
    HEADERS.forEach(request::header);
    if (encrypted) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /// Lets a request pass.
  ///
  /// @throws ForbiddenResponse if it may come from somewhere else's page
  /// @throws BadRequestResponse if it sends something else than a form, or one that cannot be read
  void check(Context request) {
    List<String> named = Collections.list(request.req().getHeaders("Host"));
    if (named.size() != 1 || !hosts.contains(named.getFirst())) {
      throw new ForbiddenResponse();
    }
    if (READING.contains(request.method())) {
      requireLook(request);
      return;
    }
    if (!isOurs(request)) {
      throw new ForbiddenResponse();
    }
    requireForm(request);
  }

  /// A page of elsewhere may lead its reader here, but not load anything of ours into itself: a
  /// browser leaves the cookie out then, so that each such request would begin a visit.
  private static void requireLook(Context request) {
    String site = Visits.header(request, "Sec-Fetch-Site");
    String into = Visits.header(request, "Sec-Fetch-Dest");
    boolean led =
        Visits.header(request, "Sec-Fetch-Mode").equals("navigate")
            && (into.isEmpty() || into.equals("document"));
    if (FOREIGN.contains(site) && !led) {
      throw new ForbiddenResponse();
    }
  }

  /// Found out here, so that no page has to expect it.
  private static void requireForm(Context request) {
    String type = Visits.header(request, "Content-Type").split(";", 2)[0].strip();
    if (!type.equalsIgnoreCase(FORM)) {
      throw new BadRequestResponse();
    }
    try {
      request.formParamMap();
    } catch (IllegalArgumentException _) {
      throw new BadRequestResponse();
    }
  }

  private boolean isOurs(Context request) {
    List<String> origin = Collections.list(request.req().getHeaders("Origin"));
    List<String> site = Collections.list(request.req().getHeaders("Sec-Fetch-Site"));
    return origin.size() == 1
        && origins.contains(origin.getFirst())
        && (site.isEmpty() || site.equals(List.of("same-origin")));
  }
}
