package dev.beleg.bot.store;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// The versions of the tables and the ways from one to the next.
final class Migrations {

  /// Where the scripts lie in the program.
  static final List<String> LOCATIONS = List.of("classpath:dev/beleg/bot/store/migrations");

  /// Held here, because a logger that nobody holds forgets its level. It reports every step, and
  /// failures are told by its exceptions.
  private static final Logger LIBRARY = Logger.getLogger("org.flywaydb");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private final Flyway flyway;

  Migrations(DataSource source, List<String> locations) {
    flyway =
        Flyway.configure()
            .dataSource(source)
            .locations(locations.toArray(String[]::new))
            .failOnMissingLocations(true)
            .validateOnMigrate(true)
            .load();
  }

  /// {@return whether a newer program has changed the tables}
  boolean isNewer() {
    return Arrays.stream(flyway.info().all()).anyMatch(step -> isFuture(step));
  }

  private static boolean isFuture(MigrationInfo step) {
    return switch (step.getState()) {
      case FUTURE_SUCCESS, FUTURE_FAILED -> true;
      default -> false;
    };
  }

  boolean isPending() {
    return flyway.info().pending().length > 0;
  }

  void run() {
    flyway.migrate();
  }
}
