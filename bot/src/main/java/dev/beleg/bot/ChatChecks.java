package dev.beleg.bot;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.CollectionRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.bot.config.Settings;
import java.util.ArrayList;
import java.util.List;

/// The checks of `doctor` that look at what the chats go by.
final class ChatChecks {

  private ChatChecks() {}

  static List<Finding> all(Settings settings) {
    List<Finding> findings = new ArrayList<>();
    findings.add(access(settings.chats().access()));
    findings.add(collections(settings.chats().collections()));
    findings.add(limits(settings.chats().engine()));
    findings.add(page(settings.web()));
    return findings;
  }

  private static Finding access(AccessRules access) {
    int named = access.chats().size() + access.workspaces().size() + access.users().size();
    if (named == 0 && access.admins().isEmpty()) {
      return Finding.hint("access", "nobody is answered in chats; set 'access.admins' or others");
    }
    String text =
        "%d chats, %d workspaces, %d users, %d admins, pairing %s"
            .formatted(
                access.chats().size(),
                access.workspaces().size(),
                access.users().size(),
                access.admins().size(),
                access.pairing() ? "on" : "off");
    return access.pairing() && access.admins().isEmpty()
        ? Finding.hint("access", text + "; without 'access.admins' nobody confirms a code")
        : Finding.ok("access", text);
  }

  private static Finding collections(CollectionRules rules) {
    if (rules.chats().isEmpty() && rules.others().isEmpty()) {
      return Finding.hint(
          "collections", "no chat sees any; set 'access.collections' ('default' is for all)");
    }
    String others =
        rules.others().isEmpty()
            ? "nothing"
            : String.join(", ", rules.others().stream().sorted().toList());
    return Finding.ok(
        "collections",
        "%d chats see their own, the others see %s".formatted(rules.chats().size(), others));
  }

  private static Finding page(Settings.Web web) {
    if (!web.served()) {
      return Finding.ok("web", "no page is served");
    }
    return Finding.ok(
        "web",
        "'serve' listens on %s:%d, %s"
            .formatted(
                web.host(),
                web.port(),
                web.token().isPresent() ? "readers sign in" : "without a sign-in"));
  }

  private static Finding limits(EngineRules rules) {
    return Finding.ok(
        "limits",
        "%d at once for a user, %d for a chat; %d wait, %d of one conversation"
            .formatted(
                rules.rates().user().updates(),
                rules.rates().chat().updates(),
                rules.capacity().waiting(),
                rules.capacity().waitingEach()));
  }
}
