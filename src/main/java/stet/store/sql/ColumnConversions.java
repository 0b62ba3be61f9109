package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between Java values and columns: an instant is milliseconds since 1970 or null, a
 * condition is 1 or 0.
 */
final class ColumnConversions {
  private ColumnConversions() {}

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /** The nearest that fits the tables, of any instant. */
  static long boundedMillis(Instant instant) {
    return instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))
        ? Long.MIN_VALUE
        : instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
            ? Long.MAX_VALUE
            : instant.toEpochMilli();
  }

  /** A condition as the tables hold it: not every database has a type for it. */
  static int flag(boolean condition) {
    return condition ? 1 : 0;
  }
}
