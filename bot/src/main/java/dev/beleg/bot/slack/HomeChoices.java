package dev.beleg.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.ReplyLanguage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fields of the home in which somebody chooses how he is answered.
///
/// @param desk keeps what is chosen
record HomeChoices(Desk desk) {

  /// The fields.
  static final Pattern FIELD = Pattern.compile("home_(language|length)");

  private static final String LANGUAGE = "home_language";
  private static final String LENGTH = "home_length";
  private static final String AUTOMATIC = "auto";

  /// {@return the fields with what he has chosen in his messages with us}
  ActionsBlock block(Desk.Visitor visitor, ChatId own) {
    ReplyLanguage language = visitor.language();
    ChatSettings chosen = desk.settings(visitor, own);
    List<OptionObject> languages =
        Stream.concat(
                Stream.of(AUTOMATIC),
                Arrays.stream(ReplyLanguage.values()).map(ReplyLanguage::code))
            .map(code -> option(Words.say(language, "language." + code), code))
            .toList();
    List<OptionObject> lengths =
        Arrays.stream(ChatSettings.AnswerLength.values())
            .map(it -> option(Words.say(language, "length." + it.name()), it.name()))
            .toList();
    String spoken = chosen.language().map(ReplyLanguage::code).orElse(AUTOMATIC);
    return ActionsBlock.builder()
        .elements(
            List.of(
                select(LANGUAGE, languages, spoken),
                select(LENGTH, lengths, chosen.length().name())))
        .build();
  }

  private static OptionObject option(String label, String value) {
    return OptionObject.builder()
        .text(BlockKit.plain(BlockKit.cut(label, BlockKit.LONGEST_LABEL)))
        .value(value)
        .build();
  }

  private static BlockElement select(String name, List<OptionObject> options, String chosen) {
    return StaticSelectElement.builder()
        .actionId(name)
        .options(options)
        .initialOption(
            options.stream().filter(it -> it.getValue().equals(chosen)).findFirst().orElseThrow())
        .build();
  }

  /// Keeps what somebody chose in a field.
  void choose(Desk.Visitor visitor, ChatId own, BlockActionPayload.Action choice) {
    String value =
        Optional.ofNullable(choice.getSelectedOption())
            .map(BlockActionPayload.Action.SelectedOption::getValue)
            .orElse("");
    ChatSettings now = desk.settings(visitor, own);
    Optional<ChatSettings> chosen =
        choice.getActionId().equals(LANGUAGE) ? inLanguage(now, value) : ofLength(now, value);
    chosen.ifPresent(it -> desk.choose(visitor, own, it));
  }

  private static Optional<ChatSettings> inLanguage(ChatSettings now, String code) {
    Optional<ReplyLanguage> language = ReplyLanguage.of(code);
    return language.isPresent() || code.equals(AUTOMATIC)
        ? Optional.of(new ChatSettings(language, now.length(), now.attention()))
        : Optional.empty();
  }

  private static Optional<ChatSettings> ofLength(ChatSettings now, String name) {
    return Arrays.stream(ChatSettings.AnswerLength.values())
        .filter(it -> it.name().equals(name))
        .map(it -> new ChatSettings(now.language(), it, now.attention()))
        .findFirst();
  }
}
