package dev.beleg.retrieval.ingest.fetch;

/// What is to be fetched.
///
/// @param address where it is
/// @param validators of the state that we have
/// @param mostBytes how large it may be when decoded, at least 1
public record WebRequest(WebAddress address, Validators validators, int mostBytes) {

  /// The largest text that is fetched unless said otherwise: 8 MB.
  public static final int MOST_BYTES = 8_000_000;

  /// {@return the request for what is there now}
  public static WebRequest to(WebAddress address) {
    return new WebRequest(address, Validators.NONE, MOST_BYTES);
  }

  /// {@return the request for what has changed since}
  public WebRequest since(Validators known) {
    return new WebRequest(address, known, mostBytes);
  }

  WebRequest at(WebAddress other) {
    return new WebRequest(other, validators, mostBytes);
  }
}
