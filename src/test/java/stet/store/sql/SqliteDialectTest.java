package stet.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteDialectTest {

  private static final Path FILE = Path.of("home", "archive.db");

  private static String told(SQLiteErrorCode code) {
    Exception failure = new IllegalStateException(new SQLiteException("as SQLite says it", code));
    return String.valueOf(new SqliteDialect().explain(FILE, failure).getMessage());
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"})
  void tellsOfAFullDiskWhereverItWasMet(SQLiteErrorCode code) {
    assertThat(told(code))
        .isEqualTo(
            FILE
                + ": the disk is full. Free some space and do it again; what was acknowledged is safe.");
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_IOERR", "SQLITE_IOERR_READ"})
  void tellsWhatElseADiskSaid(SQLiteErrorCode code) {
    assertThat(told(code)).startsWith(FILE + ": the disk failed (as SQLite says it).");
  }
}
