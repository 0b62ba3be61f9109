package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import stet.model.ArticleId;
import stet.model.Observation;

/** The pages in the browser that is installed: a reader's way through them, and their access. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {

  private static final String INSTALL =
      "no Chromium or Chrome with its driver on the PATH: apt-get install chromium chromium-driver";

  /** The rules of which a narrower page may break others than a wide one. */
  private static final List<String> NARROW =
      List.of("color-contrast", "scrollable-region-focusable", "link-name");

  private static final List<String> DARK = List.of("color-contrast");

  private Newsstand stand;
  private ChromeDriver browser;

  @BeforeAll
  void open(@TempDir Path home, @TempDir Path profile) throws IOException {
    Optional<File> driver = installed("chromedriver");
    Optional<File> chrome =
        Stream.of("chromium", "google-chrome", "chrome")
            .flatMap(name -> installed(name).stream())
            .findFirst();
    assumeTrue(driver.isPresent() && chrome.isPresent(), INSTALL);
    List<Observation> observations = new ArrayList<>(Newsstand.read(Newsstand.DEMO));
    observations.addAll(Newsstand.ferry());
    stand = Newsstand.of(home, observations);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chrome.orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + profile);
    // The driver is named, so that Selenium looks for none to download.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow())
            .usingAnyFreePort()
            .build();
    browser = new ChromeDriver(service, options);
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
    browser.findElement(By.id("q")).sendKeys("person:lavrov", Keys.ENTER);
    assertThat(browser.getTitle()).startsWith("person:lavrov");
    browser.get(stand.address() + "/");
    browser.findElement(By.id("q")).sendKeys("Lavrov", Keys.ENTER);
    browser.findElement(By.linkText("Ferry talks fail in Port Alder")).click();
    browser.findElement(By.partialLinkText("edits")).click();
    assertThat(browser.findElement(By.cssSelector(".row.headline .old del")).getText())
        .contains("open");
    assertThat(browser.findElement(By.cssSelector(".row.headline .new")).isDisplayed()).isTrue();
    String feed = browser.findElement(By.linkText("Atom")).getDomAttribute("href");
    assertThat(feed).isNotNull();
    assertThat(stand.get(String.valueOf(feed)).body()).contains("<feed");
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
            "/person?name=ilse+corvane",
            "/source?name=courier",
            "/articles",
            "/help",
            "/help/api",
            "/about",
            "/nothing")) {
      colours("light");
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

  private static String demo(String source, String url) {
    return "/article/" + ArticleId.of(source, url);
  }

  private void colours(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private void size(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static Optional<File> installed(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }
}
