package stet.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import stet.Chrome;

/** A reader of the pages, with the browser that is installed; where there is none, tests end. */
final class BrowserFixture implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver browser;

  BrowserFixture(Path profile) {
    Optional<ChromeDriver> chrome = Chrome.open(profile);
    assumeTrue(chrome.isPresent(), Chrome.INSTALL);
    browser = chrome.orElseThrow();
  }

  ChromeDriver browser() {
    return browser;
  }

  /** A window that wide, in light colours. */
  void size(int width) {
    colours("light");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** In those colours, and still: or a click may come while the page glides. */
  void colours(String scheme) {
    prefers(scheme, "reduce");
  }

  /** As for those who mind no motion. */
  void moving() {
    prefers("light", "no-preference");
  }

  private void prefers(String scheme, String motion) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", motion))));
  }

  void search(String query) {
    leave(() -> browser.findElement(By.id("q")).sendKeys(query, Keys.ENTER));
  }

  void follow(By link) {
    leave(() -> browser.findElement(link).click());
  }

  /**
   * Goes to another page, and on only when it is there: what was clicked may act a little later.
   */
  void leave(Runnable step) {
    WebElement page = browser.findElement(By.tagName("html"));
    step.run();
    new WebDriverWait(browser, PATIENCE)
        // Between two pages the driver may have no answer at all.
        .ignoring(WebDriverException.class)
        .until(
            waiting ->
                Boolean.TRUE.equals(ExpectedConditions.stalenessOf(page).apply(waiting))
                    && "complete".equals(browser.executeScript("return document.readyState")));
  }

  /** Waits until something is there to be seen. */
  WebElement await(By what) {
    return new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  /** Waits until something that is there is to be seen no more. */
  void awaitHidden(By what) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.invisibilityOfElementLocated(what));
  }

  /** Waits until the first that a selector finds stands within the window. */
  void awaitInSight(String selector) {
    new WebDriverWait(browser, PATIENCE)
        .until(
            page ->
                Boolean.TRUE.equals(
                    browser.executeScript(
                        "const box = document.querySelector(arguments[0])?.getBoundingClientRect();"
                            + "return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight",
                        selector)));
  }

  /** Waits until nothing of the kind is there. */
  void awaitNone(By what) {
    new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.numberOfElementsToBe(what, 0));
  }

  /**
   * Waits until what assistive technology is told of the page, which is made after it, has this.
   */
  void announced(String told) {
    new WebDriverWait(browser, PATIENCE)
        .until(
            page ->
                String.valueOf(browser.executeCdpCommand("Accessibility.getFullAXTree", Map.of()))
                    .contains(told));
  }

  /** Waits until an element says that. */
  void await(By what, String text) {
    new WebDriverWait(browser, PATIENCE)
        .until(ExpectedConditions.textToBePresentInElementLocated(what, text));
  }

  static double number(@Nullable Object answer) {
    return answer instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @Override
  public void close() {
    browser.quit();
  }
}
