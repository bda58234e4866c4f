package dev.beleg.bot.digest;

import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import dev.beleg.retrieval.language.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads what somebody says about a digest: "8:00 Berlin werktags Lipezk, Perm". A city next to the
/// hour tells the time zone; other places are regions. What is not understood for certain is a
/// doubt of the order.
public final class OrderReader {

  private static final int LONGEST = 1_000;

  private final DigestWords terms = new DigestWords();
  private final ZoneNames zones = new ZoneNames();
  private final TokenReader tokens = new TokenReader(terms, zones);
  private final PauseReader pauses = new PauseReader(terms);

  /// Reads an order.
  ///
  /// @param vocabulary the names of regions and kinds
  /// @param language the language it is most likely in
  public Order read(String said, Vocabulary vocabulary, Language language) {
    String text = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    NearestWords nearest = new NearestWords(terms, vocabulary, language);
    List<Token> pieces = tokens.read(text, vocabulary, language);
    return new OrderSense(new PartReader(text, pieces, nearest).read()).order();
  }

  /// {@return what an order tells to do with a subscription, such as `pause`}
  public Optional<String> action(String said) {
    return terms.action(Word.of(said));
  }

  /// {@return for how long an order tells to pause; empty where it tells no such thing}
  ///
  /// @param today the day of the subscriber
  public Optional<Pause> pause(String said, LocalDate today) {
    return pauses.read(said.strip(), today);
  }
}
