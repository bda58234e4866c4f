package dev.beleg.bot.chat;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A platform, its users, an engine and stores, in which everything fails that can: the platform
/// redelivers, defers, refuses and loses answers, the stores are unavailable, and the process ends
/// at any point between receiving and recording. After a while all heals. One seed, one history.
public final class SimulatedWorld {

  static final String CANARY = "hunter2-canary";

  private static final int UPDATES = 14;
  private static final int CHATS = 4;
  private static final int FAULTY_STEPS = 260;
  private static final int MOST_STEPS = 20_000;
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /// Ends the process, as far as the simulation goes.
  @SuppressWarnings("serial")
  private static final class Crash extends Error {
    private Crash(String point) {
      super(point);
    }
  }

  /// A message as it arrived in a chat.
  record Arrived(long message, ConversationId conversation, String text, boolean marked) {}

  /// What the people of a world send, and who answers them.
  public interface Repertoire {

    /// {@return one of the things they may send}
    Update update(Arrival arrival, Random random);

    /// {@return who answers; asked anew whenever the process starts}
    Responder responder(Stores stores, Access access, InstantSource clock);
  }

  private final Random random;
  private final Repertoire repertoire;
  private final VirtualMachinery time = new VirtualMachinery(Samples.NOON);
  private final Stores durable;
  private final UnaryOperator<Delivery> channelFault;
  private final List<Update> toDeliver = new ArrayList<>();
  private final Map<UpdateKey, Integer> deliveries = new HashMap<>();

  /// What the observer outside knows.
  private final List<String> log = new ArrayList<>();

  private final List<Arrived> arrived = new ArrayList<>();
  private final TreeMap<Long, UpdateKey> accepted = new TreeMap<>();
  private final Map<UpdateKey, Update> updates = new LinkedHashMap<>();
  private final Map<ChatId, Instant> windows = new HashMap<>();
  private final Map<ChatId, Instant> storedWindows = new HashMap<>();
  private final Map<ChatId, Instant> lastSent = new HashMap<>();
  private final Map<Long, Message> fates = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private ChatEngine engine;
  private int step;
  private int generation;

  public SimulatedWorld(long seed, Stores stores) {
    this(seed, stores, UnaryOperator.identity());
  }

  SimulatedWorld(long seed, Stores stores, UnaryOperator<Delivery> channelFault) {
    this(seed, stores, channelFault, new Scripted());
  }

  /// Makes a world.
  ///
  /// @param stores keep what outlives the process; may have a fault planted
  /// @param channelFault a fault planted in the channel
  public SimulatedWorld(
      long seed, Stores stores, UnaryOperator<Delivery> channelFault, Repertoire repertoire) {
    this.random = new Random(seed);
    this.repertoire = repertoire;
    this.durable = stores;
    this.channelFault = channelFault;
    for (int i = 0; i < UPDATES; i++) {
      Update update = update("k" + i);
      updates.put(update.arrival().key(), update);
      for (int copy = 0; copy <= random.nextInt(3); copy++) {
        toDeliver.add(random.nextInt(toDeliver.size() + 1), update);
      }
    }
    this.engine = engine();
  }

  private Update update(String id) {
    return repertoire.update(
        Samples.arrival(id, "c" + random.nextInt(CHATS), Samples.NOON), random);
  }

  /// Lets the world go on until all is quiet.
  ///
  /// @return what was wrong; empty where every invariant held
  public List<String> run() {
    restart();
    while (!quiet() && step < MOST_STEPS) {
      step++;
      try {
        doSomething();
      } catch (Crash crash) {
        crashed(String.valueOf(crash.getMessage()));
      }
      if (dead) {
        crashed("swallowed");
      }
    }
    checkAtTheEnd();
    engine.close();
    return violations;
  }

  List<String> log() {
    return log;
  }

  private boolean quiet() {
    return toDeliver.isEmpty()
        && !time.hasTasks()
        && durable.inbox().open().isEmpty()
        && durable.outbox().unfinished().isEmpty()
        && engine.counts().unsent() == 0;
  }

  private boolean faulty() {
    return step < FAULTY_STEPS;
  }

  private void doSomething() {
    int dice = random.nextInt(10);
    if (!toDeliver.isEmpty() && dice < 3) {
      deliver();
    } else if (time.hasTasks() && dice < 9) {
      time.runAny(random);
    } else {
      Instant next = time.nextAlarm().orElse(time.now().plusSeconds(1));
      Instant soon = time.now().plusSeconds(1 + random.nextInt(20));
      time.advanceTo(next.isBefore(soon) ? next : soon);
    }
  }

  /// A platform delivers until it is told that we have the update, and sometimes once more.
  private void deliver() {
    Update update = toDeliver.removeFirst();
    int times = deliveries.merge(update.arrival().key(), 1, Integer::sum);
    try {
      ChatEngine.Acceptance acceptance = engine.accept(update);
      log.add("deliver " + update.arrival().key() + " " + times + " " + acceptance);
      if (acceptance == ChatEngine.Acceptance.CLOSED) {
        toDeliver.add(update);
      }
    } catch (StoreUnavailable unavailable) {
      toDeliver.add(update);
    } catch (Crash crash) {
      toDeliver.add(update);
      throw crash;
    }
  }

  // ---- The process
  // -------------------------------------------------------------------------------

  private boolean dead;

  private void restart() {
    while (true) {
      generation++;
      dead = false;
      engine = engine();
      try {
        engine.start();
        return;
      } catch (Crash crash) {
        log.add("crash at start " + crash.getMessage());
        time.crash();
      } catch (StoreUnavailable unavailable) {
        log.add("no store at start");
        time.crash();
        time.advanceTo(time.now().plusSeconds(5));
      }
    }
  }

  private void crashed(String point) {
    log.add("crash " + point);
    time.crash();
    // What a platform told and nobody could note, nobody can know.
    windows.clear();
    windows.putAll(storedWindows);
    lastSent.clear();
    time.advanceTo(time.now().plusSeconds(1 + random.nextInt(30)));
    restart();
  }

  private void hook(String point) {
    if (dead) {
      throw new Crash(point);
    }
    if (faulty() && generation < 12 && random.nextInt(40) == 0) {
      dead = true;
      throw new Crash(point);
    }
  }

  private void storeHook(String point) {
    hook("before " + point);
    if (faulty() && random.nextInt(25) == 0) {
      throw new StoreUnavailable(CANARY, new IllegalStateException(CANARY));
    }
  }

  private ChatEngine engine() {
    Stores observed =
        new Stores(
            new ObservedInbox(),
            new ObservedOutbox(),
            durable.conversations(),
            durable.citations(),
            durable.settings(),
            durable.pairings(),
            durable.feedback(),
            durable.moves());
    AccessRules everybody =
        new AccessRules(
            updates.values().stream()
                .map(update -> update.arrival().conversation().chat())
                .collect(toCollection(LinkedHashSet::new)),
            Set.of(),
            Set.of(),
            Set.of(),
            false);
    EngineRules ordinary = EngineRules.ordinary();
    EngineRules rules =
        new EngineRules(
            RateRules.DEFAULT,
            ordinary.conversations(),
            new EngineRules.Capacity(3, 8, 4),
            new EngineRules.Times(
                Duration.ofHours(5),
                Duration.ofHours(9),
                Duration.ZERO,
                Duration.ofDays(8),
                Duration.ofDays(8)),
            ReplyLanguage.ENGLISH);
    Machinery machinery = time.machinery();
    Access access = new Access(everybody, observed.pairings(), machinery.clock(), random);
    Responder responder = repertoire.responder(observed, access, machinery.clock());
    return new ChatEngine(
        rules,
        machinery,
        new Parts(observed, access, List.of(new SimulatedChannel()), numbered(responder)));
  }

  /// Says of each answer what it answers; dies now and then.
  private Responder numbered(Responder responder) {
    return new Responder() {
      @Override
      public Response respond(Update update, Conversation conversation, ChatSettings settings) {
        hook("while answering");
        UpdateKey key = update.arrival().key();
        return switch (responder.respond(update, conversation, settings)) {
          case Response.Said said ->
              new Response.Said(said.language(), numbered(key, said.reply()), said.turn());
          case Response.Forget forget ->
              new Response.Forget(forget.language(), numbered(key, forget.reply()));
          case Response.Silence silence -> silence;
        };
      }

      @Override
      public boolean stops(Update update) {
        return responder.stops(update);
      }
    };
  }

  private static Reply numbered(UpdateKey key, Reply reply) {
    List<Reply.Block> blocks = new ArrayList<>();
    blocks.add(new Reply.Paragraph("answer " + key.id()));
    blocks.addAll(reply.blocks());
    return new Reply(blocks);
  }

  /// {@return the updates that were accepted, in their order, with what became of each}
  public Map<Update, Outcome> outcomes() {
    Map<Update, Outcome> outcomes = new LinkedHashMap<>();
    accepted
        .values()
        .forEach(
            key ->
                outcomes.put(
                    Objects.requireNonNull(updates.get(key)),
                    durable.inbox().outcome(key).orElseThrow()));
    return outcomes;
  }

  /// People who send a few fixed words, some of which nobody can answer.
  private static final class Scripted implements Repertoire {

    @Override
    public Update update(Arrival arrival, Random random) {
      return switch (random.nextInt(12)) {
        case 0 -> new Update.CommandGiven(arrival, "forget", "");
        case 1 -> new Update.Pressed(arrival, "quiet");
        case 2 -> new Update.Asked(arrival, "poison " + CANARY);
        case 3 -> new Update.Asked(arrival, "overflow");
        case 4, 5 -> new Update.Asked(arrival, "long");
        default -> new Update.Asked(arrival, "short");
      };
    }

    @Override
    public Responder responder(Stores stores, Access access, InstantSource clock) {
      return (update, _, _) ->
          switch (update) {
            case Update.CommandGiven _ ->
                new Responder.Response.Forget(ReplyLanguage.ENGLISH, Reply.of("forgotten"));
            case Update.FileGiven _, Update.Pressed _ -> new Responder.Response.Silence();
            case Update.Asked asked when asked.text().startsWith("poison") ->
                throw new IllegalStateException(CANARY);
            case Update.Asked asked when asked.text().startsWith("overflow") ->
                throw new StackOverflowError(CANARY);
            case Update.Asked asked -> said(asked, clock);
            case Update.Ignored _ -> throw new AssertionError("an ignored update was worked on");
          };
    }

    private static Responder.Response said(Update.Asked asked, InstantSource clock) {
      return new Responder.Response.Said(
          ReplyLanguage.ENGLISH,
          Reply.of("word ".repeat(asked.text().equals("long") ? 150 : 1)),
          Optional.of(Samples.turn(asked.arrival().key().id(), clock.instant())));
    }
  }

  // ---- The platform
  // ------------------------------------------------------------------------------

  private final class SimulatedChannel implements Channel {

    @Override
    public String surface() {
      return Samples.SURFACE;
    }

    @Override
    public Limits limits() {
      return new Limits(400, 4, block -> block.plainText().length() + 1, BETWEEN, 30);
    }

    @Override
    public Delivery send(Message message) {
      hook("before sending");
      ChatId chat = message.draft().conversation().chat();
      checkMoment(chat);
      lastSent.put(chat, time.now());
      Delivery delivery = channelFault.apply(fate(message, chat));
      log.add(time.now() + " send " + message.id() + " " + delivery);
      hook("after sending");
      return delivery;
    }

    private void checkMoment(ChatId chat) {
      if (time.now().isBefore(windows.getOrDefault(chat, Instant.MIN))) {
        violations.add("I8: sent to " + chat + " before it may be");
      }
      if (time.now().isBefore(lastSent.getOrDefault(chat, Instant.MIN).plus(BETWEEN))) {
        violations.add("I8: sent to " + chat + " too soon after the message before");
      }
    }

    private Delivery fate(Message message, ChatId chat) {
      int dice = faulty() ? random.nextInt(12) : 11;
      return switch (dice) {
        case 0, 1 -> {
          Duration wait = Duration.ofMillis(500 + random.nextInt(100_000));
          windows.put(chat, time.now().plus(wait));
          yield new Delivery.Deferred(wait);
        }
        case 2 -> new Delivery.Refused("gone");
        case 3 -> new Delivery.Unknown("cut before it arrived");
        case 4 -> {
          arrive(message);
          yield new Delivery.Unknown("cut after it arrived");
        }
        case 5 -> throw new IllegalStateException(CANARY);
        case 6 -> {
          arrive(message);
          throw new IllegalStateException(CANARY);
        }
        default -> {
          arrive(message);
          yield new Delivery.Delivered("p" + message.id());
        }
      };
    }

    private void arrive(Message message) {
      String text = message.draft().reply().plainText();
      boolean marked =
          Stream.of(ReplyLanguage.values()).map(Notice.REPEAT::in).anyMatch(text::startsWith);
      arrived.add(new Arrived(message.id(), message.draft().conversation(), text, marked));
      if (text.contains(CANARY)) {
        violations.add("I7: a secret in " + text);
      }
      if (text.length() > limits().length()) {
        violations.add("too long: " + text.length());
      }
    }

    @Override
    public Delivery edit(ConversationId conversation, String message, Reply reply) {
      return new Delivery.Delivered(message);
    }

    @Override
    public void working(Arrival arrival) {
      if (faulty() && random.nextInt(5) == 0) {
        throw new IllegalStateException(CANARY);
      }
    }
  }

  // ---- The stores, seen from outside
  // -------------------------------------------------------------

  private final class ObservedInbox implements Inbox {

    @Override
    public Optional<Long> accept(Update update) {
      storeHook("accept");
      Optional<Long> sequence = durable.inbox().accept(update);
      sequence.ifPresent(place -> accepted.put(place, update.arrival().key()));
      hook("after accept");
      return sequence;
    }

    @Override
    public int begin(UpdateKey key) {
      storeHook("begin");
      int attempts = durable.inbox().begin(key);
      hook("after begin");
      return attempts;
    }

    @Override
    public List<Message> finish(Completion completion) {
      storeHook("finish");
      log.add("finish " + completion.arrival().key() + " " + completion.outcome());
      List<Message> messages = durable.inbox().finish(completion);
      hook("after finish");
      return messages;
    }

    @Override
    public List<Open> open() {
      storeHook("open");
      return durable.inbox().open();
    }

    @Override
    public Optional<Outcome> outcome(UpdateKey key) {
      return durable.inbox().outcome(key);
    }

    @Override
    public int prune(Instant before) {
      return durable.inbox().prune(before);
    }
  }

  private final class ObservedOutbox implements Outbox {

    @Override
    public List<Message> add(List<Message.Draft> drafts, Instant now) {
      return durable.outbox().add(drafts, now);
    }

    @Override
    public void save(Message message, Instant now) {
      storeHook("save " + message.state());
      durable.outbox().save(message, now);
      fates.put(message.id(), message);
      ChatId chat = message.draft().conversation().chat();
      storedWindows.put(chat, windows.getOrDefault(chat, Instant.MIN));
      hook("after save " + message.state());
    }

    @Override
    public List<Message> unfinished() {
      storeHook("unfinished");
      return durable.outbox().unfinished();
    }

    @Override
    public int prune(Instant before) {
      return durable.outbox().prune(before);
    }
  }

  // ---- The invariants
  // ----------------------------------------------------------------------------

  private void checkAtTheEnd() {
    if (!quiet()) {
      violations.add("I11: not quiet after " + step + " steps");
      return;
    }
    if (engine.counts().working() > 0) {
      violations.add("I11: work left behind");
    }
    checkOutcomes();
    checkRepeats();
    checkOrder();
  }

  private void checkOutcomes() {
    Set<UpdateKey> known = new LinkedHashSet<>(accepted.values());
    if (known.size() != accepted.size() || !known.equals(updates.keySet())) {
      violations.add("I1: accepted " + accepted.values() + " of " + updates.keySet());
    }
    for (UpdateKey key : updates.keySet()) {
      Optional<Outcome> outcome = durable.inbox().outcome(key);
      if (outcome.isEmpty()) {
        violations.add("I1: no outcome of " + key);
      }
      boolean answered = outcome.equals(Optional.of(Outcome.ANSWERED));
      long messages = fates.values().stream().filter(message -> answers(message, key)).count();
      if (answered && messages != 1) {
        violations.add("I1: " + messages + " answers to " + key);
      }
    }
    fates.forEach(
        (id, message) -> {
          boolean there = arrived.stream().anyMatch(one -> one.message == id);
          if (message.state() instanceof Message.State.Delivered && !there) {
            violations.add("I1: message " + id + " is said to be delivered");
          }
        });
  }

  private static boolean answers(Message message, UpdateKey key) {
    return message.draft().reply().plainText().lines().anyMatch(("answer " + key.id())::equals);
  }

  private void checkRepeats() {
    Map<Long, List<Boolean>> copies = new TreeMap<>();
    arrived.forEach(
        one -> copies.computeIfAbsent(one.message, _ -> new ArrayList<>()).add(one.marked));
    copies.forEach(
        (message, marks) -> {
          long unmarked = marks.stream().filter(marked -> !marked).count();
          if (unmarked > 1 || marks.size() - unmarked > 1) {
            violations.add("I2: message " + message + " came as " + marks);
          }
        });
  }

  private void checkOrder() {
    Map<ConversationId, List<UpdateKey>> expected = new LinkedHashMap<>();
    accepted
        .values()
        .forEach(
            key ->
                expected
                    .computeIfAbsent(
                        Objects.requireNonNull(updates.get(key)).arrival().conversation(),
                        _ -> new ArrayList<>())
                    .add(key));
    expected.forEach(
        (conversation, keys) -> {
          List<UpdateKey> seen =
              arrived.stream()
                  .filter(one -> one.conversation.equals(conversation))
                  .flatMap(one -> keys.stream().filter(key -> isAnswer(one, key)))
                  .distinct()
                  .toList();
          List<UpdateKey> inOrder = keys.stream().filter(seen::contains).toList();
          if (!seen.equals(inOrder)) {
            violations.add("I9: " + seen + " instead of " + inOrder);
          }
        });
  }

  private static boolean isAnswer(Arrived one, UpdateKey key) {
    return one.text.lines().anyMatch(("answer " + key.id())::equals);
  }
}
