package stet.web;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What of the page that a browser shows cannot be used by all, as axe finds it.
 *
 * <p>Its own driver sends the script anew for each question, opens a window for the answer and
 * lists all that is in order: that takes two to five times as long, for the same faults.
 */
final class AccessibilityChecker {

  /** All that axe holds a page against unless told otherwise. */
  static final List<String> EVERY_RULE = List.of();

  private static final String RUN =
      """
      const [rules, done] = arguments;
      axe.run(document, {resultTypes: ['violations'], ...(rules.length && {runOnly: rules})})
        .then(found => done(found.violations.map(rule => rule.id)), fault => done(String(fault)));
      """;

  private final ChromeDriver browser;
  private final String script;

  AccessibilityChecker(ChromeDriver browser) throws IOException {
    this.browser = browser;
    try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      this.script = new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The ids of the rules that the page breaks; a test fails where that cannot be told. */
  List<String> broken(List<String> rules) {
    if (!Boolean.TRUE.equals(browser.executeScript("return 'axe' in window"))) {
      browser.executeScript(script);
    }
    if (browser.executeAsyncScript(RUN, rules) instanceof List<?> found) {
      return found.stream().map(String::valueOf).toList();
    }
    throw new AssertionError("axe told nothing");
  }
}
