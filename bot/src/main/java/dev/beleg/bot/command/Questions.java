package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Audience;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.PastQuestion;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers questions, one after the other of a conversation.
final class Questions {

  private final Phrases phrases;
  private final CitedFigures figures;

  Questions(Phrases phrases, CitedFigures figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// Answers a question.
  ///
  /// @param wanted the language to read it in and to answer in; found out where empty
  /// @param soFar takes what of the answer may be read already
  Response answer(
      Request request,
      Library library,
      String question,
      Optional<Language> wanted,
      Consumer<Reply> soFar) {
    Audience audience =
        new Audience(
            request.chat().toString(),
            answer -> soFar.accept(new Reply(new ArrayList<>(AnswerBlocks.of(answer)))));
    Dialogue dialogue =
        library.answerer().dialogue(Meaning.past(request.conversation().turns()), audience);
    List<PastQuestion> before = dialogue.past();
    var response = dialogue.answer(question, wanted);
    Request answered =
        new Request(
            request.arrival(),
            request.conversation(),
            request.settings(),
            response.language(),
            request.now());
    Said said = said(request, library, response.answer());
    Turn turn =
        answered.turn(question, meaning(before, dialogue.past()), said.text, said.places.cited());
    return new Response.Said(
        answered.replyLanguage(), new Reply(blocks(answered, library, said)), Optional.of(turn));
  }

  /// What is said of an answer.
  ///
  /// @param text its words, as the conversation remembers them
  /// @param blocks the same in blocks, without the sources
  /// @param places the sources
  private record Said(String text, List<Reply.Block> blocks, CitedPlaces places) {}

  private static Said said(Request request, Library library, Answer whole) {
    return switch (request.settings().length()) {
      case SHORT -> {
        Answer brief = BriefAnswer.of(whole);
        yield new Said(brief.text(), AnswerBlocks.of(brief), AnswerBlocks.places(brief));
      }
      case FULL -> {
        FullAnswer full =
            FullAnswer.of(library, AnswerBlocks.of(whole), AnswerBlocks.places(whole));
        yield new Said(whole.text(), full.blocks(), full.places());
      }
    };
  }

  /// What was not understood as a question leaves the dialogue as it was.
  private static String meaning(List<PastQuestion> before, List<PastQuestion> after) {
    return after.equals(before) ? Meaning.NONE : Meaning.of(after.getLast());
  }

  private List<Reply.Block> blocks(Request request, Library library, Said said) {
    CitedPlaces places = said.places;
    List<Reply.Block> blocks = new ArrayList<>(said.blocks);
    if (!places.isEmpty()) {
      blocks.add(places.list(phrases, request.language()));
    }
    List<Reply.Choice> choices = choices(request, library, places);
    if (!choices.isEmpty()) {
      blocks.add(new Reply.Choices(choices));
    }
    return blocks;
  }

  private List<Reply.Choice> choices(Request request, Library library, CitedPlaces places) {
    List<Action.Kind> kinds = new ArrayList<>();
    if (!places.isEmpty()) {
      kinds.add(Action.Kind.SOURCES);
      kinds.addAll(figures.offered(request, library, places.cited()));
    }
    kinds.add(Action.Kind.HELPFUL);
    kinds.add(Action.Kind.UNHELPFUL);
    return kinds.stream().flatMap(kind -> choice(request, kind).stream()).toList();
  }

  private Optional<Reply.Choice> choice(Request request, Action.Kind kind) {
    String label =
        phrases.say(request.language(), "button." + kind.name().toLowerCase(Locale.ROOT));
    return new Action(kind, request.arrival().key())
        .carried()
        .map(carried -> new Reply.Choice(label, carried));
  }
}
