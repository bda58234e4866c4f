package dev.beleg.bot.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// Something that is served.
///
/// @param method GET or POST
/// @param path as Javalin reads it
/// @param admission who may use it; asked by the handler
/// @param handler answers
record Route(HandlerType method, String path, Admission admission, Handler handler) {

  /// Who may use a route.
  enum Admission {
    /// Everybody who reaches the pages.
    EVERYBODY,
    /// Readers, and whoever has a signed address.
    SIGNED_ADDRESS,
    /// Readers.
    READERS,
    /// Readers who send a form of ours.
    FORMS,
    /// Who may see how the program is.
    OPERATORS,
    /// Who runs the program, with a token of his own.
    ADMINS
  }

  static Route get(String path, Admission admission, Handler handler) {
    return new Route(HandlerType.GET, path, admission, handler);
  }

  static Route post(String path, Admission admission, Handler handler) {
    return new Route(HandlerType.POST, path, admission, handler);
  }

  /// Answers with a page.
  static void html(Context request, String page) {
    request.contentType("text/html; charset=utf-8").result(page);
  }
}
