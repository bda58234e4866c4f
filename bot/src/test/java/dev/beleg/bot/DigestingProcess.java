package dev.beleg.bot;

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
import dev.beleg.bot.chat.Sender;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.ThreadTimers;
import dev.beleg.bot.digest.DigestService;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Headlines;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.store.StateFile;
import dev.beleg.retrieval.article.ArticleReader;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.ingest.ArticlePreparation;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.Ingestor;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.passage.PassageSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Sends the editions that are due until all have arrived or until it reaches the point at which it
/// is to end. Each point that it passes is printed.
///
/// Arguments: the folder; the point and how often it is passed before the end comes; the time.
final class DigestingProcess {

  static final int CHATS = 3;

  private final Path home;
  private final EndingPoint point;
  private final InstantSource clock;
  private final Duration ahead;

  private DigestingProcess(Path home, EndingPoint point, Instant now) {
    this.home = home;
    this.point = point;
    this.clock = InstantSource.system();
    this.ahead = Duration.between(Instant.now(), now);
  }

  public static void main(String[] arguments) {
    new DigestingProcess(
            Path.of(arguments[0]),
            new EndingPoint(arguments[1], Integer.parseInt(arguments[2])),
            Instant.parse(arguments[3]))
        .run();
  }

  private Instant now() {
    return clock.instant().plus(ahead);
  }

  private void run() {
    Vocabulary vocabulary = Vocabulary.read(home.resolve("lexicon"));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ThreadTimers timers = new ThreadTimers();
        ArticleIndex index = ArticleIndex.open(home.resolve("index"), this::now);
        StateFile state = StateFile.open(home.resolve("data"), StateFile.Rules.DEFAULT);
        ChatEngine engine =
            engine(
                new Machinery(this::now, timers, threads),
                HookedStores.of(state.stores(), this::reach))) {
      new Ingestor(
              index,
              new ArticlePreparation(
                  new ArticleReader(), new PassageSplitter(), () -> vocabulary, "test"),
              this::now)
          .reconcile(Corpus.of(home.resolve("corpus")));
      engine.start();
      DigestService service =
          new DigestService(
              new DigestService.Parts(
                  hooked(state.digests()),
                  _ -> index.view(),
                  new EditionPhrases(vocabulary),
                  Headlines.NONE,
                  new HookedPost(new DigestPost(engine)),
                  _ -> true,
                  this::now));
      subscribe(state.digests(), service);
      service.turn(() -> true);
      while (engine.counts().unsent() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  private void subscribe(DigestStore store, DigestService service) {
    for (int i = 0; i < CHATS; i++) {
      ConversationId conversation = Samples.conversation("c" + i);
      if (store.of(conversation).isEmpty()) {
        service.note(conversation);
        store.put(
            new Subscription(
                conversation,
                new Subscription.Subscriber(Sender.of(Samples.SURFACE, "u"), true),
                Schedule.daily(LocalTime.of(8, 0), ZoneOffset.UTC),
                Selection.ALL,
                new Manner(Language.ENGLISH, false, false, Optional.empty())),
            now());
      }
    }
  }

  private void reach(String name) {
    System.out.println(name);
    point.reach(name);
  }

  private DigestStore hooked(DigestStore store) {
    return (DigestStore)
        Proxy.newProxyInstance(
            DigestStore.class.getClassLoader(),
            new Class<?>[] {DigestStore.class},
            (_, method, arguments) -> {
              boolean step = Set.of("reserve", "queue").contains(method.getName());
              if (step) {
                reach("before " + method.getName());
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (step) {
                  reach("after " + method.getName());
                }
              }
            });
  }

  private ChatEngine engine(Machinery machinery, Stores stores) {
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules rules =
        new EngineRules(
            RateRules.UNLIMITED,
            ordinary.conversations(),
            new EngineRules.Capacity(4, 1_000, 1_000),
            ordinary.times(),
            ReplyLanguage.ENGLISH);
    Access access =
        new Access(
            new AccessRules(Set.of(), Set.of(), Set.of(), Set.of(), false),
            stores.pairings(),
            machinery.clock(),
            new Random(1));
    Responder nothing = (_, _, _) -> new Responder.Response.Silence();
    return new ChatEngine(
        rules, machinery, new Parts(stores, access, List.of(new RememberingChannel()), nothing));
  }

  /// Passes a point while an edition is put together.
  private final class HookedPost implements DigestService.Post {

    private final DigestPost post;

    HookedPost(DigestPost post) {
      this.post = post;
    }

    @Override
    public boolean reaches(ConversationId conversation) {
      return post.reaches(conversation);
    }

    @Override
    public List<Message.Draft> drafts(
        ConversationId conversation, ReplyLanguage language, Reply reply) {
      reach("while composing");
      return post.drafts(conversation, language, reply);
    }

    @Override
    public void send(List<Message> messages) {
      post.send(messages);
    }

    @Override
    public void tell(List<Message.Draft> drafts) {
      post.tell(drafts);
    }
  }

  /// A platform whose memory is a file.
  private final class RememberingChannel implements Channel {

    @Override
    public String surface() {
      return Samples.SURFACE;
    }

    /// Small enough for editions of several messages.
    @Override
    public Limits limits() {
      return Limits.ofPlainText(256, 40);
    }

    @Override
    public Delivery send(Message message) {
      reach("before sending");
      String line =
          "%s\t%d\t%s\t%s\n"
              .formatted(
                  message.repeat() ? "repeat" : "first",
                  message.id(),
                  message.draft().conversation().chat().chat(),
                  message.draft().reply().plainText().replaceAll("\\s+", " "));
      try {
        Files.writeString(
            home.resolve("platform"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("the platform cannot remember " + line, e);
      }
      reach("after sending");
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
