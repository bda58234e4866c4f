package dev.beleg.bot.web;

import dev.beleg.bot.web.Route.Admission;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// How the program is, for those who watch over it.
final class HealthRoutes {

  private final WebSurface.Parts parts;
  private final Visits visits;

  HealthRoutes(WebSurface.Parts parts, Visits visits) {
    this.parts = parts;
    this.visits = visits;
  }

  List<Route> all() {
    return List.of(
        Route.get("/health/live", Admission.EVERYBODY, it -> json(it, "{\"status\":\"up\"}")),
        Route.get("/health/ready", Admission.EVERYBODY, this::ready),
        Route.get("/metrics", Admission.OPERATORS, this::metrics));
  }

  private void ready(Context request) {
    Health health = parts.standing().at(parts.clock().instant());
    request.status(health.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    json(request, health.json(visits.isOperator(request)));
  }

  private static void json(Context request, String object) {
    request.contentType("application/json; charset=utf-8").result(object);
  }

  private void metrics(Context request) {
    visits.requireOperator(request);
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(parts.metrics().get());
  }
}
