package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.Sender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/// Offers figures to those who type the bot's name and words behind it.
final class InlineAnswers {

  private static final System.Logger LOGGER =
      System.getLogger(InlineAnswers.class.getPackageName());

  /// As many as are looked through before more is typed.
  private static final int CARDS = 12;

  /// Who types letter by letter asks for the same within seconds; who may look may change.
  private static final int CACHE_SECONDS = 10;

  private static final int AT_ONCE = 4;

  /// Whoever comes beyond that asks again with his next letter.
  private static final int MOST_WAITING = 1_000;

  private final FigureCards cards;
  private final BotApi api;

  /// What each person typed last, in the order in which they wait.
  private final Map<Sender, Received.Wanted> waiting = new LinkedHashMap<>();

  private int working;

  InlineAnswers(FigureCards cards, BotApi api) {
    this.cards = cards;
    this.api = api;
  }

  /// Answers and returns at once. A few are answered at a time, the others wait; of one person only
  /// what he typed last does.
  void answer(Received.Wanted wanted) {
    if (isNewWork(wanted)) {
      Thread.startVirtualThread(this::work);
    }
  }

  private synchronized boolean isNewWork(Received.Wanted wanted) {
    Sender who = wanted.reader().sender();
    if (waiting.containsKey(who) || waiting.size() < MOST_WAITING) {
      waiting.put(who, wanted);
    }
    boolean free = working < AT_ONCE;
    working += free ? 1 : 0;
    return free;
  }

  private void work() {
    Optional<Received.Wanted> next = next();
    while (next.isPresent()) {
      api.tell(offer(next.get()));
      next = next();
    }
  }

  private synchronized Optional<Received.Wanted> next() {
    Optional<Sender> first = waiting.keySet().stream().findFirst();
    working -= first.isPresent() ? 0 : 1;
    return first.map(waiting::remove);
  }

  private AnswerInlineQuery offer(Received.Wanted wanted) {
    return AnswerInlineQuery.builder()
        .inlineQueryId(wanted.query())
        .results(found(wanted))
        .cacheTime(CACHE_SECONDS)
        .isPersonal(true)
        .build();
  }

  /// Whoever waits for an answer that never comes sees his client waiting on.
  private List<InlineQueryResult> found(Received.Wanted wanted) {
    try {
      return results(wanted);
    } catch (RuntimeException | Error e) {
      // What it says may hold words of the sender.
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Telegram: a search for figures broke: " + e.getClass().getSimpleName());
      return List.of();
    }
  }

  private List<InlineQueryResult> results(Received.Wanted wanted) {
    return cards.find(wanted.reader(), wanted.words(), CARDS).stream()
        .filter(card -> Rendering.of(card.reply()).plain().length() <= Rendering.LONGEST_TEXT)
        .<InlineQueryResult>map(InlineAnswers::result)
        .toList();
  }

  private static InlineQueryResultArticle result(FigureCards.Card card) {
    return InlineQueryResultArticle.builder()
        .id(card.id())
        .title(card.title())
        .description(card.description())
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(Rendering.of(card.reply()).html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(Posting.NO_PREVIEW)
                .build())
        .build();
  }
}
