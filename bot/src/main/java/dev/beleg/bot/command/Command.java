package dev.beleg.bot.command;

import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.GivenFile;
import dev.beleg.bot.digest.EditionReply;
import java.util.Optional;

/// What somebody wants of Beleg.
public sealed interface Command {

  /// An answer to a question.
  ///
  /// @param question its words
  record Ask(String question) implements Command {}

  /// Figures of the ledger.
  ///
  /// @param request which: a subject, a measure, a time, in any order; all of them where empty
  record Figures(String request) implements Command {}

  /// A series of figures as a picture.
  ///
  /// @param request which, as for [Figures]
  record Chart(String request) implements Command {}

  /// The figures of a text compared with those of the articles.
  ///
  /// @param text the text; empty where none was given
  record Check(String text) implements Command {}

  /// The list of articles.
  record Sources() implements Command {}

  /// A cited place in its surroundings.
  ///
  /// @param place the `n` of `[n]` in the last answer, a file, or file and range as citations show
  ///   them; empty where none was given
  record OpenSource(String place) implements Command {}

  /// The file of an article.
  ///
  /// @param place names the article, as for [OpenSource]
  record SendFile(String place) implements Command {}

  /// That a file is added to the articles.
  ///
  /// @param file what can be fetched
  /// @param caption the words sent with it; may be empty
  record AddArticle(GivenFile file, String caption) implements Command {}

  /// The newest articles.
  ///
  /// @param unread what was typed behind it and means nothing; empty for nothing
  record Latest(String unread) implements Command {}

  /// Another language for the replies of this chat.
  ///
  /// @param words names the language; empty to ask which one it is
  record ChooseLanguage(String words) implements Command {}

  /// Longer or shorter answers in this chat.
  ///
  /// @param words names the length; empty to ask which one it is
  record ChooseLength(String words) implements Command {}

  /// Which messages of this chat that others read too are answered.
  ///
  /// @param words names which; empty to ask which there are
  record Listen(String words) implements Command {}

  /// The digest of the conversation.
  ///
  /// @param words when and what, or what is to be done with it; empty to show it
  record Digest(String words) implements Command {}

  /// A further page of an edition.
  ///
  /// @param page which
  record DigestPage(EditionReply.Page page) implements Command {}

  /// That the next question does not lean on those before it.
  record BeginAnew() implements Command {}

  /// That nothing of this conversation is kept.
  record Forget() implements Command {}

  /// That what is being answered here is not to be.
  record Abort() implements Command {}

  /// The list of commands.
  record Help() implements Command {}

  /// How the bot is, for administrators.
  record Status() implements Command {}

  /// That the chat is answered that was offered a code, for administrators.
  ///
  /// @param code the code; empty where none was given
  record Pair(String code) implements Command {}

  /// That somebody thinks something of the last answer.
  ///
  /// @param verdict what he thinks
  record Rate(Feedback.Verdict verdict) implements Command {}

  /// What a button of an answer does.
  ///
  /// @param action the button
  record Press(Action action) implements Command {}

  /// Nothing that is known.
  ///
  /// @param name the name as it was typed; empty for a button
  /// @param meant the nearest name that there is
  record Unknown(String name, Optional<String> meant) implements Command {}
}
