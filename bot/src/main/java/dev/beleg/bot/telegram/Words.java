package dev.beleg.bot.telegram;

import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// The words of a message, or of the caption of a picture or file.
///
/// @param text the words; empty where there are none
/// @param entities what Telegram has found in them, with offsets in UTF-16 code units
record Words(String text, List<MessageEntity> entities) {

  static Words of(Message message) {
    return message.getText() == null
        ? new Words(
            Optional.ofNullable(message.getCaption()).orElse(""),
            Optional.ofNullable(message.getCaptionEntities()).orElse(List.of()))
        : new Words(
            message.getText(), Optional.ofNullable(message.getEntities()).orElse(List.of()));
  }

  /// {@return the words of an entity; empty where it lies outside of the text}
  String of(MessageEntity entity) {
    int start = entity.getOffset();
    int end = start + entity.getLength();
    return start < 0 || end > text.length() || end < start ? "" : text.substring(start, end);
  }

  /// {@return the bot that the command at the beginning is addressed to, without `@`}
  Optional<String> commandFor() {
    return entities.stream()
        .filter(entity -> entity.getType().equals("bot_command") && entity.getOffset() == 0)
        .map(this::of)
        .filter(command -> command.contains("@"))
        .map(command -> command.substring(command.indexOf('@') + 1))
        .findFirst();
  }

  /// {@return the name that the text begins with behind a slash, without the bot; empty for no
  /// command}
  Optional<String> command() {
    if (!text.startsWith("/")) {
      return Optional.empty();
    }
    int end = 1;
    while (end < text.length() && isInName(text.charAt(end))) {
      end++;
    }
    return Optional.of(text.substring(1, end)).filter(name -> !name.isEmpty());
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// {@return whether somebody is named}
  boolean name(Me me) {
    return entities.stream().anyMatch(entity -> names(entity, me));
  }

  private boolean names(MessageEntity entity, Me me) {
    User user = entity.getUser();
    return switch (entity.getType()) {
      case "mention" -> of(entity).startsWith("@") && me.isNamed(of(entity).substring(1));
      case "text_mention" -> user != null && user.getId() == me.id();
      default -> false;
    };
  }

  /// {@return the text without the names by which we were called}
  String without(Me me) {
    StringBuilder rest = new StringBuilder(text);
    entities.reversed().stream()
        .filter(entity -> names(entity, me))
        .forEach(
            entity -> rest.delete(entity.getOffset(), entity.getOffset() + of(entity).length()));
    return rest.toString().strip().replaceFirst("^[,:–—-]\\s+", "");
  }
}
