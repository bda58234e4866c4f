package dev.beleg.bot.digest;

import java.util.function.Supplier;

/// The digests as commands reach them.
///
/// @param store the subscriptions
/// @param service puts editions together; made after what answers commands
/// @param sent whether editions are sent here at their hours
public record Digests(DigestStore store, Supplier<DigestService> service, boolean sent) {}
