package dev.beleg.bot.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The order in which articles came, in the table `numbered_article`.
final class ArticleNumbers {

  private ArticleNumbers() {}

  /// {@return the numbers of all articles; those that have none yet get the next ones}
  static Map<String, Long> number(Handle sql, Collection<String> articles, Instant now) {
    Map<String, Long> numbers = numbers(sql);
    for (String article : articles) {
      if (!numbers.containsKey(article)) {
        numbers.put(article, number(sql, article, now));
      }
    }
    return numbers;
  }

  private static Map<String, Long> numbers(Handle sql) {
    Map<String, Long> numbers = new HashMap<>();
    sql.createQuery("SELECT article, number FROM numbered_article")
        .map((row, _) -> numbers.put(row.getString(1), row.getLong(2)))
        .list();
    return numbers;
  }

  private static long number(Handle sql, String article, Instant now) {
    return sql.createQuery(
            "INSERT INTO numbered_article (article, at) VALUES (:article, :now) RETURNING number")
        .bind("article", article)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }
}
