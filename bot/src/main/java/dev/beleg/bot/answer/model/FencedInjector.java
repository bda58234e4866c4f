package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.gate.SuppliedPassage;
import dev.beleg.retrieval.article.Published;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// Puts passages before a question, between two lines with a random mark that no article can know.
///
/// @param shelf the passages by number
/// @param mark the mark of this answer
record FencedInjector(Shelf shelf, String mark) implements ContentInjector {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK_BYTES = 16;
  private static final int LONGEST_TITLE = 200;

  /// {@return an injector with a mark of its own}
  static FencedInjector of(Shelf shelf) {
    byte[] mark = new byte[MARK_BYTES];
    RANDOM.nextBytes(mark);
    return new FencedInjector(shelf, HexFormat.of().formatHex(mark));
  }

  @Override
  public ChatMessage inject(List<Content> contents, ChatMessage message) {
    String question = message instanceof UserMessage user ? user.singleText() : "";
    return UserMessage.from(
        fenced(shelf.passages()) + "\n\nQuestion (data):\n" + fenceless(question));
  }

  /// {@return passages between two lines with the mark}
  String fenced(List<SuppliedPassage> passages) {
    StringBuilder fenced = new StringBuilder("----- ").append(mark).append('\n');
    for (SuppliedPassage passage : passages) {
      fenced
          .append('[')
          .append(passage.number())
          .append("] ")
          .append(label(passage))
          .append('\n')
          .append(fenceless(passage.passage().read(passage.passage().span())))
          .append("\n\n");
    }
    return fenced.append("----- ").append(mark).toString();
  }

  private String label(SuppliedPassage passage) {
    String title = passage.source().header().title().orElse("");
    String cut = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    return "(" + day(passage.source().published()) + ") " + fenceless(cut);
  }

  private static String day(Published published) {
    return switch (published) {
      case Published.On on -> on.date().toString();
      case Published.InSomeYear some -> "year unknown, " + some.day();
      case Published.Unknown _ -> "no date";
    };
  }

  private String fenceless(String text) {
    return text.replace(mark, "").replace("-----", "- - -");
  }
}
