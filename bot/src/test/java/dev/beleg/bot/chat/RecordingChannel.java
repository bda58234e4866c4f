package dev.beleg.bot.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// A channel that remembers what it was given and answers as it was told.
public final class RecordingChannel implements Channel {

  private final List<Message> sent = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Delivery> answers = new ArrayDeque<>();
  private Limits limits = Limits.ofPlainText(4_096, 4);

  /// Answers the next message so.
  void answer(Delivery delivery) {
    answers.add(delivery);
  }

  public void limit(Limits to) {
    limits = to;
  }

  public List<Message> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  /// Waits until so many messages were sent.
  ///
  /// @return what was sent
  public synchronized List<Message> awaitSent(int count) throws InterruptedException {
    while (sent.size() < count) {
      wait();
    }
    return sent();
  }

  /// {@return the words of what was sent}
  List<String> texts() {
    return sent().stream().map(message -> message.draft().reply().plainText()).toList();
  }

  @Override
  public String surface() {
    return Samples.SURFACE;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public synchronized Delivery send(Message message) {
    sent.add(message);
    notifyAll();
    Delivery next = answers.poll();
    return next == null ? new Delivery.Delivered("p" + message.id()) : next;
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return new Delivery.Delivered(message);
  }

  @Override
  public void working(Arrival arrival) {}
}
