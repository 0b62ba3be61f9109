package stet.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Withholding;

/**
 * Every page there is, in the browser that is installed: it can be used by all, wide and narrow,
 * light and dark; it is light, still, and asks nobody else for anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  /** The rules of which a page that is narrow and dark may break others than a wide, light one. */
  private static final List<String> NARROW_AND_DARK =
      List.of("color-contrast", "scrollable-region-focusable", "link-name", "target-size");

  /**
   * From a small telephone to a wide screen, also just below and above where the layout changes.
   */
  private static final List<Integer> WIDTHS =
      List.of(320, 360, 480, 600, 703, 705, 800, 900, 991, 993, 1100, 1280, 1920);

  /** The most that a first visit may cost, in bytes. */
  private static final double HEAVY = 100_000;

  private static final String ARTICLE = ServerFixture.article(ServerFixture.FERRY);
  private static final String DIFF = ARTICLE + "/" + ServerFixture.FERRY_DIFF;
  private static final String VERSION = ARTICLE + "/20140314140000";
  private static final String HEBREW = "https://courier.example/2014/03/hebrew";
  private static final String LONG = "https://courier.example/2014/03/long";
  private static final String SECRET = "https://courier.example/2014/03/secret";

  /** Pages by route: a new route needs addresses here, or a reason below. */
  private static final Map<String, List<String>> PAGES =
      Map.ofEntries(
          entry("/", List.of("/")),
          entry(
              "/search",
              List.of(
                  "/search",
                  "/search?q=tag%3Aquote-changed",
                  "/search?q=ferry",
                  "/search?q=tag%3Anumber&sort=newest",
                  "/search?q=added%3Axylophonist",
                  "/search?q=%22never+closed")),
          entry("/phrase", List.of("/phrase", "/phrase?q=ferry", "/phrase?q=xylophonist")),
          entry("/quotation", List.of("/quotation", "/quotation?q=slid+to+one+side")),
          entry(
              "/articles",
              List.of(
                  "/articles",
                  "/articles?headline=ferry&sort=versions",
                  "/articles?headline=xylophonist")),
          entry("/article", List.of("/article?url=nothing")),
          entry(
              "/article/{id}",
              List.of(
                  ARTICLE,
                  demo("courier", "https://www.harbourcourier.example/2025/10/14/ferry-gull-point"),
                  demo("radio", "https://news.radiovestmere.example/story/51802-dock-strike-vote"),
                  ServerFixture.article(LONG),
                  ServerFixture.article(SECRET))),
          entry("/article/{id}/go", List.of(ARTICLE + "/go")),
          entry(
              "/article/{id}/fetched",
              List.of(
                  ARTICLE + "/fetched",
                  ARTICLE + "/fetched?before=20140314133000",
                  ServerFixture.article(HEBREW) + "/fetched")),
          entry(
              "/article/{id}/{instants}",
              List.of(
                  DIFF,
                  DIFF + "?view=column",
                  DIFF + "?edit=new-headline-1",
                  DIFF + "?view=changes",
                  ServerFixture.article(HEBREW) + "/" + ServerFixture.FERRY_DIFF,
                  ServerFixture.article(LONG) + "/" + ServerFixture.FERRY_DIFF,
                  VERSION,
                  VERSION + "?origins")),
          entry("/corrections", List.of("/corrections", "/corrections?source=ledger")),
          entry("/feeds", List.of("/feeds")),
          entry("/help", List.of("/help")),
          entry("/help/api", List.of("/help/api")),
          entry("/about", List.of("/about")),
          entry(
              "/person",
              List.of(
                  "/person?name=ilse+corvane",
                  "/person?name=sergey+v+lavrov",
                  "/person?name=nobody")),
          entry("/source", List.of("/source?name=courier")),
          entry("/withheld", List.of("/withheld")),
          entry("/swaps", List.of("/swaps", "/swaps?source=ledger")),
          entry("/saved", List.of("/saved")),
          entry("/saved/{name}", List.of("/saved/softened")));

  private static final String NO_PAGE = "is no page: ";

  /** Routes that show no page, by the end or the beginning of their path. */
  private static final Map<String, String> OTHERS =
      Map.of(
          ".atom", NO_PAGE + "a feed",
          ".rss", NO_PAGE + "a feed",
          ".json", NO_PAGE + "a feed, or the API's description",
          "/api/", NO_PAGE + "JSON",
          "/health", NO_PAGE + "JSON",
          "/static/", NO_PAGE + "styles, scripts and icon",
          "/share.png", NO_PAGE + "a picture",
          "/ask", NO_PAGE + "leads on to a search",
          "/compare", NO_PAGE + "leads on to a comparison");

  private ServerFixture stand;
  private BrowserFixture reader;
  private AccessibilityChecker axe;

  @BeforeAll
  void open(@TempDir Path home, @TempDir Path profile) throws IOException {
    List<Observation> observations = new ArrayList<>(ServerFixture.read(ServerFixture.DEMO));
    observations.addAll(ServerFixture.ferry());
    observations.add(hebrew("2014-03-14T13:00:00Z", "ארבעה"));
    observations.add(hebrew("2014-03-14T14:00:00Z", "שבעה"));
    observations.add(tooLong("2014-03-14T13:00:00Z", "two"));
    observations.add(tooLong("2014-03-14T14:00:00Z", "three"));
    observations.add(farAway());
    observations.add(ServerFixture.seen(SECRET, "2014-03-14T13:00:00Z", null, "Secret", "It is."));
    stand = ServerFixture.of(home, observations, EveryPageTest::looks);
    stand.save("softened", "tag:quote-changed");
    new WithholdingRegister(stand.archive(), Clock.systemUTC())
        .place(
            new Withholding.OfArticle(ArticleId.of("courier", SECRET), null, null),
            "A court asked for it.");
    reader = new BrowserFixture(profile);
    axe = new AccessibilityChecker(reader.browser());
    // Of another zone than UTC, so that times are told anew, and so far away that a page which
    // jumps when its scripts arrive is seen to.
    reader
        .browser()
        .executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Kathmandu"));
    reader.browser().executeCdpCommand("Network.enable", Map.of());
    reader
        .browser()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline", false,
                "latency", 60,
                "downloadThroughput", 500_000,
                "uploadThroughput", 500_000));
  }

  @AfterAll
  void close() {
    if (reader != null) {
      reader.close();
    }
    if (stand != null) {
      stand.close();
    }
  }

  @Test
  void everyRouteIsLookedAtOrIsNoPage() {
    for (String path : stand.paths()) {
      boolean excepted =
          OTHERS.keySet().stream().anyMatch(part -> path.endsWith(part) || path.startsWith(part));
      assertThat(PAGES.containsKey(path))
          .as("%s has addresses in PAGES, or else a reason in OTHERS", path)
          .isNotEqualTo(excepted);
    }
    assertThat(stand.paths()).containsAll(PAGES.keySet());
  }

  static Stream<String> addresses() {
    return Stream.concat(PAGES.values().stream().flatMap(List::stream), Stream.of("/nothing"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void canBeUsedByAllAndIsLightAndStill(String path) {
    reader.size(1440);
    reader.browser().executeCdpCommand("Network.clearBrowserCache", Map.of());
    reader.browser().get(stand.address() + path);
    assertThat(BrowserFixture.number(run("return " + SENT))).as("bytes").isBetween(1_000.0, HEAVY);
    assertThat(run("return " + ELSEWHERE)).as("asked of others").isEqualTo(List.of());
    assertThat(BrowserFixture.number(reader.browser().executeAsyncScript(SHIFT)))
        .as("layout shift")
        .isLessThan(0.01);
    assertUsable();
  }

  /** Or else the pages above might be found without fault by what finds none. */
  @Test
  void findsWhatCannotBeUsedByAll() {
    reader.size(1440);
    reader.browser().get(stand.address() + "/about");
    run("document.querySelector('main p').style.color = '#ddd'");
    run("document.querySelector('main').append(document.createElement('button'))");
    assertThat(axe.broken(AccessibilityChecker.EVERY_RULE))
        .contains("button-name", "color-contrast");
    assertThat(axe.broken(NARROW_AND_DARK)).containsExactly("color-contrast");
  }

  /** That something failed is told too, and what to do next; the log says the rest. */
  @Test
  void theFailureCanBeUsedByAll(@TempDir Path home) {
    try (ServerFixture damaged = ServerFixture.of(home, ServerFixture.ferry())) {
      damaged.damage();
      reader.size(1440);
      reader.browser().get(damaged.address() + "/");
      assertThat(reader.browser().getPageSource()).contains("Something went wrong", "could not");
      assertUsable();
    }
  }

  /** Whoever asks too often is told so on a page too. */
  @Test
  void theRefusalCanBeUsedByAll(@TempDir Path home) {
    reader
        .browser()
        .executeCdpCommand(
            "Network.setExtraHTTPHeaders",
            Map.of("headers", Map.of("X-Forwarded-For", "203.0.113.7")));
    try (ServerFixture limited =
        ServerFixture.with(settings -> settings.limited(1), home, ServerFixture.ferry())) {
      reader.size(1440);
      reader.browser().get(limited.address() + "/about");
      reader.browser().get(limited.address() + "/about");
      assertThat(reader.browser().getPageSource()).contains("ask again in");
      assertUsable();
    } finally {
      reader
          .browser()
          .executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
    }
  }

  private static final String SENT =
      "[...performance.getEntriesByType('navigation'),"
          + " ...performance.getEntriesByType('resource')]"
          + ".reduce((sum, entry) => sum + entry.transferSize, 0)";

  private static final String ELSEWHERE =
      "performance.getEntriesByType('resource').map(entry => entry.name)"
          + ".filter(name => !name.startsWith(location.origin))";

  private static final String SHIFT =
      "const done = arguments[0]; let sum = 0;"
          + "new PerformanceObserver(list => list.getEntries()"
          + ".forEach(entry => sum += entry.value))"
          + ".observe({type: 'layout-shift', buffered: true});"
          + "setTimeout(() => done(sum), 100);";

  private @Nullable Object run(String script) {
    return reader.browser().executeScript(script);
  }

  private void assertUsable() {
    assertUsable("wide and light", AccessibilityChecker.EVERY_RULE);
    for (int width : WIDTHS) {
      reader.size(width);
      assertFits(width + " pixels wide");
    }
    reader.size(390);
    reader.colours("dark");
    assertUsable("narrow and dark", NARROW_AND_DARK);
  }

  private void assertUsable(String how, List<String> rules) {
    assertThat(axe.broken(rules)).as(how).isEmpty();
    assertFits(how);
  }

  private void assertFits(String how) {
    assertThat(
            run(
                "return document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .as("%s scrolls sideways by", how)
        .isEqualTo(0L);
  }

  private static Observation hebrew(String instant, String number) {
    return new Observation(
        "courier",
        HEBREW,
        Instant.parse(instant),
        new Content(
            "מעבורת התנגשה בנמל",
            "",
            number + " אנשים נפצעו בהתנגשות, מסר דובר הנמל.\n\nהחקירה נמשכת מאז הבוקר בנמל הישן."),
        "jsonl/1",
        null,
        "he");
  }

  /** A source whose name fits on no line of a phone, as hosts and repositories may have it. */
  private static Observation farAway() {
    return new Observation(
        "ArchivesOfTheHarbourBoard/contributed-versions",
        "https://board.example/2014/03/notice",
        Instant.parse("2014-03-14T13:00:00Z"),
        new Content("Notice", "", "The harbour is closed."),
        "jsonl/1",
        null,
        "en");
  }

  /** A headline of many lines, and words that fit on none. */
  private static Observation tooLong(String instant, String ships) {
    return ServerFixture.seen(
        LONG,
        instant,
        "a label by [[Special:Contributions/192.0.2.146|192.0.2.146]], rather long for a label",
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: after a"
                + " night of talks that nobody had expected, and a morning on which three ministers"
                + " gave three accounts of them, the ferry company says that it will build %s ships"
                + " and sell the oldest to a museum")
            .formatted(ships),
        "The word is " + "x".repeat(180) + ", " + ships + " of them said.");
  }

  /**
   * What {@code stet.intake.collect} tells, which is run with these pages in {@code
   * SourceCommandTest}.
   */
  private static List<FetchLog.Look> looks(ArticleId article) {
    Instant noon = Instant.parse("2014-03-14T13:00:00Z");
    Instant later = Instant.parse("2014-03-14T14:00:00Z");
    String digest = "sha1:" + "A2".repeat(16);
    return article.equals(ArticleId.of("courier", ServerFixture.FERRY))
        ? List.of(
            new FetchLog.Look(noon, later, "https://web.example/" + "x".repeat(90), 200, digest),
            new FetchLog.Look(later, later, ServerFixture.FERRY, 304, digest))
        : List.of();
  }

  private static String demo(String source, String url) {
    return "/article/" + ArticleId.of(source, url);
  }
}
