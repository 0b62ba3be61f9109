package stet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, run by the shell on a machine made up for it: its own PATH, its own JDKs. */
class LauncherTest {

  private static final List<String> SHELL_TOOLS =
      List.of(
          "sh",
          "dirname",
          "basename",
          "readlink",
          "sed",
          "uname",
          "find",
          "head",
          "cut",
          "mkdir",
          "rm",
          "cat",
          "sleep",
          "touch",
          "grep",
          "tail",
          "tee");

  @TempDir Path machine;
  private Path bin;
  private Path checkout;

  @BeforeEach
  void layOut() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "skipped: there is no POSIX shell");
    bin = Files.createDirectories(machine.resolve("bin"));
    for (String tool : SHELL_TOOLS) {
      for (Path place : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
        if (Files.exists(place.resolve(tool))) {
          Files.writeString(
              bin.resolve(tool), "#!/bin/sh\nexec " + place.resolve(tool) + " \"$@\"\n");
          executable(bin.resolve(tool));
        }
      }
    }
    checkout = Files.createDirectories(machine.resolve("checkout"));
    Files.copy(Path.of("stet"), checkout.resolve("stet"));
    executable(checkout.resolve("stet"));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("web"));
    Files.writeString(checkout.resolve("pom.xml"), "");
  }

  @Test
  void withoutAJdkItSaysInOneSentenceWhatInstallsOne() throws Exception {
    jdk("17.0.1");
    assertThat(run())
        .isEqualTo(
            new Ran(
                3,
                "",
                "stet: Stet needs a JDK 21 or later and found none; on this system this installs"
                    + " one: sudo apt-get install openjdk-21-jdk\n"));
  }

  @Test
  void withoutMavenItSaysWhatInstallsIt() throws Exception {
    jdk("21.0.1");
    assertThat(run())
        .isEqualTo(
            new Ran(
                3,
                "",
                "stet: Stet builds itself with Maven and found none; this installs it: sudo"
                    + " apt-get install maven\n"));
  }

  @Test
  void theNewestJdkRunsTheJarWithTheArguments() throws Exception {
    built();
    jdk("21.0.1");
    Path newest = jdk("25");
    jdk("9.0.4");
    Ran ran = run("search", "a \"b c\"");
    assertThat(ran.out()).startsWith(newest + " --enable-native-access=ALL-UNNAMED ");
    assertThat(ran.out()).endsWith("-jar " + checkout + "/target/stet.jar search a \"b c\"\n");
    assertThat(ran.out()).contains(" -Dstet.root=" + checkout + " -Dstet.terminal= ");
  }

  @Test
  void theCollectorAndTheCompilerAreTheJvmsOwnChoice() throws Exception {
    built();
    jdk("21.0.1");
    for (String command : List.of("import", "reindex", "verify", "serve")) {
      assertThat(run(command).out()).doesNotContainPattern("GC|Compiler|Inline|HugePages");
    }
  }

  @Test
  void commandsShareTheClassesThatOneOfThemLoadedUntilTheNextBuild() throws Exception {
    jdk("21.0.1");
    tool("mvn", "mkdir -p target/lib; echo >target/stet.jar");
    Files.createDirectories(checkout.resolve("target"));
    Path classes = Files.createFile(checkout.resolve("target/classes.jsa"));
    assertThat(run("search", "a").out()).contains(" -XX:SharedArchiveFile=" + classes + " ");
    assertThat(classes).doesNotExist(); // of the jar before
    for (String little : List.of("--version", "serach", "search --help")) {
      assertThat(run(little.split(" ")).out()).doesNotContain("SharedArchive");
    }
    Files.createFile(classes);
    assertThat(run("stats").out())
        .contains(" -XX:SharedArchiveFile=" + classes + " ")
        .doesNotContain("AutoCreate");
  }

  @Test
  void aJdkThatIsNamedIsTakenOrRefused() throws Exception {
    built();
    jdk("25");
    Path old = jdk("17.0.1");
    Path named = jdk("21.0.9");
    assertThat(run(Map.of("STET_JAVA", named.toString())).out()).startsWith(named.toString());
    assertThat(run(Map.of("JAVA_HOME", named.toString())).out()).startsWith(named.toString());
    assertThat(run(Map.of("STET_JAVA", old.toString())).err())
        .isEqualTo("stet: STET_JAVA is " + old + ", which is no JDK 21 or later.\n");
  }

  @Test
  void itWorksThroughASymbolicLinkFromAnyDirectory() throws Exception {
    built();
    jdk("21");
    Path link = Files.createSymbolicLink(machine.resolve("link"), Path.of("checkout/stet"));
    assertThat(run(link, Map.of()).out()).contains(" -Dstet.root=" + checkout + " ");
  }

  @Test
  void itWorksWhereTheShellLooksElsewhereForDirectories() throws Exception {
    built();
    jdk("21");
    Ran ran = inShell("cd .. && CDPATH=$PWD && export CDPATH && checkout/stet stats");
    assertThat(ran.out()).contains(" -Dstet.root=" + checkout + " ");
  }

  @Test
  void aDirectoryThatIsGoneIsToldInASentence() throws Exception {
    built();
    jdk("21");
    Ran ran = inShell("mkdir gone && cd gone && rm -r ../gone && exec " + checkout + "/stet stats");
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).endsWith("stet: The current directory is gone: go to another.\n");
  }

  private Ran inShell(String script) throws Exception {
    return run(bin.resolve("sh"), Map.of(), "-c", script);
  }

  @Test
  void aChangedSourceIsBuiltFirst() throws Exception {
    built();
    jdk("21");
    Thread.sleep(20); // so that the clock of the file system moves on
    Files.writeString(checkout.resolve("web/new.jte"), "");
    assertThat(run().err()).contains("builds itself with Maven");
  }

  @Test
  void onFedoraItSaysWhatInstallsThingsThere() throws Exception {
    tool("dnf", "");
    assertThat(run().err()).endsWith(": sudo dnf install java-21-openjdk-devel\n");
    jdk("21.0.1");
    assertThat(run().err()).endsWith(": sudo dnf install maven\n");
  }

  @Test
  void ofTwoFirstStartsAtOnceOneBuilds() throws Exception {
    jdk("21.0.1");
    tool(
        "mvn", "echo built >>builds; sleep 2; mkdir -p target/lib; echo >target/stet.jar; sleep 1");
    List<Process> starts = List.of(start("one"), start("two"));
    for (Process start : starts) {
      assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(start.exitValue()).isZero();
    }
    assertThat(Files.readAllLines(checkout.resolve("builds"))).containsExactly("built");
    assertThat(checkout.resolve("target/build.lock")).doesNotExist();
    assertThat(Files.readString(machine.resolve("one.out"))).endsWith("stet.jar stats\n");
    assertThat(Files.readString(machine.resolve("two.out"))).endsWith("stet.jar stats\n");
  }

  @Test
  void aBuildThatFailsOrWasKilledIsInNobodysWay() throws Exception {
    jdk("21.0.1");
    tool("mvn", "exit 1");
    assertThat(run().status()).isEqualTo(3);
    assertThat(checkout.resolve("target/build.lock")).doesNotExist();
    Files.createDirectories(checkout.resolve("target/build.lock"));
    Files.writeString(checkout.resolve("target/build.lock/pid"), "999999999");
    assertThat(run().err()).contains("The build failed").doesNotContain("Another start");
  }

  private void tool(String name, String script) throws IOException {
    Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    executable(bin.resolve(name));
  }

  private Process start(String name) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(checkout.resolve("stet").toString(), "stats");
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("STET_JDKS", machine + "/jdks/*");
    return builder
        .redirectOutput(machine.resolve(name + ".out").toFile())
        .redirectError(machine.resolve(name + ".err").toFile())
        .start();
  }

  private record Ran(int status, String out, String err) {}

  private Ran run(String... arguments) throws Exception {
    return run(checkout.resolve("stet"), Map.of(), arguments);
  }

  private Ran run(Map<String, String> environment) throws Exception {
    return run(checkout.resolve("stet"), environment);
  }

  private Ran run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    Path out = machine.resolve("out");
    Path err = machine.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("STET_JDKS", machine + "/jdks/*");
    builder.environment().putAll(environment);
    builder.directory(bin.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  /** A JDK that, asked to run, says who it is and with what it was asked. */
  private Path jdk(String version) throws IOException {
    Path home = Files.createDirectories(machine.resolve("jdks").resolve(version));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    for (String tool : List.of("java", "javac")) {
      Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\necho " + home + " \"$@\"\n");
      executable(home.resolve("bin").resolve(tool));
    }
    return home;
  }

  private void built() throws IOException {
    Files.createDirectories(checkout.resolve("target/lib"));
    Files.writeString(checkout.resolve("target/stet.jar"), "");
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
