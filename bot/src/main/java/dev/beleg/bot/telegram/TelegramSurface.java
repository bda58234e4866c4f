package dev.beleg.bot.telegram;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.UpdateKey;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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
  /// @param commands whether a name is that of a command
  /// @param clock tells the time
  public record Parts(TelegramAccount account, Predicate<String> commands, InstantSource clock) {}

  private final Parts parts;
  private final Polling.Pause pause;
  private final BotApi api;
  private final Pulse pulse;
  private final Sending sending;
  private final ChatWaits waits = new ChatWaits();
  private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

  private record Running(Polling polling, Thread thread) {}

  /// Makes the surface; nothing is done over the network.
  public TelegramSurface(Parts parts) {
    this(parts, Thread::sleep);
  }

  TelegramSurface(Parts parts, Polling.Pause pause) {
    this.parts = parts;
    this.pause = pause;
    this.api = new BotApi(parts.account);
    this.pulse = new Pulse(parts.clock);
    this.sending = new Sending(api, waits, parts.clock);
  }

  @Override
  public void start(Core core) {
    AtomicReference<@Nullable Receiving> receiving = new AtomicReference<>();
    Polling polling =
        new Polling(
            new Polling.Parts(
                api,
                new Setbacks(pulse),
                parts.clock,
                pause,
                me -> receiving.set(receiving(core, me)),
                update -> {
                  Receiving introduced = receiving.get();
                  return introduced != null && introduced.take(update);
                }));
    Thread thread = Thread.ofVirtual().name("telegram-polling").unstarted(polling);
    running.set(new Running(polling, thread));
    thread.start();
  }

  private Receiving receiving(Core core, Me me) {
    Addressed addressed =
        new Addressed(me, parts.commands, id -> core.engine().answered(new UpdateKey(NAME, id)));
    return new Receiving(core, api, new UpdateReader(me, addressed, parts.clock));
  }

  @Override
  public Heartbeat heartbeat() {
    return pulse.heartbeat();
  }

  @Override
  public void close() {
    Running before = running.getAndSet(null);
    if (before != null) {
      before.polling.stop();
      before.thread.interrupt();
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

  /// Shows that we write, for the five seconds that Telegram shows it.
  @Override
  public void working(Arrival arrival) {
    String chat = arrival.conversation().chat().chat();
    if (waits.until(chat, parts.clock.instant()).isEmpty()) {
      api.tell(
          SendChatAction.builder()
              .chatId(chat)
              .messageThreadId(arrival.conversation().thread().map(Integer::valueOf).orElse(null))
              .action(ActionType.TYPING.toString())
              .build());
    }
  }

  @Override
  public String toString() {
    return "TelegramSurface[" + parts.account + "]";
  }
}
