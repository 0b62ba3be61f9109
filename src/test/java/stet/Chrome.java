package stet;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium or Chrome that is installed, if there is one with its driver. */
public final class Chrome {
  private Chrome() {}

  /** What to do where there is none. */
  public static final String INSTALL =
      "no Chromium or Chrome with its driver on the PATH: apt-get install chromium chromium-driver";

  /**
   * Opens it without a window; empty where it is not installed.
   *
   * @param profile a directory for what it keeps
   */
  public static Optional<ChromeDriver> open(Path profile) {
    Optional<File> driver = installed("chromedriver");
    Optional<File> chrome =
        Stream.of("chromium", "google-chrome", "chrome")
            .flatMap(name -> installed(name).stream())
            .findFirst();
    if (driver.isEmpty() || chrome.isEmpty()) {
      return Optional.empty();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chrome.get());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    // The driver is named, so that Selenium looks for none to download.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get())
            .usingAnyFreePort()
            .build();
    return Optional.of(new ChromeDriver(service, options));
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
