package dev.beleg.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;

/// The settings of the chats with those used last in memory, as every message overheard asks for
/// them. The store behind has no other writer.
public final class CachedChatSettings implements ChatSettingsStore {

  private static final int REMEMBERED = 10_000;

  private final ChatSettingsStore behind;
  private final Cache<ChatId, ChatSettings> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  /// Makes the memory.
  ///
  /// @param behind where the settings are kept
  public CachedChatSettings(ChatSettingsStore behind) {
    this.behind = behind;
  }

  @Override
  public ChatSettings of(ChatId chat) {
    return Objects.requireNonNull(remembered.get(chat, behind::of));
  }

  @Override
  public void put(ChatId chat, ChatSettings settings) {
    behind.put(chat, settings);
    remembered.put(chat, settings);
  }
}
