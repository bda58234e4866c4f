package dev.beleg.bot.chat;

/// Everything that the chats keep.
///
/// @param inbox the updates
/// @param outbox the messages
/// @param conversations the turns
/// @param citations the places shown
/// @param settings what the chats have chosen
/// @param pairings the connected chats
/// @param feedback what people think of the answers
/// @param moves the chats that have another id now
public record Stores(
    Inbox inbox,
    Outbox outbox,
    ConversationStore conversations,
    CitationStore citations,
    ChatSettingsStore settings,
    PairingStore pairings,
    FeedbackStore feedback,
    ChatMoves moves) {}
