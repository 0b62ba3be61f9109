package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.store.sql.SqliteDatabaseProvider;
import tools.jackson.databind.JsonNode;

/** Backups beside a running import, and backups and restores that are killed at random moments. */
class KilledBackupTest {

  private static final int LINES = 960;
  private static final int BATCH = 8;

  @TempDir private Path temp;

  @Test
  void holdsWhatARunningImportHadAcknowledged() throws Exception {
    Path home = temp.resolve("home");
    Process program =
        Shell.process(
            List.of(),
            temp.resolve("err"),
            List.of(
                "import",
                ferries(3).toString(),
                "--home",
                home.toString(),
                "--batch",
                Integer.toString(BATCH),
                "--format",
                "json"));
    List<Path> backups = new ArrayList<>();
    try (BufferedReader out = program.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        boolean acknowledges = line.startsWith("{\"acknowledged\":");
        if (acknowledges && backups.size() < 2) {
          long acknowledged = Shell.JSON.readTree(line).get("acknowledged").asLong();
          Path backup = temp.resolve("backup" + backups.size());
          backups.add(backup);
          JsonNode made = backup(home, backup);
          assertThat(made.get("observations").asLong()).isGreaterThanOrEqualTo(acknowledged);
        }
      }
    }
    assertThat(program.waitFor()).isZero();
    assertThat(backups).hasSize(2);
    assertThat(new Shell(home).run("verify").out()).contains("Sound: " + LINES + " observations");
    for (Path backup : backups) {
      Shell restored = new Shell(temp.resolve("of-" + backup.getFileName()));
      assertThat(restored.run("restore", backup.toString()).status()).isEqualTo(ExitStatus.NOT_ALL);
      String held = Files.readString(backup.resolve("backup.json"));
      assertThat(head(restored)).isEqualTo(Shell.JSON.readTree(held).get("head").asString());
      // What the import took in later lies behind the head of the backup.
      assertThat(new Shell(home).run("verify", "--head", head(restored)).status()).isZero();
    }
  }

  @Test
  void aKilledBackupIsNoneAndLosesNothing() throws Exception {
    killBackups(2, 5);
  }

  @Test
  @Tag("long")
  void aKilledBackupIsNoneAndLosesNothingHoweverOften() throws Exception {
    killBackups(40, System.nanoTime());
  }

  @Test
  void aKilledRestoreLosesNothing() throws Exception {
    killRestores(3, 9);
  }

  @Test
  @Tag("long")
  void aKilledRestoreLosesNothingHoweverOften() throws Exception {
    killRestores(40, System.nanoTime());
  }

  private void killBackups(int times, long seed) throws Exception {
    System.out.println("killing " + times + " backups, seed " + seed);
    Random random = new Random(seed);
    Path home = temp.resolve("home");
    Shell shell = new Shell(home);
    assertThat(shell.run("import", ferries(seed).toString()).status()).isZero();
    String head = head(shell);
    for (int time = 0; time < times; time++) {
      Path backup = temp.resolve("backup" + time);
      kill(random, backup, "backup", backup.toString(), "--home", home.toString());
      assertThat(head(shell)).isEqualTo(head);
      boolean whole = Files.exists(backup.resolve("backup.json"));
      Shell other = new Shell(temp.resolve("other" + time));
      int status = other.run("restore", backup.toString()).status();
      assertThat(status).isEqualTo(whole ? ExitStatus.NOT_ALL : ExitStatus.USAGE);
      if (whole) {
        assertThat(head(other)).isEqualTo(head);
      } else {
        assertThat(backup(home, backup).get("head").asString()).isEqualTo(head);
      }
    }
  }

  private void killRestores(int times, long seed) throws Exception {
    System.out.println("killing " + times + " restores, seed " + seed);
    Random random = new Random(seed);
    Shell shell = new Shell(temp.resolve("home"));
    assertThat(shell.run("import", ferries(seed).toString()).status()).isZero();
    Path backup = temp.resolve("backup");
    String head = backup(temp.resolve("home"), backup).get("head").asString();
    for (int time = 0; time < times; time++) {
      Path home = temp.resolve("other" + time);
      Shell other = Shell.withDemo(home);
      String before = head(other);
      assertThat(other.run("withhold", "--person", "Ada Vane", "--reason", "x").status()).isZero();
      kill(
          random,
          home.resolve("restoring"),
          "restore",
          backup.toString(),
          "--replace",
          "--home",
          home.toString());
      if (Files.exists(home.resolve(SqliteDatabaseProvider.FILE))) {
        assertThat(head(other)).isIn(before, head);
      } else {
        assertThat(other.run("stats").status()).isEqualTo(ExitStatus.FAILED);
      }
      assertThat(held(home)).as("what the home held is there").contains(before);
      assertThat(other.run("restore", backup.toString(), "--replace").status()).isZero();
      assertThat(head(other)).isEqualTo(head);
      assertThat(other.run("search", "ferry").status()).isZero();
      assertThat(other.run("withhold", "--list").out()).contains("a person's name");
      assertThat(held(home)).contains(before);
    }
  }

  /** The heads of the archives in a home and in what was moved aside there. */
  private static List<String> held(Path home) throws IOException {
    List<String> heads = new ArrayList<>();
    try (Stream<Path> all = Files.list(home)) {
      for (Path each : Stream.concat(Stream.of(home), all.sorted()).toList()) {
        boolean whole = each.equals(home) || each.getFileName().toString().startsWith("replaced-");
        if (whole && Files.exists(each.resolve(SqliteDatabaseProvider.FILE))) {
          heads.add(head(new Shell(each)));
        }
      }
    }
    return heads;
  }

  /** Starts a command and kills it a random moment after it has begun to write. */
  private void kill(Random random, Path begun, String... command) throws Exception {
    Process program = Shell.process(List.of(), temp.resolve("err"), List.of(command));
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> Files.exists(begun) || !program.isAlive());
    Thread.sleep(random.nextInt(900)); // the random moment is what is tested
    program.toHandle().destroyForcibly();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private static JsonNode backup(Path home, Path backup) {
    Shell.Ran ran = new Shell(home).run("backup", backup.toString(), "--format", "json");
    assertThat(ran.status()).as(ran.err()).isZero();
    return ran.json();
  }

  private static String head(Shell of) {
    Shell.Ran verified = of.run("verify", "--format", "json");
    assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
    return verified.json().path("head").asString();
  }

  private Path ferries(long seed) throws IOException {
    return Files.write(temp.resolve("ferries.jsonl"), new Ferries(seed).lines(LINES / 12, 12));
  }
}
