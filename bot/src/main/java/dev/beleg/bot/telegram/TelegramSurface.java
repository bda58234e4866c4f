package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Fetched;
import dev.beleg.bot.chat.ForwardClock;
import dev.beleg.bot.chat.GivenFile;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.UpdateKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Telegram: private chats, groups, forum topics and channels, and figures to quote anywhere.
public final class TelegramSurface implements Surface {

  /// The surface's name.
  public static final String NAME = "telegram";

  /// What the surface works with.
  ///
  /// @param account the bot and its server
  /// @param webhook how Telegram calls us; empty where we ask it
  /// @param commands whether a name is that of a command
  /// @param clock tells the time
  public record Parts(
      TelegramAccount account,
      Optional<WebhookRules> webhook,
      Predicate<String> commands,
      InstantSource clock) {}

  private final Parts parts;
  private final InstantSource forward;
  private final Turns.Pause pause;
  private final BotApi api;
  private final Pulse pulse;
  private final Sending sending;
  private final Drafts drafts;
  private final ChatBooks books = new ChatBooks();
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  /// What receives.
  ///
  /// @param thread takes its turns
  /// @param webhook what Telegram calls
  private record Running(Thread thread, Optional<Webhook> webhook) {}

  /// Makes the surface; nothing is done over the network.
  public TelegramSurface(Parts parts) {
    this(parts, Thread::sleep);
  }

  TelegramSurface(Parts parts, Turns.Pause pause) {
    this.parts = parts;
    this.forward = new ForwardClock(parts.clock);
    this.pause = pause;
    this.api = new BotApi(parts.account);
    this.pulse = new Pulse(parts.clock);
    this.sending = new Sending(api, books, forward);
    this.drafts = new Drafts(api, books, forward);
  }

  @Override
  public void start(Core core) {
    books.chats().keptBy(core.engine().moves());
    AtomicReference<@Nullable Receiving> receiving = new AtomicReference<>();
    Consumer<Me> introduced = me -> receiving.set(receiving(core, me));
    Predicate<String> taken =
        update -> {
          Receiving known = receiving.get();
          return known != null && known.take(update);
        };
    Setbacks setbacks = new Setbacks(pulse);
    Optional<Webhook> webhook =
        parts.webhook.map(rules -> new Webhook(rules, api, setbacks, introduced, taken));
    Supplier<Duration> turn =
        webhook.isPresent()
            ? webhook.get()
            : new Polling(new Polling.Parts(api, setbacks, parts.clock, introduced, taken));
    Thread thread = Thread.ofVirtual().name("telegram").unstarted(new Turns(turn, pause, setbacks));
    running.set(new Running(thread, webhook));
    thread.start();
  }

  /// {@return where Telegram calls us, for tests that let the machine choose}
  int port() {
    return Objects.requireNonNull(running.get()).webhook.orElseThrow().port();
  }

  private Receiving receiving(Core core, Me me) {
    Addressed addressed =
        new Addressed(me, parts.commands, id -> core.engine().answered(new UpdateKey(NAME, id)));
    return new Receiving(
        core, api, new UpdateReader(me, addressed, books.chats(), parts.clock), books);
  }

  @Override
  public Heartbeat heartbeat() {
    return pulse.heartbeat();
  }

  @Override
  public void close() {
    Running before = running.getAndSet(null);
    if (before != null) {
      before.thread.interrupt();
      before.webhook.ifPresent(Webhook::close);
    }
  }

  @Override
  public String surface() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return Rendering.LIMITS;
  }

  @Override
  public Delivery send(Message message) {
    return sending.send(message);
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return sending.edit(conversation, message, reply);
  }

  @Override
  public Fetched fetch(GivenFile file, long most) {
    return api.fetch(file.id(), most);
  }

  /// Shows that we write, for the five seconds that Telegram shows it.
  @Override
  public void working(Arrival arrival) {
    String chat = books.chats().now(arrival.conversation().chat());
    if (books.waits().until(chat, forward.instant()).isEmpty()) {
      api.tell(
          SendChatAction.builder()
              .chatId(chat)
              .messageThreadId(arrival.conversation().thread().map(Integer::valueOf).orElse(null))
              .action(ActionType.TYPING.toString())
              .build());
    }
  }

  @Override
  public void partial(Arrival arrival, Reply soFar) {
    if (ChatWaits.isGroup(books.chats().now(arrival.conversation().chat()))) {
      sending.growing().show(arrival, soFar);
    } else {
      drafts.show(arrival, soFar);
    }
  }

  /// A draft is gone by itself.
  @Override
  public void takeBack(Arrival arrival) {
    sending.growing().takeBack(arrival);
  }

  @Override
  public String toString() {
    return "TelegramSurface[" + parts.account + "]";
  }
}
