package dev.beleg.retrieval.index;

/// There are no vectors for some texts.
public final class EmbeddingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Whose fault it is.
  public enum Reason {
    /// These texts cannot be embedded, others may be.
    REFUSED,
    /// Nothing can be embedded for now.
    UNAVAILABLE
  }

  private final Reason reason;

  /// @param message one line that holds nothing of the texts
  public EmbeddingFailed(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// {@return whose fault it is}
  public Reason reason() {
    return reason;
  }
}
