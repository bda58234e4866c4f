package dev.beleg.retrieval.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The regions, countries and organisations that news name, and the means to find them in text
/// under any of their names, in any inflected form.
public final class Gazetteer {

  /// A name found in a text.
  ///
  /// @param span where it stands
  /// @param entry what it names
  /// @param form by which kind of name
  public record Mention(Span span, GazetteerEntry entry, Form form) {}

  /// The kind of name that was used.
  public enum Form {
    /// A name of the entry itself.
    NAME,
    /// An adjective made from it ("belarussisch").
    ADJECTIVE,
    /// A town or district that lies in it ("Cherepovets" for the region Vologda).
    PLACE
  }

  private record Name(GazetteerEntry entry, Form form, int length, boolean needsCapital) {

    /// Inflection lengthens a name or changes its last letter. What is shorter by more is another
    /// word: "Georgi" is not "Georgien". What is shorter and has no capital is one, too: "terms" is
    /// not "Termez".
    boolean fits(Span span, boolean capital) {
      return capital ? span.length() >= length - 1 : span.length() >= length && !needsCapital;
    }
  }

  private final Map<String, GazetteerEntry> byCode = new LinkedHashMap<>();
  private final TermMatcher<Name> matcher;

  private Gazetteer(Builder builder) {
    byCode.putAll(builder.byCode);
    matcher = builder.names.build();
  }

  /// {@return the entries, regions first, in the order of their files}
  public List<GazetteerEntry> entries() {
    return List.copyOf(byCode.values());
  }

  /// {@return the entry of a code}
  public Optional<GazetteerEntry> entry(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Finds the names in a text. Where one name stands for several entries, each is a mention. In a
  /// text that uses capital letters, towns are found only with one: "поставить" is not Postavy.
  ///
  /// @return in order of place, the longest names winning
  public List<Mention> mentions(CharSequence text, Language language) {
    List<Mention> mentions = new ArrayList<>();
    boolean capitals = hasCapital(text, new Span(0, text.length()));
    for (TermMatcher.Found<Name> found : matcher.find(text, language)) {
      boolean capital = hasCapital(text, found.span());
      boolean word = capitals && !capital;
      for (Name name : found.values()) {
        if (name.fits(found.span(), capital) && !(word && name.form == Form.PLACE)) {
          mentions.add(new Mention(found.span(), name.entry, name.form));
        }
      }
    }
    return mentions;
  }

  private static boolean hasCapital(CharSequence text, Span span) {
    return text.subSequence(span.start(), span.end()).codePoints().anyMatch(Character::isUpperCase);
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {

    private final Map<String, GazetteerEntry> byCode = new LinkedHashMap<>();
    private final TermMatcher.Builder<Name> names = TermMatcher.builder();

    /// Adds an entry under its names. Organisations of one word are often ordinary words too
    /// ("Horizont", "Integral"), so those are found only with a capital letter.
    Builder add(GazetteerEntry entry) {
      byCode.putIfAbsent(entry.code(), entry);
      boolean organisation = entry.kind() == GazetteerEntry.Kind.ORGANISATION;
      entry
          .names()
          .forEach(
              (language, own) ->
                  own.forEach(
                      name ->
                          names.add(
                              name,
                              language,
                              new Name(
                                  entry,
                                  Form.NAME,
                                  name.length(),
                                  organisation && !name.contains(" ")))));
      return this;
    }

    Builder add(GazetteerEntry entry, Form form, Language language, String name) {
      names.add(name, language, new Name(entry, form, name.length(), false));
      return this;
    }

    Gazetteer build() {
      return new Gazetteer(this);
    }
  }
}
