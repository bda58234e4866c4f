package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The digests as commands reach them.
///
/// @param store the subscriptions
/// @param service puts editions together; made after what answers commands
/// @param sent whether editions reach a conversation at their hours
/// @param usual when editions come that are ordered without an hour; empty where it is asked
public record Digests(
    DigestStore store,
    Supplier<DigestService> service,
    Predicate<ConversationId> sent,
    Optional<Schedule> usual) {}
