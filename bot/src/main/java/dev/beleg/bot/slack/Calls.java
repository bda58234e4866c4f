package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Update;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What people do besides writing messages: commands, shortcuts, buttons, the window of figures.
///
/// What becomes an update is stored before this returns. What only opens a window or shares what
/// somebody sees is done at once and not kept: he is looking at it.
final class Calls {

  /// The command.
  static final String COMMAND = "/beleg";

  /// The shortcut on a message.
  static final String CHECK = "check_message";

  /// The shortcut that looks for a figure.
  static final String FIGURE = "find_figure";

  /// Who presses twice within it means it once.
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

  private static final Duration SUBMITTED = Duration.ofHours(1);

  /// What they need.
  ///
  /// @param us who we are
  /// @param receipt stores updates
  /// @param post says what is shared
  /// @param search the window of figures
  /// @param locales the languages of people
  /// @param clock tells the time
  /// @param threads runs what is not waited for
  record Parts(
      Identity us,
      Receipt receipt,
      Post post,
      FigureSearch search,
      Locales locales,
      InstantSource clock,
      Executor threads) {}

  private final Parts parts;
  private final Recent<String> pressed;
  private final Recent<String> submitted;

  Calls(Parts parts) {
    this.parts = parts;
    this.pressed = new Recent<>(DOUBLE_CLICK, parts.clock);
    this.submitted = new Recent<>(SUBMITTED, parts.clock);
  }

  /// `/beleg …`: an answer for the asker alone. `/beleg figure …` opens the window of figures.
  void command(SlashCommandPayload payload) {
    Person person = new Person(parts.us, payload.getUserId(), payload.getTeamId());
    String text = SlackText.plain(words(payload.getText()), parts.us.user());
    String channel = payload.getChannelId();
    String[] typed = text.split("\\s+", 2);
    if (Words.isOneOf("figure.names", typed[0])) {
      String sought = typed.length > 1 ? typed[1] : "";
      window(person, payload.getTriggerId(), Optional.of(channel), sought);
      return;
    }
    SlackPlace aside = parts.us.aside(channel, Optional.empty(), person.user());
    parts.post.rememberWay(aside, words(payload.getResponseUrl()));
    take(person, payload.getTriggerId(), aside, text.isEmpty() ? "/help" : text, Optional.empty());
  }

  /// Compares what a colleague wrote with the articles, for the asker alone.
  void check(MessageShortcutPayload payload) {
    Person person =
        Person.of(
            parts.us,
            payload.getUser().getId(),
            payload.getUser().getTeamId(),
            payload.getTeam().getId());
    Optional<String> thread = Optional.ofNullable(payload.getMessage().getThreadTs());
    SlackPlace aside = parts.us.aside(payload.getChannel().getId(), thread, person.user());
    String text = SlackText.plain(words(payload.getMessage().getText()), parts.us.user());
    parts.post.rememberWay(aside, words(payload.getResponseUrl()));
    take(person, payload.getTriggerId(), aside, "/check", Optional.of(text));
  }

  private void take(
      Person person, String call, SlackPlace place, String text, Optional<String> quoted) {
    parts.receipt.take(
        new Update.CommandGiven(
            person.arrival(call, place, parts.clock.instant()), "", text, quoted));
  }

  /// Opens the window of figures.
  void figure(GlobalShortcutPayload payload) {
    Person person =
        Person.of(
            parts.us,
            payload.getUser().getId(),
            payload.getUser().getTeamId(),
            payload.getTeam().getId());
    window(person, payload.getTriggerId(), Optional.empty(), "");
  }

  /// Opens the window of figures from the home of the app.
  void figureFromHome(BlockActionPayload payload) {
    Person person = Person.of(parts.us, payload);
    window(person, payload.getTriggerId(), Optional.empty(), "");
  }

  private void window(Person person, String trigger, Optional<String> channel, String words) {
    parts.threads.execute(() -> parts.search.open(person, trigger, channel, words));
  }

  /// A button of an answer. Who presses it twice in haste presses it once.
  void press(BlockActionPayload payload) {
    Action action = payload.getActions().getFirst();
    Container container = payload.getContainer();
    Person person = Person.of(parts.us, payload);
    String press = container.getMessageTs() + " " + action.getValue();
    if (pressed.isFirst(person.user() + " " + press, press)) {
      SlackPlace place = place(container, person);
      if (place.onlyFor().isPresent()) {
        parts.post.rememberWay(place, words(payload.getResponseUrl()));
      }
      try {
        parts.receipt.take(
            new Update.Pressed(
                person.arrival(press + " " + action.getActionTs(), place, parts.clock.instant()),
                words(action.getValue())));
      } catch (RuntimeException e) {
        pressed.take(person.user() + " " + press);
        throw e;
      }
    }
  }

  private SlackPlace place(Container container, Person person) {
    Optional<String> thread = Optional.ofNullable(container.getThreadTs());
    if (container.isEphemeral()) {
      return parts.us.aside(container.getChannelId(), thread, person.user());
    }
    SlackPlace place = parts.us.open(container.getChannelId(), thread);
    return place.isDirect() || thread.isPresent()
        ? place
        : parts.us.open(container.getChannelId(), Optional.of(container.getMessageTs()));
  }

  /// Says to all what one person saw, once.
  void share(BlockActionPayload payload) {
    String id = words(payload.getActions().getFirst().getValue());
    Optional<String> thread = Optional.ofNullable(payload.getContainer().getThreadTs());
    SlackPlace place = parts.us.open(payload.getContainer().getChannelId(), thread);
    String way = words(payload.getResponseUrl());
    parts
        .post
        .takeShareable(id)
        .ifPresentOrElse(
            draft ->
                parts.threads.execute(
                    () ->
                        parts.post.replace(
                            way,
                            new Aloud(parts.post).share(place, draft.language(), draft.reply()))),
            () -> parts.threads.execute(() -> gone(way, payload.getUser().getId())));
  }

  private void gone(String way, String user) {
    parts.post.replace(way, Words.say(parts.locales.of(user), "share.gone"));
  }

  /// {@return the figures that begin with what is typed in the window}
  BlockSuggestionResponse suggestions(BlockSuggestionPayload payload) {
    return parts.search.suggestions(
        Person.of(
            parts.us,
            payload.getUser().getId(),
            payload.getUser().getTeamId(),
            payload.getTeam().getId()),
        Optional.ofNullable(payload.getView()).flatMap(FigureSearch::channel),
        words(payload.getValue()));
  }

  /// Shows the card that was chosen in the window.
  void choose(BlockActionPayload payload) {
    Person person = Person.of(parts.us, payload);
    Optional.ofNullable(payload.getActions().getFirst().getSelectedOption())
        .ifPresent(
            chosen ->
                parts.threads.execute(
                    () -> parts.search.preview(person, payload.getView(), chosen.getValue())));
  }

  /// Shares the card that was chosen.
  ///
  /// @return what is wrong, by the name of the field; empty where the window may close
  Map<String, String> submit(ViewSubmissionPayload payload) {
    Person person = Person.of(parts.us, payload);
    Map<String, Map<String, ViewState.Value>> fields = payload.getView().getState().getValues();
    Optional<String> id =
        Optional.ofNullable(value(fields, FigureSearch.CHOICE).getSelectedOption())
            .map(ViewState.SelectedOption::getValue);
    String target = words(value(fields, FigureSearch.TARGET).getSelectedConversation());
    ReplyLanguage language = parts.locales.of(person.user());
    Optional<Card> card =
        id.filter(_ -> !target.isEmpty()).flatMap(it -> parts.search.card(person, target, it));
    if (card.isEmpty()) {
      return Map.of(FigureSearch.TARGET, Words.say(language, "figure.absent"));
    }
    if (submitted.isFirst(payload.getView().getId(), target)) {
      parts.threads.execute(() -> share(person, target, language, card.get()));
    }
    return Map.of();
  }

  private static ViewState.Value value(
      Map<String, Map<String, ViewState.Value>> fields, String name) {
    return fields.getOrDefault(name, Map.of()).getOrDefault(name, new ViewState.Value());
  }

  private void share(Person person, String target, ReplyLanguage language, Card card) {
    SlackPlace place = parts.us.open(target, Optional.empty());
    String said = new Aloud(parts.post).share(place, language, card.reply());
    if (!said.equals(Words.say(language, "share.done"))) {
      parts.post.told(person.user(), Reply.of(said));
    }
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }
}
