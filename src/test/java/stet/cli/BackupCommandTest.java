package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.backup.BackupRestorer;
import stet.backup.RestoreResult;
import stet.store.sql.SqliteDatabaseProvider;

/** Backups of a home with an archive and fetched pages, and what is restored of them. */
class BackupCommandTest {

  private static final String MARKER = "quixotlimer";

  @TempDir private Path temp;

  private HttpServer server;
  private String address;
  private Path home;
  private Path backup;
  private Shell shell;

  @BeforeEach
  void fill() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> pages =
        Map.of(
            "/a", article("The quixotlimer", "A quixotlimer was found in the harbour."),
            "/b", article("The ferry", "Four people died when two ferries collided in fog."),
            "/rss", "<rss version='2.0'><channel>" + item("a") + item("b") + "</channel></rss>");
    server.createContext(
        "/",
        exchange -> {
          String page = pages.getOrDefault(exchange.getRequestURI().getPath(), "");
          byte[] body = page.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    home = temp.resolve("home");
    backup = temp.resolve("backup");
    shell = new Shell(home);
    assertThat(
            shell
                .plain(
                    ("source add courier --feed %s/rss --contact me@example.org --pace 0"
                            + " --allow-private --home %s")
                        .formatted(address, home)
                        .split(" "))
                .status())
        .isZero();
    assertThat(shell.run("collect").status()).isZero();
    assertThat(shell.run("show", address + "/b").status()).isZero();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String item(String page) {
    return "<item><link>%s/%s</link><title>Page %2$s</title></item>".formatted(address, page);
  }

  private static String article(String headline, String lead) {
    return "<html lang=en><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p>The harbour board met in the old customs house on Tuesday and heard from the pilots what they had seen.</p></html>"
        .formatted(headline, lead);
  }

  private String head(Shell of) {
    Shell.Ran verified = of.run("verify", "--format", "json");
    assertThat(verified.status()).as(verified.out()).isZero();
    return verified.json().path("head").asString();
  }

  private Shell restored(String name, String... options) {
    Shell other = new Shell(temp.resolve(name));
    List<String> all =
        Stream.concat(Stream.of("restore", backup.toString()), Stream.of(options)).toList();
    Shell.Ran ran = other.run(all.toArray(String[]::new));
    assertThat(ran.status()).as(ran.err()).isLessThan(ExitStatus.USAGE);
    return other;
  }

  @Test
  void holdsAllOfAHomeAndComesBack() {
    Shell.Ran ran = shell.run("backup", backup.toString());
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("2 observations of 2 contents")
        .containsPattern("[1-9] fetched responses")
        .contains("Head: " + head(shell));
    assertThat(ran.err()).contains(home.resolve("withheld.jsonl").toString());

    Shell other = restored("other", "--withheld", home.resolve("withheld.jsonl").toString());
    assertThat(head(other)).isEqualTo(head(shell));
    Knowledge.assertSame(new Knowledge(temp.resolve("other")).all(), new Knowledge(home).all());
    assertThat(other.run("fetched", address + "/a").out())
        .isEqualTo(shell.run("fetched", address + "/a").out());
    assertThat(other.run("verify").out()).containsPattern("[1-9] responses as it was kept");
    assertThat(other.run("collect").status()).as("it goes on").isZero();
    assertThat(head(other)).startsWith("2:");
  }

  /**
   * All that was recorded lies in the log of another process, of which a plain copy has nothing.
   */
  @Test
  void holdsWhatARunningServerRecorded() throws Exception {
    Path live = temp.resolve("live");
    Process serving =
        Shell.process(
            List.of(),
            temp.resolve("err"),
            List.of("serve", "--port", "0", "--home", live.toString()));
    try (BufferedReader out = serving.inputReader()) {
      assertThat(out.readLine()).startsWith("Stet is at");
      Shell other = Shell.withDemo(live);
      assertThat(live.resolve(SqliteDatabaseProvider.FILE + "-wal")).isNotEmptyFile();
      Shell.Ran ran = other.run("backup", backup.toString(), "--format", "json");
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(ran.json().path("observations").asLong()).isPositive();
      assertThat(ran.json().path("head").asString()).isEqualTo(head(other));
      assertThat(backup.resolve(SqliteDatabaseProvider.FILE + "-wal")).doesNotExist();
      assertThat(head(restored("copy"))).isEqualTo(head(other));

      Shell.Ran refused = other.run("restore", backup.toString(), "--replace");
      assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(refused.err()).contains("uses the archive");
      assertThat(live.resolve("restoring")).doesNotExist();
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  @Test
  void whatWasWithheldReleasedAndErasedSinceIsSoAgain() {
    Path list = temp.resolve("elsewhere.jsonl");
    assertThat(shell.run("withhold", "--person", "Ada Vane", "--reason", "before").status())
        .isZero();
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("withhold", "--keep-list", list.toString()).status()).isZero();
    assertThat(shell.run("withhold", address + "/b", "--reason", "a court").status()).isZero();
    assertThat(shell.run("release", "--person", "Ada Vane").status()).isZero();
    assertThat(shell.run("erase", address + "/a", "--reason", "libel", "--yes").status()).isZero();
    assertThat(list).content().contains("a court", "libel");
    String log = shell.run("withhold", "--list").out();

    Shell other = restored("other", "--withheld", list.toString());
    assertThat(other.run("show", address + "/b").err()).contains("a court");
    assertThat(other.run("show", address + "/a").err()).contains("erased on").contains("libel");
    assertThat(new Traces(temp.resolve("other")).of(MARKER)).isEmpty();
    assertThat(
            other.run("withhold", "--list").out().lines().map(line -> line.replaceAll("^\\d+", "")))
        .containsExactlyInAnyOrderElementsOf(
            log.lines().map(line -> line.replaceAll("^\\d+", "")).toList());
    assertThat(head(other)).as("the chain stands").isEqualTo(head(shell));
    assertThat(other.run("collect").status()).isZero();
    assertThat(new Traces(temp.resolve("other")).of(MARKER)).as("it stays away").isEmpty();

    // The home's own list says it as well, and the list of the restored home.
    assertThat(shell.run("restore", backup.toString(), "--replace").status()).isZero();
    assertThat(shell.run("show", address + "/b").err()).contains("a court");
    backupAgain(other);
  }

  private void backupAgain(Shell other) {
    Path second = temp.resolve("second");
    assertThat(other.run("backup", second.toString()).status()).isZero();
    Shell again = new Shell(temp.resolve("again"));
    Path list = temp.resolve("other").resolve("withheld.jsonl");
    assertThat(again.run("restore", second.toString(), "--withheld", list.toString()).status())
        .isZero();
    assertThat(again.run("show", address + "/a").err()).contains("libel");
  }

  /** What was recorded and erased after the backup is not taken in again either. */
  @Test
  void whatIsErasedAndNotInTheBackupStaysAway() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    Path file = temp.resolve("later.jsonl");
    Files.writeString(
        file,
        """
        {"article": "https://a.example/9", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "A wolframscheel", "text": "The wolframscheel sank."}
        """);
    assertThat(shell.run("import", file.toString()).status()).isZero();
    assertThat(shell.run("erase", "https://a.example/9", "--reason", "libel", "--yes").status())
        .isZero();
    Shell other = restored("other", "--withheld", home.resolve("withheld.jsonl").toString());
    assertThat(other.run("import", file.toString()).out()).containsPattern("erased +1");
    assertThat(new Traces(temp.resolve("other")).of("wolframscheel")).isEmpty();
  }

  @Test
  void saysLoudlyThatItHasNoList() {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("withhold", address + "/b", "--reason", "a court").status()).isZero();
    Shell other = new Shell(temp.resolve("other"));
    Shell.Ran ran = other.run("restore", backup.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(ran.err()).contains("WARNING", "no list", "--withheld FILE");
  }

  /**
   * A line that was cut off was never acknowledged; one in the middle that is damaged stops all.
   */
  @Test
  void aDamagedListIsNotPassedOver() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("withhold", address + "/b", "--reason", "a court").status()).isZero();
    Path list = home.resolve("withheld.jsonl");
    Files.writeString(list, "{\"article\":\"cut o", StandardOpenOption.APPEND);
    Path copy = Files.copy(list, temp.resolve("list"));
    assertThat(restored("other", "--withheld", copy.toString()).run("show", address + "/b").err())
        .contains("a court");
    assertThat(shell.run("withhold", address + "/a", "--reason", "two").status()).isZero();
    assertThat(list).content().contains("two").doesNotContain("cut o");

    Files.writeString(list, "what is this?\n", StandardOpenOption.APPEND);
    Shell.Ran ran =
        new Shell(temp.resolve("third"))
            .run("restore", backup.toString(), "--withheld", list.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err()).contains("Line 3 of");
    assertThat(temp.resolve("third/archive.db")).doesNotExist();
  }

  @Test
  void overwritesNothingUnlessItIsTold() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("backup", backup.toString()).err()).contains("not empty");
    assertThat(shell.run("backup", home.toString()).err()).contains("not empty");
    Shell demo = Shell.withDemo(temp.resolve("demo"));
    String before = head(demo);
    Shell.Ran refused = demo.run("restore", backup.toString());
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains("--replace");
    assertThat(head(demo)).isEqualTo(before);

    Shell.Ran replaced = demo.run("restore", backup.toString(), "--replace", "--format", "json");
    assertThat(replaced.status()).as("it has no list").isEqualTo(ExitStatus.NOT_ALL);
    assertThat(head(demo)).isEqualTo(head(shell));
    assertThat(demo.run("search", "text:ferries").out()).contains("The ferry");
    Path aside = Path.of(replaced.json().path("replaced").asString());
    assertThat(head(new Shell(aside))).isEqualTo(before);
    assertThat(aside.getParent()).isEqualTo(temp.resolve("demo"));
  }

  @Test
  void whatIsNoBackupOrADamagedOneIsRefused() throws IOException {
    Shell other = new Shell(temp.resolve("other"));
    assertThat(other.run("restore", home.toString()).err()).contains("not a finished backup");
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    try (Stream<Path> files = Files.list(backup.resolve("fetched"))) {
      Path warc = files.findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(warc);
      for (int i = 0; i < bytes.length; i += 100) {
        bytes[i] ^= 1;
      }
      Files.write(warc, bytes);
      Shell.Ran altered = other.run("restore", backup.toString());
      assertThat(altered.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(altered.err()).contains("not sound");
      Files.delete(warc);
      assertThat(other.run("restore", backup.toString()).err()).contains("is missing");
    }
    assertThat(temp.resolve("other").resolve(SqliteDatabaseProvider.FILE)).doesNotExist();
    Files.delete(backup.resolve("backup.json"));
    assertThat(other.run("restore", backup.toString()).err()).contains("not a finished backup");
  }

  /** Once SQLite opens an empty file, it deletes the log beside it, which may hold all there is. */
  @Test
  void whatLiesBesideAnEmptyArchiveIsMovedAside() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    Path emptied = Files.createDirectories(temp.resolve("emptied"));
    Files.createFile(emptied.resolve(SqliteDatabaseProvider.FILE));
    Files.write(emptied.resolve(SqliteDatabaseProvider.FILE + "-wal"), new byte[4096]);
    Files.write(emptied.resolve(SqliteDatabaseProvider.FILE + "-journal"), new byte[512]);

    Shell other = new Shell(emptied);
    Shell.Ran ran = other.run("restore", backup.toString(), "--replace", "--format", "json");

    assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.NOT_ALL);
    Path aside = Path.of(ran.json().path("replaced").asString());
    assertThat(aside.resolve(SqliteDatabaseProvider.FILE)).isEmptyFile();
    assertThat(aside.resolve(SqliteDatabaseProvider.FILE + "-wal")).hasSize(4096);
    assertThat(aside.resolve(SqliteDatabaseProvider.FILE + "-journal")).hasSize(512);
    assertThat(emptied.resolve(SqliteDatabaseProvider.FILE + "-journal")).doesNotExist();
    assertThat(head(other)).isEqualTo(head(shell));
  }

  /** It has no log and holds no lock of SQLite's between two questions. */
  @Test
  void aServerThatOnlyReadsKeepsARestoreAway() throws Exception {
    Shell demo = Shell.withDemo(temp.resolve("demo"));
    assertThat(demo.run("backup", backup.toString()).status()).isZero();
    Shell copy = restored("copy");
    Process serving =
        Shell.process(
            List.of(),
            temp.resolve("err"),
            List.of("serve", "--port", "0", "--home", temp.resolve("copy").toString()));
    try (BufferedReader out = serving.inputReader()) {
      assertThat(out.readLine()).startsWith("Stet is at");
      Shell.Ran refused = copy.run("restore", backup.toString(), "--replace");
      assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(refused.err()).contains("uses the archive");
    } finally {
      serving.destroy();
      serving.waitFor();
    }
    assertThat(copy.run("restore", backup.toString(), "--replace").status())
        .as("it has ended")
        .isZero();
  }

  /** Whatever it did would be done to what is moved aside. */
  @Test
  void nobodyUsesAHomeThatIsBeingRestored() {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    Path other = temp.resolve("other");
    Shell.withDemo(other);
    List<String> said = new ArrayList<>();
    RestoreResult result =
        new BackupRestorer(backup, other, java.time.Clock.systemUTC())
            .restore(
                Optional.empty(),
                true,
                (done, all) -> {
                  if (said.isEmpty()) {
                    said.add(stats(other));
                  }
                });
    assertThat(result).isInstanceOf(RestoreResult.Done.class);
    assertThat(said).singleElement().asString().contains("is being restored", "Wait");
    assertThat(head(new Shell(other))).isEqualTo(head(shell));
  }

  /** What another process says that asks what is in a home. */
  private String stats(Path of) {
    try {
      Path err = temp.resolve("stats");
      Process process = Shell.process(List.of(), err, List.of("stats", "--home", of.toString()));
      process.waitFor();
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A link that leads nowhere is a list all the same: its disk is not mounted. */
  @Test
  void isNotRestoredWithoutTheListOnADiskThatIsNotMounted() throws IOException {
    Path disk = Files.createDirectories(temp.resolve("disk/mounted"));
    Path list = disk.resolve("withheld.jsonl");
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("withhold", "--keep-list", list.toString()).status()).isZero();
    assertThat(shell.run("erase", address + "/a", "--reason", "libel", "--yes").status()).isZero();
    Path away = Files.move(disk, temp.resolve("away"));
    Files.createDirectories(disk);

    Shell.Ran refused = shell.run("restore", backup.toString(), "--replace");
    assertThat(refused.status()).as(refused.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains(list.toString(), "Mount", "--withheld FILE");
    assertThat(disk).as("no other list is begun there").isEmptyDirectory();
    assertThat(new Traces(home).of(MARKER)).isEmpty();

    String copy = away.resolve("withheld.jsonl").toString();
    Shell.Ran ran = shell.run("restore", backup.toString(), "--replace", "--withheld", copy);
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(shell.run("show", address + "/a").err()).contains("erased on").contains("libel");
    assertThat(disk).isEmptyDirectory();

    Shell.Ran withheld = shell.run("withhold", address + "/b", "--reason", "a court");
    assertThat(withheld.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(withheld.err()).contains(list.toString(), "Mount", "--keep-list");
    assertThat(shell.run("show", address + "/b").err()).as("so it is").contains("a court");
    Path another = temp.resolve("another.jsonl");
    assertThat(shell.run("withhold", "--keep-list", another.toString()).status()).isZero();
    assertThat(another).content().contains("libel", "a court");
  }

  /** An editor may leave out the last line end, and nobody sees it. */
  @Test
  void aLastLineWithoutItsEndIsALine() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    assertThat(shell.run("withhold", address + "/b", "--reason", "a court").status()).isZero();
    Path list = home.resolve("withheld.jsonl");
    Files.writeString(list, Files.readString(list).stripTrailing());
    Path copy = Files.copy(list, temp.resolve("list"));
    assertThat(restored("other", "--withheld", copy.toString()).run("show", address + "/b").err())
        .contains("a court");
    assertThat(shell.run("withhold", address + "/a", "--reason", "two").status()).isZero();
    assertThat(Files.readAllLines(list)).hasSize(2);
    assertThat(list).content().contains("a court", "two").endsWith("\n");

    Files.writeString(list, "{\"article\": \"of another program\"}", StandardOpenOption.APPEND);
    Shell.Ran refused = shell.run("withhold", "--person", "Ada Vane", "--reason", "three");
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.err()).contains("Line 3 of");
    assertThat(list).content().contains("of another program");
  }

  @Test
  void aListMayBeCutOffWithinALetter() throws IOException {
    assertThat(shell.run("withhold", address + "/b", "--reason", "a court").status()).isZero();
    Path list = home.resolve("withheld.jsonl");
    byte[] cut = "{\"name\":\"é".getBytes(StandardCharsets.UTF_8);
    Files.write(list, Arrays.copyOf(cut, cut.length - 1), StandardOpenOption.APPEND);
    assertThat(shell.run("withhold", address + "/a", "--reason", "two").status()).isZero();
    assertThat(Files.readAllLines(list)).hasSize(2);
  }

  /** As somebody leaves it who was killed before the archive's file was moved into place. */
  @Test
  void goesOnWithARestoreThatWasBrokenOff() throws IOException {
    assertThat(shell.run("backup", backup.toString()).status()).isZero();
    Path other = temp.resolve("other");
    Files.createDirectories(other.resolve("restoring"));
    Files.createDirectories(other.resolve("fetched"));
    Files.write(other.resolve("fetched/stet-20260101000000000-0a1b.warc.gz"), new byte[] {1});
    for (String command : List.of("stats", "verify", "collect")) {
      Shell.Ran refused = new Shell(other).run(command);
      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.err()).contains("was broken off", "stet restore");
    }
    assertThat(head(restored("other"))).isEqualTo(head(shell));
    assertThat(other.resolve("restoring")).doesNotExist();
  }

  @Test
  void anEmptyArchiveIsBackedUpToo() {
    Path empty = temp.resolve("empty");
    App.open(empty).close();
    assertThat(new Shell(empty).run("backup", backup.toString()).out()).contains("0 observations");
    assertThat(head(restored("other"))).startsWith("0:");
  }
}
