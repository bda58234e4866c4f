package dev.beleg.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.PastedSecrets;
import dev.beleg.bot.chat.Update;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Bolt calls for what arrives, over whichever entrance. Each returns once the update is
/// stored; what it throws leaves the request without an acknowledgement.
final class Handlers {

  private final Workspaces workspaces;
  private final Executor threads;
  private final InstantSource clock;

  Handlers(Workspaces workspaces, Workspace.Shared shared) {
    this.workspaces = workspaces;
    this.threads = shared.threads();
    this.clock = shared.clock();
  }

  /// {@return the app; who sent a request is checked before it, in the entrance}
  App app() {
    AppConfig config = new AppConfig();
    config.setAllEventsApiAutoAckEnabled(true);
    App app = new App(config, workspaces.api().slack(), List.of());
    listen(app);
    answerCalls(app);
    serveTheWindow(app);
    fillThePanes(app);
    showTheHome(app);
    serveTheDigests(app);
    noteRemovals(app);
    return app;
  }

  /// Does something where a request came from; nothing where the app is not installed any more.
  private Response in(Context context, Consumer<Workspace> work) {
    workspaces.of(context.getTeamId()).ifPresent(work);
    return context.ack();
  }

  /// Does something there that Slack is not to wait for.
  private Response soon(Context context, Consumer<Workspace> work) {
    return in(context, workspace -> threads.execute(() -> work.accept(workspace)));
  }

  private static Response checked(
      ViewSubmissionContext context,
      Optional<Workspace> workspace,
      Function<Workspace, Map<String, String>> work) {
    Map<String, String> wrong = workspace.map(work).orElse(Map.of());
    return wrong.isEmpty() ? context.ack() : context.ackWithErrors(wrong);
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
        (request, context) -> in(context, it -> it.calls().command(request.getPayload())));
    app.messageShortcut(
        Calls.CHECK,
        (request, context) -> in(context, it -> it.calls().check(request.getPayload())));
    app.blockAction(
        Pattern.compile(BlockKit.BUTTON + "[0-9]{1,4}"),
        (request, context) -> in(context, it -> it.calls().press(request.getPayload())));
    app.blockAction(
        Post.SHARE,
        (request, context) -> in(context, it -> it.calls().share(request.getPayload())));
  }

  private void serveTheWindow(App app) {
    app.globalShortcut(
        Calls.FIGURE,
        (request, context) -> in(context, it -> it.calls().figure(request.getPayload())));
    app.blockSuggestion(
        FigureSearch.CHOICE,
        (request, context) ->
            workspaces
                .of(context.getTeamId())
                .map(it -> context.ack(it.calls().suggestions(request.getPayload())))
                .orElseGet(context::ack));
    app.blockAction(
        FigureSearch.CHOICE,
        (request, context) -> in(context, it -> it.calls().choose(request.getPayload())));
    app.blockAction(FigureSearch.TARGET, (_, context) -> context.ack());
    app.viewSubmission(
        FigureSearch.NAME,
        (request, context) ->
            checked(
                context,
                workspaces.of(context.getTeamId()),
                it -> it.calls().submit(request.getPayload())));
  }

  private void fillThePanes(App app) {
    app.event(
        AssistantThreadStartedEvent.class,
        (payload, context) -> {
          AssistantThread thread = payload.getEvent().getAssistantThread();
          return soon(context, it -> it.panes().greet(thread, payload.getTeamId()));
        });
    app.event(
        AssistantThreadContextChangedEvent.class,
        (payload, context) -> {
          AssistantThread thread = payload.getEvent().getAssistantThread();
          return soon(context, it -> it.panes().suggest(thread, payload.getTeamId()));
        });
  }

  private void showTheHome(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) ->
            "home".equals(payload.getEvent().getTab())
                ? soon(context, it -> showHome(it, payload))
                : context.ack());
    app.blockAction(
        Home.FIGURE,
        (request, context) -> in(context, it -> it.calls().figureFromHome(request.getPayload())));
    app.blockAction(
        HomeChoices.FIELD,
        (request, context) ->
            soon(
                context,
                it ->
                    it.home()
                        .choose(
                            Person.of(it.us(), request.getPayload()),
                            request.getPayload().getActions().getFirst())));
  }

  private static void showHome(Workspace workspace, EventsApiPayload<AppHomeOpenedEvent> payload) {
    workspace
        .home()
        .show(new Person(workspace.us(), payload.getEvent().getUser(), payload.getTeamId()));
  }

  private void serveTheDigests(App app) {
    app.blockAction(
        Home.DIGEST,
        (request, context) -> soon(context, it -> it.home().openDigest(request.getPayload())));
    app.blockAction(
        DigestWindow.ACTION,
        (request, context) -> soon(context, it -> it.home().actOnDigest(request.getPayload())));
    app.viewSubmission(
        DigestWindow.NAME,
        (request, context) ->
            checked(
                context,
                workspaces.of(context.getTeamId()),
                it -> it.home().orderDigest(request.getPayload())));
  }

  /// Slack tells both where somebody removes the app, in any order.
  private void noteRemovals(App app) {
    app.event(
        AppUninstalledEvent.class, (payload, context) -> left(context, payload.getEventTime()));
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          List<String> bots = payload.getEvent().getTokens().getBot();
          return bots == null || bots.isEmpty()
              ? context.ack()
              : left(context, payload.getEventTime());
        });
  }

  /// The second in which Slack says that it was counts as a whole.
  private Response left(Context context, @Nullable Integer at) {
    Instant time = at == null ? clock.instant() : Instant.ofEpochSecond(at + 1L).minusMillis(1);
    Optional.ofNullable(context.getTeamId()).ifPresent(team -> workspaces.left(team, time));
    return context.ack();
  }

  private Response typed(EventContext context, Typed typed) {
    return in(
        context,
        it -> typed.update(it.us(), clock.instant()).ifPresent(update -> take(it, update, typed)));
  }

  private void take(Workspace workspace, Update update, Typed typed) {
    if (workspace.receipt().take(update) == ChatEngine.Acceptance.ACCEPTED) {
      String words = PastedSecrets.masked(SlackText.plain(typed.text(), workspace.us().user()));
      threads.execute(() -> workspace.panes().title(update, words));
    }
  }
}
