package stet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.App;
import stet.Corpora;
import stet.cli.Shell.Ran;
import stet.web.Server;
import stet.web.ServerSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each command from end to end, on the demo archive and on the seed. */
class CommandsTest {

  private static final String FERRY =
      "https://www.harbourcourier.example/2025/10/14/ferry-gull-point";

  @TempDir private static Path home;
  private static Shell shell;

  @BeforeAll
  static void fill() {
    shell = Shell.withDemo(home);
  }

  @Test
  void importingAgainAddsNothing() {
    JsonNode counts =
        lastLine(shell.run("import", "src/main/resources/stet/demo.jsonl", "--format", "json"));
    assertThat(counts.get("read").asInt()).isEqualTo(223);
    assertThat(counts.get("newVersions").asInt()).isZero();
    assertThat(counts.get("unchanged").asInt()).isEqualTo(223);
    assertThat(shell.run("stats", "--format", "json").json().get("versions").asInt())
        .isEqualTo(114);
  }

  @Test
  void aMalformedLineIsReportedAndTheRestGoesIn(@TempDir Path other) throws IOException {
    Path file = other.resolve("x.jsonl");
    Files.writeString(
        file,
        """
        {"article": "a", "source": "s", "seen": "2020-01-01T00:00:00Z", "title": "T", "text": "x"}
        {"article": "a", "source": "s", "seen": "2020-01-02", "title": "T", "text": "y"}

        {"article": "a", "source": "s", "seen": "2020-01-03T00:00:00Z", "title": "T", "text": "z"}
        """);
    Ran ran = new Shell(other.resolve("home")).run("import", file.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            file
                + ":2: seen is not an ISO 8601 instant, as 2014-03-14T13:00:00Z is: 2020-01-02"
                + System.lineSeparator());
    assertThat(ran.out())
        .containsPattern("observations read +2\n")
        .containsPattern("malformed records +1\n");
  }

  @Test
  void anEmptyFileIsToldToBeEmpty(@TempDir Path other) throws IOException {
    Path file = Files.createFile(other.resolve("empty.jsonl"));
    Ran ran = new Shell(other.resolve("home")).run("import", file.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEqualTo("There was nothing to import in " + file + ".\n");
  }

  @Test
  void aFileThatIsNotThereStopsAnImportBeforeItBegins(@TempDir Path other) {
    Ran ran =
        new Shell(other.resolve("home"))
            .run("import", "src/main/resources/stet/demo.jsonl", "nowhere.jsonl");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stet: There is no file nowhere.jsonl.");
    assertThat(other.resolve("home")).doesNotExist();
  }

  @Test
  void aDirectoryWithoutARepositoryStopsAnImportBeforeItBegins(@TempDir Path other) {
    Ran ran = new Shell(other.resolve("home")).run("import", other.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("stet: " + other + " is a directory without a git repository.")
        .contains("name the files in it");
    assertThat(other.resolve("home")).doesNotExist();
  }

  @Test
  void versionsWithinAMinuteAreToldApart(@TempDir Path other) throws IOException {
    Path file = other.resolve("x.jsonl");
    String line =
        "{\"article\": \"a\", \"source\": \"s\", \"seen\": \"2020-01-01T10:00:%sZ\", \"title\":"
            + " \"T\", \"text\": \"Boats %s.\"}";
    Files.write(
        file,
        List.of(
            line.formatted("00", "one"),
            line.formatted("05.1", "two"),
            line.formatted("05.9", "three")));
    Shell own = new Shell(other.resolve("home"));
    own.run("import", file.toString());
    assertThat(own.run("history", "a").out())
        .contains("2020-01-01 10:00:00")
        .contains("2020-01-01 10:00:05.100")
        .contains("2020-01-01 10:00:05.900");
    Ran back = own.run("diff", "a", "3", "1", "--format", "json");
    assertThat(back.json().at("/edits/0/notBefore").isNull()).isTrue();
  }

  @Test
  void equalTextsAreToldSoAndRevertsOnlyOfNeighbours(@TempDir Path other) throws IOException {
    Path file = other.resolve("x.jsonl");
    StringBuilder lines = new StringBuilder();
    int hour = 10;
    for (String text : List.of("one", "two", "one", "three", "one")) {
      lines.append(
          "{\"article\": \"a\", \"source\": \"s\", \"seen\": \"2020-01-01T%d:00:00Z\", \"title\": \"T\", \"text\": \"Boats %s.\"}\n"
              .formatted(hour++, text));
    }
    Files.writeString(file, lines);
    Shell own = new Shell(other.resolve("home"));
    own.run("import", file.toString());
    assertThat(own.run("diff", "a", "1", "3", "--format", "json").json().get("kind").asString())
        .isEqualTo("same");
    assertThat(own.run("diff", "a", "1", "3").out()).contains("the same text");
    assertThat(own.run("diff", "a", "2", "3", "--format", "json").json().get("kind").asString())
        .isEqualTo("revert");
    assertThat(own.run("diff", "a", "2", "5", "--format", "json").json().get("kind").asString())
        .isEqualTo("edit");
    assertThat(own.run("diff", "a", "5", "4", "--format", "json").json().get("kind").asString())
        .isEqualTo("edit");
  }

  @Test
  void searchAnswersInTextWithTheChangesMarked() {
    Ran ran = shell.run("search", "tag:quote-changed", "person:corvane", "--limit", "1");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("quote-changed").containsPattern("\\[-[^]]+-] \\{\\+[^}]+\\+}");
  }

  @Test
  void aChangedQuotationIsToldWithItsSpeaker() {
    String search = shell.run("search", "tag:quote-changed", "added:glow").out();
    assertThat(search).contains("quote-changed · speaker: Hedy Blom · ");
    String figures = shell.run("search", "tag:number -tag:quote-changed where:headline").out();
    assertThat(figures).contains("number").doesNotContain("speaker:");
    Ran diff = shell.run("diff", FERRY, "7", "8");
    assertThat(diff.out()).contains("quote-changed number · Kester Hale · speaker: Kester Hale\n");
  }

  @Test
  void aVersionIsToldByItsHeadlineWhereOnlyThatHoldsThePhrase() {
    String found = shell.run("search", "\"collision off Gull Point\"").out();
    assertThat(found.lines().filter(String::isBlank)).hasSize(1); // before the article
    assertThat(found).contains("    Fourteen dead in ferry collision off Gull Point\n");
  }

  @Test
  void aNameInNoEditLeadsToTheTexts() {
    Ran ran = shell.run("person", "Nobody", "At All");
    assertThat(ran.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(ran.out())
        .startsWith("No edit names a person of that name.")
        .contains("stet phrase");
  }

  @Test
  void whatIsAroundAWordIsNoneOfIt() {
    Ran ran = shell.run("search", "ferrry!", "--format", "json");
    assertThat(ran.json().get("notices").toString())
        .contains("ferrry is found nowhere. Did you mean ferry?");
    assertThat(shell.run("search", "zyzzyva, ferry!", "--format", "json").json().has("notices"))
        .isFalse();
  }

  @Test
  void searchExportsAllThatIsFound() {
    int edits =
        shell.run("search", "tag:headline", "--format", "json").json().at("/total/edits").asInt();
    Ran csv = shell.run("search", "tag:headline", "--export", "csv");
    assertThat(csv.status()).isZero();
    assertThat(csv.out()).startsWith("\uFEFFarticle,url,source,headline,revision,");
    assertThat(csv.out().lines()).hasSize(edits + 1);
    assertThat(shell.run("search", "zyzzyva", "--export", "jsonl")).isEqualTo(new Ran(1, "", ""));
  }

  @Test
  void searchThatFindsNothingSaysSo() {
    Ran ran = shell.run("search", "zyzzyva");
    assertThat(ran).isEqualTo(new Ran(1, "Nothing was found." + System.lineSeparator(), ""));
  }

  @Test
  void searchThatIsNotUnderstoodPointsAtThePlace() {
    Ran ran = shell.run("search", "ferry", "sorce:ledger");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().skip(1))
        .containsExactly("  ferry sorce:ledger", "        ^", "Perhaps: ferry source:ledger");
  }

  @Test
  void searchSaysWhatMayHaveBeenMeantByWhatItFoundNothingOf() {
    Ran ran = shell.run("search", "intitle:ferry");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().lines())
        .containsExactly(
            "There is no field intitle: it was looked for as a word. Here it is headline:…",
            "Perhaps: headline:ferry");
  }

  @Test
  void historyShowAndDiffAgreeWithTheArchive() {
    Ran history = shell.run("history", FERRY);
    assertThat(history.status()).isZero();
    assertThat(history.out().lines().filter(line -> line.matches("\\d+  2025-10-.*"))).hasSize(9);
    for (JsonNode version :
        shell.run("history", FERRY, "--format", "json").json().get("versions")) {
      assertThat(history.out()).contains(version.get("summary").asString());
    }
    assertThat(shell.run("show", FERRY, "1").out()).startsWith("Ferry crash off Gull Point");
    Ran diff = shell.run("diff", FERRY, "2", "3");
    assertThat(diff.out()).contains("Version 2 to version 3").contains("[-crash-] {+collision+}");
  }

  @Test
  void versionsAreNamedByNumberInstantOrDigits() {
    String first = shell.run("show", FERRY, "1", "--format", "json").out();
    assertThat(shell.run("show", FERRY, "2025-10-14T07:30:00Z", "--format", "json").out())
        .isEqualTo(first);
    assertThat(shell.run("show", FERRY, "20251014073000", "--format", "json").out())
        .isEqualTo(first);
    assertThat(shell.run("show", FERRY, "--format", "json").json().get("number").asInt())
        .isEqualTo(9);
    assertThat(shell.run("show", FERRY, "10"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "stet: There is no version 10: the article has versions 1 to 9."
                    + System.lineSeparator()));
    assertThat(shell.run("show", FERRY, "2020-01-01T00:00:00Z").status()).isEqualTo(1);
    assertThat(shell.run("show", FERRY, "noon").status()).isEqualTo(2);
    String second = shell.run("show", FERRY, "2", "--format", "json").out();
    String printed =
        InstantFormat.at(
            Instant.parse(
                shell.run("show", FERRY, "2", "--format", "json").json().get("seen").asString()));
    for (String typed : List.of(printed, printed.replace(' ', 'T'), printed + "Z")) {
      assertThat(shell.run("show", FERRY, typed, "--format", "json").out()).isEqualTo(second);
    }
    assertThat(shell.run("diff", FERRY, printed.substring(0, 10)).status()).isZero();
  }

  @Test
  void anArticleIsNamedByUrlIdentifierOrId() {
    String byUrl = shell.run("history", FERRY).out();
    String id = shell.run("history", FERRY, "--format", "json").json().at("/article/id").asString();
    assertThat(shell.run("history", id).out()).isEqualTo(byUrl);
    assertThat(shell.run("history", FERRY + "/?utm_source=x#top").out()).isEqualTo(byUrl);
    assertThat(shell.run("history", "https://nowhere.example/").status()).isEqualTo(1);
  }

  @Test
  void anAmbiguousArticleIsListedWithItsIds(@TempDir Path other) throws IOException {
    Path file = other.resolve("x.jsonl");
    String line =
        "{\"article\": \"a\", \"source\": \"%s\", \"seen\": \"2020-01-01T00:00:00Z\","
            + " \"title\": \"T\", \"text\": \"x\"}%n";
    Files.writeString(file, line.formatted("one") + line.formatted("two"));
    Shell both = new Shell(other.resolve("home"));
    both.run("import", file.toString());
    Ran ran = both.run("history", "a");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().lines())
        .hasSize(3)
        .first()
        .isEqualTo("stet: Several articles are known as \"a\". Name one by its id:");
  }

  @Test
  void verifyProvesAHeadAndRefusesAnother() {
    Ran sound = shell.run("verify");
    assertThat(sound.status()).isZero();
    String head =
        sound.out().lines().skip(1).findFirst().orElseThrow().substring("Head: ".length());
    assertThat(shell.run("verify", "--head", head).out())
        .contains("nothing was altered since the head was kept");
    String other = head.replaceFirst(".$", head.endsWith("0") ? "1" : "0");
    assertThat(shell.run("verify", "--head", other).status()).isEqualTo(1);
    assertThat(shell.run("verify", "--head", "x").status()).isEqualTo(2);
  }

  @Test
  void reindexingChangesNoAnswer() {
    JsonNode before = searched("tag:number");
    assertThat(shell.run("reindex").out())
        .isEqualTo("114 versions indexed" + System.lineSeparator());
    assertThat(searched("tag:number")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search x", "history x", "diff x", "show x", "stats", "verify", "reindex"})
  void aHomeWithoutAnArchiveIsRefusedAndNotMade(String line, @TempDir Path other) {
    Ran ran = new Shell(other.resolve("none")).run(Shell.words(line));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stet: There is no archive in " + other.resolve("none") + ".");
    assertThat(other.resolve("none")).doesNotExist();
  }

  @Test
  void whoeverAskedForJsonGetsTheErrorSo() {
    Ran history = shell.run("history", "nope", "--format", "json");
    assertThat(history.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(history.json().get("error").asString()).startsWith("No article is known as");
    assertThat(history.err()).startsWith("stet: No article is known as");
    Ran phrase = shell.run("phrase", "***", "--format", "json");
    assertThat(phrase.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(phrase.json().get("error").asString()).startsWith("This has no word to look for");
    assertThat(shell.run("history", "nope").out()).isEmpty();
  }

  @Test
  void misuseIsToldInASentenceThatSaysWhatToDo() {
    assertThat(shell.plain("hist"))
        .isEqualTo(
            misused(
                """
                stet: There is no command "hist".
                Did you mean: stet history?
                Try: stet help
                """));
    assertThat(shell.plain("serch", "x").err()).contains("Did you mean: stet search?");
    assertThat(shell.plain("nonsense").err()).doesNotContain("Did you mean");
    assertThat(shell.plain("source", "lst").err()).contains("Did you mean: stet source list?");
    assertThat(shell.plain("help", "serch"))
        .isEqualTo(
            misused(
                """
                stet: There is no command "serch".
                Did you mean: stet search?
                Try: stet help
                """));
    assertThat(shell.plain("help", "source", "ad").err())
        .contains("Did you mean: stet source add?")
        .contains("Try: stet help source");
    assertThat(shell.run("search", "x", "--limt", "3").err()).contains("Did you mean: --limit?");
    assertThat(shell.plain("diff"))
        .isEqualTo(
            misused(
                """
                stet: ARTICLE is missing.
                Try: stet help diff
                """));
    assertThat(shell.run("search", "x", "--limit", "0"))
        .isEqualTo(misused("stet: --limit is a number of articles, 1 to 1000.\n"));
    assertThat(shell.run("search", "x", "--sort", "oddest").err())
        .startsWith("stet: --sort is one of best, newest, oldest")
        .contains(", not \"oddest\".");
    assertThat(shell.run("search", "x", "--limit", "many").err())
        .startsWith("stet: --limit takes a number, not \"many\".");
    assertThat(shell.run("stats", "x").err()).startsWith("stet: \"x\" is one argument too many.");
    assertThat(shell.run("stats", "--fast").err()).startsWith("stet: There is no option --fast.");
    assertThat(shell.run("serve", "--port", "66000").status()).isEqualTo(2);
    for (String name :
        List.of("stet.lan:8080", "https://stet.lan", "stet.lan/", "[::1]:80", "stet lan", "")) {
      assertThat(shell.run("serve", "--allow-host", name, "--port", "66000").err())
          .as(name)
          .startsWith("stet: --allow-host is the name of a host alone");
    }
    for (String name : List.of("stet.lan", "10.0.0.7", "fe80::1", "[::1]", "my_host")) {
      assertThat(shell.run("serve", "--allow-host", name, "--port", "66000").err())
          .as(name)
          .startsWith("stet: --port is a number");
    }
    for (String base :
        List.of("stet.example.org", "https://stet.example.org/x", "ftp://a.example")) {
      assertThat(shell.run("serve", "--base", base).err())
          .startsWith("stet: --base is the address");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo", "import", "search", "history", "diff", "show", "stats", "serve", "verify", "reindex"
      })
  void everyCommandExplainsItselfWithExamples(String command) {
    Ran help = shell.plain(command, "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains("Examples:")
        .contains("  stet " + command)
        .contains("Exit status:");
    assertThat(shell.plain("help", command)).isEqualTo(help);
  }

  @Test
  void helpIsGivenOfCommandsOfACommandToo() {
    assertThat(shell.plain("help", "saved", "add"))
        .isEqualTo(shell.plain("saved", "add", "--help"))
        .returns(ExitStatus.OK, Ran::status);
    assertThat(shell.plain("help").out()).isEqualTo(shell.plain("--help").out());
  }

  @Test
  void linesAreWrappedOnATerminalAndNowhereElse() {
    assertThat(new Shell(home, 60).run("show", FERRY).out().lines())
        .allMatch(line -> line.length() <= 80);
    assertThat(shell.run("show", FERRY).out().lines()).anyMatch(line -> line.length() > 200);
  }

  @Test
  void theJsonIsTheApis() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    try (App app = App.open(home);
        Server server = app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0))) {
      app.deriver().catchUp();
      server.start();
      String id =
          shell.run("history", FERRY, "--format", "json").json().at("/article/id").asString();
      String api = server.address() + "/api/";
      assertThat(get(client, api + "stats")).isEqualTo(json("stats"));
      assertThat(get(client, api + "articles/" + id)).isEqualTo(json("history", id));
      assertThat(get(client, api + "articles/" + id + "/versions/20251014084100"))
          .isEqualTo(json("show", id, "20251014084100"));
      assertThat(get(client, api + "articles/" + id + "/diff/20251014073959..20251014084159"))
          .isEqualTo(json("diff", id, "2", "3"));
      for (String query :
          new String[] {"tag:quote-changed", "ferry", "person:corvane tag:number"}) {
        JsonNode answer = get(client, api + "search?limit=3&q=" + URLEncoder.encode(query, UTF_8));
        assertThat(timeless(answer)).isEqualTo(timeless(json("search", query, "--limit", "3")));
      }
      assertThat(get(client, api + "search?q=" + URLEncoder.encode("sorce:x", UTF_8)))
          .isEqualTo(json("search", "sorce:x"));
    }
  }

  @Test
  void aHostThatIsNotOursIsToldAsThat(@TempDir Path other) {
    Ran ran = new Shell(other).run("serve", "--port", "0", "--host", "192.0.2.1");
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.err())
        .contains("this machine has no address 192.0.2.1")
        .doesNotContain("in use");
  }

  /** As where the name of its home was mistyped. */
  @Test
  void anEmptyArchiveIsServedAndToldAsOne(@TempDir Path other) throws Exception {
    Path err = other.resolve("err");
    Process server =
        Shell.process(
            List.of(),
            err,
            List.of("serve", "--port", "0", "--home", other.resolve("typo").toString()));
    try (BufferedReader out = server.inputReader()) {
      assertThat(out.readLine()).startsWith("Stet is at ");
      await().untilAsserted(() -> assertThat(err).content().startsWith("The archive is empty: "));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void aPortThatIsTakenIsToldWithWhatToDo(@TempDir Path other) throws Exception {
    try (App app = App.open(other.resolve("one"));
        Server server = app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0)).start()) {
      String port = Integer.toString(server.port());
      Ran ran = new Shell(other.resolve("two")).run("serve", "--port", port);
      assertThat(ran.status()).isEqualTo(3);
      assertThat(ran.err())
          .startsWith("stet: Port " + port + " of 127.0.0.1 cannot be listened on: another program")
          .contains("choose another port: --port ")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void theSeedAnswersTheQuestionsItWasChosenFor(@TempDir Path other) {
    Shell seed = new Shell(other);
    assertThat(seed.run("import", Corpora.file("seed.jsonl").toString()).status()).isZero();
    JsonNode touched =
        seed.run("search", "touched:\"right-wing groups\"", "--format", "json").json();
    assertThat(touched.at("/total/edits").asInt()).isEqualTo(1);
    assertThat(touched.at("/results/0/edits/0/after").asString())
        .contains("attributed the violence to");
    assertThat(seed.run("search", "Lavrov").status()).isZero();
    assertThat(seed.run("diff", touched.at("/results/0/article/url").asString()).out())
        .contains("And in [-an-] a new episode");
  }

  private static JsonNode searched(String query) {
    return timeless(json("search", query));
  }

  private static JsonNode json(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--format";
    all[arguments.length + 1] = "json";
    return shell.run(all).json();
  }

  /**
   * Without what says when it was asked: how long it took, and the cursor that holds the instant.
   */
  private static JsonNode timeless(JsonNode answer) {
    return ((ObjectNode) answer).without(List.of("took", "next"));
  }

  private static JsonNode get(HttpClient client, String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return Shell.JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static JsonNode lastLine(Ran ran) {
    return Shell.JSON.readTree(ran.out().lines().toList().getLast());
  }

  private static Ran misused(String err) {
    return new Ran(ExitStatus.USAGE, "", err.replace("\n", System.lineSeparator()));
  }
}
