package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.intake.collect.CaptureCollector.CaptureOutcome;
import stet.intake.collect.CollectFixture.Answer;
import stet.model.ArticleId;
import stet.model.NetworkPolicy;
import stet.model.Version;
import stet.model.Withholding;
import stet.store.Source;

/** Captures are taken out of a web archive on this machine, with all that may go wrong there. */
class CaptureCollectorTest {

  private static final Instant NOW = Instant.parse("2026-02-03T09:00:00Z");
  private static final Duration PACE = Duration.ofSeconds(4);
  private static final String URL = "http://courier.example/news/light";
  private static final String HEADER =
      "[\"urlkey\",\"timestamp\",\"original\",\"mimetype\",\"statuscode\",\"digest\",\"length\"]";

  /** What the archive's index lists, and what it gives for a capture. */
  private final List<String> rows = new ArrayList<>();

  private final Map<String, CollectFixture.Page> replays = new ConcurrentHashMap<>();

  private final SimulatedTime time = new SimulatedTime(NOW);
  private final CollectFixture server = new CollectFixture(time);
  private final Map<String, CaptureOutcome> came = new LinkedHashMap<>();

  @TempDir private Path home;
  private Archive archive;
  private FetchArchive fetches;
  private CaptureCollector captures;

  @BeforeEach
  void open() {
    archive = TestArchives.open(home);
    fetches = new FetchArchive(archive, home.resolve("fetched"));
    captures = captures(true);
    server.pages("/cdx/search/cdx?", (now, request) -> index(request.path(), 3));
    server.pages("/web/", (now, request) -> replay(now, request));
  }

  @AfterEach
  void close() {
    captures.close();
    archive.close();
    server.close();
  }

  private CaptureCollector captures(boolean keepsRobots) {
    Source guest =
        new Source(
            "captures",
            "ada@example.org",
            NetworkPolicy.EVERYWHERE,
            false,
            PACE,
            Source.BUDGET,
            Source.BACKLOG,
            Optional.empty(),
            Optional.empty(),
            List.of());
    WebArchive web = WebArchive.of(server.url("/cdx/search/cdx"), null);
    return new CaptureCollector(archive, fetches, web, guest, keepsRobots, time);
  }

  private static Map<String, String> parameters(String path) {
    return java.util.Arrays.stream(path.substring(path.indexOf('?') + 1).split("&"))
        .map(each -> each.split("=", 2))
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  /** As the Wayback Machine's: so many rows at once, then a key to go on with. */
  private Answer index(String path, int most) {
    Map<String, String> asked = parameters(path);
    assertThat(asked).containsEntry("url", URL).containsEntry("output", "json");
    int from = Integer.parseInt(asked.getOrDefault("resumeKey", "key 0").substring(4));
    int to = Math.min(rows.size(), from + most);
    String list = String.join(",\n ", rows.subList(from, to));
    String key = to < rows.size() ? ",\n [],\n [\"key+" + to + "\"]" : "";
    String json = rows.isEmpty() ? "[]" : "[" + HEADER + ",\n " + list + key + "]\n";
    return Answer.of(200, "application/json", json).gzipped().with("Content-Encoding", "gzip");
  }

  private Answer replay(Instant now, CollectFixture.Request request) {
    String timestamp = request.path().substring(5, 19);
    assertThat(request.path()).startsWith("/web/" + timestamp + "id_/http");
    return replays
        .getOrDefault(timestamp, (n, r) -> Answer.of(404, "text/html", ""))
        .at(now, request);
  }

  private void row(String timestamp, String type, String status, String digest) {
    rows.add(
        "[\"example,courier)/news/light\",\"%s\",\"%s\",\"%s\",\"%s\",\"%s\",\"1234\"]"
            .formatted(timestamp, URL, type, status, digest));
  }

  private static String page(String lead) {
    return new ScriptedArticle("/news/light", "A light for Gull Point", NOW, lead).html(NOW, "");
  }

  private void page(String timestamp, String lead) {
    replays.put(timestamp, (now, request) -> Answer.html(page(lead)));
  }

  private void capture(String timestamp, String digest, String lead) {
    row(timestamp, "text/html", "200", digest);
    page(timestamp, lead);
  }

  private @Nullable String take() throws InterruptedException {
    came.clear();
    CaptureCollector.Listed listed = captures.list(URL, null, null);
    assertThat(listed.trouble()).isNull();
    return captures.take(
        listed.captures(),
        "courier",
        URL,
        (capture, result, reason) -> came.put(capture.timestamp(), result));
  }

  private List<String> versions() {
    return archive.timeline(ArticleId.of("courier", URL)).orElseThrow().versions().stream()
        .map(version -> version.firstSeen() + " " + version.lastSeen() + " " + lead(version))
        .toList();
  }

  private String lead(Version version) {
    return archive.content(version.content()).body().lines().findFirst().orElse("");
  }

  private long asked(String timestamp) {
    return server.visited().stream()
        .filter(visit -> visit.path().startsWith("/web/" + timestamp))
        .count();
  }

  private static final String ONE = "The board will build a light at Gull Point next year.";
  private static final String TWO = "The board may build a light at Gull Point next year.";
  private static final String THREE = "The board will not build a light at Gull Point.";

  @Test
  void captureBecomesWhatWasSeenThen() throws Exception {
    capture("20140314130000", "AAAA", ONE);
    row("20140315130000", "warc/revisit", "-", "AAAA");
    row("20140316130000", "text/html", "301", "RRRR");
    capture("20140401130000", "BBBB", TWO);
    row("20140402130000", "text/html", "404", "NNNN");
    row("20140403130000", "image/png", "200", "PPPP");
    capture("20140501130000", "AAAA", "the index says that this is the first again");
    row("20140502130000", "warc/revisit", "-", "CCCC"); // of what lies before the list
    page("20140502130000", THREE);
    row("not a date", "text/html", "200", "DDDD");

    assertThat(take()).isNull();

    assertThat(came.values())
        .containsExactly(
            CaptureOutcome.TAKEN,
            CaptureOutcome.SAME,
            CaptureOutcome.NO_PAGE,
            CaptureOutcome.TAKEN,
            CaptureOutcome.NO_PAGE,
            CaptureOutcome.NO_PAGE,
            CaptureOutcome.SAME,
            CaptureOutcome.TAKEN);
    assertThat(versions())
        .containsExactly(
            "2014-03-14T13:00:00Z 2014-03-15T13:00:00Z " + ONE,
            "2014-04-01T13:00:00Z 2014-04-01T13:00:00Z " + TWO,
            "2014-05-01T13:00:00Z 2014-05-01T13:00:00Z " + ONE,
            "2014-05-02T13:00:00Z 2014-05-02T13:00:00Z " + THREE);
    assertThat(captures.list(URL, null, null).malformed()).isOne();
    assertThat(server.visited("/robots.txt")).hasSize(1);
    List<Instant> visits = server.visited().stream().map(CollectFixture.Visited::at).toList();
    for (int i = 1; i < visits.size(); i++) {
      assertThat(Duration.between(visits.get(i - 1), visits.get(i))).isGreaterThanOrEqualTo(PACE);
    }

    // All that was taken can be read again, by better rules.
    assertThat(fetches.of(ArticleId.of("courier", URL)).stream().map(StoredPage::seen))
        .extracting(Instant::toString)
        .containsExactly(
            "2014-03-14T13:00:00Z",
            "2014-03-15T13:00:00Z",
            "2014-04-01T13:00:00Z",
            "2014-05-01T13:00:00Z",
            "2014-05-02T13:00:00Z");

    // Again: nothing is asked for twice.
    long before = server.visited().stream().filter(v -> v.path().startsWith("/web/")).count();
    assertThat(take()).isNull();
    assertThat(came.values()).containsOnly(CaptureOutcome.HELD, CaptureOutcome.NO_PAGE);
    assertThat(server.visited().stream().filter(v -> v.path().startsWith("/web/")))
        .hasSize((int) before);
    assertThat(versions()).hasSize(4);
  }

  @Test
  void isWaitedForWhenToldTo() throws Exception {
    row("20140314130000", "text/html", "200", "AAAA");
    Instant[] asked = {Instant.EPOCH, Instant.EPOCH};
    replays.put(
        "20140314130000",
        (now, request) -> {
          if (asked[0].equals(Instant.EPOCH)) {
            asked[0] = now;
            return Answer.of(429, "text/plain", "slower").with("Retry-After", "600");
          }
          asked[1] = now;
          return Answer.html(page(ONE));
        });
    row("20140315130000", "text/html", "200", "BBBB");
    int[] failures = {0};
    replays.put(
        "20140315130000",
        (now, request) ->
            ++failures[0] < 3 ? Answer.of(503, "text/plain", "") : Answer.html(page(TWO)));

    assertThat(take()).isNull();

    assertThat(came.values()).containsOnly(CaptureOutcome.TAKEN);
    assertThat(Duration.between(asked[0], asked[1])).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
  }

  /** A gap in the archive is no gap in what is known: it is told, and tried again the next time. */
  @Test
  void whatCannotBeHadIsToldAndTriedAgain() throws Exception {
    capture("20140314130000", "AAAA", ONE);
    row("20140315130000", "text/html", "200", "BBBB");
    replays.put("20140315130000", (now, request) -> Answer.of(500, "text/html", "<h1>Error</h1>"));
    row("20140316130000", "text/html", "200", "CCCC");
    replays.put(
        "20140316130000", (now, request) -> Answer.redirect("/web/20140317130000id_/" + URL));
    capture("20140317130000", "DDDD", TWO);
    row("20140318130000", "text/html", "200", "EEEE");
    replays.put(
        "20140318130000",
        (now, request) ->
            Answer.html(page(THREE)).with("Memento-Datetime", "Wed, 19 Mar 2014 13:00:00 GMT"));
    row("20140320130000", "text/html", "200", "FFFF");
    replays.put(
        "20140320130000",
        (now, request) ->
            Answer.html(
                "<html><title>Privacy</title><body><h1>Your privacy</h1><p>We and our partners use"
                    + " cookies and ask for your consent.</p></body></html>"));

    assertThat(take()).isNull();

    assertThat(came.values())
        .containsExactly(
            CaptureOutcome.TAKEN,
            CaptureOutcome.FAILED,
            CaptureOutcome.ELSEWHERE,
            CaptureOutcome.TAKEN,
            CaptureOutcome.ELSEWHERE,
            CaptureOutcome.NO_ARTICLE);
    assertThat(versions())
        .containsExactly(
            "2014-03-14T13:00:00Z 2014-03-14T13:00:00Z " + ONE,
            "2014-03-17T13:00:00Z 2014-03-17T13:00:00Z " + TWO);

    page("20140315130000", THREE);
    assertThat(take()).isNull();
    assertThat(came.get("20140315130000")).isEqualTo(CaptureOutcome.TAKEN);
    assertThat(asked("20140314130000")).isOne();
    assertThat(asked("20140320130000")).as("kept, though no article").isOne();
    assertThat(versions()).hasSize(3);
  }

  @Test
  void isLeftAloneWhenItDoesNotAnswer() throws Exception {
    capture("20140314130000", "AAAA", ONE);
    for (int day = 15; day < 25; day++) {
      row("201403" + day + "130000", "text/html", "200", "B" + day);
      replays.put(
          "201403" + day + "130000", (now, request) -> Answer.of(502, "text/html", "Bad gateway"));
    }
    assertThat(take()).contains("502");
    assertThat(came).hasSize(4);

    // It goes on where it stopped.
    for (int day = 15; day < 25; day++) {
      page("201403" + day + "130000", ONE + " Day " + day + ".");
    }
    assertThat(take()).isNull();
    assertThat(versions()).hasSize(11);
    assertThat(asked("20140314130000")).isOne();
  }

  @Test
  void leavesForTodayWhenToldTo() throws Exception {
    row("20140314130000", "text/html", "200", "AAAA");
    replays.put(
        "20140314130000",
        (now, request) -> Answer.of(429, "text/plain", "").with("Retry-After", "86000"));
    capture("20140315130000", "BBBB", TWO);
    assertThat(take()).contains("429").contains("pause until");
    assertThat(asked("20140315130000")).isZero();
  }

  @Test
  void keepsRobotsUnlessItIsToldNotTo() throws Exception {
    server.page(
        "/robots.txt",
        (now, request) -> Answer.of(200, "text/plain", "User-agent: *\nDisallow: /\n"));
    capture("20140314130000", "AAAA", ONE);
    CaptureCollector.Listed forbidden = captures.list(URL, null, null);
    assertThat(forbidden.captures()).isEmpty();
    assertThat(forbidden.trouble()).contains("robots.txt");
    assertThat(server.visited())
        .extracting(CollectFixture.Visited::path)
        .containsOnly("/robots.txt");
    captures.close();
    captures = captures(false);
    assertThat(take()).isNull();
    assertThat(versions()).hasSize(1);
  }

  @Test
  void whatWasErasedIsNotKeptAgain() throws Exception {
    capture("20140314130000", "AAAA", ONE);
    capture("20140315130000", "BBBB", TWO);
    assertThat(take()).isNull();
    ArticleId id = ArticleId.of("courier", URL);
    Instant at = Instant.parse("2014-03-15T13:00:00Z");
    archive.erasures().erase(new Withholding.OfArticle(id, at, at), "libel", NOW, false);
    fetches.erase(id, at, at);
    assertThat(take()).isNull();
    assertThat(came.values()).containsExactly(CaptureOutcome.HELD, CaptureOutcome.ERASED);
    assertThat(fetches.of(id)).hasSize(1);
  }

  /** Neither gives a key to go on with, nor rows with names in front: pywb. */
  @Test
  void anIndexWithoutKeysIsAskedFromTheLastInstantOn() throws Exception {
    List<String> all =
        IntStream.range(0, 2500)
            .mapToObj(
                i ->
                    "{\"urlkey\": \"example,courier)/a\", \"timestamp\": \"%s\", \"url\": \"%s\", \"mime\": \"text/html\", \"status\": \"200\", \"digest\": \"D%d\"}"
                        .formatted(20140101000000L + i / 180 * 100L + i / 3 % 60, URL, i))
            .toList();
    server.pages(
        "/news/cdx?",
        (now, request) -> {
          String from = parameters(request.path()).getOrDefault("from", "");
          return Answer.of(
              200,
              "text/x-cdxj",
              all.stream()
                  .filter(row -> row.split("\"")[7].compareTo(from) >= 0)
                  .limit(1000)
                  .collect(Collectors.joining("\n")));
        });
    WebArchive pywb = WebArchive.of(server.url("/news/cdx"), null);
    assertThat(pywb.replay()).isEqualTo(server.url("/news/{timestamp}id_/{url}"));
    Source guest =
        new Source(
            "captures",
            "ada@example.org",
            NetworkPolicy.EVERYWHERE,
            false,
            PACE,
            1,
            Source.BACKLOG,
            Optional.empty(),
            Optional.empty(),
            List.of());
    try (CaptureCollector all2 = new CaptureCollector(archive, fetches, pywb, guest, true, time)) {
      CaptureCollector.Listed listed = all2.list(URL, "2014", null);
      assertThat(listed.trouble()).isNull();
      assertThat(listed.captures()).hasSize(2500).doesNotHaveDuplicates();
    }
  }

  @Test
  void anIndexThatIsNoneIsToldSo() throws Exception {
    server.pages("/cdx/search/cdx?", (now, request) -> Answer.html("<h1>Blocked site</h1>"));
    assertThat(captures.list(URL, null, null).trouble()).contains("something else than JSON");
    server.pages(
        "/cdx/search/cdx?",
        (now, request) -> Answer.of(200, "application/json", "[[\"urlkey\",\"timestamp\"],[\"a\""));
    assertThat(captures.list(URL, null, null).trouble()).contains("damaged");
    server.pages("/cdx/search/cdx?", (now, request) -> Answer.of(403, "text/plain", "no"));
    assertThat(captures.list(URL, null, null).trouble()).contains("403");
    server.pages("/cdx/search/cdx?", (now, request) -> Answer.of(200, "application/json", "[]"));
    CaptureCollector.Listed none = captures.list(URL, null, null);
    assertThat(none.trouble()).isNull();
    assertThat(none.captures()).isEmpty();
  }
}
