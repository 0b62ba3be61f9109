package stet.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.archive.VerificationResult;
import stet.model.ArticleId;
import stet.store.ProgressListener;

/** Withholding, releasing and erasing, by the commands, on what all commands print. */
class TakeDownTest {

  private static final String URL = "https://a.example/1";
  private static final String MARKER = "quixotlimer";
  private static final String SURNAME = "Marrowby";

  /** Commands that change what there is, serve, or print nothing of an archive. */
  private static final Set<String> SILENT =
      Set.of(
          "demo",
          "import",
          "serve",
          "source",
          "collect",
          "captures",
          "reextract",
          "withhold",
          "release",
          "erase",
          "backup",
          "restore",
          "reindex",
          "help");

  /** What the others are asked; whoever adds a command says here what it is to be asked. */
  private static final Map<String, List<List<String>>> ASKED =
      Map.ofEntries(
          entry("export", List.of(List.of(), List.of("--source", "a"), List.of(URL))),
          entry(
              "search",
              List.of(
                  List.of("quixot*"),
                  List.of("text:quixot*"),
                  List.of("person:marrow"),
                  List.of("marro*"),
                  List.of("seen:2020"))),
          entry("blame", List.of(List.of(URL), List.of("https://a.example/2"))),
          entry("phrase", List.of(List.of("the sea was"))),
          entry("history", List.of(List.of(URL), List.of("https://a.example/2"))),
          entry("diff", List.of(List.of(URL), List.of("https://a.example/2"))),
          entry("show", List.of(List.of(URL), List.of(URL, "1"), List.of("https://a.example/2"))),
          entry("fetched", List.of(List.of(URL), List.of("https://a.example/2"))),
          entry("quotation", List.of(List.of("the sea was rough"))),
          entry("person", List.of(List.of("marrow"), List.of("marrow", "--sort", "best"))),
          entry("swaps", List.of(List.of(), List.of("added:the"))),
          entry("saved", List.of(List.of("list"))),
          entry("stats", List.of(List.of())),
          entry("verify", List.of(List.of())));

  @TempDir Path temp;

  private Path home;
  private Path file;
  private Shell shell;

  @BeforeEach
  void fill() throws IOException {
    home = temp.resolve("home");
    file = temp.resolve("articles.jsonl");
    Files.writeString(
        file,
        """
        {"article": "https://a.example/1", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "A quixotlimer", "text": "The quixotlimer sank. The sea was rough."}
        {"article": "https://a.example/1", "source": "a", "seen": "2020-01-02T00:00:00Z", "title": "The quixotlimer", "text": "The quixotlimer sank again. The sea was rough."}
        {"article": "https://a.example/2", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "Minister", "text": "Minister Ottoline Marrowby said that the sea was rough."}
        {"article": "https://a.example/2", "source": "a", "seen": "2020-01-02T00:00:00Z", "title": "Minister", "text": "Minister Ottoline Marrowby said that the sea was calm."}
        """);
    shell = new Shell(home);
    assertThat(shell.run("import", file.toString()).status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void noCommandTellsWhatIsWithheldAndAllDoWhenItIsReleased() {
    Map<String, String> before = answers();
    assertThat(telling(before, MARKER)).isNotEmpty();
    assertThat(telling(before, SURNAME)).isNotEmpty();

    assertThat(shell.run("withhold", URL, "--reason", "by order of a court").status()).isZero();
    assertThat(
            shell.run("withhold", "--person", "Ottoline Marrowby", "--reason", "asked to").status())
        .isZero();
    Map<String, String> withheld = answers();
    assertThat(telling(withheld, MARKER)).isEmpty();
    assertThat(telling(withheld, SURNAME)).isEmpty();
    assertThat(shell.run("show", URL).err()).contains("withheld since").contains("of a court");
    assertThat(shell.run("show", URL).status()).isEqualTo(ExitStatus.NOT_ALL);
    Shell.Ran log = shell.run("withhold", "--list");
    assertThat(log.out()).contains(URL).contains("of a court").doesNotContain(SURNAME);
    assertThat(shell.run("export", "--withheld").out()).contains(MARKER).contains(SURNAME);

    assertThat(shell.run("release", URL).status()).isZero();
    assertThat(shell.run("release", "--person", "Ottoline Marrowby").status()).isZero();
    assertThat(shell.run("release", URL).status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(answers()).isEqualTo(before);
  }

  /** The very next answer of a server in a process of its own is without it. */
  @Test
  void anotherProcessTellsNothingOfItFromThenOn() throws Exception {
    Process server =
        Shell.process(
            List.of(),
            temp.resolve("err"),
            List.of("serve", "--port", "0", "--home", home.toString()));
    try (BufferedReader out = server.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String told = String.valueOf(out.readLine());
      String address = told.replaceFirst("Stet is at (\\S+).*", "$1");
      List<String> asked =
          List.of(
              address + "/api/search?q=text:sank",
              address + "/api/export?q=text:sank",
              address + "/api/phrase?q=sea",
              address + "/search?q=sank",
              address + "/");
      String article = address + "/article/" + ArticleId.of("a", URL).value();
      assertThat(answer(client, article).statusCode()).isEqualTo(200);
      assertThat(asked).anyMatch(url -> answer(client, url).body().contains(MARKER));
      for (int time = 0; time < 3; time++) {
        assertThat(shell.run("withhold", URL, "--reason", "by order of a court").status()).isZero();
        assertThat(answer(client, article).statusCode()).isEqualTo(451);
        assertThat(asked).noneMatch(url -> answer(client, url).body().contains(MARKER));
        assertThat(shell.run("release", URL).status()).isZero();
        assertThat(answer(client, article).statusCode()).isEqualTo(200);
        // What is released is found when it is indexed again, which nobody is in a hurry for.
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> answer(client, asked.getFirst()).body().contains(MARKER));
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static HttpResponse<String> answer(HttpClient client, String url) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsErasedIsInNoFileAndComesBackByNoImport() {
    assertThat(inFiles(MARKER)).isNotEmpty();
    assertThat(shell.run("erase", URL, "--reason", "by order of a court").status())
        .as("without --yes")
        .isEqualTo(ExitStatus.USAGE);
    assertThat(shell.run("show", URL).out()).contains(MARKER);

    Shell.Ran erased = shell.run("erase", URL, "--reason", "by order of a court", "--yes");
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(inFiles(MARKER)).isEmpty();
    assertThat(telling(answers(), MARKER)).isEmpty();
    assertThat(shell.run("show", URL).err()).contains("erased on").contains("of a court");
    assertThat(shell.run("verify").out()).contains("Sound").contains("2 contents erased on");

    Shell.Ran again = shell.run("import", file.toString());
    assertThat(again.out()).containsPattern("erased +2");
    assertThat(inFiles(MARKER)).isEmpty();
    assertThat(shell.run("export", "--withheld").out()).doesNotContain(MARKER);
    assertThat(shell.run("release", URL).err()).contains("nobody can undo");
    assertThat(shell.run("erase", "--finish").status()).isZero();
  }

  @Test
  void aRangeTakesOnlyWhatWasSeenInIt() {
    String reason = "a victim is named";
    assertThat(shell.run("withhold", URL, "--from", "2020-01-02", "--reason", reason).status())
        .isZero();
    assertThat(shell.run("show", URL).out()).contains("quixotlimer sank.");
    assertThat(shell.run("show", URL, "2020-01-03T00:00:00Z").err()).contains(reason);
    assertThat(shell.run("withhold", URL, "--from", "yesterday", "--reason", reason).status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(shell.run("withhold", URL).status()).as("no reason").isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void whoeverIsKilledLeavesAllOrNothingErased() throws Exception {
    killAndCheck(3, 11);
  }

  @Test
  @Tag("long")
  void whoeverIsKilledLeavesAllOrNothingErasedHoweverOften() throws Exception {
    killAndCheck(60, System.nanoTime());
  }

  private void killAndCheck(int times, long seed) throws Exception {
    Random random = new Random(seed);
    Path many = temp.resolve("many.jsonl");
    Files.write(many, new Ferries(seed).lines(300, 4));
    assertThat(shell.run("import", many.toString()).status()).isZero();
    for (int time = 0; time < times; time++) {
      Process program =
          Shell.process(
              List.of(),
              temp.resolve("err"),
              List.of("erase", URL, "--reason", "r", "--yes", "--home", home.toString()));
      program.waitFor(500 + random.nextInt(3000), TimeUnit.MILLISECONDS);
      program.toHandle().destroyForcibly();
      program.waitFor();
      try (App app = App.open(home)) {
        VerificationResult verification =
            app.archive().verify(Optional.empty(), ProgressListener.NONE);
        assertThat(verification).isInstanceOf(VerificationResult.Sound.class);
        long gone = verification.erased().stream().mapToLong(each -> each.contents()).sum();
        assertThat(gone).isIn(0L, 2L);
      }
      assertThat(shell.run("erase", "--finish").status()).isZero();
    }
    shell.run("erase", URL, "--reason", "r", "--yes");
    assertThat(inFiles(MARKER)).isEmpty();
  }

  /** What every command prints, on either stream, in both forms. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    for (String command : new TreeSet<>(commands())) {
      for (List<String> arguments : ASKED.getOrDefault(command, List.of())) {
        for (String format :
            command.equals("export") ? List.of("jsonl") : List.of("text", "json")) {
          String[] all =
              Stream.of(List.of(command), arguments, List.of("--format", format))
                  .flatMap(List::stream)
                  .toArray(String[]::new);
          Shell.Ran ran = shell.run(all);
          String said = (ran.out() + ran.err()).replaceAll("\"took\" : [0-9.]+|in [0-9.]+ ms", "");
          answers.put(String.join(" ", all), said);
        }
      }
    }
    return answers;
  }

  private static Set<String> commands() {
    Set<String> all =
        new TreeSet<>(
            StetCommand.commandLine(
                    TerminalOutput.ofProcess(
                        new StandardOutput(OutputStream.nullOutputStream()), Map.of()),
                    App::open)
                .getSubcommands()
                .keySet());
    all.removeAll(SILENT);
    assertThat(ASKED.keySet()).as("say in ASKED what each command is to be asked").containsAll(all);
    return all;
  }

  private static List<String> telling(Map<String, String> answers, String text) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().contains(text))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Path> inFiles(String text) {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).filter(each -> holds(each, text)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
