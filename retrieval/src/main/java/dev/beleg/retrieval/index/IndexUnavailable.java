package dev.beleg.retrieval.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// The index cannot be read or written: a full disk, a missing permission, a failing device.
///
/// What was committed stays; writing may be tried again and then goes on from the last commit.
public final class IndexUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexUnavailable(String doing, IOException cause) {
    super("the index cannot be " + doing + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied ->
          "no right to write to "
              + denied.getFile()
              + "; give it to the user who runs Beleg, or choose another --data";
      case FileSystemException failed ->
          failed.getMessage() + "; mend that or choose another --data";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
