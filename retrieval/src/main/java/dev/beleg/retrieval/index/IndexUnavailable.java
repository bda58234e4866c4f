package dev.beleg.retrieval.index;

import java.io.IOException;

/// The index cannot be read or written: a full disk, a missing permission, a failing device.
///
/// What was committed stays; writing may be tried again and then goes on from the last commit.
public final class IndexUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexUnavailable(String doing, IOException cause) {
    super("the index cannot be " + doing + ": " + cause.getMessage(), cause);
  }
}
