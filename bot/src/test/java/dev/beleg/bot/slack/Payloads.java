package dev.beleg.bot.slack;

/// What Slack sends, as its documentation shows it.
final class Payloads {

  private Payloads() {}

  /// A direct message.
  static String direct(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"im","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// A message in a channel.
  static String said(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"channel","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// A message in a thread of a channel.
  static String replied(String channel, String timestamp, String thread, String text) {
    return event(
        """
        {"type":"message","channel":"%s","channel_type":"channel","user":"UANNA","team":"T1",
         "text":"%s","ts":"%s","event_ts":"%s","thread_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp, thread));
  }

  /// A mention in a channel.
  static String mentioned(String channel, String timestamp, String text) {
    return event(
        """
        {"type":"app_mention","channel":"%s","user":"UANNA","team":"T1","text":"%s","ts":"%s",
         "event_ts":"%s"}
        """
            .formatted(channel, text, timestamp, timestamp));
  }

  /// An event in its envelope.
  static String event(String event) {
    return """
        {"type":"event_callback","token":"x","team_id":"T1","api_app_id":"A1","event_id":"Ev%s",
         "event_time":1700000000,"event":%s}
        """
        .formatted(Integer.toHexString(event.hashCode()), event);
  }
}
