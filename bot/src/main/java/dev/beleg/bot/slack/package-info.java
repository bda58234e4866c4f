/// Slack as a surface: Socket Mode or signed HTTP requests in, Block Kit out. What is said is
/// decided elsewhere.
@NullMarked
package dev.beleg.bot.slack;

import org.jspecify.annotations.NullMarked;
