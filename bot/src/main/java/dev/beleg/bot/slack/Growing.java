package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Answers that are shown while they are being written: a message that is changed at a pace that
/// Slack allows, until the whole takes its place.
final class Growing {

  /// Slack lets an app change about fifty messages in a minute.
  private static final Duration PACE = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Post post;
  private final Recent<String> begun;
  private final Recent<String> steps;

  Growing(Post post, InstantSource clock) {
    this.post = post;
    this.begun = new Recent<>(LONGEST, clock);
    this.steps = new Recent<>(PACE, clock);
  }

  /// Shows how far an answer is. What one person sees alone cannot be changed and is shown whole.
  void show(Arrival arrival, Reply soFar) {
    SlackPlace place = SlackPlace.of(arrival.conversation());
    if (place.onlyFor().isEmpty() && BlockKit.isOneMessage(soFar)) {
      arrival
          .message()
          .map(question -> name(place, question))
          .filter(name -> steps.isFirst(name, ""))
          .ifPresent(name -> show(place, name, soFar));
    }
  }

  private void show(SlackPlace place, String name, Reply soFar) {
    Optional<String> message = begun.get(name);
    if (message.isPresent()) {
      post.edit(place, message.get(), soFar);
    } else if (post.said(place, soFar) instanceof Delivery.Delivered delivered) {
      begun.put(name, delivered.message());
    }
  }

  /// Puts the whole in the place of what was shown of it.
  ///
  /// @return what came of it; empty where nothing was shown, or it is gone
  Optional<Delivery> finish(SlackPlace place, Message.Draft draft) {
    Optional<String> name = draft.replyTo().map(question -> name(place, question));
    return name.flatMap(begun::get)
        .map(message -> post.edit(place, message, draft.reply()))
        .filter(delivery -> !(delivery instanceof Delivery.Refused));
  }

  private static String name(SlackPlace place, String question) {
    return place.conversation() + " " + question;
  }
}
