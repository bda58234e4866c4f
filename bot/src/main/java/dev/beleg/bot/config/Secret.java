package dev.beleg.bot.config;

/// A value that nobody is to read, such as a token. It shows in no text; only [#reveal()] gives it.
public final class Secret {

  private final String value;

  /// Keeps a value.
  ///
  /// @throws IllegalArgumentException if it is blank
  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret is not blank");
    }
    this.value = value;
  }

  /// {@return the value, for the library that needs it and for nothing else}
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
