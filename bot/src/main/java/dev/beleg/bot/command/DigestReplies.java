package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Digests;
import dev.beleg.bot.digest.Doubt;
import dev.beleg.bot.digest.EditionReply;
import dev.beleg.bot.digest.Manner;
import dev.beleg.bot.digest.Order;
import dev.beleg.bot.digest.OrderReader;
import dev.beleg.bot.digest.Pause;
import dev.beleg.bot.digest.Schedule;
import dev.beleg.bot.digest.Selection;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.digest.SubscriptionPhrases;
import dev.beleg.retrieval.language.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Orders, shows and ends the digest of a conversation.
final class DigestReplies {

  private final Digests digests;
  private final OrderReader orders = new OrderReader();
  private final Phrases ofCommands;
  private final SubscriptionPhrases phrases = new SubscriptionPhrases();

  DigestReplies(Digests digests, Phrases ofCommands) {
    this.digests = digests;
    this.ofCommands = ofCommands;
  }

  Response digest(Request request, Library library, String words) {
    Optional<String> action = orders.action(words);
    Optional<Pause> pause = orders.pause(words, today(request));
    if (pause.isPresent()) {
      return pause(request, library, pause.get());
    }
    return action.isPresent()
        ? act(request, library, action.get())
        : words.isBlank() ? show(request, library, List.of()) : order(request, library, words);
  }

  private Response act(Request request, Library library, String action) {
    ConversationId conversation = conversation(request);
    return switch (action) {
      case "now" -> now(request, library);
      case "preview" -> preview(request, library);
      case "pause" -> {
        digests.store().pause(conversation, phrases.say("asked", request.language()));
        yield said(request, digests.store().of(conversation).isPresent(), "stopped");
      }
      case "on" -> on(request, library);
      case "resume" -> {
        digests.store().resume(conversation, request.now());
        yield show(request, library, List.of());
      }
      case "off" -> {
        boolean was = digests.store().of(conversation).isPresent();
        digests.store().remove(conversation);
        yield said(request, was, "ended");
      }
      default -> throw new IllegalStateException("no such action: " + action);
    };
  }

  /// One that is paused goes on; where there is none, one begins at the usual hour.
  private Response on(Request request, Library library) {
    Optional<DigestStore.Held> held = digests.store().of(conversation(request));
    if (held.isEmpty()) {
      return order(request, library, read(request, library, ""), Optional.empty());
    }
    if (held.get().paused().isPresent()) {
      digests.store().resume(conversation(request), request.now());
    }
    return show(request, library, List.of());
  }

  /// The day of the subscriber.
  private LocalDate today(Request request) {
    return LocalDate.ofInstant(request.now(), zone(request));
  }

  private ZoneId zone(Request request) {
    return digests
        .store()
        .of(conversation(request))
        .map(held -> held.subscription().schedule().zone())
        .orElse(ZoneOffset.UTC);
  }

  private Response pause(Request request, Library library, Pause pause) {
    return switch (pause) {
      case Pause.Unclear(Doubt doubt) ->
          unsaved(request, List.of(phrases.doubt(doubt, request.language())));
      case Pause.Until(LocalDate day) -> {
        digests
            .store()
            .pauseUntil(
                conversation(request),
                phrases.say("asked", request.language()),
                day.atStartOfDay(zone(request)).toInstant());
        yield show(request, library, List.of());
      }
    };
  }

  private Response unsaved(Request request, List<String> why) {
    List<String> lines = new ArrayList<>();
    lines.add(phrases.say("unsaved", request.language()));
    lines.addAll(why);
    return request.say(String.join("\n", lines));
  }

  private static ConversationId conversation(Request request) {
    return request.arrival().conversation();
  }

  private Response said(Request request, boolean known, String key) {
    return request.say(phrases.say(known ? key : "none", request.language()));
  }

  /// The edition goes through the outbox, once for each message that asks for it.
  private Response now(Request request, Library library) {
    boolean known =
        digests.service().get().now(conversation(request), request.arrival().key().id());
    return known ? new Response.Silence() : show(request, library, List.of());
  }

  private Response preview(Request request, Library library) {
    Optional<DigestStore.Held> held = digests.store().of(conversation(request));
    return held.isEmpty()
        ? show(request, library, List.of())
        : said(request, digests.service().get().preview(held.get()));
  }

  private static Response said(Request request, Reply reply) {
    return new Response.Said(request.replyLanguage(), reply, Optional.empty());
  }

  /// A further page of an edition.
  Optional<Response> page(Request request, EditionReply.Page page) {
    return digests
        .store()
        .of(conversation(request))
        .flatMap(held -> digests.service().get().page(held, page))
        .map(reply -> said(request, reply));
  }

  /// {@return what is wrong with words that are to order or change a digest; empty for nothing}
  List<String> wrong(Request request, Library library, String words) {
    Optional<Pause> pause = orders.pause(words, today(request));
    if (pause.isPresent() && pause.get() instanceof Pause.Unclear(Doubt doubt)) {
      return List.of(phrases.doubt(doubt, request.language()));
    }
    Optional<Subscription> before = before(request);
    Optional<String> action = pause.map(_ -> "pause").or(() -> orders.action(words));
    if (action.isEmpty()) {
      return wrongIn(request, read(request, library, words), before);
    }
    if (before.isPresent()) {
      return List.of();
    }
    return action.get().equals("on")
        ? wrong(request, read(request, library, ""), before)
        : List.of(phrases.say("none", request.language()));
  }

  private Order read(Request request, Library library, String words) {
    return orders.read(words, library.words().vocabulary(), request.language());
  }

  private Optional<Subscription> before(Request request) {
    return digests.store().of(conversation(request)).map(DigestStore.Held::subscription);
  }

  private List<String> wrongIn(Request request, Order order, Optional<Subscription> before) {
    return order.isEmpty() && order.doubts().isEmpty()
        ? List.of(phrases.say("how", request.language()))
        : wrong(request, order, before);
  }

  /// What is not said stays as it was, or else is as usual.
  private Optional<Schedule> schedule(Optional<Subscription> before) {
    return before.map(Subscription::schedule).or(digests::usual);
  }

  private List<String> wrong(Request request, Order order, Optional<Subscription> before) {
    if (!order.doubts().isEmpty()) {
      return order.doubts().stream().map(it -> phrases.doubt(it, request.language())).toList();
    }
    if (order.at().isEmpty() && schedule(before).isEmpty()) {
      return List.of(phrases.say("no-hour", request.language()));
    }
    Selection selection =
        order.selection(before.map(Subscription::selection).orElse(Selection.ALL));
    return order.schedule(schedule(before)).isEmpty() || selection.isNothing()
        ? List.of(phrases.say("nothing-left", request.language()))
        : List.of();
  }

  private Response order(Request request, Library library, String words) {
    Order order = read(request, library, words);
    return order.isEmpty() && order.doubts().isEmpty()
        ? request.say(phrases.say("how", request.language()))
        : order(request, library, order, before(request));
  }

  private Response order(
      Request request, Library library, Order order, Optional<Subscription> before) {
    List<String> wrong = wrong(request, order, before);
    if (!wrong.isEmpty()) {
      return unsaved(request, wrong);
    }
    Schedule schedule = order.schedule(schedule(before)).orElseThrow();
    List<String> notes = before.isEmpty() ? taken(order, request.language()) : List.of();
    digests.service().get().note(conversation(request));
    digests.store().put(changed(request, order, before, schedule), request.now());
    return show(request, library, notes);
  }

  /// What a first order does not say is taken for granted, and told.
  private List<String> taken(Order order, Language language) {
    List<String> taken = new ArrayList<>();
    if (order.zone().isEmpty() && digests.usual().isEmpty()) {
      taken.add(phrases.say("zone", language));
    }
    if (order.traits().language().isEmpty()) {
      taken.add(ofCommands.say(language, "digest.language"));
    }
    return taken;
  }

  private static Subscription changed(
      Request request, Order order, Optional<Subscription> before, Schedule schedule) {
    Arrival arrival = request.arrival();
    Manner manner = new Manner(request.language(), false, false, Optional.empty());
    return new Subscription(
        arrival.conversation(),
        new Subscription.Subscriber(
            arrival.sender(), arrival.addressing() == Arrival.Addressing.DIRECT),
        schedule,
        order.selection(before.map(Subscription::selection).orElse(Selection.ALL)),
        order.manner(before.map(Subscription::manner).orElse(manner)));
  }

  private Response show(Request request, Library library, List<String> notes) {
    List<String> lines = new ArrayList<>();
    digests
        .store()
        .of(conversation(request))
        .ifPresentOrElse(
            held -> lines.addAll(shown(held, library, request)),
            () -> {
              lines.add(phrases.say("none", request.language()));
              lines.add(phrases.say("how", request.language()));
            });
    if (digests.sent().test(conversation(request))) {
      lines.addAll(notes);
    }
    return request.say(String.join("\n", lines));
  }

  /// Where nobody sends editions, or nobody is there at the hour, none is promised.
  private List<String> shown(DigestStore.Held held, Library library, Request request) {
    List<String> lines =
        phrases.of(held, library.words().vocabulary(), request.now(), request.language());
    if (digests.sent().test(conversation(request))) {
      return lines;
    }
    List<String> unsent =
        new ArrayList<>(held.paused().isPresent() ? lines : List.of(lines.getFirst()));
    unsent.add(phrases.say("unsent", request.language()));
    return unsent;
  }
}
