package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Citation;
import dev.beleg.bot.chat.Reply;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The short form of an answer: what it states with the places that its statement names, or the
/// first place alone where it states nothing itself.
final class BriefAnswer {

  private static final Pattern NUMBER = Pattern.compile("\\[([0-9]{1,3})]");

  private BriefAnswer() {}

  /// {@return the answer without the places that its statement does not need}
  static Answer of(Answer answer) {
    return switch (answer) {
      case Answer.Abstained abstained -> abstained;
      case Answer.Grounded grounded -> of(grounded);
    };
  }

  private static Answer of(Answer.Grounded grounded) {
    int needed = Math.max(1, stated(grounded));
    List<Citation> dropped =
        grounded.citations().stream().filter(citation -> citation.number() > needed).toList();
    return dropped.isEmpty()
        ? grounded
        : new Answer.Grounded(
            without(dropped, grounded.text()),
            grounded.citations().stream().filter(one -> !dropped.contains(one)).toList(),
            grounded.figures().stream()
                .filter(figure -> !dropped.contains(figure.citation()))
                .toList());
  }

  /// {@return the highest number in what is no quotation; 0 where there is none}
  private static int stated(Answer.Grounded grounded) {
    return AnswerBlocks.of(grounded).stream()
        .filter(Reply.Paragraph.class::isInstance)
        .flatMap(block -> NUMBER.matcher(block.plainText()).results())
        .mapToInt(number -> Integer.parseInt(number.group(1)))
        .max()
        .orElse(0);
  }

  private static String without(List<Citation> dropped, String text) {
    return text.lines()
        .filter(line -> dropped.stream().noneMatch(one -> AnswerBlocks.isQuotation(line, one)))
        .collect(Collectors.joining("\n"));
  }
}
