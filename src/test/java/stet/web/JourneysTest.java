package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import stet.model.Observation;

/**
 * Tasks of a fact-checker over real press releases, each begun at the front page. The number of
 * steps, which are searches and followed links, is printed and has a limit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneysTest {

  private static final Path CORPUS = Path.of("../shared/corpora/govuk-news.jsonl.gz");

  private ServerFixture stand;
  private BrowserFixture reader;
  private ChromeDriver browser;
  private int steps;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    assumeTrue(Files.exists(CORPUS), "needs the corpus of press releases");
    reader = new BrowserFixture(home.resolve("profile"));
    browser = reader.browser();
    reader.size(1440);
    Path part = Files.createTempFile(home, "news", ".jsonl");
    Files.write(part, revised());
    List<Observation> observations = new ArrayList<>(ServerFixture.read(part));
    // The corpus has one source; the newspapers of the demo are there to compare it with.
    observations.addAll(ServerFixture.read(ServerFixture.DEMO));
    stand = ServerFixture.of(home.resolve("stet"), observations);
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

  /** The lines of the articles that changed, and of all that name the one who is asked about. */
  private static List<String> revised() throws IOException {
    List<String> lines;
    try (BufferedReader read =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
      lines = read.lines().toList();
    }
    Map<String, Long> counts =
        lines.stream().collect(Collectors.groupingBy(JourneysTest::article, Collectors.counting()));
    return lines.stream()
        .filter(line -> counts.getOrDefault(article(line), 0L) > 1 || line.contains("Sajid Javid"))
        .filter(line -> !line.contains("\"title\": \"\""))
        .toList();
  }

  private static String article(String line) {
    return line.substring(0, line.indexOf("\", \"source\""));
  }

  @BeforeEach
  void begin() {
    browser.get(stand.address() + "/");
    steps = 0;
  }

  @AfterEach
  void tell(TestInfo journey) {
    System.out.println("Journey " + journey.getDisplayName() + ": " + steps + " steps");
    assertThat(steps).isBetween(1, 4);
  }

  private void ask(String words) {
    steps++;
    reader.search(words);
  }

  private void follow(String selector) {
    steps++;
    reader.follow(By.cssSelector(selector));
  }

  private String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
  }

  private List<WebElement> all(String selector) {
    return browser.findElements(By.cssSelector(selector));
  }

  @Test
  void quotesOfAYear() {
    ask("which quotes changed in 2022?");
    assertThat(text(".read-as")).contains("changed:quote seen:2022");
    follow(".found .what");
    assertThat(all(".row.changed del, .row.changed ins")).isNotEmpty();
  }

  @Test
  void allAboutAPerson() {
    ask("Sajid Javid");
    follow(".offers a[href^='/person']");
    assertThat(text("h1")).isEqualTo("Sajid Javid");
    follow("a[href='/person?name=javid']");
    assertThat(all(".bars a[href='/person?name=sajid+javid']")).isNotEmpty();
  }

  @Test
  void headlinesThatChanged() {
    ask("which headlines were rewritten?");
    assertThat(all(".found .edits del, .found .edits ins")).isNotEmpty();
    follow(".found .what");
    assertThat(browser.getCurrentUrl()).contains("headline");
  }

  @Test
  void headlinesSoftened() {
    ask("which headlines were softened in 2021?");
    assertThat(text(".read-as")).contains("changed:headline changed:hedge seen:2021");
    assertThat(text("h1")).startsWith("Nothing found");
    follow(".meant a, .read-as .wider a, main ul a[href*='changed%3Aheadline']");
    assertThat(all(".found")).isNotEmpty();
  }

  @Test
  void oneLongStory() {
    follow("a[href='/articles?sort=versions']");
    follow(".found h2 a");
    assertThat(all(".story li")).hasSize(3);
    assertThat(text(".story li")).startsWithIgnoringCase("between ");
    assertThat(text(".breaks")).contains("without a new version");
    follow(".story a");
    assertThat(all(".row.changed")).isNotEmpty();
  }

  @Test
  void anArticleByItsHeadline() {
    follow("nav a[href='/articles']");
    steps++;
    reader.leave(
        () ->
            browser
                .findElement(By.id("headline"))
                .sendKeys("British citizens across Italy", Keys.ENTER));
    assertThat(text(".found h2")).isEqualTo("Meeting British citizens across Italy");
  }

  @Test
  void aDeletionVerified() {
    ask("which quotes were removed in 2021?");
    follow(".found .what");
    String deleted = text(".row.changed del");
    assertThat(deleted).isNotBlank();
    follow(".head h2 a");
    assertThat(text("article.text").replaceAll("\\s+", " "))
        .contains(deleted.replaceAll("\\s+", " ").strip());
  }

  @Test
  void twoSourcesCompared() {
    follow("nav a[href='/corrections']");
    assertThat(all("table.account tbody tr")).hasSizeGreaterThan(1);
    follow("table.account a[href^='/source']");
    assertThat(all("main .bars, main .numbers, main .found")).isNotEmpty();
  }

  @Test
  void sharingToAPhone() {
    ask("which quotes changed in 2022?");
    follow(".found .what");
    browser.findElement(By.cssSelector(".cite summary")).click();
    String address = text(".cite p a");
    assertThat(address).startsWith(stand.address().toString());
    reader.size(390);
    try {
      browser.get(address);
      assertThat(all(".row.changed")).isNotEmpty();
      assertThat(
              BrowserFixture.number(
                  browser.executeScript("return document.documentElement.scrollWidth")))
          .isLessThanOrEqualTo(390);
    } finally {
      reader.size(1440);
    }
  }

  @Test
  void aPhrasesLife() {
    ask("Sajid Javid");
    follow(".offers a[href^='/phrase']");
    assertThat(all(".spells li")).isNotEmpty();
  }

  @Test
  void figuresChangedQuietly() {
    follow("a[href*='tag%3Anumber'][href*='-edit']");
    assertThat(all(".found .edits li")).isNotEmpty();
    follow(".found .what");
    assertThat(all(".row.changed")).isNotEmpty();
  }

  @Test
  void changesWithoutANoticeAreListed() {
    follow("nav a[href='/corrections']");
    int count = Integer.parseInt(text("table.account td:nth-of-type(5) a").replace(",", ""));
    follow("table.account td:nth-of-type(5) a");
    assertThat(text("#listed")).contains("without a notice");
    assertThat(all("ol.listed li")).hasSize(Math.min(count, 100));
  }

  @Test
  void followingAWord() {
    ask("vaccine");
    String feed =
        String.valueOf(
            browser
                .findElement(By.cssSelector(".keep a[href*='where%3A'][href^='/search.atom']"))
                .getDomAttribute("href"));
    assertThat(stand.get(feed).body()).contains("matching edit");
  }

  @Test
  void aSpreadsheet() {
    ask("which figures changed in 2022?");
    String csv =
        String.valueOf(
            browser
                .findElement(By.cssSelector(".keep a[href*='format=spreadsheet']"))
                .getDomAttribute("href"));
    assertThat(stand.get(csv).body().lines().count()).isGreaterThan(2);
  }

  @Test
  void mistakesAndAQuestion() {
    ask("changed:2022");
    follow(".meant a");
    assertThat(all(".found")).isNotEmpty();
    browser.get(stand.address() + "/");
    ask("who changed quotes by Sajid Javid in 1999?");
    assertThat(text("h1")).startsWith("Nothing found");
    follow(".read-as .wider a");
    assertThat(all(".found")).isNotEmpty();
  }
}
