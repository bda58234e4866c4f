package dev.beleg.bot.answer.model;

import java.time.Duration;
import java.util.Optional;

/// How much a model may take.
///
/// @param deadline for one answer, over all attempts
/// @param stall the longest silence within a stream
/// @param price what it costs; empty where nobody counts money
/// @param perDay for all chats together
/// @param perChat for one chat
public record ModelLimits(
    Duration deadline,
    Duration stall,
    Optional<Price> price,
    Allowance perDay,
    Allowance perChat) {}
