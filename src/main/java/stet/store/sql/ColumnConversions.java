package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between Java values and columns. An instant is stored as milliseconds since 1970 or
 * null, a condition as 1 or 0.
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

  /** The milliseconds of an instant, or the nearest number that fits the column. */
  static long boundedMillis(Instant instant) {
    return instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))
        ? Long.MIN_VALUE
        : instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
            ? Long.MAX_VALUE
            : instant.toEpochMilli();
  }

  /** The number for a condition. Not every database has a type for conditions. */
  static int flag(boolean condition) {
    return condition ? 1 : 0;
  }
}
