package dev.beleg.bot.store;

import dev.beleg.bot.EndingPoint;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ChatEngine;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.chat.HookedStores;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Machinery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Parts;
import dev.beleg.bot.chat.RateRules;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Responder;
import dev.beleg.bot.chat.Samples;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.chat.Update;
import dev.beleg.bot.command.Additions;
import dev.beleg.bot.command.CommandResponder;
import dev.beleg.bot.digest.NoDigests;
import dev.beleg.retrieval.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Answers questions until all are answered or until it reaches the point at which it is to end.
///
/// Arguments: the data folder; the file that stands for the platform's memory; the point and how
/// often it is passed before the end comes; the rounds whose questions are delivered. Each accepted
/// question is printed.
final class ChattingProcess {

  static final int QUESTIONS = 12;
  static final String COMMAND = "command ";

  private static final int CHATS = 3;

  private final Path platform;
  private final EndingPoint point;

  private ChattingProcess(Path platform, EndingPoint point) {
    this.platform = platform;
    this.point = point;
  }

  public static void main(String[] arguments) {
    EndingPoint point = new EndingPoint(arguments[2], Integer.parseInt(arguments[3]));
    new ChattingProcess(Path.of(arguments[1]), point)
        .run(Path.of(arguments[0]), arguments[4].split(","));
  }

  /// {@return the question's key}
  static String key(String round, int question) {
    return "r" + round + "q" + question;
  }

  private static Update question(String round, int question) {
    return Samples.asked(key(round, question), "c" + question % CHATS, "Wie hoch?", Instant.now());
  }

  /// Chooses a language for the first chat and rates the round's first answer there.
  private static List<Update> commands(String round) {
    return List.of(
        new Update.CommandGiven(
            Samples.arrival("language" + round, "c0", Instant.now()), "language", "ru"),
        new Update.Pressed(
            Samples.arrival("rating" + round, "c0", Instant.now()), "helpful " + key(round, 0)));
  }

  private void run(Path data, String[] rounds) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ThreadTimers timers = new ThreadTimers();
        StateFile state = StateFile.open(data, StateFile.Rules.DEFAULT);
        ChatEngine engine =
            engine(
                new Machinery(InstantSource.system(), timers, threads),
                HookedStores.of(state.stores(), point::reach))) {
      engine.start();
      for (String round : rounds) {
        for (int i = 0; i < QUESTIONS; i++) {
          engine.accept(question(round, i));
          System.out.println(key(round, i));
        }
        for (Update command : commands(round)) {
          engine.accept(command);
          System.out.println(COMMAND + command.arrival().key().id());
        }
      }
      while (engine.counts().working() + engine.counts().unsent() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private ChatEngine engine(Machinery machinery, Stores stores) {
    EngineRules ordinary = EngineRules.ordinary();
    RateRules.Rate plenty = new RateRules.Rate(1_000_000, Duration.ofMinutes(1));
    EngineRules rules =
        new EngineRules(
            new RateRules(plenty, plenty),
            ordinary.conversations(),
            new EngineRules.Capacity(4, 1_000, 1_000),
            ordinary.times(),
            ReplyLanguage.GERMAN);
    AccessRules everybody =
        new AccessRules(
            IntStream.range(0, CHATS)
                .mapToObj(chat -> Samples.conversation("c" + chat).chat())
                .collect(Collectors.toSet()),
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    Access access = new Access(everybody, stores.pairings(), machinery.clock(), new Random(1));
    return new ChatEngine(
        rules,
        machinery,
        new Parts(
            stores,
            access,
            List.of(new RememberingChannel()),
            responder(commands(stores, access, machinery))));
  }

  /// The commands of every surface; none of those given here reads articles.
  private static Responder commands(Stores stores, Access access, Machinery machinery) {
    return new CommandResponder(
        new CommandResponder.Parts(
            new CommandResponder.Articles(
                chat -> {
                  throw new IllegalStateException("no articles for " + chat);
                },
                Additions.none()),
            new CommandResponder.Chats(
                stores,
                access,
                () -> {
                  throw new IllegalStateException("nothing is counted");
                }),
            NoDigests.digests(),
            new CommandResponder.Languages(Optional.empty(), Language.ENGLISH),
            machinery.clock()));
  }

  private Responder responder(Responder commands) {
    return (update, conversation, settings) ->
        update instanceof Update.Asked
            ? respond(update)
            : commands.respond(update, conversation, settings);
  }

  private Responder.Response respond(Update update) {
    point.reach("while answering");
    String key = update.arrival().key().id();
    return new Responder.Response.Said(
        ReplyLanguage.GERMAN,
        Reply.of("answer " + key),
        Optional.of(Samples.turn(key, Instant.now())));
  }

  /// A platform whose memory is a file.
  private final class RememberingChannel implements Channel {

    @Override
    public String surface() {
      return Samples.SURFACE;
    }

    @Override
    public Limits limits() {
      return Limits.ofPlainText(4_096, 4);
    }

    @Override
    public Delivery send(Message message) {
      point.reach("before sending");
      String[] lines = message.draft().reply().plainText().split("\n");
      String line = (message.repeat() ? "repeat " : "first ") + lines[lines.length - 1] + "\n";
      try {
        Files.writeString(platform, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("the platform cannot remember " + line, e);
      }
      point.reach("after sending");
      return new Delivery.Delivered("p" + message.id());
    }

    @Override
    public Delivery edit(ConversationId conversation, String message, Reply reply) {
      return new Delivery.Delivered(message);
    }

    @Override
    public void working(Arrival arrival) {}
  }
}
