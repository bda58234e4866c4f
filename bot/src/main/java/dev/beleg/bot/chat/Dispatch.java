package dev.beleg.bot.chat;

import dev.beleg.bot.chat.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends the messages of the outbox: in each chat one after the other, the chats independently.
///
/// A message is marked as being sent, sent, and marked with what came of it. A chat that has to
/// wait waits alone. Where a mark cannot be stored, the chat waits until it can.
final class Dispatch {

  /// The messages of a chat; the first is the one to be sent. Touched by one thread at a time.
  private static final class Lane {
    private final ChatId chat;
    private final Route route;
    private final Deque<Message> messages = new ArrayDeque<>();
    private final Backoff backoff = new Backoff();

    /// Whether somebody waits for an answer here; only its first part says what it answers.
    private volatile boolean answers;

    private Lane(ChatId chat, Route route) {
      this.chat = chat;
      this.route = route;
    }
  }

  private record Route(Channel channel, Pace pace) {}

  private final Map<String, Route> routes;
  private final Map<ChatId, Lane> lanes = new HashMap<>();
  private final Outbox outbox;
  private final Machinery machinery;
  private final Tally tally;
  private final UnderWay underWay;
  private boolean stopped;

  Dispatch(List<Channel> channels, Outbox outbox, Frame frame) {
    this.routes =
        channels.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Channel::surface, c -> new Route(c, new Pace(c.limits().perSecond()))));
    this.outbox = outbox;
    this.machinery = frame.machinery();
    this.tally = frame.tally();
    this.underWay = frame.underWay();
  }

  /// {@return whether messages to a surface can be sent}
  boolean reaches(String surface) {
    return routes.containsKey(surface);
  }

  Channel channel(String surface) {
    Route route = routes.get(surface);
    if (route == null) {
      throw new IllegalArgumentException("there is no channel " + surface);
    }
    return route.channel;
  }

  /// Goes on with what another process has left. What was to wait waits no longer than was asked.
  void resume(List<Message> unsent) {
    Instant now = machinery.clock().instant();
    unsent.forEach(message -> add(message, message.left(now)));
  }

  /// Marks what another process was sending when it ended: it may have arrived.
  ///
  /// @return what is still to be sent
  List<Message> unsent() {
    Instant now = machinery.clock().instant();
    List<Message> unsent = new ArrayList<>();
    for (Message message : outbox.unfinished()) {
      Message next = message;
      if (message.state() instanceof Message.State.Sending) {
        next = message.after(new Delivery.Unknown("the process ended meanwhile"), now);
        outbox.save(next, now);
        noteLoss(next);
      }
      if (!next.state().last()) {
        unsent.add(next);
      }
    }
    return unsent;
  }

  void add(List<Message> messages) {
    messages.forEach(message -> add(message, Duration.ZERO));
  }

  /// A message to a surface that is not served now stays in the outbox until it is.
  ///
  /// @param wait before it is sent, if nothing else waits in its chat
  private synchronized void add(Message message, Duration wait) {
    ChatId chat = message.draft().conversation().chat();
    Route route = routes.get(chat.surface());
    if (route == null) {
      return;
    }
    Lane lane = lanes.get(chat);
    if (lane == null) {
      Lane opened = new Lane(chat, route);
      opened.messages.add(message);
      lanes.put(chat, opened);
      after(wait, () -> attempt(opened));
    } else {
      lane.messages.add(message);
    }
  }

  /// Sends the first message of a lane when the channel has a moment for it. What answers nobody
  /// can wait.
  private void attempt(Lane lane) {
    lane.answers |= first(lane).draft().replyTo().isPresent();
    Duration moment = lane.route.pace.reserve(machinery.clock().instant(), !lane.answers);
    after(moment, () -> start(() -> send(lane)));
  }

  private synchronized Message first(Lane lane) {
    return lane.messages.element();
  }

  private void after(Duration wait, Runnable task) {
    if (wait.isPositive()) {
      later(wait, task);
    } else {
      task.run();
    }
  }

  private void later(Duration wait, Runnable task) {
    machinery.timers().after(wait, task);
  }

  private synchronized void start(Runnable task) {
    if (!stopped) {
      underWay.begin();
      machinery.threads().execute(underWay.ending(task));
    }
  }

  private void send(Lane lane) {
    Message message = first(lane);
    if (!stored(message.sending())) {
      later(lane.backoff.next(), () -> attempt(lane));
      return;
    }
    Delivery delivery = handOver(lane.route.channel, message);
    record(lane, message.after(delivery, machinery.clock().instant()));
  }

  private Delivery handOver(Channel channel, Message message) {
    tally.count(Event.SENT);
    try {
      return channel.send(message.repeat() ? marked(message) : message);
    } catch (RuntimeException | Error broken) {
      tally.count(Event.CHANNEL_BROKE);
      Journal.failure("sending message " + message.id(), broken);
      return new Delivery.Unknown(broken.getClass().getSimpleName());
    }
  }

  private static Message marked(Message message) {
    Message.Draft draft = message.draft();
    Reply.Paragraph mark = new Reply.Paragraph(Notice.REPEAT.in(draft.language()));
    Message.Draft marked =
        new Message.Draft(
            draft.conversation(), draft.replyTo(), draft.language(), draft.reply().after(mark));
    return new Message(message.id(), marked, message.state(), message.due(), true);
  }

  /// Nothing else goes to the chat until it is stored what came of the message before.
  private void record(Lane lane, Message next) {
    if (stored(next)) {
      noteLoss(next);
      goOn(lane, next);
    } else {
      later(lane.backoff.next(), () -> start(() -> record(lane, next)));
    }
  }

  private void noteLoss(Message message) {
    if (message.state() instanceof Message.State.Lost) {
      tally.count(Event.LOST);
      Journal.note("message " + message.id() + " may not have arrived and is not sent again");
    }
  }

  private boolean stored(Message message) {
    try {
      outbox.save(message, machinery.clock().instant());
      return true;
    } catch (RuntimeException | Error failure) {
      tally.count(Event.STORE_FAILED);
      Journal.failure("keeping message " + message.id(), failure);
      return false;
    }
  }

  private void goOn(Lane lane, Message next) {
    synchronized (this) {
      lane.messages.remove();
      if (!next.state().last()) {
        lane.messages.addFirst(next);
      }
    }
    Duration apart = lane.route.channel.limits().betweenMessages();
    after(longer(apart, pause(next)), () -> close(lane));
  }

  /// A time that was asked for is counted by the timers, as the clock may be set meanwhile.
  private static Duration pause(Message message) {
    return message.state() instanceof Message.State.Waiting waiting
        ? waiting.pause()
        : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void close(Lane lane) {
    synchronized (this) {
      if (lane.messages.isEmpty()) {
        lanes.remove(lane.chat);
        return;
      }
    }
    attempt(lane);
  }

  /// Starts nothing from now on.
  synchronized void stop() {
    stopped = true;
  }

  /// {@return how many messages wait or are being sent}
  synchronized int size() {
    return lanes.values().stream().mapToInt(lane -> lane.messages.size()).sum();
  }
}
