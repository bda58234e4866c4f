package dev.beleg.bot.web;

import java.time.Instant;

/// A reader's visit, from the first page until it is over. Safe for use by several threads.
final class Session {

  private final String id;
  private final String conversation;
  private final String formKey;
  private final boolean admin;
  private final Transcript transcript = new Transcript();
  private volatile boolean used;
  private volatile boolean signedIn;
  private volatile Look look;
  private volatile Instant seen;

  /// Begins a visit.
  ///
  /// @param id what the cookie carries; whoever knows it is taken for the reader
  /// @param conversation names the conversation; tells nothing of the id
  /// @param formKey what every form must bring back
  /// @param admin whether it is of who runs the program
  Session(String id, String conversation, String formKey, boolean admin, Look look, Instant now) {
    this.id = id;
    this.conversation = conversation;
    this.formKey = formKey;
    this.admin = admin;
    this.look = look;
    this.seen = now;
  }

  String id() {
    return id;
  }

  String conversation() {
    return conversation;
  }

  String formKey() {
    return formKey;
  }

  boolean isAdmin() {
    return admin;
  }

  Transcript transcript() {
    return transcript;
  }

  /// {@return whether its reader has signed in or sent a form; else no more than a page was loaded}
  boolean isUsed() {
    return used;
  }

  /// {@return whether its reader has signed in, as a reader or as who runs the program}
  boolean isSignedIn() {
    return signedIn;
  }

  void signIn() {
    signedIn = true;
    used = true;
  }

  void use() {
    used = true;
  }

  Look look() {
    return look;
  }

  void look(Look chosen) {
    look = chosen;
  }

  Instant seen() {
    return seen;
  }

  void seen(Instant now) {
    seen = now;
  }
}
