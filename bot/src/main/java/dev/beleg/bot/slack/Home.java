package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.FigureCards;
import dev.beleg.bot.chat.FigureCards.Card;
import dev.beleg.bot.chat.FigureCards.Extent;
import dev.beleg.bot.chat.FigureCards.Reader;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The home of the app: what there is to know, what is new, and what this one person has ordered
/// and chosen.
///
/// Nothing of it is kept: Slack asks again when somebody looks again.
final class Home {

  /// The button that opens the window of figures.
  static final String FIGURE = "home_figure";

  /// The buttons that open the window of a digest; the value tells which.
  static final Pattern DIGEST = Pattern.compile("home_digest[0-9]{0,3}");

  private static final int FIGURES = 3;
  private static final int ANNOUNCEMENTS = 5;
  private static final int MOST_DIGESTS = 20;
  private static final Duration KNOWN = Duration.ofHours(12);

  /// What it needs.
  ///
  /// @param us who we are
  /// @param api shows it
  /// @param cards tells what there is
  /// @param desk tells what is new, and keeps what is ordered and chosen
  /// @param locales the languages of people
  /// @param clock tells the time
  record Parts(
      Identity us,
      WebApi api,
      FigureCards cards,
      Desk desk,
      Locales locales,
      InstantSource clock) {}

  private final Parts parts;
  private final DigestWindow window;
  private final HomeChoices choices;
  private final Recent<String> messages;

  Home(Parts parts) {
    this.parts = parts;
    this.window = new DigestWindow(parts.api, parts.desk, parts.locales);
    this.choices = new HomeChoices(parts.desk);
    this.messages = new Recent<>(KNOWN, parts.clock);
  }

  /// Shows somebody his home.
  void show(Person person) {
    View view = View.builder().type("home").blocks(blocks(person)).build();
    parts.api.call(methods -> methods.viewsPublish(it -> it.userId(person.user()).view(view)));
  }

  private List<LayoutBlock> blocks(Person person) {
    Desk.Visitor visitor = visitor(person);
    ReplyLanguage language = visitor.language();
    Reader reader = new Reader(person.sender(), Optional.empty(), language);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header("Beleg"));
    Extent extent = parts.cards.extent(reader);
    if (extent.articles() == 0) {
      blocks.add(BlockKit.section(Words.say(language, "home.nothing")));
      return blocks;
    }
    blocks.add(BlockKit.section(knows(extent, language)));
    blocks.addAll(announcements(visitor));
    blocks.addAll(figures(reader, language));
    own(person).ifPresent(own -> blocks.addAll(digests(visitor, own)));
    blocks.add(header(Words.say(language, "home.choices")));
    own(person).ifPresent(own -> blocks.add(choices.block(visitor, own.chat())));
    blocks.add(BlockKit.section(Words.say(language, "home.settings")));
    return blocks;
  }

  private static String knows(Extent extent, ReplyLanguage language) {
    String articles = Words.say(language, "home.articles", extent.articles());
    return extent
        .newest()
        .map(day -> articles + " " + Words.say(language, "home.newest", day(day, language)))
        .orElse(articles);
  }

  private static String day(LocalDate day, ReplyLanguage language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(language.code()))
        .format(day);
  }

  private List<LayoutBlock> announcements(Desk.Visitor visitor) {
    List<LayoutBlock> blocks = new ArrayList<>();
    parts
        .desk
        .announcements(visitor, ANNOUNCEMENTS)
        .ifPresent(
            reply -> {
              blocks.add(header(Words.say(visitor.language(), "home.announcements")));
              blocks.addAll(BlockKit.blocks(reply));
            });
    return blocks;
  }

  private List<LayoutBlock> figures(Reader reader, ReplyLanguage language) {
    List<LayoutBlock> blocks = new ArrayList<>();
    List<Card> newest = parts.cards.find(reader, "", FIGURES);
    if (!newest.isEmpty()) {
      blocks.add(header(Words.say(language, "home.figures")));
      newest.forEach(
          card -> blocks.add(BlockKit.section(card.title() + "\n" + card.description())));
    }
    String label = Words.say(language, "figure.title");
    blocks.add(actions(List.of(BlockKit.button(FIGURE, label, FIGURE))));
    return blocks;
  }

  /// His own digest can be ordered; those that he ordered elsewhere can be changed.
  private List<LayoutBlock> digests(Desk.Visitor visitor, ConversationId own) {
    ReplyLanguage language = visitor.language();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(Words.say(language, "home.digests")));
    List<Desk.Digest> ordered = parts.desk.digests(visitor, own);
    for (Desk.Digest digest : ordered.stream().limit(MOST_DIGESTS).toList()) {
      blocks.add(place(digest.conversation(), language));
      blocks.add(
          SectionBlock.builder()
              .text(
                  BlockKit.plain(
                      BlockKit.cut(String.join("\n", digest.lines()), BlockKit.LONGEST_TEXT)))
              .accessory(
                  BlockKit.button(
                      "home_digest" + blocks.size(),
                      Words.say(language, "digest.change"),
                      DigestWindow.name(digest.conversation())))
              .build());
    }
    if (ordered.stream().noneMatch(digest -> digest.conversation().equals(own))) {
      String label = Words.say(language, "digest.new");
      blocks.add(actions(List.of(BlockKit.button("home_digest", label, DigestWindow.name(own)))));
    }
    return blocks;
  }

  private static SectionBlock place(ConversationId conversation, ReplyLanguage language) {
    SlackPlace place = SlackPlace.of(conversation);
    return place.isDirect() || !place.channel().matches("[A-Z0-9]+")
        ? BlockKit.section(Words.say(language, "digest.own"))
        : SectionBlock.builder()
            .text(MarkdownTextObject.builder().text("<#" + place.channel() + ">").build())
            .build();
  }

  /// Keeps what somebody chose in a field of his settings.
  void choose(Person person, BlockActionPayload.Action choice) {
    own(person).ifPresent(own -> choices.choose(visitor(person), own.chat(), choice));
  }

  private Desk.Visitor visitor(Person person) {
    return new Desk.Visitor(person.sender(), parts.locales.of(person.user()));
  }

  /// Opens the window of the digest whose button was pressed.
  void openDigest(BlockActionPayload press) {
    window.open(
        Person.of(parts.us, press), press.getTriggerId(), press.getActions().getFirst().getValue());
  }

  /// Does with a digest what a button of its window says.
  void actOnDigest(BlockActionPayload press) {
    window.act(Person.of(parts.us, press), press);
    show(Person.of(parts.us, press));
  }

  /// Orders what was typed in the window of a digest.
  ///
  /// @return what is wrong, by the name of the field; empty where the window may close
  Map<String, String> orderDigest(ViewSubmissionPayload payload) {
    Map<String, String> wrong = window.order(Person.of(parts.us, payload), payload.getView());
    if (wrong.isEmpty()) {
      Thread.ofVirtual().name("slack-home").start(() -> show(Person.of(parts.us, payload)));
    }
    return wrong;
  }

  /// Somebody's messages with us; empty where Slack opens none.
  private Optional<ConversationId> own(Person person) {
    return messages
        .get(person.user())
        .or(() -> opened(person))
        .map(channel -> person.us().open(channel, Optional.empty()).conversation());
  }

  private Optional<String> opened(Person person) {
    Optional<String> channel =
        parts
            .api
            .call(methods -> methods.conversationsOpen(it -> it.users(List.of(person.user()))))
            .answer()
            .map(ConversationsOpenResponse::getChannel)
            .map(it -> it.getId());
    channel.ifPresent(id -> messages.put(person.user(), id));
    return channel;
  }

  private static HeaderBlock header(String text) {
    return HeaderBlock.builder().text(BlockKit.plain(text)).build();
  }

  private static ActionsBlock actions(List<? extends BlockElement> elements) {
    return ActionsBlock.builder().elements(List.copyOf(elements)).build();
  }
}
