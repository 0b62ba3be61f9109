package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.store.sql.SqliteDatabaseProvider;

/** An archive that lost what it held is not taken for a new one while something of it is left. */
class EmptiedArchiveTest {

  private static final String DEMO = "src/main/resources/stet/demo.jsonl";

  private static final List<String[]> COMMANDS =
      List.of(
          new String[] {"verify"},
          new String[] {"stats"},
          new String[] {"import", DEMO},
          new String[] {"collect"},
          new String[] {"serve", "--port", "0"},
          new String[] {"backup", "elsewhere"});

  @TempDir private Path temp;

  private Path home;
  private Path file;
  private Shell shell;

  @BeforeEach
  void fill() {
    home = temp.resolve("home");
    file = home.resolve(SqliteDatabaseProvider.FILE);
    shell = Shell.withDemo(home);
  }

  @Test
  void isRefusedWhereItsFileIsGoneBesideAnIndex() throws IOException {
    Files.delete(file);
    assertRefused("the index");
    assertThat(file).doesNotExist();

    remove(home.resolve("lucene"));
    assertThat(shell.run("import", DEMO).status()).as("what was beside it is removed").isZero();
    assertThat(shell.run("verify").out()).contains("Sound").doesNotContain(" 0 observations");
  }

  @Test
  void isRefusedWhereItsFileIsEmptyBesideAnIndex() throws IOException {
    Files.write(file, new byte[0]);
    assertRefused("the index");
    assertThat(file).isEmptyFile();
  }

  /** A copy that was taken while all lay in the log holds the tables, and nothing in them. */
  @Test
  void isRefusedWhereItsTablesAreEmptyBesideAnIndexOrFetchedPages() throws IOException {
    Path fresh = temp.resolve("fresh");
    App.open(fresh).close();
    Files.copy(
        fresh.resolve(SqliteDatabaseProvider.FILE),
        home.resolve("new"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.move(home.resolve("new"), file, StandardCopyOption.REPLACE_EXISTING);
    assertRefused("the index");

    remove(home.resolve("lucene"));
    Files.createDirectories(home.resolve("fetched"));
    Files.write(home.resolve("fetched/stet-20260101000000000-0a1b.warc.gz"), new byte[] {1});
    assertRefused("what was fetched");
  }

  /** Once SQLite opens an empty file, it deletes the log beside it, which may hold all there is. */
  @Test
  void keepsTheLogThatLiesBesideAnEmptyFile() throws IOException {
    remove(home.resolve("lucene"));
    Files.write(file, new byte[0]);
    Path log = home.resolve(SqliteDatabaseProvider.FILE + "-wal");
    Files.write(log, new byte[4096]);
    assertRefused("log");
    assertThat(log).hasSize(4096);
  }

  /** SQLite would make a new archive where the link leads, in the place of the disk. */
  @Test
  void isRefusedWhereItLiesOnADiskThatIsNotMounted() throws IOException {
    Path disk = Files.createDirectories(temp.resolve("disk"));
    remove(home.resolve("lucene"));
    Path away = Files.move(file, temp.resolve("away.db"));
    Files.createSymbolicLink(file, disk.resolve("archive.db"));
    for (String[] command : COMMANDS) {
      Shell.Ran ran = shell.run(command);
      assertThat(ran.status()).as(command[0] + ": " + ran).isEqualTo(ExitStatus.FAILED);
      assertThat(ran.err()).contains(disk.toString(), "Mount").doesNotContain("\tat ");
    }
    assertThat(disk).isEmptyDirectory();
    Files.move(away, disk.resolve("archive.db"));
    assertThat(shell.run("verify").status()).isZero();
  }

  /** The list of what is withheld says that there was an archive, wherever it is kept. */
  @Test
  void isRefusedBesideALinkToAListThatIsNotThere() throws IOException {
    remove(home.resolve("lucene"));
    Files.delete(file);
    Files.createSymbolicLink(home.resolve("withheld.jsonl"), temp.resolve("disk/withheld.jsonl"));
    assertRefused("the list of what is withheld");
  }

  @Test
  void aNewArchiveIsNoLoss() {
    Path fresh = temp.resolve("fresh");
    Shell begun = new Shell(fresh);
    App app = App.open(fresh);
    app.deriver().catchUp();
    app.close();
    assertThat(begun.run("search", "a").status())
        .as("it has an index")
        .isLessThan(ExitStatus.USAGE);
    assertThat(begun.run("verify").status()).isZero();
    assertThat(begun.run("verify").err()).contains("Nothing was ever recorded", "stet backup");
    assertThat(shell.run("verify").err()).isEmpty();
  }

  private void assertRefused(String beside) {
    for (String[] command : COMMANDS) {
      Shell.Ran ran = shell.run(command);
      assertThat(ran.status()).as(command[0] + ": " + ran).isEqualTo(ExitStatus.FAILED);
      assertThat(ran.err()).contains(beside, "stet restore", "remove").doesNotContain("\tat ");
      assertThat(ran.out()).doesNotContain("Sound");
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
