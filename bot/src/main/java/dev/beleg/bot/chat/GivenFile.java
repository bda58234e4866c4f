package dev.beleg.bot.chat;

/// A file that somebody sent, which lies with its platform until it is fetched.
///
/// @param id the platform's id of it
/// @param name what it is called by whoever sent it; may be empty, or anything
/// @param size its bytes as the platform tells; 0 where it does not
public record GivenFile(String id, String name, long size) {}
