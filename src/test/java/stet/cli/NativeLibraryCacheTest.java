package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often the program is killed, its native libraries lie on the disk once. */
class NativeLibraryCacheTest {

  @TempDir private Path directory;

  @Test
  void killedProcessesLeaveNothingBehind() throws Exception {
    Path root = Files.createDirectories(directory.resolve("root"));
    Path temporary = Files.createDirectories(directory.resolve("temporary"));
    for (int time = 0; time < 3; time++) {
      Process importing =
          Shell.process(
              List.of(),
              List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary, "-Dstet.root=" + root),
              "stet.App",
              directory.resolve("err"),
              List.of(
                  "import",
                  "src/main/resources/stet/demo.jsonl",
                  "--home",
                  directory.resolve("home-" + time).toString(),
                  "--format",
                  "json",
                  "--batch",
                  "1"));
      try (BufferedReader out = importing.inputReader()) {
        assertThat(out.readLine()).contains("acknowledged"); // both libraries are in use
        importing.toHandle().destroyForcibly(); // SIGKILL
      }
      assertThat(importing.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(names(temporary)).isEmpty();
    assertThat(names(root.resolve("target/native")))
        .hasSize(3)
        .anyMatch(name -> name.contains("sqlite"))
        .anyMatch(name -> name.contains("zstd"))
        .contains("lock");
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
