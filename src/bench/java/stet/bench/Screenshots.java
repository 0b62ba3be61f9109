package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import stet.App;
import stet.Chrome;
import stet.cli.StetCommand;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.web.Server;
import stet.web.ServerSettings;

/**
 * Takes the README's pictures of the demo archive with the Chromium or Chrome that is installed:
 * {@code mvn -Pbench verify -Dbench=stet.bench.Screenshots}.
 */
final class Screenshots {

  private static final Path PICTURES = Path.of("src", "site");
  private static final String DEMO = "src/main/resources/stet/demo.jsonl";
  private static final int WIDTH = 1280;

  /** An edit that is worth a look: a minister's words, softened. */
  private static final String SOFTENED = "removed:disgrace tag:quote-changed";

  /** A picture: its name, the page and how much of it. */
  private record Picture(String name, String path, int height) {}

  private Screenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path home = Files.createTempDirectory("stet-pictures");
    StetCommand.run(App::open, "import", "--home", home.toString(), DEMO);
    try (App app = App.open(home);
        Server server = app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0)).start()) {
      app.deriver().catchUp();
      List<Picture> pictures =
          List.of(
              new Picture("front", "/", 1060),
              new Picture("search", "/search?q=ferry+tag%3Anumber", 1000),
              new Picture("diff", softened(app), 1000));
      ChromeDriver browser =
          Chrome.open(home.resolve("profile"))
              .orElseThrow(() -> new IllegalStateException(Chrome.INSTALL));
      try {
        // The same picture wherever it is taken; setting it twice may be refused.
        browser.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "UTC"));
        for (Picture picture : pictures) {
          Files.write(
              PICTURES.resolve(picture.name() + ".png"),
              taken(browser, server.address() + picture.path(), picture.height()));
        }
      } finally {
        browser.quit();
      }
    } finally {
      Bench.delete(home);
    }
  }

  private static String softened(App app) {
    Question question = new Question(SOFTENED, 1, Order.BEST, null);
    Answer answer =
        app.search()
            .search(question)
            .answer()
            .filter(found -> !found.results().isEmpty())
            .orElseThrow(
                () -> new IllegalStateException("the demo has no edit that meets " + SOFTENED));
    Answer.FoundEdit edit = answer.results().getFirst().edits().getFirst();
    return "/article/"
        + answer.results().getFirst().article().id()
        + "/"
        + edit.from()
        + ".."
        + edit.to();
  }

  private static byte[] taken(ChromeDriver browser, String address, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", WIDTH, "height", height, "deviceScaleFactor", 1, "mobile", false));
    browser.get(address);
    Object data =
        browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    return Base64.getDecoder().decode(String.valueOf(data));
  }
}
