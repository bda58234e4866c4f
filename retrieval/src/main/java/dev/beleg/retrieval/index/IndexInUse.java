package dev.beleg.retrieval.index;

import java.nio.file.Path;

/// Another process, or another part of this one, has the index open.
public final class IndexInUse extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexInUse(Path folder, Throwable cause) {
    super(
        "the index " + folder + " is in use by another process; stop it or choose another --data",
        cause);
  }
}
