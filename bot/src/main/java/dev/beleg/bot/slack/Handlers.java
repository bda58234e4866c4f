package dev.beleg.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.time.InstantSource;
import java.util.List;

/// What Bolt calls for what arrives, over whichever entrance. Each returns once the update is
/// stored; what it throws leaves the request without an acknowledgement.
final class Handlers {

  private final Identity us;
  private final Receipt receipt;
  private final InstantSource clock;

  Handlers(Identity us, Receipt receipt, InstantSource clock) {
    this.us = us;
    this.receipt = receipt;
    this.clock = clock;
  }

  /// {@return the app; who sent a request is checked before it, in the entrance}
  App app(WebApi api) {
    AppConfig config = new AppConfig();
    config.setAllEventsApiAutoAckEnabled(true);
    App app = new App(config, api.slack(), List.of());
    app.event(
        MessageEvent.class,
        (payload, context) -> typed(context, Typed.of(payload, payload.getEvent())));
    app.event(
        AppMentionEvent.class,
        (payload, context) -> typed(context, Typed.of(payload, payload.getEvent())));
    app.event(
        MessageFileShareEvent.class,
        (payload, context) -> typed(context, Typed.of(payload, payload.getEvent())));
    app.event(
        MessageThreadBroadcastEvent.class,
        (payload, context) -> typed(context, Typed.of(payload, payload.getEvent())));
    return app;
  }

  private Response typed(EventContext context, Typed typed) {
    typed.update(us, clock.instant()).ifPresent(receipt::take);
    return context.ack();
  }
}
