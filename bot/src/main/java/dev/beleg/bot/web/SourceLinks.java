package dev.beleg.bot.web;

import java.util.Optional;

/// The addresses under which readers elsewhere, such as in a messenger, open a cited place without
/// signing in. They stay the same as long as the token does.
///
/// @param rules where the pages are served
public record SourceLinks(WebRules rules) {

  /// {@return where a place is shown; empty where nobody elsewhere reaches the pages}
  ///
  /// @param place as citations show it: `a.txt#10-25`
  public Optional<String> of(String place) {
    return rules
        .address()
        .flatMap(
            address ->
                CitedPlace.of(place)
                    .map(
                        cited ->
                            address
                                + rules.signIn().map(cited::address).orElseGet(cited::address)));
  }
}
