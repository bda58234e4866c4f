package dev.beleg.bot.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said to somebody, in blocks that every surface renders in its own way.
///
/// @param blocks in the order in which they are read, at least one
public record Reply(List<Block> blocks) {

  /// A part of a reply.
  public sealed interface Block {

    /// {@return the words of the block without any markup, lines separated by `\n`}
    String plainText();
  }

  /// Words of our own.
  ///
  /// @param text the words, with `[n]` after each claim
  public record Paragraph(String text) implements Block {
    @Override
    public String plainText() {
      return text;
    }
  }

  /// Words of a source, letter by letter.
  ///
  /// @param lead what introduces them, such as `auf Deutsch:`; may be empty
  /// @param words the source's words
  /// @param citation the number of the source in the [CitationList], from 1
  public record QuoteBlock(String lead, String words, int citation) implements Block {
    @Override
    public String plainText() {
      return (lead.isEmpty() ? "" : lead + " ") + "«" + words + "» [" + citation + "]";
    }
  }

  /// The sources of a reply. Whatever is shortened, no entry of it is left out.
  ///
  /// @param entries in the order of their numbers
  public record CitationList(List<Entry> entries) implements Block {

    /// A source and the place in it.
    ///
    /// @param number the `n` of `[n]`
    /// @param place file and range, such as `a.txt#10-25`, with which the place can be opened
    /// @param title the article's title; may be empty
    /// @param published its date as it is to be shown; may be empty
    /// @param language the article's language, such as `de`
    /// @param link where it can be read; empty where there is no such page
    public record Entry(
        int number,
        String place,
        String title,
        String published,
        String language,
        Optional<String> link) {

      /// {@return the entry on one line: `[1] a.txt#10-25 · Title · 2023-06-01 · de`}
      public String plainText() {
        StringBuilder line = new StringBuilder("[" + number + "] " + place);
        for (String part : List.of(title, published, language, link.orElse(""))) {
          line.append(part.isEmpty() ? "" : " · " + part);
        }
        return line.toString();
      }
    }

    public CitationList {
      entries = List.copyOf(entries);
    }

    @Override
    public String plainText() {
      return entries.stream().map(Entry::plainText).collect(Collectors.joining("\n"));
    }
  }

  /// Figures side by side.
  ///
  /// @param header the heads of the columns
  /// @param rows the rows, each with as many cells as there are heads
  public record FigureTable(List<String> header, List<List<String>> rows) implements Block {
    public FigureTable {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException(
              "a row of %d cells below %d heads".formatted(row.size(), header.size()));
        }
      }
    }

    @Override
    public String plainText() {
      StringBuilder lines = new StringBuilder(String.join(" | ", header));
      rows.forEach(row -> lines.append('\n').append(String.join(" | ", row)));
      return lines.toString();
    }
  }

  /// A picture, such as a chart.
  ///
  /// @param png the picture in PNG form
  /// @param caption what it shows, for those who do not see it
  public record Picture(Bytes png, String caption) implements Block {
    @Override
    public String plainText() {
      return caption;
    }
  }

  /// A file, such as that of an article.
  ///
  /// @param name its name, without a folder
  /// @param content its bytes
  /// @param caption what it is
  public record Attachment(String name, Bytes content, String caption) implements Block {
    @Override
    public String plainText() {
      return caption;
    }
  }

  /// Buttons to press.
  ///
  /// @param choices in their order
  public record Choices(List<Choice> choices) implements Block {
    public Choices {
      choices = List.copyOf(choices);
    }

    @Override
    public String plainText() {
      return choices.stream()
          .map(choice -> "[" + choice.label() + "]")
          .collect(Collectors.joining(" "));
    }
  }

  /// A button.
  ///
  /// @param label what it says
  /// @param action what [Update.Pressed] brings back, at most [#LONGEST_ACTION] ASCII characters
  public record Choice(String label, String action) {

    /// The most that every platform carries with a button (Telegram: 64 bytes).
    public static final int LONGEST_ACTION = 64;

    public Choice {
      if (!carries(action)) {
        throw new IllegalArgumentException("not an action that every platform carries: " + action);
      }
    }

    /// {@return whether every platform brings a text back as an action}
    public static boolean carries(String action) {
      return action.length() <= LONGEST_ACTION
          && action.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
  }

  public Reply {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a reply says something");
    }
  }

  /// {@return a reply of some paragraphs}
  public static Reply of(String... paragraphs) {
    return new Reply(Arrays.stream(paragraphs).<Block>map(Paragraph::new).toList());
  }

  /// {@return the words without any markup, each block on lines of its own}
  public String plainText() {
    return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n"));
  }

  /// {@return this reply with a block before it}
  Reply after(Block first) {
    return new Reply(Stream.concat(Stream.of(first), blocks.stream()).toList());
  }
}
