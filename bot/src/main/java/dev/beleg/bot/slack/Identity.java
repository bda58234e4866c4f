package dev.beleg.bot.slack;

/// Who we are in the workspace, as Slack tells it.
///
/// @param user the account of the bot
/// @param workspace the workspace it belongs to
record Identity(String user, String workspace) {}
