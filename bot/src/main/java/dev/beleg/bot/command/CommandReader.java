package dev.beleg.bot.command;

import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.command.CommandTable.Named;
import dev.beleg.bot.digest.EditionReply;
import dev.beleg.retrieval.language.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/// Understands updates as commands.
///
/// A text that begins with a slash and a letter is a command, whoever's bot it was addressed to:
/// `/Figures@beleg_bot: Lipezk 2022` → figures of "Lipezk 2022". So is a sign that is the name of
/// one: `👍`. Every other text is a question.
final class CommandReader {

  /// What was understood.
  ///
  /// @param command what is wanted
  /// @param language the language that the command's name tells
  record Understood(Command command, Optional<Language> language) {

    private Understood(Command command) {
      this(command, Optional.empty());
    }
  }

  /// A command before its name is looked up.
  private record Typed(String name, String arguments, Optional<String> quoted) {}

  /// Variation selector and skin tones (UTS 51).
  private static final Pattern SHADES = Pattern.compile("[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]");

  /// With the slash. What is longer is compared with no name.
  private static final int LONGEST_NAME = 65;

  private final CommandTable table;

  /// As what a source may be wanted.
  private final WordedChoices forms = new WordedChoices("source-forms.tsv");

  CommandReader(CommandTable table) {
    this.table = table;
  }

  /// Reads an update.
  ///
  /// @param update not [Update.Ignored]
  Understood read(Update update) {
    return switch (update) {
      case Update.Asked asked -> read(asked.text().strip(), asked.quoted());
      case Update.FileGiven given ->
          new Understood(new Command.AddArticle(given.file(), given.caption()));
      case Update.CommandGiven given when given.name().isBlank() ->
          called(given.arguments().strip(), given.quoted());
      case Update.CommandGiven given ->
          command(
              typed("/" + withoutSlash(given.name()) + " " + given.arguments(), given.quoted())
                  .orElseGet(() -> new Typed(given.name(), given.arguments(), given.quoted())));
      case Update.Pressed pressed ->
          new Understood(
              page(pressed.action())
                  .or(() -> FigurePage.carried(pressed.action()).map(Command.Figures::new))
                  .or(() -> file(pressed.action()))
                  .or(() -> action(pressed))
                  .orElseGet(() -> new Command.Unknown("", Optional.empty())));
      case Update.Ignored ignored ->
          throw new IllegalArgumentException("nothing is answered to " + ignored.arrival().key());
    };
  }

  /// Reads a text that somebody has typed.
  ///
  /// @param quoted the words of the message that it replies to
  Understood read(String text, Optional<String> quoted) {
    return typed(text, quoted)
        .or(() -> sign(text))
        .map(this::command)
        .orElseGet(() -> new Understood(new Command.Ask(text)));
  }

  private static Optional<Command> page(String carried) {
    return carried.startsWith(EditionReply.MORE)
        ? EditionReply.Page.read(carried.substring(EditionReply.MORE.length()))
            .map(Command.DigestPage::new)
        : Optional.empty();
  }

  private static Optional<Command> file(String carried) {
    return FileReplies.carriedPlace(carried).map(Command.SendFile::new);
  }

  private static Optional<Command> action(Update.Pressed pressed) {
    return Action.read(pressed.arrival().key().surface(), pressed.action()).map(Command.Press::new);
  }

  private static Optional<Typed> typed(String text, Optional<String> quoted) {
    boolean command =
        text.length() > 1
            && text.charAt(0) == '/'
            && (Character.isLetter(text.codePointAt(1)) || text.charAt(1) == '?');
    if (!command) {
      return Optional.empty();
    }
    int end = 1;
    int most = Math.min(text.length(), LONGEST_NAME);
    while (end < most && isInName(text.charAt(end))) {
      end++;
    }
    String rest = withoutBot(text.substring(end));
    return Optional.of(new Typed(text.substring(1, end), withoutMark(rest), quoted));
  }

  /// What is wanted of a bot that was called by its own name: `/beleg figures lipezk` is a command,
  /// `/beleg new figures of Lipetsk?` is not.
  private Understood called(String text, Optional<String> quoted) {
    return typed(text, quoted)
        .or(() -> sign(text))
        .or(() -> typed("/" + text, quoted).filter(this::isCommand))
        .map(this::command)
        .orElseGet(() -> new Understood(new Command.Ask(text)));
  }

  private boolean isCommand(Typed typed) {
    int words = typed.arguments.isEmpty() ? 0 : typed.arguments.split("\\s+", -1).length;
    int least = withoutForm(typed.arguments).isPresent() ? words - 1 : words;
    return table.find(typed.name).filter(named -> takes(named.command(), least)).isPresent();
  }

  /// Whether so many words may follow a command's name where without a slash it could as well begin
  /// a question.
  private static boolean takes(CommandName command, int words) {
    return switch (command) {
      case FIGURES, CHART, CHECK, DIGEST -> true;
      case SOURCE, SOURCES, LANGUAGE, LENGTH, LISTEN, PAIR -> words <= 1;
      case LATEST, HELPFUL, UNHELPFUL, NEW, FORGET, ABORT, STATUS, HELP -> words == 0;
    };
  }

  /// A sign of the table, whatever its shade.
  private Optional<Typed> sign(String text) {
    String plain = SHADES.matcher(text).replaceAll("");
    boolean isSign = plain.codePoints().noneMatch(Character::isLetterOrDigit);
    return isSign && table.find(plain).isPresent()
        ? Optional.of(new Typed(plain, "", Optional.empty()))
        : Optional.empty();
  }

  private static String withoutSlash(String name) {
    String stripped = name.strip();
    return stripped.startsWith("/") ? stripped.substring(1) : stripped;
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '?';
  }

  /// In groups a command may be addressed: `/help@beleg_bot`.
  private static String withoutBot(String rest) {
    if (!rest.startsWith("@")) {
      return rest;
    }
    int end = 1;
    while (end < rest.length() && isInName(rest.charAt(end))) {
      end++;
    }
    return rest.substring(end);
  }

  /// Who types may set the rest off: `/check: …`, `/figures – Lipezk`. A minus before a digit
  /// stays.
  private static String withoutMark(String rest) {
    String stripped = rest.strip();
    if (stripped.isEmpty()) {
      return stripped;
    }
    char first = stripped.charAt(0);
    boolean alone = stripped.length() == 1 || Character.isWhitespace(stripped.charAt(1));
    boolean mark = first == ':' || (alone && (first == '-' || first == '–' || first == '—'));
    return mark ? stripped.substring(1).strip() : stripped;
  }

  private Understood command(Typed typed) {
    return table
        .find(typed.name)
        .map(named -> new Understood(command(named, typed), named.language()))
        .orElseGet(
            () -> new Understood(new Command.Unknown(typed.name, table.nearest(typed.name))));
  }

  /// {@return the place of which the file is wanted: `1` of `1 file`; empty where the passage is}
  private Optional<String> withoutForm(String arguments) {
    int last = arguments.lastIndexOf(' ') + 1;
    return last > 0 && forms.find(arguments.substring(last)).isPresent()
        ? Optional.of(arguments.substring(0, last).strip())
        : Optional.empty();
  }

  private Command source(String arguments) {
    return withoutForm(arguments)
        .<Command>map(Command.SendFile::new)
        .orElseGet(() -> new Command.OpenSource(arguments));
  }

  private Command command(Named named, Typed typed) {
    String arguments = typed.arguments;
    return switch (named.command()) {
      case FIGURES -> new Command.Figures(arguments);
      case CHART -> new Command.Chart(arguments);
      case CHECK -> new Command.Check(arguments.isEmpty() ? typed.quoted.orElse("") : arguments);
      case SOURCES -> arguments.isEmpty() ? new Command.Sources() : source(arguments);
      case SOURCE -> source(arguments);
      case LATEST -> new Command.Latest(arguments);
      case DIGEST -> new Command.Digest(arguments);
      case LANGUAGE -> new Command.ChooseLanguage(arguments);
      case LENGTH -> new Command.ChooseLength(arguments);
      case LISTEN -> new Command.Listen(arguments);
      case HELPFUL -> new Command.Rate(Feedback.Verdict.HELPFUL);
      case UNHELPFUL -> new Command.Rate(Feedback.Verdict.UNHELPFUL);
      case NEW -> new Command.BeginAnew();
      case FORGET -> new Command.Forget();
      case ABORT -> new Command.Abort();
      case HELP -> new Command.Help();
      case STATUS -> new Command.Status();
      case PAIR -> new Command.Pair(arguments);
    };
  }
}
