package dev.beleg.bot.chat;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What the engine runs on.
///
/// @param clock tells the time
/// @param timers starts work later
/// @param threads runs work now, each task in a thread of its own
public record Machinery(InstantSource clock, Timers timers, Executor threads) {}
