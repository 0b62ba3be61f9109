package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program, whose standard output is full, or read no further. */
class StandardOutputTest {

  @TempDir private static Path home;
  @TempDir private Path other;

  @BeforeAll
  static void fill() {
    Shell.withDemo(home);
  }

  private Process program(String within, String command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--home", home.toString()));
    return Shell.process(List.of("sh", "-c", within, "sh"), other.resolve("err"), arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "search tag:* --export csv", "stats"})
  void anOutputThatCannotBeWrittenIsTold(String command) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no device here is always full");
    assertThat(program("exec \"$@\" >/dev/full", command).waitFor()).isEqualTo(ExitStatus.FAILED);
    assertThat(other.resolve("err"))
        .content()
        .startsWith("stet: The output cannot be written: No space left on device.");
  }

  @Test
  void whoeverHasReadEnoughIsNoFailure() throws Exception {
    Process read = program("{ \"$@\"; echo $? >&2; } | head -n 1", "export");
    try (BufferedReader out = read.inputReader()) {
      assertThat(out.readLine()).startsWith("{\"article\"");
    }
    assertThat(read.waitFor()).isZero();
    assertThat(other.resolve("err")).content().isEqualTo("0\n");
  }
}
