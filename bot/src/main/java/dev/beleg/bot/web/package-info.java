/// The web page as a surface of the chats: asking, figures, articles and the viewer that cited
/// places open in. Pages are written on the server and can be read and used without script.
/// Whatever text reaches a page goes through [dev.beleg.bot.web.Html], which escapes it.
@NullMarked
package dev.beleg.bot.web;

import org.jspecify.annotations.NullMarked;
