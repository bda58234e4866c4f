package dev.beleg.bot.chat;

/// A channel that takes everything and remembers nothing.
public final class SilentChannel implements Channel {

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
    return new Delivery.Delivered("p" + message.id());
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return new Delivery.Delivered(message);
  }

  @Override
  public void working(Arrival arrival) {}
}
