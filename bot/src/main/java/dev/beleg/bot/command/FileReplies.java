package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Bytes;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Turn;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Sends the files of articles as they lie in their folders.
final class FileReplies {

  /// What a button to a file carries before the article's name.
  private static final String BUTTON = "file ";

  private final Phrases phrases;

  FileReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  /// {@return what a button to a file names; empty for another button}
  static Optional<String> carriedPlace(String carried) {
    return carried.startsWith(BUTTON)
        ? Optional.of(carried.substring(BUTTON.length()))
        : Optional.empty();
  }

  /// {@return buttons to the files of cited articles, each by its first number; no block where no
  /// name is one that every platform carries}
  static List<Reply.Choices> offered(List<Turn.Cited> cited, Phrases phrases, Language language) {
    List<Reply.Choice> choices = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < cited.size(); i++) {
      String article = cited.get(i).source();
      if (!seen.contains(article) && Reply.Choice.carries(BUTTON + article)) {
        String label = phrases.say(language, "button.file", String.valueOf(i + 1));
        choices.add(new Reply.Choice(label, BUTTON + article));
        seen.add(article);
      }
    }
    return choices.isEmpty() ? List.of() : List.of(new Reply.Choices(choices));
  }

  /// {@return the file of the article that somebody names, by a number of the last reply, its name,
  /// or a place in it}
  Response send(Request request, Library library, String typed) {
    String place = typed.strip();
    if (place.isEmpty()) {
      return say(request, "source.which");
    }
    Matcher number = Reopening.NUMBER.matcher(place);
    if (!number.matches()) {
      Matcher range = Reopening.RANGE.matcher(place);
      return article(request, library, range.matches() ? range.group(1) : place);
    }
    List<Turn.Cited> last = request.lastCited();
    int n = Integer.parseInt(number.group(1));
    return n < 1 || n > last.size()
        ? say(request, "source.no-number", String.valueOf(n))
        : article(request, library, last.get(n - 1).source());
  }

  private Response article(Request request, Library library, String path) {
    Optional<Source> source = source(library, path);
    if (source.isEmpty()) {
      return say(request, "source.unknown", Echo.of(path));
    }
    return source
        .flatMap(library::file)
        .map(content -> sent(request, source.get(), content))
        .orElseGet(() -> say(request, "source.gone", Echo.of(path)));
  }

  private static Optional<Source> source(Library library, String path) {
    try {
      return library.source(new ArticleId(path));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Response sent(Request request, Source source, Bytes content) {
    String path = source.id().path();
    String caption =
        "%s · %s · %s"
            .formatted(
                source.header().title().orElse(path),
                CitedPlaces.day(source.published(), phrases, request.language()),
                source.language().code());
    Reply.Attachment file =
        new Reply.Attachment(path.substring(path.lastIndexOf('/') + 1), content, caption);
    return new Response.Said(request.replyLanguage(), new Reply(List.of(file)), Optional.empty());
  }

  private Response say(Request request, String key, Object... parts) {
    return request.say(phrases.say(request.language(), key, parts));
  }
}
