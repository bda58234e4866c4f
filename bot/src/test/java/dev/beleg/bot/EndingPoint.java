package dev.beleg.bot;

import java.util.concurrent.atomic.AtomicInteger;

/// The point at which an [OuterProcess] ends as if the machine had.
public final class EndingPoint {

  static final int STATUS = 9;

  private final String name;
  private final AtomicInteger left;

  /// Sets the point.
  ///
  /// @param times how often it is passed until the end comes, the end included
  public EndingPoint(String name, int times) {
    this.name = name;
    this.left = new AtomicInteger(times);
  }

  /// Passes a point, or ends the process there.
  public void reach(String passed) {
    if (passed.equals(name) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(STATUS);
    }
  }
}
