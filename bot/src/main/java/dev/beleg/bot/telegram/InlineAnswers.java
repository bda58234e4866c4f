package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.FigureCards;
import java.util.List;
import java.util.concurrent.Semaphore;
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

  private final FigureCards cards;
  private final BotApi api;
  private final Semaphore free = new Semaphore(AT_ONCE);

  InlineAnswers(FigureCards cards, BotApi api) {
    this.cards = cards;
    this.api = api;
  }

  /// Answers and returns at once. Beyond a few at a time a request is left unanswered: more is
  /// being typed already.
  void answer(Received.Wanted wanted) {
    if (free.tryAcquire()) {
      Thread.startVirtualThread(
          () -> {
            try {
              api.tell(offer(wanted));
            } catch (RuntimeException e) {
              // What it says may hold words of the sender.
              LOGGER.log(
                  System.Logger.Level.WARNING,
                  "Telegram: a search for figures broke: " + e.getClass().getSimpleName());
            } finally {
              free.release();
            }
          });
    }
  }

  private AnswerInlineQuery offer(Received.Wanted wanted) {
    return AnswerInlineQuery.builder()
        .inlineQueryId(wanted.query())
        .results(results(wanted))
        .cacheTime(CACHE_SECONDS)
        .isPersonal(true)
        .build();
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
                .linkPreviewOptions(Sending.NO_PREVIEW)
                .build())
        .build();
  }
}
