package dev.beleg.bot.answer.model;

import dev.beleg.bot.answer.PastQuestion;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes of a question that leans on others queries that stand alone, in three languages, with the
/// model's help. They are looked up and shown to nobody.
///
/// @param instructions how it is done
/// @param past the questions before, the oldest first
/// @param ask asks the model; where it fails the question stays as it is
record Condensing(
    Instructions instructions, List<PastQuestion> past, Function<List<ChatMessage>, String> ask)
    implements QueryTransformer {

  private static final int LANGUAGES = 3;
  private static final int LONGEST = 400;

  @Override
  public Collection<Query> transform(Query query) {
    if (past.isEmpty()) {
      return List.of(query);
    }
    SequencedSet<String> texts = new LinkedHashSet<>();
    texts.add(query.text());
    whole(query.text())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
        .limit(LANGUAGES)
        .forEach(texts::add);
    return texts.stream().map(text -> Query.from(text, query.metadata())).toList();
  }

  private String whole(String question) {
    String asked =
        past.stream().map(PastQuestion::question).collect(Collectors.joining("\n"))
            + "\nLast question: "
            + question;
    try {
      return ask.apply(
          List.of(SystemMessage.from(instructions.condense()), UserMessage.from(asked)));
    } catch (ModelFailure _) {
      return "";
    }
  }
}
