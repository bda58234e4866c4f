package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides who is answered. What cannot be decided is not permitted.
public final class Access {

  /// How long a code can be confirmed.
  public static final Duration CODE_LIFETIME = Duration.ofHours(1);

  /// The longest that a chat disconnected by another process is still answered.
  static final Duration STALE = Duration.ofSeconds(30);

  private static final int KNOWN_CHATS = 10_000;
  private static final int CODE_LENGTH = 8;

  /// Without letters and digits that look alike.
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /// What came of an administrator's confirmation.
  public sealed interface Confirmation {

    /// The chat is answered from now on.
    ///
    /// @param chat the chat
    record Connected(ChatId chat) implements Confirmation {}

    /// No code reads like that, or it is too old.
    record NoSuchCode() implements Confirmation {}

    /// Who confirmed it may not.
    record NotAnAdmin() implements Confirmation {}
  }

  private final AccessRules rules;
  private final PairingStore pairings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Cache<ChatId, Boolean> known;

  /// Makes the decision.
  ///
  /// @param random makes the codes; not to be guessed
  public Access(
      AccessRules rules, PairingStore pairings, InstantSource clock, RandomGenerator random) {
    this.rules = rules;
    this.pairings = pairings;
    this.clock = clock;
    this.random = random;
    InstantSource forward = new ForwardClock(clock);
    this.known =
        Caffeine.newBuilder()
            .maximumSize(KNOWN_CHATS)
            .expireAfterWrite(STALE)
            .ticker(() -> nanos(forward))
            .executor(Runnable::run)
            .build();
  }

  static long nanos(InstantSource clock) {
    return Math.multiplyExact(clock.millis(), 1_000_000L);
  }

  /// {@return whether an update is answered}
  boolean permits(Arrival arrival) {
    boolean alone = arrival.addressing() == Arrival.Addressing.DIRECT;
    return permits(arrival.conversation().chat(), arrival.sender(), alone);
  }

  /// {@return whether somebody is answered in a chat}
  ///
  /// @param alone whether nobody else reads the chat
  public boolean permits(ChatId chat, Sender sender, boolean alone) {
    UserId user = sender.user();
    return rules.chats().contains(chat)
        || isMember(sender, Optional.of(chat))
        || (alone && (rules.users().contains(user) || isAdmin(user)))
        || paired(chat);
  }

  /// {@return whether somebody may look for figures, in a chat or wherever he writes}
  public boolean permits(FigureCards.Reader reader) {
    UserId user = reader.sender().user();
    return rules.users().contains(user)
        || isAdmin(user)
        || isMember(reader.sender(), reader.chat())
        || reader.chat().filter(chat -> rules.chats().contains(chat) || paired(chat)).isPresent();
  }

  /// Who is of a permitted workspace is answered in permitted workspaces alone, not in a channel
  /// that another one shares with his.
  private boolean isMember(Sender sender, Optional<ChatId> chat) {
    return sender.workspace().filter(rules.workspaces()::contains).isPresent()
        && chat.flatMap(ChatId::workspace).map(rules.workspaces()::contains).orElse(true);
  }

  private boolean paired(ChatId chat) {
    return Objects.requireNonNull(known.get(chat, pairings::paired));
  }

  /// {@return whether an account may connect chats and change what concerns all}
  public boolean isAdmin(UserId user) {
    return rules.admins().contains(user);
  }

  /// Offers a chat a code.
  ///
  /// @return the code; empty where the chat has a good one already or none is to be offered
  Optional<String> offer(ChatId chat) {
    if (!rules.pairing()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    PairingStore.Offer offer = new PairingStore.Offer(code(), chat, now.plus(CODE_LIFETIME));
    return pairings.offer(offer, now) ? Optional.of(offer.code()) : Optional.empty();
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// Connects the chat that a code was offered to.
  ///
  /// @param code as typed; spaces around it and small letters do not matter
  public Confirmation confirm(UserId admin, String code) {
    if (!isAdmin(admin)) {
      return new Confirmation.NotAnAdmin();
    }
    Optional<ChatId> chat =
        pairings.confirm(code.strip().toUpperCase(Locale.ROOT), admin, clock.instant());
    chat.ifPresent(known::invalidate);
    return chat.<Confirmation>map(Confirmation.Connected::new)
        .orElseGet(Confirmation.NoSuchCode::new);
  }

  /// Disconnects a chat; what the operator's settings permit stays permitted.
  ///
  /// @return whether it was connected
  public boolean disconnect(ChatId chat) {
    boolean was = pairings.unpair(chat);
    known.invalidate(chat);
    return was;
  }
}
