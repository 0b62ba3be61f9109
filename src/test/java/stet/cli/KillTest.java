package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.archive.VerificationResult;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;
import stet.model.Observation;
import stet.model.Version;
import stet.store.ProgressListener;
import tools.jackson.databind.JsonNode;

/**
 * Kills the real program at random moments of an import, or takes its disk away, and holds what is
 * left against what it had acknowledged.
 */
class KillTest {

  private static final int LINES = 480;
  private static final int BATCH = 16;

  @TempDir private Path directory;

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    killAndCheck(6, 42);
  }

  @Test
  @Tag("long")
  void nothingThatWasAcknowledgedIsLostHoweverOftenItIsKilled() throws Exception {
    killAndCheck(200, System.nanoTime());
  }

  /** A limit on the size of files fails a write as a full disk does, in the middle of it. */
  @Test
  void nothingThatWasAcknowledgedIsLostWhenTheDiskIsFull() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh to limit files with");
    Path all = directory.resolve("all.jsonl");
    Files.write(all, new Ferries(7).lines(400, 12));
    Path home = directory.resolve("full");
    Process program =
        program(
            List.of("/bin/sh", "-c", "ulimit -f 6144; exec \"$@\"", "sh"), // 3 MB, or 6
            "import",
            all.toString(),
            "--home",
            home.toString(),
            "--batch",
            Integer.toString(BATCH));
    long acknowledged;
    try (BufferedReader out = program.inputReader()) {
      acknowledged = wait(out, Integer.MAX_VALUE);
    }
    assertThat(program.waitFor()).isEqualTo(ExitStatus.FAILED);
    assertThat(directory.resolve("err")).content().contains("the disk").doesNotContain("\tat ");
    assertThat(acknowledged).isPositive();
    check(all, home, acknowledged);

    assertThat(new Shell(home).run("import", all.toString()).status()).isZero();
    assertThat(new Shell(home).run("verify").status()).isZero();
  }

  /** What an import that was killed had on disk is not read again, and the rest comes in. */
  @Test
  void goesOnWhereItWasKilled() throws Exception {
    Path all = directory.resolve("all.jsonl");
    Files.write(all, new Ferries(11).lines(LINES / 12, 12));
    Path home = directory.resolve("going-on");
    Process program = importing(all, home);
    long acknowledged;
    try (BufferedReader out = program.inputReader()) {
      acknowledged = wait(out, 3);
      program.toHandle().destroyForcibly();
      acknowledged = Math.max(acknowledged, wait(out, Integer.MAX_VALUE));
    }
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).isBetween(4L * BATCH, LINES - 1L);

    Shell again = new Shell(home);
    Shell.Ran rest = again.run("import", all.toString(), "--format", "json");
    JsonNode counts = Shell.JSON.readTree(rest.out().lines().reduce((a, b) -> b).orElseThrow());
    long passedOver = counts.get("passedOver").asLong();
    assertThat(passedOver).isGreaterThanOrEqualTo(acknowledged);
    assertThat(passedOver + counts.get("read").asLong()).isEqualTo(LINES);
    assertThat(rest.err()).contains("goes on behind");
    Path straight = directory.resolve("straight");
    assertThat(new Shell(straight).run("import", all.toString()).status()).isZero();
    Knowledge.assertSame(new Knowledge(home).all(), new Knowledge(straight).all());

    // Once it is through, an import of the same file reads it again.
    assertThat(again.run("import", all.toString(), "--format", "json").out())
        .contains("\"passedOver\":0")
        .contains("\"unchanged\":" + LINES);
  }

  private Process importing(Path file, Path home) throws IOException {
    return program(
        List.of(),
        "import",
        file.toString(),
        "--home",
        home.toString(),
        "--batch",
        Integer.toString(BATCH));
  }

  private void killAndCheck(int times, long seed) throws Exception {
    System.out.println("killing " + times + " imports, seed " + seed);
    Random random = new Random(seed);
    Path home = directory.resolve("killed");
    Path all = directory.resolve("all.jsonl");
    List<String> lines = new Ferries(seed).lines(times * LINES / 12, 12);
    Files.write(all, lines);
    int killed = 0;
    for (int time = 0; time < times; time++) {
      Path part = directory.resolve("part.jsonl");
      Files.write(part, lines.subList(time * LINES, (time + 1) * LINES));
      killed += killed(part, home, random) ? 1 : 0;
    }
    assertThat(killed).as("imports that did not end before they were killed").isPositive();

    Shell again = new Shell(home);
    assertThat(again.run("import", all.toString()).status()).isZero();
    assertThat(again.run("verify").status()).isZero();
    Path straight = directory.resolve("straight");
    assertThat(new Shell(straight).run("import", all.toString()).status()).isZero();
    Knowledge.assertSame(new Knowledge(home).all(), new Knowledge(straight).all());
  }

  /** Imports, kills, checks; whether it was killed before it ended. */
  private boolean killed(Path part, Path home, Random random) throws Exception {
    Process program = importing(part, home);
    long acknowledged = 0;
    try (BufferedReader out = program.inputReader()) {
      if (random.nextInt(4) == 0) {
        Thread.sleep(random.nextInt(1500)); // while it starts
      } else {
        acknowledged = wait(out, random.nextInt(LINES / BATCH));
        Thread.sleep(random.nextInt(40));
      }
      program.toHandle().destroyForcibly(); // SIGKILL; what it had printed can still be read
      acknowledged = Math.max(acknowledged, wait(out, Integer.MAX_VALUE));
    }
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    check(part, home, acknowledged);
    return acknowledged < LINES;
  }

  /** Reads so many acknowledgements, or all there are; how many observations the last one says. */
  private static long wait(BufferedReader out, int acknowledgements) throws IOException {
    long acknowledged = 0;
    for (int i = 0; i <= acknowledgements; i++) {
      String line = out.readLine();
      if (line == null) {
        break;
      }
      if (line.startsWith("{\"acknowledged\":") && line.endsWith("}")) {
        acknowledged = Shell.JSON.readTree(line).get("acknowledged").asLong();
      }
    }
    return acknowledged;
  }

  private static void check(Path part, Path home, long acknowledged) throws IOException {
    try (App app = App.open(home);
        JsonLinesReader lines = JsonLinesReader.open(part)) {
      assertThat(app.archive().verify(Optional.empty(), ProgressListener.NONE))
          .isInstanceOf(VerificationResult.Sound.class);
      for (long line = 1; line <= acknowledged; line++) {
        Observation expected =
            ((ImportEntry.Read) Objects.requireNonNull(lines.next())).observation();
        Version held =
            app.archive()
                .timeline(expected.article())
                .flatMap(timeline -> timeline.at(expected.seen()))
                .orElseThrow(() -> new AssertionError("lost: " + expected));
        assertThat(app.archive().content(held.content()))
            .as("line %d of %d acknowledged", line, acknowledged)
            .isEqualTo(expected.content());
      }
    }
  }

  private Process program(List<String> within, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    return Shell.process(within, directory.resolve("err"), all);
  }
}
