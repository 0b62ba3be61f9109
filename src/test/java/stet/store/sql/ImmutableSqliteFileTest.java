package stet.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.SampleObservations;
import stet.archive.TestArchives;
import stet.store.ArchiveException;

class ImmutableSqliteFileTest {

  private Path home;
  private Path file;

  @BeforeEach
  void open(@TempDir Path directory) {
    home = directory.resolve("50% of a #home?");
    TestArchives.open(home).close();
    file = home.resolve(SqliteDatabaseProvider.FILE);
  }

  @Test
  void isReadWithNothingPutBesideIt() throws Exception {
    ImmutableSqliteFile still = ImmutableSqliteFile.now(file);
    try (Connection connection = still.connect(SqliteConnectionPool.config(false));
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      assertThat(version.getInt(1)).isEqualTo(SqliteSchema.VERSION);
      assertThat(file.resolveSibling("archive.db-wal")).doesNotExist();
      assertThatThrownBy(() -> statement.execute("PRAGMA user_version = 1"))
          .isInstanceOf(SQLException.class);
    }
    still.require();
  }

  @Test
  void standsNoLongerOnceSomebodyHasALogBesideIt() {
    ImmutableSqliteFile still = ImmutableSqliteFile.now(file);
    try (Archive writing = TestArchives.open(home)) {
      writing.record(List.of(SampleObservations.seen(0, "The mill burns.")));
      assertThatThrownBy(still::require)
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("Do it again");
    }
    assertThatThrownBy(still::require).as("written").isInstanceOf(ArchiveException.class);
  }

  @Test
  void isReadAnewOnceItWasWritten() throws Exception {
    try (SqliteConnectionPool reading =
        SqliteConnectionPool.toRead(file, 2, one -> Optional.of(ImmutableSqliteFile.now(one)))) {
      assertThat(observations(reading)).isZero();
      try (Archive writing = TestArchives.open(home)) {
        writing.record(List.of(SampleObservations.seen(0, "The mill burns.")));
      }
      assertThat(observations(reading)).isOne();
    }
  }

  @Test
  void isNotReadWhileItIsWritten() throws Exception {
    try (SqliteConnectionPool reading =
        SqliteConnectionPool.toRead(file, 2, one -> Optional.of(ImmutableSqliteFile.now(one)))) {
      Connection lent = reading.openConnection();
      try (Archive writing = TestArchives.open(home)) {
        writing.record(List.of(SampleObservations.seen(0, "The mill burns.")));
      }
      assertThatThrownBy(() -> reading.closeConnection(lent))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("Do it again");
      assertThat(observations(reading)).isOne();
    }
  }

  @Test
  void standsNoLongerOnceItIsGone() throws Exception {
    ImmutableSqliteFile still = ImmutableSqliteFile.now(file);
    Files.delete(file);
    assertThat(still.isUnchanged()).isFalse();
    assertThatThrownBy(() -> ImmutableSqliteFile.now(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageStartingWith(file + " is gone");
  }

  @Test
  void aLogThatIsEmptyIsInUseOnlyWithItsIndex() throws Exception {
    ImmutableSqliteFile still = ImmutableSqliteFile.now(file);
    Files.createFile(file.resolveSibling("archive.db-wal"));
    assertThat(still.isUnchanged()).as("empty").isTrue();
    Files.createFile(file.resolveSibling("archive.db-shm"));
    assertThat(still.isUnchanged()).as("in use").isFalse();
    Files.delete(file.resolveSibling("archive.db-shm"));
    Files.write(file.resolveSibling("archive.db-wal"), new byte[1]);
    assertThat(still.isUnchanged()).as("not empty").isFalse();
  }

  private static int observations(SqliteConnectionPool reading) throws SQLException {
    Connection lent = reading.openConnection();
    try (Statement statement = lent.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM observation")) {
      return count.getInt(1);
    } finally {
      reading.closeConnection(lent);
    }
  }

  @Test
  void standsNoLongerOnceItWasChanged() throws Exception {
    ImmutableSqliteFile still = ImmutableSqliteFile.now(file);
    Files.write(file, new byte[1], StandardOpenOption.APPEND);
    assertThatThrownBy(still::require).isInstanceOf(ArchiveException.class);
  }
}
