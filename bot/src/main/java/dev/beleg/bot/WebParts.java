package dev.beleg.bot;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.CollectionRules;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.config.Secret;
import dev.beleg.bot.config.Settings;
import dev.beleg.bot.web.SignIn;
import dev.beleg.bot.web.WebRules;
import dev.beleg.bot.web.WebSurface;
import java.util.HashSet;
import java.util.Set;

/// What the settings mean for the web page.
///
/// @param settings the settings
record WebParts(Settings settings) {

  /// The chat that the settings name where they mean every reader of the page.
  private static final ChatId EVERY_READER =
      new ChatId(WebSurface.NAME, WebSurface.READERS.workspace());

  WebRules rules() {
    Settings.Web web = settings.web();
    return new WebRules(
        web.host(),
        web.port(),
        web.address(),
        address -> web.proxies().stream().anyMatch(it -> it.holds(address)),
        web.token().map(Secret::reveal).map(SignIn::new),
        web.adminToken().map(Secret::reveal).map(SignIn::new));
  }

  /// {@return who is answered: those of the settings, and the readers of the page where it is
  /// served}
  AccessRules access() {
    AccessRules rules = settings.chats().access();
    if (!settings.web().served()) {
      return rules;
    }
    Set<WorkspaceId> workspaces = new HashSet<>(rules.workspaces());
    workspaces.add(WebSurface.READERS);
    return new AccessRules(
        rules.chats(), workspaces, rules.users(), rules.admins(), rules.pairing());
  }

  /// {@return the collections that a chat sees; all readers of the page see the same}
  Set<String> collections(ChatId chat) {
    CollectionRules rules = settings.chats().collections();
    return rules.of(chat.surface().equals(WebSurface.NAME) ? EVERY_READER : chat);
  }

  /// {@return the collections that the page lists}
  Set<String> listed() {
    return collections(EVERY_READER);
  }
}
