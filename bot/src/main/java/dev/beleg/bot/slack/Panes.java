package dev.beleg.bot.slack;

import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.FigureCards.Reader;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Update;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The pane of the assistant beside the conversations, which greets and suggests what the articles
/// can answer.
///
/// Nothing of it is kept: Slack asks again when somebody looks again.
final class Panes {

  private static final int PROMPTS = 3;
  private static final int LONGEST_TITLE = 60;
  private static final Duration GREETED = Duration.ofHours(1);

  private final Identity us;
  private final WebApi api;
  private final Post post;
  private final FigureCards cards;
  private final Locales locales;
  private final Recent<String> greeted;
  private final Recent<String> titled;

  Panes(
      Identity us, WebApi api, Post post, FigureCards cards, Locales locales, InstantSource clock) {
    this.us = us;
    this.api = api;
    this.post = post;
    this.cards = cards;
    this.locales = locales;
    this.greeted = new Recent<>(GREETED, clock);
    this.titled = new Recent<>(GREETED, clock);
  }

  /// Greets somebody who has opened the pane, once.
  void greet(AssistantThread thread, String workspace) {
    if (greeted.isFirst(thread.getThreadTs(), "")) {
      ReplyLanguage language = locales.of(thread.getUserId());
      SlackPlace place = us.open(thread.getChannelId(), Optional.of(thread.getThreadTs()));
      post.said(place, Reply.of(Words.say(language, "greeting")));
      suggest(thread, workspace);
    }
  }

  /// Suggests what the articles can answer that are read where the pane is open.
  void suggest(AssistantThread thread, String workspace) {
    Person person = new Person(us, thread.getUserId(), workspace);
    ReplyLanguage language = locales.of(person.user());
    List<SuggestedPrompt> prompts =
        cards.find(reader(person, language), "", PROMPTS).stream().map(Panes::prompt).toList();
    if (!prompts.isEmpty()) {
      api.call(
          methods ->
              methods.assistantThreadsSetSuggestedPrompts(
                  it ->
                      it.channelId(thread.getChannelId())
                          .threadTs(thread.getThreadTs())
                          .title(Words.say(language, "prompts"))
                          .prompts(prompts)));
    }
  }

  /// `almost $334m · trade turnover · Lipetsk Oblast, 2022` → all but the value, which is asked for
  private static SuggestedPrompt prompt(Card card) {
    String asked =
        card.title().substring(card.title().indexOf('·') + 1).replace(" · ", " ").strip();
    return SuggestedPrompt.builder()
        .title(BlockKit.cut(asked, LONGEST_TITLE))
        .message(Words.say(card.language(), "prompt", asked))
        .build();
  }

  /// Shows in the pane that something is worked on. Elsewhere Slack has nothing to show it with.
  void working(Arrival arrival) {
    SlackPlace place = SlackPlace.of(arrival.conversation());
    if (place.isDirect() && place.onlyFor().isEmpty()) {
      place.thread().ifPresent(thread -> status(arrival, place.channel(), thread));
    }
  }

  private void status(Arrival arrival, String channel, String thread) {
    ReplyLanguage language = locales.of(Identity.account(arrival.sender().user()));
    api.call(
        methods ->
            methods.assistantThreadsSetStatus(
                it ->
                    it.channelId(channel).threadTs(thread).status(Words.say(language, "working"))));
  }

  /// Names a thread of the pane by its first question.
  void title(Update update, String words) {
    SlackPlace place = SlackPlace.of(update.arrival().conversation());
    if (place.isDirect() && place.onlyFor().isEmpty() && !words.isBlank()) {
      place
          .thread()
          .filter(thread -> titled.isFirst(thread, ""))
          .ifPresent(
              thread ->
                  api.call(
                      methods ->
                          methods.assistantThreadsSetTitle(
                              it ->
                                  it.channelId(place.channel())
                                      .threadTs(thread)
                                      .title(BlockKit.cut(words, LONGEST_TITLE)))));
    }
  }

  /// What somebody sees outside of any chat.
  private static Reader reader(Person person, ReplyLanguage language) {
    return new Reader(person.sender(), Optional.empty(), language);
  }
}
