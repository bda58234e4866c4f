package dev.beleg.retrieval.ingest.fetch;

import java.util.Optional;

/// A text that was fetched.
///
/// @param address where it was found in the end
/// @param mediaType what its server calls it, lower case, without parameters; empty if nothing
/// @param text the text, decoded
/// @param validators what the server recognises this state by
/// @param movedTo its new address, where the server says that the old one is given up
public record WebText(
    WebAddress address,
    String mediaType,
    String text,
    Validators validators,
    Optional<WebAddress> movedTo) {}
