package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.Update;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/// What Bolt calls for what arrives, over whichever entrance. Each returns once the update is
/// stored; what it throws leaves the request without an acknowledgement.
final class Handlers {

  private final Identity us;
  private final Receipt receipt;
  private final Calls calls;
  private final Panes panes;
  private final Home home;
  private final Executor threads;
  private final InstantSource clock;

  Handlers(Calls.Parts parts, Home home) {
    this.us = parts.us();
    this.receipt = parts.receipt();
    this.calls = new Calls(parts);
    this.panes = parts.panes();
    this.home = home;
    this.threads = parts.threads();
    this.clock = parts.clock();
  }

  /// {@return the app; who sent a request is checked before it, in the entrance}
  App app(WebApi api) {
    AppConfig config = new AppConfig();
    config.setAllEventsApiAutoAckEnabled(true);
    App app = new App(config, api.slack(), List.of());
    listen(app);
    answerCalls(app);
    serveTheWindow(app);
    fillThePanes(app);
    showTheHome(app);
    serveTheDigests(app);
    return app;
  }

  private void listen(App app) {
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
  }

  private void answerCalls(App app) {
    app.command(
        Calls.COMMAND,
        (request, context) -> {
          calls.command(request.getPayload());
          return context.ack();
        });
    app.messageShortcut(
        Calls.CHECK,
        (request, context) -> {
          calls.check(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        Pattern.compile(BlockKit.BUTTON + "[0-9]{1,4}"),
        (request, context) -> {
          calls.press(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        Post.SHARE,
        (request, context) -> {
          calls.share(request.getPayload());
          return context.ack();
        });
  }

  private void serveTheWindow(App app) {
    app.globalShortcut(
        Calls.FIGURE,
        (request, context) -> {
          calls.figure(request.getPayload());
          return context.ack();
        });
    app.blockSuggestion(
        FigureSearch.CHOICE,
        (request, context) -> context.ack(calls.suggestions(request.getPayload())));
    app.blockAction(
        FigureSearch.CHOICE,
        (request, context) -> {
          calls.choose(request.getPayload());
          return context.ack();
        });
    app.blockAction(FigureSearch.TARGET, (_, context) -> context.ack());
    app.viewSubmission(
        FigureSearch.NAME,
        (request, context) -> {
          Map<String, String> wrong = calls.submit(request.getPayload());
          return wrong.isEmpty() ? context.ack() : context.ackWithErrors(wrong);
        });
  }

  private void fillThePanes(App app) {
    app.event(
        AssistantThreadStartedEvent.class,
        (payload, context) -> {
          AssistantThread thread = payload.getEvent().getAssistantThread();
          threads.execute(() -> panes.greet(thread, payload.getTeamId()));
          return context.ack();
        });
    app.event(
        AssistantThreadContextChangedEvent.class,
        (payload, context) -> {
          AssistantThread thread = payload.getEvent().getAssistantThread();
          threads.execute(() -> panes.suggest(thread, payload.getTeamId()));
          return context.ack();
        });
  }

  private void showTheHome(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          Person person = new Person(payload.getEvent().getUser(), payload.getTeamId());
          if ("home".equals(payload.getEvent().getTab())) {
            threads.execute(() -> home.show(person));
          }
          return context.ack();
        });
    app.blockAction(
        Home.FIGURE,
        (request, context) -> {
          calls.figureFromHome(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        Home.SETTING,
        (request, context) -> {
          BlockActionPayload choice = request.getPayload();
          threads.execute(() -> home.choose(Person.of(choice), choice.getActions().getFirst()));
          return context.ack();
        });
  }

  private void serveTheDigests(App app) {
    app.blockAction(
        Home.DIGEST,
        (request, context) -> {
          BlockActionPayload press = request.getPayload();
          threads.execute(() -> home.openDigest(press));
          return context.ack();
        });
    app.blockAction(
        DigestWindow.ACTION,
        (request, context) -> {
          BlockActionPayload press = request.getPayload();
          threads.execute(() -> home.actOnDigest(press));
          return context.ack();
        });
    app.viewSubmission(
        DigestWindow.NAME,
        (request, context) -> {
          Map<String, String> wrong = home.orderDigest(request.getPayload());
          return wrong.isEmpty() ? context.ack() : context.ackWithErrors(wrong);
        });
  }

  private Response typed(EventContext context, Typed typed) {
    typed.update(us, clock.instant()).ifPresent(update -> take(update, typed));
    return context.ack();
  }

  private void take(Update update, Typed typed) {
    if (receipt.take(update) == ChatEngine.Acceptance.ACCEPTED) {
      threads.execute(() -> panes.title(update, SlackText.plain(typed.text(), us.user())));
    }
  }
}
