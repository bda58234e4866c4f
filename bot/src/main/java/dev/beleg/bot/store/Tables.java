package dev.beleg.bot.store;

import dev.beleg.bot.chat.CachedChatSettings;
import dev.beleg.bot.chat.Stores;

/// The tables as the stores of the chats.
final class Tables {

  private Tables() {}

  static Stores over(Transactions transactions, StateFile.Rules rules) {
    return new Stores(
        new InboxTable(transactions, rules.conversations()),
        new OutboxTable(transactions),
        new ConversationTable(transactions),
        new CitationTable(transactions),
        new CachedChatSettings(new ChatSettingsTable(transactions, rules.unchosen())),
        new PairingTable(transactions),
        new FeedbackTable(transactions),
        new MovesTable(transactions));
  }
}
