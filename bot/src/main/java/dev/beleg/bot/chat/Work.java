package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.chat.Tally.Event;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on accepted updates until each has its outcome.
final class Work {

  /// After so many beginnings without an end, the update is what ends the process.
  static final int MOST_ATTEMPTS = 3;

  private final Frame frame;
  private final Stores stores;
  private final Responder responder;
  private final Conversations conversations;
  private final Dispatch dispatch;
  private final Endings endings;
  private final WorkLanes lanes;
  private final Set<Attempt> attempts = ConcurrentHashMap.newKeySet();

  Work(Frame frame, Parts parts, Dispatch dispatch) {
    this.frame = frame;
    this.stores = parts.stores();
    this.responder = parts.responder();
    this.conversations =
        new Conversations(
            stores.conversations(), frame.rules().conversations(), frame.machinery().clock());
    this.dispatch = dispatch;
    this.endings = new Endings(frame, stores.inbox(), conversations, dispatch);
    this.lanes = new WorkLanes(frame.rules().capacity(), frame.machinery());
  }

  Endings endings() {
    return endings;
  }

  /// Takes on an update unless too much waits.
  ///
  /// @param stopped whether it ended what was being answered
  /// @return whether it was taken on
  boolean offer(Inbox.Open open, boolean stopped) {
    return lanes.offer(new Attempt(open, stopped));
  }

  /// Takes on an update that was accepted before, however much waits.
  void add(Inbox.Open open) {
    lanes.add(new Attempt(open, false));
  }

  int size() {
    return lanes.size();
  }

  /// {@return whether we are talking in a conversation, or have as long as it is remembered}
  boolean knows(ConversationId conversation) {
    return lanes.holds(conversation) || !conversations.of(conversation).turns().isEmpty();
  }

  /// Starts nothing from now on.
  void stop() {
    lanes.stop();
  }

  /// Ends what is being answered in a conversation; nothing of it is said. What waits there goes
  /// on.
  ///
  /// @return whether anything was
  boolean abort(ConversationId conversation) {
    return attempts.stream()
            .filter(it -> it.lane().equals(conversation))
            .filter(Attempt::abort)
            .count()
        > 0;
  }

  /// Interrupts what is under way and uses nothing of it; it stays open in the inbox.
  void abandon() {
    attempts.forEach(Attempt::abandon);
  }

  /// {@return the language for a notice about an update}
  ReplyLanguage language(Update update) {
    return stores
        .settings()
        .of(update.arrival().conversation().chat())
        .language()
        .orElseGet(() -> isCyrillic(update) ? ReplyLanguage.RUSSIAN : frame.rules().language());
  }

  private static boolean isCyrillic(Update update) {
    return words(update)
        .codePoints()
        .limit(200)
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  private static String words(Update update) {
    return switch (update) {
      case Update.Asked asked -> asked.text();
      case Update.CommandGiven given -> given.name() + given.arguments();
      case Update.FileGiven given -> given.caption();
      case Update.Pressed _, Update.Ignored _ -> "";
    };
  }

  /// One beginning of work on an update.
  private final class Attempt implements WorkLanes.Job {

    private final Inbox.Open open;
    private final boolean stopped;
    private final Arrival arrival;
    private final Backoff backoff = new Backoff();

    /// Set by whoever decides how this attempt ends: the response, the deadline or the closing.
    private final AtomicBoolean decided = new AtomicBoolean();

    private volatile @Nullable Thread thread;

    /// How often work was begun by this process and those before; 0 until it is counted.
    private int beginnings;

    private Attempt(Inbox.Open open, boolean stopped) {
      this.open = open;
      this.stopped = stopped;
      this.arrival = open.update().arrival();
    }

    @Override
    public ConversationId lane() {
      return arrival.conversation();
    }

    @Override
    public void run() {
      frame.underWay().begin();
      try {
        work();
      } catch (RuntimeException | Error unavailable) {
        frame.tally().count(Event.STORE_FAILED);
        Journal.failure("beginning " + arrival.key(), unavailable);
        lanes.again(lane(), backoff.next());
      } finally {
        frame.underWay().end();
      }
    }

    private void work() {
      ReplyLanguage language = language(open.update());
      if (beginnings == 0) {
        beginnings = stores.inbox().begin(arrival.key());
      }
      if (beginnings > MOST_ATTEMPTS) {
        end(saying(Outcome.FAILED, language, Notice.FAILED.in(language, reference())));
      } else if (expired()) {
        end(saying(Outcome.EXPIRED, language, Notice.EXPIRED.in(language)));
      } else {
        ChatSettings settings = stores.settings().of(lane().chat());
        answer(conversations.of(lane()).stopped(stopped), settings, language);
      }
    }

    private boolean expired() {
      Instant end = arrival.received().plus(frame.rules().times().toLive());
      return frame.machinery().clock().instant().isAfter(end);
    }

    private void answer(Conversation conversation, ChatSettings settings, ReplyLanguage language) {
      thread = Thread.currentThread();
      attempts.add(this);
      Timers.Timer deadline =
          frame
              .machinery()
              .timers()
              .after(frame.rules().times().deadline(), () -> giveUp(language));
      Completion completion = response(conversation, settings, language);
      deadline.cancel();
      attempts.remove(this);
      if (decided.compareAndSet(false, true)) {
        end(completion);
      }
    }

    /// An update that breaks the answering ends here and not later, when it would do so again.
    private Completion response(
        Conversation conversation, ChatSettings settings, ReplyLanguage language) {
      try {
        showing(channel -> channel.working(arrival));
        return completion(
            responder.respond(open.update(), conversation, settings, this::showSoFar));
      } catch (RuntimeException | Error failure) {
        Journal.failure("answering " + reference(), failure);
        return saying(Outcome.FAILED, language, Notice.FAILED.in(language, reference()));
      }
    }

    /// What is shown after the end would be read after the whole.
    private void showSoFar(Reply soFar) {
      if (!decided.get()) {
        showing(channel -> channel.partial(arrival, soFar));
      }
    }

    /// Whatever a surface shows beside the messages, nothing depends on it.
    private void showing(Consumer<Channel> what) {
      try {
        what.accept(dispatch.channel(arrival.key().surface()));
      } catch (RuntimeException | Error broken) {
        frame.tally().count(Event.CHANNEL_BROKE);
      }
    }

    private Completion completion(Response response) {
      return switch (response) {
        case Response.Said said ->
            new Completion(
                arrival,
                Outcome.ANSWERED,
                saying(Outcome.ANSWERED, said.language(), warned(said)).messages(),
                said.turn(),
                frame.machinery().clock().instant());
        case Response.Forget forget -> saying(Outcome.FORGOTTEN, forget.language(), forget.reply());
        case Response.Silence _ -> endings.silent(arrival, Outcome.SILENT);
      };
    }

    private Reply warned(Response.Said said) {
      return PastedSecrets.stoodIn(open.update())
          ? said.reply().after(new Reply.Paragraph(Notice.SECRET.in(said.language())))
          : said.reply();
    }

    private Completion saying(Outcome outcome, ReplyLanguage language, String notice) {
      return saying(outcome, language, Reply.of(notice));
    }

    private Completion saying(Outcome outcome, ReplyLanguage language, Reply reply) {
      return endings.saying(arrival, outcome, language, reply);
    }

    private String reference() {
      return "#" + open.sequence();
    }

    private void end(Completion completion) {
      endings.bring(completion, () -> lanes.done(lane()));
    }

    private boolean abort() {
      boolean first = abandon();
      if (first) {
        frame
            .machinery()
            .threads()
            .execute(
                () -> {
                  showing(channel -> channel.takeBack(arrival));
                  end(endings.silent(arrival, Outcome.ABORTED));
                });
      }
      return first;
    }

    private void giveUp(ReplyLanguage language) {
      if (abandon()) {
        frame.tally().count(Event.OVERDUE);
        frame
            .machinery()
            .threads()
            .execute(() -> end(saying(Outcome.FAILED, language, Notice.OVERDUE.in(language))));
      }
    }

    /// {@return whether this ended the attempt, so that its response will not be used}
    private boolean abandon() {
      boolean first = decided.compareAndSet(false, true);
      attempts.remove(this);
      Thread working = thread;
      if (first && working != null) {
        working.interrupt();
      }
      return first;
    }
  }
}
