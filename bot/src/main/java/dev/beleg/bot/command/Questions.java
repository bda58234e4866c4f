package dev.beleg.bot.command;

import dev.beleg.bot.answer.Answer;
import dev.beleg.bot.answer.Dialogue;
import dev.beleg.bot.answer.PastQuestion;
import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
  Response answer(Request request, Library library, String question, Optional<Language> wanted) {
    Dialogue dialogue = library.answerer().dialogue(Meaning.past(request.conversation().turns()));
    List<PastQuestion> before = dialogue.past();
    var response = dialogue.answer(question, wanted);
    Request answered =
        new Request(
            request.arrival(),
            request.conversation(),
            request.settings(),
            response.language(),
            request.now());
    Answer answer =
        request.settings().length() == ChatSettings.AnswerLength.SHORT
            ? BriefAnswer.of(response.answer())
            : response.answer();
    CitedPlaces places = AnswerBlocks.places(answer);
    Turn turn =
        answered.turn(question, meaning(before, dialogue.past()), answer.text(), places.cited());
    return new Response.Said(
        answered.replyLanguage(),
        new Reply(blocks(answered, library, answer, places)),
        Optional.of(turn));
  }

  /// What was not understood as a question leaves the dialogue as it was.
  private static String meaning(List<PastQuestion> before, List<PastQuestion> after) {
    return after.equals(before) ? Meaning.NONE : Meaning.of(after.getLast());
  }

  private List<Reply.Block> blocks(
      Request request, Library library, Answer answer, CitedPlaces places) {
    List<Reply.Block> blocks = new ArrayList<>(AnswerBlocks.of(answer));
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
