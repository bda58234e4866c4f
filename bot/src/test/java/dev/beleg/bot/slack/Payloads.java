package dev.beleg.bot.slack;

/// What Slack sends, as its documentation shows it.
public final class Payloads {

  private Payloads() {}

  /// A direct message.
  public static String direct(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"im","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// A message in a channel.
  public static String said(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"channel","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// A message in a thread of a channel.
  public static String replied(String channel, String timestamp, String thread, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"channel","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s","thread_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp, thread));
  }

  /// A mention in a channel.
  public static String mentioned(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"app_mention","channel":"%s","user":"UANNA","team":"T1","text":"%s","ts":"%s",
         "event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// What a bot wrote in a thread, as an event of some type and subtype.
  static String written(String bot, int n, String type, String subtype) {
    return event(
        """
        {"type":"%s"%s,"channel":"C1","channel_type":"channel","user":"U%s","bot_id":"B%s",
         "team":"T1","text":"<@UBOT> Omsk?","ts":"%d.000100","event_ts":"%d.000100",
         "thread_ts":"1.000100","files":[]}
        """
            .formatted(
                type, subtype.isEmpty() ? "" : ",\"subtype\":\"" + subtype + "\"", bot, bot, n, n));
  }

  /// An event in its envelope.
  public static String event(String event) {
    return """
        {"type":"event_callback","token":"x","team_id":"T1","api_app_id":"A1","event_id":"Ev%s",
         "event_time":1700000000,"event":%s}
        """
        .formatted(Integer.toHexString(event.hashCode()), event);
  }

  /// A slash command. Its answer may be sent to an address, too.
  public static String command(String channel, String trigger, String text, String way) {
    return """
        {"token":"x","team_id":"T1","channel_id":"%s","channel_name":"trade","user_id":"UANNA",
         "command":"/beleg","text":"%s","response_url":"%s","trigger_id":"%s"}
        """
        .formatted(channel, text, way, trigger);
  }

  /// A shortcut on a message.
  public static String shortcut(String channel, String trigger, String text) {
    return """
        {"type":"message_action","callback_id":"check_message","trigger_id":"%s",
         "action_ts":"1.5","message_ts":"1.000100","response_url":"http://127.0.0.1:1/",
         "team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},"channel":{"id":"%s"},
         "message":{"type":"message","user":"UIVAN","text":"%s","ts":"1.000100"}}
        """
        .formatted(trigger, channel, text);
  }

  /// A button of a message.
  public static String press(Press press) {
    return """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "trigger_id":"t%s","response_url":"%s","channel":{"id":"%s"},
         "container":{"type":"message","message_ts":"%s","channel_id":"%s","is_ephemeral":%s%s},
         "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s",
           "action_ts":"%s"}]}
        """
        .formatted(
            press.time(),
            press.way(),
            press.channel(),
            press.message(),
            press.channel(),
            press.ephemeral(),
            press.thread().isEmpty() ? "" : ",\"thread_ts\":\"" + press.thread() + "\"",
            press.button(),
            press.value(),
            press.time());
  }

  /// A press of a button.
  public record Press(
      String channel,
      String thread,
      String message,
      boolean ephemeral,
      String button,
      String value,
      String time,
      String way) {}

  /// The shortcut that looks for a figure.
  public static String figureShortcut(String trigger) {
    return """
        {"type":"shortcut","callback_id":"find_figure","trigger_id":"%s","action_ts":"1.5",
         "team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"}}
        """
        .formatted(trigger);
  }

  /// What is typed in the window of figures.
  public static String typed(String text) {
    return """
        {"type":"block_suggestion","action_id":"figure_choice","block_id":"figure_choice",
         "value":"%s","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "view":{"id":"V1","type":"modal","private_metadata":"C1"}}
        """
        .formatted(text);
  }

  /// A figure is chosen in the window.
  public static String chosen(String id) {
    return """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "trigger_id":"t","container":{"type":"view","view_id":"V1"},
         "view":{"id":"V1","type":"modal","hash":"h1","private_metadata":"C1"},
         "actions":[{"type":"external_select","action_id":"figure_choice",
           "block_id":"figure_choice","action_ts":"1.5",
           "selected_option":{"text":{"type":"plain_text","text":"x"},"value":"%s"}}]}
        """
        .formatted(id);
  }

  /// The window is submitted.
  public static String submitted(String id, String target) {
    return """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "view":{"id":"V1","type":"modal","callback_id":"figure","hash":"h1",
           "private_metadata":"C1","state":{"values":{
             "figure_choice":{"figure_choice":{"type":"external_select","selected_option":
               {"text":{"type":"plain_text","text":"x"},"value":"%s"}}},
             "figure_target":{"figure_target":{"type":"conversations_select",
               "selected_conversation":"%s"}}}}}}
        """
        .formatted(id, target);
  }

  /// A button of the home, or of the window of a digest.
  public static String pressedInView(
      String button, String value, String conversation, String time) {
    return """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "trigger_id":"t%s","container":{"type":"view","view_id":"V2"},
         "view":{"id":"V2","type":"modal","hash":"h1","private_metadata":"%s"},
         "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s",
           "action_ts":"%s"}]}
        """
        .formatted(time, conversation, button, value, time);
  }

  /// A choice in a field of the home.
  public static String selected(String field, String value) {
    return """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "trigger_id":"t","container":{"type":"view","view_id":"V2"},
         "view":{"id":"V2","type":"home","hash":"h1","private_metadata":""},
         "actions":[{"type":"static_select","action_id":"%s","block_id":"b","action_ts":"1.5",
           "selected_option":{"text":{"type":"plain_text","text":"x"},"value":"%s"}}]}
        """
        .formatted(field, value);
  }

  /// The window of a digest is submitted.
  public static String ordered(String conversation, String words) {
    return """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"UANNA","team_id":"T1"},
         "view":{"id":"V2","type":"modal","callback_id":"digest","hash":"h1",
           "private_metadata":"%s","state":{"values":{
             "digest_words":{"digest_words":{"type":"plain_text_input","value":"%s"}}}}}}
        """
        .formatted(conversation, words);
  }

  /// The window of a digest is submitted with a channel chosen in it.
  public static String orderedFor(String channel, String words) {
    return ordered("DUANNA", words)
        .replace(
            "\"values\":{",
            "\"values\":{\"digest_target\":{\"digest_target\":{\"type\":\"conversations_select\","
                + "\"selected_conversation\":\""
                + channel
                + "\"}},");
  }

  /// Somebody looks at the home.
  public static String home() {
    return event("{\"type\":\"app_home_opened\",\"user\":\"UANNA\",\"tab\":\"home\"}");
  }
}
