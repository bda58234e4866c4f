package dev.beleg.bot.slack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The app as Slack is to install it: exactly the scopes, events, commands and shortcuts that the
/// code uses. `config/slack-manifest.yaml` is its text.
public final class Manifest {

  /// The scopes of the bot, each with what it is needed for.
  private static final List<Entry> SCOPES =
      List.of(
          new Entry("app_mentions:read", "questions that mention it"),
          new Entry(
              "assistant:write", "the pane beside a channel: greeting, prompts, status, title"),
          new Entry("channels:history", "threads of public channels it was invited to"),
          new Entry("chat:write", "answers"),
          new Entry("chat:write.public", "figures shared to public channels it is no member of"),
          new Entry("commands", "/beleg and the shortcuts"),
          new Entry("files:write", "charts"),
          new Entry("groups:history", "threads of private channels it was invited to"),
          new Entry("im:history", "direct messages"),
          new Entry("im:write", "charts that one person asked for"),
          new Entry("mpim:history", "threads of group messages"),
          new Entry("users:read", "the language of the windows"));

  /// The events that the bot is told of.
  private static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "app_uninstalled",
          "assistant_thread_context_changed",
          "assistant_thread_started",
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "tokens_revoked");

  /// Something that the app needs, and what for.
  private record Entry(String name, String purpose) {}

  private Manifest() {}

  /// {@return the scopes of the bot}
  public static Set<String> scopes() {
    Set<String> scopes = new TreeSet<>();
    SCOPES.forEach(scope -> scopes.add(scope.name));
    return scopes;
  }

  static List<String> events() {
    return EVENTS;
  }

  /// {@return the manifest, in YAML, as Slack's page for new apps takes it}
  public static String text() {
    StringBuilder text = new StringBuilder(BEGINNING);
    for (Entry scope : SCOPES) {
      text.append("      - %-18s # %s%n".formatted(scope.name, scope.purpose).replace("\r", ""));
    }
    text.append("settings:\n  event_subscriptions:\n    bot_events:\n");
    EVENTS.forEach(event -> text.append("      - ").append(event).append('\n'));
    return text.append(END).toString();
  }

  private static final String BEGINNING =
      """
      # Beleg as an app in Slack: https://api.slack.com/apps, "Create New App", "From a manifest".
      # docs/slack.md goes through it step by step. Printed by: ./beleg slack manifest
      _metadata:
        major_version: 2
      display_information:
        name: Beleg
        description: Answers from news articles, each claim with its source
        background_color: "#1f3a5f"
      features:
        app_home:
          home_tab_enabled: true
          messages_tab_enabled: true
          messages_tab_read_only_enabled: false
        assistant_view:
          assistant_description: Answers from news articles, each claim with its source
        bot_user:
          display_name: Beleg
          always_online: true
        shortcuts:
          - name: Check this message
            type: message
            callback_id: %s
            description: Compares the figures of a message with the articles
          - name: Quote a figure
            type: global
            callback_id: %s
            description: Finds a sourced figure and shares it
        slash_commands:
          - command: %s
            description: Asks for yourself alone, or finds a figure to quote
            usage_hint: "question | figure lipezk 2022 | help"
            should_escape: true
      oauth_config:
        scopes:
          bot:
      """
          .formatted(Calls.CHECK, Calls.FIGURE, Calls.COMMAND);

  private static final String END =
      """
        interactivity:
          is_enabled: true
        org_deploy_enabled: false
        socket_mode_enabled: true
        token_rotation_enabled: false
      """;
}
