package dev.beleg.retrieval.announcement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a cooperation is, in the order in which it goes on.
public enum Status {
  /// One side would like it: "is ready to supply".
  PROPOSED,
  /// Both sides talk about it.
  DISCUSSED,
  /// Somebody means to do it, or wants to reach it.
  PLANNED,
  /// It is settled: signed, approved.
  AGREED,
  /// It is being done.
  UNDER_WAY,
  /// It is there, or is over.
  DONE;

  /// {@return the name in lower case with a hyphen, as word lists and scripts have it}
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// {@return the status of an id}
  public static Optional<Status> of(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }

  /// {@return whether somebody only speaks about it, whatever else the sentence tells}
  boolean tentative() {
    return this == PROPOSED || this == DISCUSSED;
  }

  /// {@return whether it says what has been reached, and so may be told as something of the past}
  boolean settled() {
    return compareTo(AGREED) >= 0;
  }
}
