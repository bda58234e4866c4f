package dev.beleg.bot.slack;

import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.ForwardClock;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.slack.WebApi.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;

/// Answers that are shown while they are being written, until the whole takes their place: as a
/// stream where the workspace has streams and the place and the words are fit for one, else as a
/// message that is changed at a pace that Slack allows.
///
/// When Slack asks to wait, nothing is shown until then. What is shown is never the last word: the
/// whole is put in its place, or said anew where that cannot be done.
final class Growing {

  /// Slack lets an app change about fifty messages in a minute, and append about a hundred times.
  private static final Duration PACE = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofMinutes(15);

  /// A channel that takes no stream is not asked again within it.
  private static final Duration REFUSING = Duration.ofHours(1);

  private static final int LOCKS = 64;

  /// What is shown of an answer.
  ///
  /// @param message Slack's name of the message
  /// @param streamed the words that were streamed; empty where the message is changed instead
  private record Shown(String message, Optional<String> streamed) {}

  private final Post post;
  private final NativeStream stream;
  private final InstantSource clock;
  private final Recent<Shown> begun;
  private final Recent<String> steps;
  private final Recent<String> ended;
  private final Recent<String> refusing;

  /// What is shown of an answer late must not arrive behind the whole.
  private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toArray();

  private volatile Instant rested = Instant.MIN;

  Growing(Post post, NativeStream stream, InstantSource clock) {
    this.post = post;
    this.stream = stream;
    this.clock = new ForwardClock(clock);
    this.begun = new Recent<>(LONGEST, clock);
    this.steps = new Recent<>(PACE, clock);
    this.ended = new Recent<>(LONGEST, clock);
    this.refusing = new Recent<>(REFUSING, clock);
  }

  /// Shows how far an answer is. What one person sees alone cannot be changed and is shown whole.
  void show(Arrival arrival, Reply soFar) {
    SlackPlace place = SlackPlace.of(arrival.conversation());
    if (place.onlyFor().isEmpty() && BlockKit.isOneMessage(soFar)) {
      arrival
          .message()
          .map(question -> name(place, question))
          .ifPresent(name -> show(arrival, place, name, soFar));
    }
  }

  private void show(Arrival arrival, SlackPlace place, String name, Reply soFar) {
    synchronized (lock(name)) {
      boolean may = ended.get(name).isEmpty() && !clock.instant().isBefore(rested);
      if (may && steps.isFirst(name, "")) {
        Optional<Shown> shown = begun.get(name);
        if (shown.isEmpty()) {
          begin(arrival, place, name, soFar);
        } else if (shown.get().streamed.isPresent()) {
          goOn(place, name, shown.get(), soFar);
        } else {
          note(post.edit(place, shown.get().message, soFar));
        }
      }
    }
  }

  private void begin(Arrival arrival, SlackPlace place, String name, Reply soFar) {
    boolean fit = NativeStream.fits(arrival, place) && refusing.get(place.channel()).isEmpty();
    Optional<String> words = fit ? NativeStream.words(soFar) : Optional.empty();
    if (words.isEmpty()) {
      say(place, name, soFar);
      return;
    }
    Result<ChatStartStreamResponse> result = stream.start(arrival, place, words.get());
    switch (result) {
      case Result.Done<ChatStartStreamResponse> done ->
          begun(name, Optional.ofNullable(done.response().getTs()).orElse(Post.UNNAMED), words);
      case Result.Failed<ChatStartStreamResponse> failed -> {
        note(failed.delivery());
        if (failed.delivery() instanceof Delivery.Refused) {
          refusing.put(place.channel(), failed.error());
          say(place, name, soFar);
        } else if (failed.delivery() instanceof Delivery.Unknown) {
          ended.put(name, failed.error());
        }
      }
    }
  }

  private void say(SlackPlace place, String name, Reply soFar) {
    Delivery delivery = post.said(place, soFar);
    note(delivery);
    if (delivery instanceof Delivery.Delivered delivered) {
      begun(name, delivered.message(), Optional.empty());
    } else if (delivery instanceof Delivery.Unknown lost) {
      ended.put(name, lost.reason());
    }
  }

  /// What has no name cannot be changed: the whole is said anew.
  private void begun(String name, String message, Optional<String> streamed) {
    if (message.equals(Post.UNNAMED)) {
      ended.put(name, message);
    } else {
      begun.put(name, new Shown(message, streamed));
    }
  }

  /// Where words were changed that are streamed already, or cannot be streamed, the message is
  /// changed from then on.
  private void goOn(SlackPlace place, String name, Shown shown, Reply soFar) {
    String before = shown.streamed.orElse("");
    Optional<String> words = NativeStream.words(soFar).filter(now -> now.startsWith(before));
    if (words.isEmpty()) {
      stop(place, name, shown);
    } else if (words.get().length() > before.length()) {
      String more = words.get().substring(before.length());
      Result<?> result = stream.append(place, shown.message, more);
      switch (result) {
        case Result.Done<?> _ -> begun.put(name, new Shown(shown.message, words));
        case Result.Failed<?> failed when failed.delivery() instanceof Delivery.Deferred ->
            note(failed.delivery());
        case Result.Failed<?> _ -> stop(place, name, shown);
      }
    }
  }

  /// {@return that Slack asks to wait first; empty where the message can be changed now, as far as
  /// is known}
  private Optional<Delivery> stop(SlackPlace place, String name, Shown shown) {
    Result<?> result = stream.stop(place, shown.message);
    if (result instanceof Result.Failed<?> lost && lost.delivery() instanceof Delivery.Unknown) {
      result = stream.stop(place, shown.message);
    }
    if (result instanceof Result.Failed<?> failed
        && failed.delivery() instanceof Delivery.Deferred wait) {
      note(wait);
      return Optional.of(wait);
    }
    begun.put(name, new Shown(shown.message, Optional.empty()));
    return Optional.empty();
  }

  private void note(Delivery delivery) {
    if (delivery instanceof Delivery.Deferred wait) {
      rested = clock.instant().plus(wait.retryAfter());
    }
  }

  /// Puts the whole in the place of what was shown of it.
  ///
  /// @return what came of it; empty where nothing was shown, or it is gone
  Optional<Delivery> finish(SlackPlace place, Message.Draft draft) {
    return draft
        .replyTo()
        .map(question -> name(place, question))
        .flatMap(name -> finish(place, name, draft.reply()));
  }

  private Optional<Delivery> finish(SlackPlace place, String name, Reply whole) {
    synchronized (lock(name)) {
      ended.put(name, "");
      Optional<Shown> shown = begun.get(name);
      Optional<Delivery> wait =
          shown.filter(it -> it.streamed.isPresent()).flatMap(it -> stop(place, name, it));
      return wait.or(() -> shown.map(it -> post.edit(place, it.message, whole)))
          .filter(delivery -> !(delivery instanceof Delivery.Refused));
    }
  }

  private Object lock(String name) {
    return locks[Math.floorMod(name.hashCode(), LOCKS)];
  }

  private static String name(SlackPlace place, String question) {
    return place.conversation() + " " + question;
  }
}
