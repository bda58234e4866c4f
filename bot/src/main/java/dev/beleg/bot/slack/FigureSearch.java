package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.FigureCards.Reader;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window in which somebody looks for a figure, sees its card and shares it.
///
/// @param api opens and changes the window
/// @param cards finds figures
/// @param locales the languages of people
record FigureSearch(WebApi api, FigureCards cards, Locales locales) {

  /// The window's name.
  static final String NAME = "figure";

  /// The name of the field in which a figure is looked for.
  static final String CHOICE = "figure_choice";

  /// The name of the field that tells where the card is to be shown.
  static final String TARGET = "figure_target";

  private static final int MOST = 25;
  private static final int LONGEST_OPTION = 75;

  /// Opens the window.
  ///
  /// @param trigger what Slack gave with the call; good for three seconds
  /// @param channel where it was called; empty where nowhere in particular
  /// @param words what was typed already; may be empty
  void open(Person person, String trigger, Optional<String> channel, String words) {
    ReplyLanguage language = locales.of(person.user());
    Optional<Card> best =
        words.isBlank()
            ? Optional.empty()
            : cards.find(reader(person, channel, language), words, 1).stream().findFirst();
    List<LayoutBlock> shown =
        best.map(card -> BlockKit.blocks(card.reply()))
            .orElseGet(() -> words.isBlank() ? List.of() : List.of(nothing(language, words)));
    View view = view(language, channel, best, shown);
    api.call(methods -> methods.viewsOpen(it -> it.triggerId(trigger).view(view)));
  }

  /// {@return the figures that begin with what is typed}
  BlockSuggestionResponse suggestions(Person person, Optional<String> channel, String typed) {
    Reader reader = reader(person, channel, locales.of(person.user()));
    List<Option> options =
        cards.find(reader, typed, MOST).stream()
            .map(
                card -> {
                  Option option = new Option();
                  option.setText(label(card.title()));
                  option.setDescription(label(card.description()));
                  option.setValue(card.id());
                  return option;
                })
            .toList();
    return BlockSuggestionResponse.builder().options(options).build();
  }

  /// Shows the card of the figure that was chosen.
  ///
  /// @param window the window as it is
  void preview(Person person, View window, String id) {
    Optional<String> channel = channel(window);
    ReplyLanguage language = locales.of(person.user());
    Optional<Card> card = cards.card(reader(person, channel, language), id);
    List<LayoutBlock> shown =
        card.map(it -> BlockKit.blocks(it.reply())).orElseGet(() -> List.of(absent(language)));
    View view = view(language, channel, card, shown);
    api.call(
        methods ->
            methods.viewsUpdate(it -> it.viewId(window.getId()).hash(window.getHash()).view(view)));
  }

  /// {@return the card as it may be shown in a conversation; empty where it may not}
  Optional<Card> card(Person person, String target, String id) {
    return cards.card(reader(person, Optional.of(target), locales.of(person.user())), id);
  }

  private static Reader reader(Person person, Optional<String> channel, ReplyLanguage language) {
    return new Reader(
        person.sender(),
        channel.map(id -> person.us().open(id, Optional.empty()).chat()),
        language);
  }

  /// {@return the channel that a window was opened in}
  static Optional<String> channel(View window) {
    return Optional.ofNullable(window.getPrivateMetadata()).filter(text -> !text.isBlank());
  }

  private View view(
      ReplyLanguage language,
      Optional<String> channel,
      Optional<Card> chosen,
      List<LayoutBlock> shown) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(search(language, chosen));
    blocks.addAll(shown);
    blocks.add(target(language));
    return View.builder()
        .type("modal")
        .callbackId(NAME)
        .privateMetadata(channel.orElse(""))
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(Words.say(language, "figure.title"))
                .build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Words.say(language, "figure.submit"))
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Words.say(language, "figure.cancel"))
                .build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock search(ReplyLanguage language, Optional<Card> chosen) {
    return InputBlock.builder()
        .blockId(CHOICE)
        .label(BlockKit.plain(Words.say(language, "figure.search")))
        .dispatchAction(true)
        .element(
            ExternalSelectElement.builder()
                .actionId(CHOICE)
                .minQueryLength(0)
                .placeholder(BlockKit.plain(Words.say(language, "figure.placeholder")))
                .initialOption(chosen.map(FigureSearch::option).orElse(null))
                .focusOnLoad(true)
                .build())
        .build();
  }

  private static OptionObject option(Card card) {
    return OptionObject.builder()
        .text(label(card.title()))
        .description(label(card.description()))
        .value(card.id())
        .build();
  }

  private static PlainTextObject label(String text) {
    return BlockKit.plain(BlockKit.cut(text, LONGEST_OPTION));
  }

  private static InputBlock target(ReplyLanguage language) {
    return InputBlock.builder()
        .blockId(TARGET)
        .label(BlockKit.plain(Words.say(language, "figure.where")))
        .element(
            ConversationsSelectElement.builder()
                .actionId(TARGET)
                .defaultToCurrentConversation(true)
                .build())
        .build();
  }

  private static SectionBlock nothing(ReplyLanguage language, String words) {
    String shown = BlockKit.cut(words, LONGEST_OPTION);
    return BlockKit.section(Words.say(language, "figure.none", shown));
  }

  private static SectionBlock absent(ReplyLanguage language) {
    return BlockKit.section(Words.say(language, "figure.absent"));
  }
}
