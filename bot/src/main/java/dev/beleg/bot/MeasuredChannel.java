package dev.beleg.bot;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Channel;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.Duration;

/// A channel whose deliveries are told, with the time each took.
///
/// @param channel the channel
/// @param observer is told
record MeasuredChannel(Channel channel, Observer observer) implements Channel {

  /// Is told of deliveries, by several threads at once.
  @FunctionalInterface
  interface Observer {

    /// A message was sent.
    ///
    /// @param surface the channel's name
    /// @param outcome what came of it: `delivered`, `deferred`, `refused` or `unknown`
    void sent(String surface, String outcome, Duration taken);
  }

  @Override
  public String surface() {
    return channel.surface();
  }

  @Override
  public Limits limits() {
    return channel.limits();
  }

  @Override
  public Delivery send(Message message) {
    long begun = System.nanoTime();
    String outcome = "unknown";
    try {
      Delivery delivery = channel.send(message);
      outcome = name(delivery);
      return delivery;
    } finally {
      observer.sent(surface(), outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private static String name(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Delivered _ -> "delivered";
      case Delivery.Deferred _ -> "deferred";
      case Delivery.Refused _ -> "refused";
      case Delivery.Unknown _ -> "unknown";
    };
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return channel.edit(conversation, message, reply);
  }

  @Override
  public void forget(ConversationId conversation) {
    channel.forget(conversation);
  }

  @Override
  public void working(Arrival arrival) {
    channel.working(arrival);
  }

  @Override
  public void partial(Arrival arrival, Reply soFar) {
    channel.partial(arrival, soFar);
  }

  @Override
  public void takeBack(Arrival arrival) {
    channel.takeBack(arrival);
  }

  @Override
  public void turnedAway(Arrival arrival, ReplyLanguage language, Reply reply) {
    channel.turnedAway(arrival, language, reply);
  }
}
