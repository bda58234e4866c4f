package dev.beleg.bot.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Update;
import java.time.Instant;
import java.util.Optional;

/// Updates and replies as JSON, for as long as they wait in the state file.
///
/// All but ASCII is escaped: half a surrogate pair, which a platform may send, has no UTF-8.
final class ChatJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantReader()))
          .addMixIn(Update.class, Updates.class)
          .addMixIn(Reply.Block.class, Blocks.class)
          .addMixIn(Bytes.class, Contents.class)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private ChatJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Update.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Update.CommandGiven.class, name = "command"),
    @JsonSubTypes.Type(value = Update.FileGiven.class, name = "file"),
    @JsonSubTypes.Type(value = Update.Pressed.class, name = "pressed"),
    @JsonSubTypes.Type(value = Update.Ignored.class, name = "ignored")
  })
  private interface Updates {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Reply.QuoteBlock.class, name = "quote"),
    @JsonSubTypes.Type(value = Reply.CitationList.class, name = "citations"),
    @JsonSubTypes.Type(value = Reply.FigureTable.class, name = "table"),
    @JsonSubTypes.Type(value = Reply.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Reply.Attachment.class, name = "attachment"),
    @JsonSubTypes.Type(value = Reply.Choices.class, name = "choices")
  })
  private interface Blocks {}

  /// A content is in Base64.
  private abstract static class Contents {

    @JsonCreator
    Contents(@SuppressWarnings("unused") byte[] bytes) {}

    @JsonValue
    abstract byte[] bytes();
  }

  static String write(Update update) {
    return json(update);
  }

  static String write(Reply reply) {
    return json(reply);
  }

  static Update update(String json) {
    return read(json, Update.class);
  }

  static Reply reply(String json) {
    return read(json, Reply.class);
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, type))
          .orElseThrow(() -> new IllegalStateException("the state holds null as " + type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the state holds no readable " + type.getSimpleName(), e);
    }
  }
}
