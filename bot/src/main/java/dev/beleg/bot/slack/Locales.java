package dev.beleg.bot.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import dev.beleg.bot.chat.ReplyLanguage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The languages in which people use Slack.
final class Locales {

  private static final Duration LIFETIME = Duration.ofHours(12);

  private final WebApi api;
  private final Recent<ReplyLanguage> known;

  Locales(WebApi api, InstantSource clock) {
    this.api = api;
    this.known = new Recent<>(LIFETIME, clock);
  }

  /// {@return somebody's language; English where Slack does not tell or has another}
  ReplyLanguage of(String user) {
    return known.get(user).orElseGet(() -> asked(user));
  }

  private ReplyLanguage asked(String user) {
    Optional<UsersInfoResponse> told =
        api.call(methods -> methods.usersInfo(it -> it.user(user).includeLocale(true))).answer();
    ReplyLanguage language =
        told.map(UsersInfoResponse::getUser)
            .map(it -> Optional.ofNullable(it.getLocale()).orElse(""))
            .filter(locale -> locale.length() >= 2)
            .flatMap(locale -> ReplyLanguage.of(locale.substring(0, 2)))
            .orElse(ReplyLanguage.ENGLISH);
    told.ifPresent(_ -> known.put(user, language));
    return language;
  }
}
