package dev.beleg.bot.chat;

import java.time.Duration;

/// What the core itself says, in each language of replies.
enum Notice {
  BUSY(
      "Gerade warten zu viele Fragen. Bitte fragen Sie in einer Minute noch einmal.",
      "Too many questions are waiting just now. Please ask again in a minute.",
      "Сейчас ожидает ответа слишком много вопросов. Пожалуйста, повторите через минуту."),
  LIMITED(
      "Das waren viele Fragen in kurzer Zeit. Weitere werden erst in %s beantwortet; bis dahin"
          + " gestellte bitte wiederholen.",
      "That was many questions in a short time. More are answered only in %s; please repeat those"
          + " asked until then.",
      "Слишком много вопросов за короткое время. Ответы снова будут через %s; заданные до этого"
          + " вопросы, пожалуйста, повторите."),
  EXPIRED(
      "Diese Frage hat zu lange gewartet. Bitte stellen Sie sie noch einmal.",
      "This question has waited too long. Please ask it again.",
      "Этот вопрос ждал слишком долго. Пожалуйста, задайте его ещё раз."),
  FAILED(
      "Bei dieser Frage ist ein Fehler aufgetreten. Er ist unter %s vermerkt.",
      "Something went wrong with this question. It is noted as %s.",
      "При обработке этого вопроса произошла ошибка. Она записана под номером %s."),
  OVERDUE(
      "Die Antwort hat zu lange gedauert und wurde abgebrochen.",
      "The answer took too long and was given up.",
      "Поиск ответа занял слишком много времени и был прекращён."),
  PAIRING(
      "Dieser Chat ist noch nicht verbunden. Ein Administrator kann ihn mit dem Code %s freigeben.",
      "This chat is not connected yet. An administrator can admit it with the code %s.",
      "Этот чат ещё не подключён. Администратор может подключить его кодом %s."),
  SECRET(
      "Ihre Nachricht enthielt einen geheimen Schlüssel. Hier ist er nicht gespeichert;"
          + " löschen Sie die Nachricht und ersetzen Sie den Schlüssel.",
      "Your message contained a secret key. It is not stored here; delete the message and"
          + " replace the key.",
      "В вашем сообщении был секретный ключ. Здесь он не сохранён; удалите сообщение и замените"
          + " ключ."),
  REPEAT(
      "(Vielleicht eine Wiederholung: Ob die Nachricht schon ankam, ist unbekannt.)",
      "(Possibly a repeat: whether this message has arrived before is unknown.)",
      "(Возможно, повтор: неизвестно, дошло ли это сообщение раньше.)"),
  SHORTENED("… (gekürzt)", "… (shortened)", "… (сокращено)");

  private final String german;
  private final String english;
  private final String russian;

  Notice(String german, String english, String russian) {
    this.german = german;
    this.english = english;
    this.russian = russian;
  }

  String in(ReplyLanguage language) {
    return switch (language) {
      case GERMAN -> german;
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }

  /// The text with its one gap filled in.
  String in(ReplyLanguage language, String gap) {
    return in(language).replace("%s", gap);
  }

  /// A time to wait, rounded up: 61 s → `2 min`.
  static String rounded(Duration time) {
    long seconds = Math.max(1, time.plusNanos(999_999_999).toSeconds());
    return seconds <= 60 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }
}
