package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import stet.Chrome;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;

/** The pages in the browser that is installed: a reader's way through them, and their access. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  /** The rules of which a narrower page may break others than a wide one. */
  private static final List<String> NARROW =
      List.of("color-contrast", "scrollable-region-focusable", "link-name");

  private static final String HEBREW = "https://courier.example/2014/03/hebrew";

  private static final List<String> DARK = List.of("color-contrast");

  private Newsstand stand;
  private ChromeDriver browser;

  @BeforeAll
  void open(@TempDir Path home, @TempDir Path profile) throws IOException {
    Optional<ChromeDriver> chrome = Chrome.open(profile);
    assumeTrue(chrome.isPresent(), Chrome.INSTALL);
    browser = chrome.orElseThrow();
    List<Observation> observations = new ArrayList<>(Newsstand.read(Newsstand.DEMO));
    observations.addAll(Newsstand.ferry());
    observations.add(hebrew("2014-03-14T13:00:00Z", "ארבעה"));
    observations.add(hebrew("2014-03-14T14:00:00Z", "שבעה"));
    stand = Newsstand.of(home, observations);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.quit();
    }
    if (stand != null) {
      stand.close();
    }
  }

  @Test
  void aReaderSearchesReadsSideBySideAndSubscribes() {
    size(1440);
    browser.get(stand.address() + "/");
    search("person:lavrov");
    assertThat(browser.getTitle()).startsWith("person:lavrov");
    browser.get(stand.address() + "/");
    search("Lavrov");
    follow(By.linkText("Ferry talks fail in Port Alder"));
    follow(By.partialLinkText("edits"));
    assertThat(browser.findElement(By.cssSelector(".row.headline .old del")).getText())
        .contains("open");
    assertThat(browser.findElement(By.cssSelector(".row.headline .new")).isDisplayed()).isTrue();
    String feed = browser.findElement(By.linkText("Atom")).getDomAttribute("href");
    assertThat(feed).isNotNull();
    assertThat(stand.get(String.valueOf(feed)).body()).contains("<feed");
  }

  private void search(String query) {
    leave(() -> browser.findElement(By.id("q")).sendKeys(query, Keys.ENTER));
  }

  private void follow(By link) {
    leave(() -> browser.findElement(link).click());
  }

  /**
   * Goes to another page, and on only when it is there: what was clicked may act a little later.
   */
  private void leave(Runnable step) {
    WebElement page = browser.findElement(By.tagName("html"));
    step.run();
    new WebDriverWait(browser, Duration.ofSeconds(20))
        .until(
            waiting ->
                Boolean.TRUE.equals(ExpectedConditions.stalenessOf(page).apply(waiting))
                    && "complete".equals(browser.executeScript("return document.readyState")));
  }

  /** From a question to a change that is read, followed, subscribed to and shared. */
  @Test
  void aReaderFollowsAChangedQuotation() {
    size(1440);
    browser.get(stand.address() + "/");
    follow(By.cssSelector("a[href='/search?q=tag%3Aquote-changed']"));
    assertThat(browser.findElement(By.className("asked")).getText())
        .isEqualTo("Edits that changed a quote.");
    int all = browser.findElements(By.className("found")).size();
    follow(By.cssSelector(".facet a[href*='source%3Aledger']"));
    assertThat(browser.findElements(By.className("found")))
        .hasSizeBetween(1, all - 1)
        .allSatisfy(found -> assertThat(found.getText()).contains("ledger"));
    follow(By.cssSelector(".drops li:last-child a"));
    assertThat(browser.findElements(By.className("found"))).hasSize(all);

    follow(By.cssSelector(".found .what"));
    String diff = browser.getCurrentUrl();
    assertThat(browser.findElement(By.cssSelector(".row.changed .old del")).isDisplayed()).isTrue();
    assertThat(browser.findElement(By.cssSelector(".row.changed .new ins")).isDisplayed()).isTrue();

    follow(By.cssSelector(".revisions [rel=prev]"));
    assertThat(browser.getCurrentUrl()).isNotEqualTo(diff).contains("..");
    follow(By.cssSelector(".heads .head:first-child a"));
    assertThat(browser.findElement(By.tagName("article")).getText()).isNotBlank();
    leave(
        () -> browser.findElement(By.cssSelector(".slider input")).sendKeys(Keys.HOME, Keys.ENTER));
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Version 1");

    browser.get(diff);
    String feed = browser.findElement(By.linkText("Atom")).getDomAttribute("href");
    assertThat(stand.get(String.valueOf(feed)).body()).contains("<feed");
    browser.findElement(By.cssSelector(".cite summary")).click();
    String address = browser.findElement(By.cssSelector(".cite > p > a")).getText();
    browser.get(address);
    String picture =
        String.valueOf(
            browser
                .findElement(By.cssSelector("meta[property='og:image']"))
                .getDomAttribute("content"));
    assertThat(stand.get(picture.substring(stand.address().toString().length())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void drawingOverAHistogramAsksForThatTime() {
    size(1440);
    browser.get(stand.address() + "/search?q=tag%3Anumber");
    WebElement picture = browser.findElement(By.cssSelector(".histogram svg"));
    int width = picture.getSize().getWidth();
    leave(
        () ->
            new Actions(browser)
                .moveToElement(picture, -width / 2 + 2, 0)
                .clickAndHold()
                .moveToElement(picture, 0, 0)
                .release()
                .perform());
    assertThat(browser.findElement(By.className("asked")).getText()).contains("from ");
    assertThat(browser.getCurrentUrl()).contains("seen%3A%5B");
  }

  /** What a first visit costs and whether anything jumps, by what the browser itself measured. */
  @Test
  void aFirstVisitIsLightAndStill() {
    String article = Newsstand.article(Newsstand.FERRY);
    size(1440);
    // Of another zone than UTC, so that times are told anew.
    browser.executeCdpCommand(
        "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
    for (String path :
        List.of(
            "/",
            "/search?q=tag%3Anumber",
            demo("courier", "https://www.harbourcourier.example/2025/10/14/ferry-gull-point"),
            article + "/" + Newsstand.FERRY_DIFF,
            article + "/20140314140000",
            "/person?name=ilse+corvane",
            "/help")) {
      browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
      browser.get(stand.address() + path);
      Object bytes =
          browser.executeScript(
              "return [...performance.getEntriesByType('navigation'),"
                  + " ...performance.getEntriesByType('resource')]"
                  + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
      assertThat(number(bytes).longValue()).as(path).isBetween(1_000L, 100_000L);
      assertThat(
              browser.executeScript(
                  "return performance.getEntriesByType('resource').map(entry => entry.name)"
                      + ".filter(name => !name.startsWith(location.origin))"))
          .as(path)
          .isEqualTo(List.of());
      Object shift =
          browser.executeAsyncScript(
              "const done = arguments[0]; let sum = 0;"
                  + "new PerformanceObserver(list => list.getEntries()"
                  + ".forEach(entry => sum += entry.value))"
                  + ".observe({type: 'layout-shift', buffered: true});"
                  + "setTimeout(() => done(sum), 200);");
      assertThat(number(shift).doubleValue()).as(path).isLessThan(0.01);
    }
  }

  @Test
  void theFrontPageCanBeUsedWithoutScriptsAndStyles() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/static/*")));
    try {
      browser.get(stand.address() + "/");
      search("tag:quote-changed");
      assertThat(browser.findElement(By.tagName("h1")).getText()).contains("edits in");
      follow(By.cssSelector(".found .what"));
      assertThat(browser.findElements(By.tagName("del"))).isNotEmpty();
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
      browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
    }
  }

  /** What a screen reader is told, from the tree that the browser makes for it. */
  @Test
  void whatWentAndWhatCameIsAnnounced() {
    size(1440);
    browser.get(stand.address() + Newsstand.article(Newsstand.FERRY) + "/" + Newsstand.FERRY_DIFF);
    String tree =
        String.valueOf(browser.executeCdpCommand("Accessibility.getFullAXTree", Map.of()));
    for (String told : List.of("value=deletion", "value=insertion", "[removed:", "[added:")) {
      assertThat(tree.contains(told)).as(told).isTrue();
    }
  }

  @Test
  void keysLeadFromEditToEdit() {
    size(1440);
    browser.get(stand.address() + Newsstand.article(Newsstand.FERRY) + "/" + Newsstand.FERRY_DIFF);
    WebElement page = browser.findElement(By.tagName("body"));
    page.sendKeys("j");
    assertThat(browser.getCurrentUrl()).endsWith("#edit-1");
    browser.switchTo().activeElement().sendKeys("n");
    assertThat(browser.getCurrentUrl()).endsWith("#edit-2");
    browser.switchTo().activeElement().sendKeys("k");
    assertThat(browser.getCurrentUrl()).endsWith("#edit-1");
  }

  /** Whichever way a text is read, the old version stands left of the new. */
  @Test
  void theOldVersionStandsLeftOfTheNewInEveryScript() {
    size(1440);
    String hebrew = Newsstand.article(HEBREW) + "/20140314130000..20140314140000";
    browser.get(stand.address() + hebrew);
    List<WebElement> rows = browser.findElements(By.className("row"));
    assertThat(rows).hasSizeGreaterThan(2);
    for (WebElement row : rows) {
      int left = row.findElement(By.className("old")).getLocation().getX();
      assertThat(left).isLessThan(row.findElement(By.className("new")).getLocation().getX());
      assertThat(row.findElement(By.className("new")).getCssValue("direction")).isEqualTo("rtl");
    }
  }

  @Test
  void onANarrowScreenTheChangeIsToldInOneColumn() {
    size(390);
    browser.get(stand.address() + Newsstand.article(Newsstand.FERRY) + "/" + Newsstand.FERRY_DIFF);
    assertThat(browser.findElement(By.cssSelector(".row.headline .old")).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.cssSelector(".row.headline .inline")).getText())
        .contains("open")
        .contains("fail");
  }

  /** Each page is loaded once: what depends on width or colours alone is checked again. */
  @Test
  void everyPageCanBeUsedByAll() {
    String article = Newsstand.article(Newsstand.FERRY);
    for (String path :
        List.of(
            "/",
            "/search",
            "/search?q=tag%3Aquote-changed",
            "/search?q=ferry",
            "/search?q=added%3Axylophonist",
            "/search?q=%22never+closed",
            article,
            demo("courier", "https://www.harbourcourier.example/2025/10/14/ferry-gull-point"),
            demo("radio", "https://news.radiovestmere.example/story/51802-dock-strike-vote"),
            article + "/" + Newsstand.FERRY_DIFF,
            article + "/" + Newsstand.FERRY_DIFF + "?view=column",
            article + "/20140314140000",
            article + "/20140314140000?origins",
            "/quotation",
            "/person?name=ilse+corvane",
            "/source?name=courier",
            "/articles",
            "/corrections",
            "/feeds",
            "/withheld",
            "/phrase?q=ferry",
            "/saved",
            "/swaps",
            "/help",
            "/help/api",
            "/about",
            "/nothing")) {
      size(1440);
      browser.get(stand.address() + path);
      assertUsable(path + " wide", new AxeBuilder());
      size(390);
      assertUsable(path + " narrow", new AxeBuilder().withOnlyRules(NARROW));
      colours("dark");
      assertUsable(path + " dark", new AxeBuilder().withOnlyRules(DARK));
    }
  }

  private void assertUsable(String what, AxeBuilder axe) {
    assertThat(axe.analyze(browser).getViolations()).as(what).extracting(Rule::getId).isEmpty();
    assertThat(
            browser.executeScript(
                "return document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth"))
        .as("%s scrolls sideways by", what)
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

  private static Number number(@Nullable Object answer) {
    return answer instanceof Number number ? number : Double.NaN;
  }

  private static String demo(String source, String url) {
    return "/article/" + ArticleId.of(source, url);
  }

  private void colours(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                // Or a click may come while the page still glides.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private void size(int width) {
    colours("light");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }
}
