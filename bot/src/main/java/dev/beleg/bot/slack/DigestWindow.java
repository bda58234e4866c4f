package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The window in which somebody orders a digest, changes it, looks what it would say, has it sent,
/// pauses, resumes and ends it.
///
/// @param api opens and changes the window
/// @param desk keeps the digests
/// @param locales the languages of people
record DigestWindow(WebApi api, Desk desk, Locales locales) {

  /// The window's name.
  static final String NAME = "digest";

  /// The name of the field in which an order is typed.
  static final String WORDS = "digest_words";

  /// The name of the field that tells the channel that a new digest goes to.
  static final String TARGET = "digest_target";

  /// The names of the buttons.
  static final Pattern ACTION = Pattern.compile("digest_(pause|resume|end|send|preview)");

  private static final Pattern NAMED =
      Pattern.compile("([A-Z0-9/]{1,100})(?: ([A-Za-z0-9.:]{1,200}))?");

  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{1,99}");

  private static final String PREVIEW = "digest_preview";
  private static final String BEGIN = "digest_";
  private static final int LONGEST_ORDER = 1_000;
  private static final int LONGEST_ERROR = 2_000;
  private static final int MOST_BLOCKS = 100;

  /// {@return a conversation as a button and a window carry it}
  static String name(ConversationId conversation) {
    return conversation.chat().chat() + conversation.thread().map(it -> " " + it).orElse("");
  }

  /// {@return the conversation that a button or a window carries; empty where it carries none}
  private static Optional<ConversationId> conversation(@Nullable String name) {
    Matcher parts = NAMED.matcher(name == null ? "" : name);
    return parts.matches()
        ? Optional.of(
            new ConversationId(
                new ChatId(SlackSurface.NAME, parts.group(1)), Optional.ofNullable(parts.group(2))))
        : Optional.empty();
  }

  /// Opens the window.
  ///
  /// @param trigger what Slack gave with the call; good for three seconds
  /// @param name the conversation that the digest goes to
  void open(Person person, String trigger, @Nullable String name) {
    conversation(name)
        .map(it -> view(visitor(person), it, List.of()))
        .ifPresent(
            view -> api.call(methods -> methods.viewsOpen(it -> it.triggerId(trigger).view(view))));
  }

  /// Orders what was typed.
  ///
  /// @return what is wrong, by the name of the field; empty where it is ordered
  Map<String, String> order(Person person, View window) {
    String words = Optional.ofNullable(field(window, WORDS).getValue()).orElse("");
    Optional<ConversationId> chosen =
        Optional.ofNullable(field(window, TARGET).getSelectedConversation())
            .filter(channel -> CHANNEL.matcher(channel).matches())
            .map(channel -> person.us().open(channel, Optional.empty()).conversation());
    return chosen
        .or(() -> conversation(window.getPrivateMetadata()))
        .flatMap(it -> order(person, window, it, words))
        .map(wrong -> Map.of(WORDS, BlockKit.cut(wrong, LONGEST_ERROR)))
        .orElse(Map.of());
  }

  private static ViewState.Value field(View window, String name) {
    return window
        .getState()
        .getValues()
        .getOrDefault(name, Map.of())
        .getOrDefault(name, new ViewState.Value());
  }

  private Optional<String> order(
      Person person, View window, ConversationId conversation, String words) {
    return desk.order(
        visitor(person),
        conversation,
        SlackPlace.of(conversation).isForOne(),
        words,
        person.occasion(window.getId()));
  }

  /// Does what a button says and shows the window as it is then.
  void act(Person person, BlockActionPayload press) {
    conversation(press.getView().getPrivateMetadata()).ifPresent(it -> act(person, press, it));
  }

  private void act(Person person, BlockActionPayload press, ConversationId conversation) {
    Desk.Visitor visitor = visitor(person);
    BlockActionPayload.Action button = press.getActions().getFirst();
    List<LayoutBlock> preview = new ArrayList<>();
    if (button.getActionId().equals(PREVIEW)) {
      desk.preview(visitor, conversation).ifPresent(reply -> preview.addAll(shown(reply)));
    } else {
      String act = button.getActionId().substring(BEGIN.length()).toUpperCase(Locale.ROOT);
      String call = press.getView().getId() + " " + button.getActionTs();
      desk.act(visitor, conversation, Desk.Act.valueOf(act), person.occasion(call));
    }
    View view = view(visitor, conversation, preview);
    api.call(methods -> methods.viewsUpdate(it -> it.viewId(press.getView().getId()).view(view)));
  }

  /// Buttons of an edition belong to a message.
  private static List<LayoutBlock> shown(Reply edition) {
    return BlockKit.blocks(
        new Reply(
            edition.blocks().stream().filter(block -> !(block instanceof Reply.Choices)).toList()));
  }

  private Desk.Visitor visitor(Person person) {
    return new Desk.Visitor(person.sender(), locales.of(person.user()));
  }

  private View view(Desk.Visitor visitor, ConversationId conversation, List<LayoutBlock> preview) {
    ReplyLanguage language = visitor.language();
    Optional<Desk.Digest> digest =
        desk.digests(visitor, conversation).stream()
            .filter(it -> it.conversation().equals(conversation))
            .findFirst();
    List<LayoutBlock> blocks = new ArrayList<>();
    digest.ifPresent(
        it -> {
          blocks.add(BlockKit.section(String.join("\n", it.lines())));
          blocks.add(buttons(language, it.paused()));
        });
    blocks.add(words(language, digest.isPresent()));
    if (digest.isEmpty() && SlackPlace.of(conversation).isDirect()) {
      blocks.add(target(language));
    }
    blocks.addAll(preview);
    return View.builder()
        .type("modal")
        .callbackId(NAME)
        .privateMetadata(name(conversation))
        .title(ViewTitle.builder().type("plain_text").text(say(language, "title")).build())
        .submit(ViewSubmit.builder().type("plain_text").text(say(language, "submit")).build())
        .close(ViewClose.builder().type("plain_text").text(say(language, "close")).build())
        .blocks(blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size())))
        .build();
  }

  private static String say(ReplyLanguage language, String key) {
    return Words.say(language, "digest." + key);
  }

  private static ActionsBlock buttons(ReplyLanguage language, boolean paused) {
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(button(language, paused ? "resume" : "pause"));
    if (!paused) {
      buttons.add(button(language, "send"));
    }
    buttons.add(button(language, "preview"));
    ButtonElement end = button(language, "end");
    end.setStyle("danger");
    end.setConfirm(
        ConfirmationDialogObject.builder()
            .title(BlockKit.plain(say(language, "end")))
            .text(BlockKit.plain(say(language, "end.sure")))
            .confirm(BlockKit.plain(say(language, "end")))
            .deny(BlockKit.plain(say(language, "close")))
            .build());
    buttons.add(end);
    return ActionsBlock.builder().elements(buttons).build();
  }

  private static ButtonElement button(ReplyLanguage language, String act) {
    return BlockKit.button(BEGIN + act, say(language, act), act);
  }

  private static InputBlock target(ReplyLanguage language) {
    return InputBlock.builder()
        .blockId(TARGET)
        .optional(true)
        .label(BlockKit.plain(say(language, "where")))
        .element(
            ConversationsSelectElement.builder()
                .actionId(TARGET)
                .filter(
                    ConversationsFilter.builder()
                        .include(List.of("public", "private"))
                        .excludeBotUsers(true)
                        .build())
                .build())
        .build();
  }

  private static InputBlock words(ReplyLanguage language, boolean known) {
    return InputBlock.builder()
        .blockId(WORDS)
        .label(BlockKit.plain(say(language, known ? "words.change" : "words")))
        .hint(BlockKit.plain(say(language, "hint")))
        .element(
            PlainTextInputElement.builder()
                .actionId(WORDS)
                .maxLength(LONGEST_ORDER)
                .placeholder(BlockKit.plain(say(language, "placeholder")))
                .focusOnLoad(!known)
                .build())
        .build();
  }
}
