package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may not write a home reads it all the same: the real program, as nobody who may do all. */
class ReadOnlyTest {

  private static final String EVICTION =
      "https://www.harbourcourier.example/2025/10/04/old-quay-eviction";

  private Path home;
  private Path err;
  private Shell shell;

  @BeforeEach
  void lock(@TempDir Path directory) throws Exception {
    home = directory.resolve("home");
    err = directory.resolve("err");
    shell = Shell.withDemo(home);
    permit("r-xr-xr-x", "r--r--r--");
    Process probe =
        new ProcessBuilder(
                Stream.concat(within().stream(), Stream.of("test", "-w", home + "")).toList())
            .start();
    assumeTrue(probe.waitFor() == 1, "skipped: nobody here is kept from writing a directory");
  }

  @AfterEach
  void unlock() throws IOException {
    permit("rwxr-xr-x", "rw-r--r--");
  }

  private void permit(String directories, String files) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(Files.isDirectory(each) ? directories : files));
      }
    }
  }

  /** Of whoever may do all, that is taken. */
  private static List<String> within() {
    return System.getProperty("user.name", "").equals("root")
        ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
        : List.of();
  }

  private Shell.Ran program(String... arguments) throws Exception {
    List<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString())).toList();
    Process process = Shell.process(within(), err, all);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Ran(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void isReadWithAnEmptyLogThatWasCopiedAlong() throws Exception {
    permit("rwxr-xr-x", "rw-r--r--");
    Files.createFile(home.resolve("archive.db-wal"));
    permit("r-xr-xr-x", "r--r--r--");
    Shell.Ran ran = program("stats");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  @Test
  void isReadAndNotWritten() throws Exception {
    for (String[] command :
        List.of(
            new String[] {"stats"},
            new String[] {"phrase", "illegal settlement"},
            new String[] {"history", EVICTION})) {
      Shell.Ran ran = program(command);
      assertThat(ran.status()).as(command[0] + ran.err()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).isNotEmpty().isEqualTo(shell.run(command).out());
    }
    Shell.Ran refused = program("import", "src/main/resources/stet/demo.jsonl");
    assertThat(refused.status()).isEqualTo(Exit.FAILED);
    assertThat(refused.err()).contains("permissions").doesNotContain("\tat ");
  }
}
