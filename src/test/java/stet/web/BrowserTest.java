package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import stet.model.Content;
import stet.model.Observation;

/** A reader's ways through the pages, in the browser that is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  private static final String HEBREW = "https://courier.example/2014/03/hebrew";

  private static final String SCROLL = "https://courier.example/2014/03/scroll";

  private ServerFixture stand;
  private BrowserFixture reader;
  private ChromeDriver browser;
  private AccessibilityChecker axe;

  @BeforeAll
  void open(@TempDir Path home, @TempDir Path profile) throws IOException {
    reader = new BrowserFixture(profile);
    browser = reader.browser();
    axe = new AccessibilityChecker(browser);
    List<Observation> observations = new ArrayList<>(ServerFixture.read(ServerFixture.DEMO));
    observations.addAll(ServerFixture.ferry());
    observations.add(hebrew("2014-03-14T13:00:00Z", "ארבעה"));
    observations.add(hebrew("2014-03-14T14:00:00Z", "שבעה"));
    observations.add(scroll("2014-03-14T13:00:00Z", "two"));
    observations.add(scroll("2014-03-14T14:00:00Z", "three"));
    stand = ServerFixture.of(home, observations);
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
  void aReaderSearchesReadsSideBySideAndSubscribes() {
    reader.size(1440);
    browser.get(stand.address() + "/");
    reader.search("person:lavrov");
    assertThat(browser.getTitle()).startsWith("person:lavrov");
    browser.get(stand.address() + "/");
    reader.search("Lavrov");
    reader.follow(By.linkText("Ferry talks fail in Port Alder"));
    reader.follow(By.partialLinkText("edits"));
    assertThat(browser.findElement(By.cssSelector(".row.headline .old del")).getText())
        .contains("open");
    assertThat(browser.findElement(By.cssSelector(".row.headline .new")).isDisplayed()).isTrue();
    String feed = browser.findElement(By.linkText("Atom")).getDomAttribute("href");
    assertThat(feed).isNotNull();
    assertThat(stand.get(String.valueOf(feed)).body()).contains("<feed");
  }

  /** From a question to a change that is read, followed, subscribed to and shared. */
  @Test
  void aReaderFollowsAChangedQuotation() {
    reader.size(1440);
    browser.get(stand.address() + "/");
    reader.follow(By.cssSelector("a[href='/search?q=tag%3Aquote-changed']"));
    assertThat(browser.findElement(By.className("asked")).getText())
        .isEqualTo("Edits that changed a quote.");
    int all = browser.findElements(By.className("found")).size();
    reader.follow(By.cssSelector(".facet a[href*='source%3Aledger']"));
    assertThat(browser.findElements(By.className("found")))
        .hasSizeBetween(1, all - 1)
        .allSatisfy(found -> assertThat(found.getText()).contains("ledger"));
    reader.follow(By.cssSelector(".drops li:last-child a"));
    assertThat(browser.findElements(By.className("found"))).hasSize(all);

    reader.follow(By.cssSelector(".found .what"));
    String diff = browser.getCurrentUrl();
    assertThat(browser.findElement(By.cssSelector(".row.changed .old del")).isDisplayed()).isTrue();
    assertThat(browser.findElement(By.cssSelector(".row.changed .new ins")).isDisplayed()).isTrue();

    reader.follow(By.cssSelector(".revisions [rel=prev]"));
    assertThat(browser.getCurrentUrl()).isNotEqualTo(diff).contains("..");
    reader.follow(By.cssSelector(".heads .head:first-child a"));
    assertThat(browser.findElement(By.tagName("article")).getText()).isNotBlank();
    browser.findElement(By.cssSelector(".slider input")).sendKeys(Keys.HOME);
    reader.await(By.tagName("h1"), "Version 1");
    assertThat(browser.getCurrentUrl()).doesNotContain("..").contains("/article/");

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

  /** At the address of an edit, the citation is that of the edit, whichever is most significant. */
  @Test
  void theCitationIsThatOfTheEditInTheAddress() {
    reader.size(1440);
    String article = ServerFixture.article(ServerFixture.FERRY) + "/" + ServerFixture.FERRY_DIFF;
    browser.get(stand.address() + article);
    List<String> edits =
        browser.findElements(By.cssSelector("[data-cite]")).stream()
            .map(link -> String.valueOf(link.getDomAttribute("data-cite")))
            .toList();
    assertThat(edits).hasSize(3);
    for (String edit : edits) {
      browser.get(stand.address() + article + "?#" + edit);
      browser.findElement(By.cssSelector(".cite summary")).click();
      reader.await(By.cssSelector(".cite > p > a"), "#" + edit);
      assertThat(browser.findElement(By.id("citation")).getText()).isNotBlank();
      browser.get("about:blank");
    }
  }

  /** What is typed is completed; the arrow keys choose, Enter takes, Escape closes. */
  @Test
  void aQueryIsCompletedWhileItIsTyped() {
    reader.size(1440);
    browser.get(stand.address() + "/");
    WebElement box = browser.findElement(By.id("q"));
    box.sendKeys("remo");
    By options = By.cssSelector("[role=listbox]:not([hidden]) [role=option]");
    reader.await(options);
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("true");
    box.sendKeys(Keys.ARROW_DOWN);
    String active = box.getDomAttribute("aria-activedescendant");
    WebElement chosen = browser.findElement(By.id(String.valueOf(active)));
    assertThat(chosen.getDomAttribute("aria-selected")).isEqualTo("true");
    assertThat(chosen.getText()).contains("removed:").contains("words that the edit removed");
    box.sendKeys(Keys.ENTER);
    assertThat(box.getDomProperty("value")).isEqualTo("removed:");
    assertThat(box.getDomAttribute("aria-expanded")).isEqualTo("false");

    box.sendKeys("x Corva");
    assertThat(reader.await(options).getText()).contains("Ilse Corvane");
    box.sendKeys(Keys.ESCAPE);
    assertThat(browser.findElements(options)).isEmpty();
    assertThat(box.getDomProperty("value")).isEqualTo("removed:x Corva");
    box.sendKeys(Keys.ARROW_DOWN);
    reader.await(options);
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(box.getDomProperty("value")).startsWith("removed:x person:\"ilse corvane\"");
    assertThat(axe.broken(AccessibilityChecker.EVERY_RULE)).isEmpty();
    reader.leave(() -> box.sendKeys(Keys.ENTER));
    assertThat(browser.getCurrentUrl()).contains("/search?q=removed%3Ax+person");
  }

  /** From version to version what changed is marked for a moment, and only where motion is. */
  @Test
  void aSliderShowsWhatEachVersionChanged() {
    reader.size(1440);
    String first = ServerFixture.article(ServerFixture.FERRY) + "/20140314130000";
    browser.get(stand.address() + first);
    browser.findElement(By.cssSelector(".slider input")).sendKeys(Keys.ARROW_RIGHT);
    reader.await(By.tagName("h1"), "Version 2");
    assertThat(browser.findElements(By.cssSelector("article .passing"))).isEmpty();
    assertThat(browser.getCurrentUrl()).endsWith("/20140314140000");
    assertThat(browser.findElement(By.tagName("article")).getText()).contains("three ferries");

    reader.moving();
    browser.findElement(By.cssSelector(".slider input")).sendKeys(Keys.ARROW_LEFT);
    reader.await(By.tagName("h1"), "Version 1");
    assertThat(browser.findElements(By.cssSelector("article ins.passing")))
        .extracting(WebElement::getText)
        .contains("two");
    reader.awaitNone(By.cssSelector("article .passing"));
    assertThat(browser.findElement(By.tagName("article")).getText())
        .contains("We will build two ferries")
        .doesNotContain("three");
  }

  /** Words that are selected lead to when they stood; without a selection nothing is offered. */
  @Test
  void selectedWordsCanBeLookedUp() {
    reader.size(1440);
    browser.get(stand.address() + ServerFixture.article(ServerFixture.FERRY) + "/20140314130000");
    By bar = By.className("lookup");
    assertThat(browser.findElement(bar).isDisplayed()).isFalse();
    browser.executeScript(
        "const text = document.getElementById('p3').firstChild;"
            + "getSelection().setBaseAndExtent(text, 1, text, 15)");
    assertThat(reader.await(bar).getText()).startsWith("“We will build”:");
    assertThat(axe.broken(AccessibilityChecker.EVERY_RULE)).isEmpty();
    browser.executeScript("getSelection().removeAllRanges()");
    reader.awaitHidden(bar);
    browser.executeScript(
        "const text = document.getElementById('p3').firstChild;"
            + "getSelection().setBaseAndExtent(text, 1, text, 26)");
    reader.await(bar, "two ferries”");
    reader.follow(By.linkText("when it stood"));
    assertThat(browser.findElement(By.className("found")).getText())
        .contains("in 1 of its 2 versions");
  }

  /** What a version changed far down is brought into sight, and the slider stays there. */
  @Test
  void aSliderLeadsToWhatChanged() {
    reader.size(1440);
    reader.moving();
    browser.get(stand.address() + ServerFixture.article(SCROLL) + "/20140314130000");
    browser.findElement(By.cssSelector(".slider input")).sendKeys(Keys.ARROW_RIGHT);
    reader.await(By.tagName("h1"), "Version 2");
    reader.awaitInSight("article ins.passing");
    reader.awaitInSight(".slider input");
  }

  @Test
  void drawingOverAHistogramAsksForThatTime() {
    reader.size(1440);
    browser.get(stand.address() + "/search?q=tag%3Anumber");
    WebElement picture = browser.findElement(By.cssSelector(".histogram svg"));
    int width = picture.getSize().getWidth();
    reader.leave(
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

  @Test
  void theFrontPageCanBeUsedWithoutScriptsAndStyles() {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.executeCdpCommand("Network.enable", Map.of());
    browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/static/*")));
    try {
      browser.get(stand.address() + "/");
      reader.search("tag:quote-changed");
      assertThat(browser.findElement(By.tagName("h1")).getText()).contains("edits in");
      reader.follow(By.cssSelector(".found .what"));
      assertThat(browser.findElements(By.tagName("del"))).isNotEmpty();
    } finally {
      browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
      browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
    }
  }

  /** What a screen reader is told, from the tree that the browser makes for it. */
  @Test
  void whatWentAndWhatCameIsAnnounced() {
    reader.size(1440);
    browser.get(
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF);
    for (String told : List.of("value=deletion", "value=insertion", "[removed:", "[added:")) {
      reader.announced(told);
    }
  }

  /** The date and the zone once for both ends, as a reader there counts days. */
  @Test
  void timesAreToldInTheReadersZone() {
    reader.size(1440);
    zone("Asia/Kathmandu");
    try {
      String article = stand.address() + ServerFixture.article(ServerFixture.FERRY);
      browser.get(article + "/" + ServerFixture.FERRY_DIFF);
      assertThat(browser.findElement(By.id("change")).getText())
          .contains("between 14 March 2014 at 18:45 and 19:45 GMT+5:45");
      assertThat(browser.findElement(By.cssSelector("#change time")).getDomAttribute("title"))
          .startsWith("2014-03-14 13:00:00 UTC");
      browser.get(article);
      assertThat(browser.findElement(By.cssSelector("#to option")).getText())
          .isEqualTo("2 (7) · 14 March 2014 at 19:45 GMT+5:45");
      zone("Pacific/Auckland");
      browser.get(article + "/" + ServerFixture.FERRY_DIFF);
      assertThat(browser.findElement(By.id("change")).getText())
          .contains("between 15 March 2014 at 02:00 and 03:00");
    } finally {
      zone("");
    }
  }

  private void zone(String zone) {
    browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
  }

  @Test
  void keysLeadFromEditToEdit() {
    reader.size(1440);
    browser.get(
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF);
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
    reader.size(1440);
    String hebrew = ServerFixture.article(HEBREW) + "/20140314130000..20140314140000";
    browser.get(stand.address() + hebrew);
    List<WebElement> rows = browser.findElements(By.className("row"));
    assertThat(rows).hasSizeGreaterThan(2);
    for (WebElement row : rows) {
      int left = row.findElement(By.className("old")).getLocation().getX();
      assertThat(left).isLessThan(row.findElement(By.className("new")).getLocation().getX());
      assertThat(row.findElement(By.className("new")).getCssValue("direction")).isEqualTo("rtl");
    }
    // Set apart, the words keep their side of the arrow, which points from the old to the new.
    assertThat(browser.findElement(By.className("told")).getDomProperty("textContent"))
        .contains("\u2068ארבעה\u2069 → \u2068שבעה\u2069");
  }

  /** Nobody counts a year before it has passed. */
  @Test
  void yearsAreCountedWhenTheyHavePassed() {
    browser.get(
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF);
    long years = ChronoUnit.YEARS.between(LocalDate.of(2014, 3, 14), LocalDate.now(ZoneOffset.UTC));
    assertThat(browser.findElement(By.className("ago")).getText())
        .isEqualTo("(" + years + " years ago)");
  }

  /** However long it is: the row grows with it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?view=changes", "?view=column"})
  void whatIsSaidOfAnEditStaysInItsRow(String view) {
    reader.size(1440);
    browser.get(
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF
            + view);
    for (WebElement row : browser.findElements(By.cssSelector(".row.changed"))) {
      Rectangle place = row.getRect();
      for (WebElement note : row.findElements(By.className("note"))) {
        Rectangle beside = note.getRect();
        assertThat(beside.getY()).isGreaterThan(place.getY() - 2); // whole pixels
        assertThat(beside.getY() + beside.getHeight())
            .isLessThan(place.getY() + place.getHeight() + 2);
      }
    }
  }

  /** Beside the search where there is room, and after what changed where there is not. */
  @Test
  void theNumbersOfTheDayStandInNobodysWay() {
    reader.size(1440);
    browser.get(stand.address() + "/");
    assertThat(place(".day").getY()).isLessThan(place("#lately").getY());
    assertThat(place(".day").getX()).isGreaterThan(place(".opening").getX() + place(".box").width);
    reader.size(390);
    assertThat(place(".day").getY()).isGreaterThan(place("#lately").getY());
    assertThat(place(".day").getY()).isLessThan(place("#newest").getY());
  }

  private Rectangle place(String selector) {
    return browser.findElement(By.cssSelector(selector)).getRect();
  }

  @Test
  void onANarrowScreenTheChangeIsToldInOneColumn() {
    reader.size(390);
    browser.get(
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF);
    assertThat(browser.findElement(By.cssSelector(".row.headline .old")).isDisplayed()).isFalse();
    assertThat(browser.findElement(By.cssSelector(".row.headline .inline")).getText())
        .contains("open")
        .contains("fail");
  }

  @Test
  void theViewThatIsChosenIsTheOneThatIsShown() {
    String diff =
        stand.address()
            + ServerFixture.article(ServerFixture.FERRY)
            + "/"
            + ServerFixture.FERRY_DIFF;
    reader.size(1440);
    browser.get(diff);
    assertThat(views()).startsWith("Side by side", "In one column", "Changes only");
    assertThat(chosenView()).isEqualTo("Side by side");
    reader.size(390);
    assertThat(views()).startsWith("In one column", "Changes only");
    assertThat(chosenView()).isEqualTo("In one column");
    browser.get(diff + "?view=column");
    assertThat(views()).startsWith("In one column", "Changes only");
    assertThat(chosenView()).isEqualTo("In one column");
  }

  private List<String> views() {
    return browser.findElements(By.cssSelector(".views a")).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private String chosenView() {
    return browser.findElement(By.cssSelector(".views [aria-current]")).getText();
  }

  /** A text of several screens, of which the last sentence changes. */
  private static Observation scroll(String instant, String ships) {
    String paragraph = "The board met in the old customs house and heard from the pilots.\n\n";
    return ServerFixture.seen(
        SCROLL, instant, null, "The board meets", paragraph.repeat(60) + "It buys " + ships + ".");
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
}
