package dev.beleg.retrieval.index;

import java.time.Instant;

/// The file of an article as it was when it was indexed.
///
/// @param size in bytes
/// @param modified the file's time of modification
/// @param sha256 the hash of its bytes, 64 lower-case hexadecimal digits
/// @param seen when the bytes were read
public record FileState(long size, Instant modified, String sha256, Instant seen) {}
