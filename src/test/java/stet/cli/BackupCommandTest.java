package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.archive.Archive;

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
    assertThat(ran.status()).as(ran.err()).isLessThan(Exit.USAGE);
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
      assertThat(live.resolve(Archive.FILE + "-wal")).isNotEmptyFile();
      Shell.Ran ran = other.run("backup", backup.toString(), "--format", "json");
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(ran.json().path("observations").asLong()).isPositive();
      assertThat(ran.json().path("head").asString()).isEqualTo(head(other));
      assertThat(backup.resolve(Archive.FILE + "-wal")).doesNotExist();
      assertThat(head(restored("copy"))).isEqualTo(head(other));

      Shell.Ran refused = other.run("restore", backup.toString(), "--replace");
      assertThat(refused.status()).isEqualTo(Exit.USAGE);
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
    assertThat(ran.status()).isEqualTo(Exit.NOT_ALL);
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
    assertThat(ran.status()).isEqualTo(Exit.FAILED);
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
    assertThat(refused.status()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).contains("--replace");
    assertThat(head(demo)).isEqualTo(before);

    Shell.Ran replaced = demo.run("restore", backup.toString(), "--replace", "--format", "json");
    assertThat(replaced.status()).as("it has no list").isEqualTo(Exit.NOT_ALL);
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
      assertThat(altered.status()).isEqualTo(Exit.FAILED);
      assertThat(altered.err()).contains("not sound");
      Files.delete(warc);
      assertThat(other.run("restore", backup.toString()).err()).contains("is missing");
    }
    assertThat(temp.resolve("other").resolve(Archive.FILE)).doesNotExist();
    Files.delete(backup.resolve("backup.json"));
    assertThat(other.run("restore", backup.toString()).err()).contains("not a finished backup");
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
      assertThat(refused.status()).isEqualTo(Exit.FAILED);
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
