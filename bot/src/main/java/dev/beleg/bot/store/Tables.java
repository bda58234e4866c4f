package dev.beleg.bot.store;

import dev.beleg.bot.chat.CachedChatSettings;
import dev.beleg.bot.chat.ConversationRules;
import dev.beleg.bot.chat.Stores;

/// The tables as the stores of the chats.
final class Tables {

  private Tables() {}

  static Stores over(Transactions transactions, ConversationRules rules) {
    return new Stores(
        new InboxTable(transactions, rules),
        new OutboxTable(transactions),
        new ConversationTable(transactions),
        new CitationTable(transactions),
        new CachedChatSettings(new ChatSettingsTable(transactions)),
        new PairingTable(transactions),
        new FeedbackTable(transactions));
  }
}
