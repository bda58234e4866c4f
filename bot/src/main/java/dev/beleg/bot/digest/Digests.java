package dev.beleg.bot.digest;

import java.util.function.Supplier;

/// The digests as commands reach them.
///
/// @param store the subscriptions
/// @param service puts editions together; made after what answers commands
public record Digests(DigestStore store, Supplier<DigestService> service) {}
