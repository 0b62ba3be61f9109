package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import stet.Corpora;
import stet.model.ArticleId;
import stet.model.Observation;

/**
 * The longest diffs of the corpora, measured in the browser that is installed: whatever is said of
 * an edit stands beside it, and the address of an edit leads to its words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongDiffsTest {

  private static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Two observations of an article, between which very much changed. */
  enum Diff {
    COVID("govuk-news", "2021-06-03T13:34:27Z", "2021-09-16T13:46:21Z"),
    THEATRES("govuk-news", "2020-10-12T13:18:35Z", "2020-10-12T13:58:01Z"),
    MINISTERS("govuk-news", "2022-09-06T17:01:39Z", "2022-09-07T14:30:16Z"),
    SLAVERY("govuk", "2022-05-18T09:28:31Z", "2022-07-01T16:03:50Z");

    private final String corpus;
    private final String from;
    private final String to;

    Diff(String corpus, String from, String to) {
      this.corpus = corpus;
      this.from = from;
      this.to = to;
    }

    String address(ArticleId article) {
      return "/article/" + article + "/" + digits(from) + ".." + digits(to);
    }

    private static String digits(String instant) {
      return instant.replaceAll("[^0-9]", "");
    }
  }

  private final Map<Diff, String> addresses = new LinkedHashMap<>();
  private ServerFixture stand;
  private BrowserFixture reader;

  @BeforeAll
  void open(@TempDir Path home, @TempDir Path profile) throws IOException {
    List<Observation> observations = new ArrayList<>();
    for (String corpus : List.of("govuk-news", "govuk")) {
      Path lines = Files.createTempFile(home, corpus, ".jsonl");
      Files.write(lines, lines(Corpora.file(corpus + ".jsonl.gz"), corpus));
      observations.addAll(ServerFixture.read(lines));
    }
    for (Diff diff : Diff.values()) {
      for (Observation observation : observations) {
        if (observation.seen().toString().equals(diff.to)) {
          ArticleId article = ArticleId.of(observation.source(), observation.identifier());
          addresses.put(diff, diff.address(article));
        }
      }
    }
    reader = new BrowserFixture(profile);
    stand = ServerFixture.of(home, observations);
  }

  /** The lines of a corpus in which one of its two instants stands. */
  private static List<String> lines(Path corpus, String name) throws IOException {
    List<String> instants =
        Stream.of(Diff.values())
            .filter(diff -> diff.corpus.equals(name))
            .flatMap(diff -> Stream.of(diff.from, diff.to))
            .map(instant -> "\"" + instant + "\"")
            .toList();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> instants.stream().anyMatch(line::contains)).toList();
    }
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

  static Stream<Arguments> diffs() {
    return Stream.of(Diff.values())
        .flatMap(diff -> WIDTHS.stream().map(width -> Arguments.of(diff, width)));
  }

  /** Or else “removed” may be read of words that were added, which accuses somebody wrongly. */
  @ParameterizedTest
  @MethodSource("diffs")
  void aNoteStandsBesideItsOwnEdit(Diff diff, int width) {
    reader.size(width);
    reader.browser().get(stand.address() + addresses.get(diff));
    assertThat(BrowserFixture.number(reader.browser().executeScript(NOTES))).isGreaterThan(30);
    assertThat(reader.browser().executeScript(MISPLACED)).isEqualTo(List.of());
  }

  /**
   * Notes that are longer than the text of their row are a line each, and a button unfolds them.
   */
  @Test
  void aNoteThatIsFoldedCanBeUnfolded() {
    reader.size(1440);
    reader.browser().get(stand.address() + addresses.get(Diff.THEATRES));
    WebElement note = reader.browser().findElement(By.cssSelector(".note.shortened:has(.unfold)"));
    assertThat(note.findElement(By.className("rest")).isDisplayed()).isFalse();
    note.findElement(By.className("unfold")).click();
    assertThat(note.findElement(By.className("rest")).isDisplayed()).isTrue();
    assertThat(note.findElement(By.className("unfold")).getText()).isEqualTo("less");
  }

  /** So that whoever is sent to a sentence need not look for it. */
  @ParameterizedTest
  @MethodSource("diffs")
  void theAddressOfAnEditLeadsToItsWords(Diff diff, int width) {
    reader.size(width);
    reader.browser().get(stand.address() + addresses.get(diff));
    int notes = (int) BrowserFixture.number(reader.browser().executeScript(NOTES));
    for (int at : List.of(notes / 3, notes - 1)) {
      Object anchor = reader.browser().executeScript(ANCHOR, at);
      reader.browser().get("about:blank");
      reader.browser().get(stand.address() + addresses.get(diff) + "#" + anchor);
      new WebDriverWait(reader.browser(), PATIENCE)
          .withMessage(() -> diff + " #" + anchor + " at " + width)
          .until(page -> Boolean.TRUE.equals(reader.browser().executeScript(IN_SIGHT, anchor)));
    }
  }

  private static final String NOTES = "return document.querySelectorAll('.note').length";

  private static final String ANCHOR =
      "const note = document.querySelectorAll('.note')[arguments[0]];"
          + "return note.querySelector('.number').id || note.id";

  private static final String WORDS =
      """
      const wordsOf = note => [...note.closest('.row').querySelectorAll('.edit')].filter(words =>
          Number(note.dataset.first) <= Number(words.dataset.edit)
          && Number(words.dataset.edit) <= Number(note.dataset.last)
          && words.getClientRects().length > 0);
      """;

  /** The first line of the words, for long ones fit on no screen of a telephone. */
  private static final String IN_SIGHT =
      WORDS
          + """
          const words = wordsOf(document.getElementById(arguments[0]).closest('.note'));
          return words.length > 0 && [...words[0].getClientRects()].slice(0, 1).every(line =>
              line.top >= 0 && line.bottom <= innerHeight);
          """;

  /** What is wrong with the place of each note, in words. */
  private static final String MISPLACED =
      WORDS
          + """
          const wrong = [];
          const wide = innerWidth > 992;
          const rows = [...document.querySelectorAll('.pair .row')].filter(row => !row.closest('details:not([open])'));
          let above = -Infinity;
          let latest = 0;
          for (const row of rows) {
            const box = row.getBoundingClientRect();
            if (box.top < above - 1) wrong.push('a row begins above the end of the row before it');
            above = box.bottom;
            let end = -Infinity;
            for (const note of row.querySelectorAll('.note')) {
              const first = Number(note.dataset.first);
              if (!note.id.endsWith('-from')) {
                if (first < latest) wrong.push(note.id + ' comes after edit ' + latest);
                latest = first;
              }
              const place = note.getBoundingClientRect();
              if (place.top < box.top - 1 || place.bottom > box.bottom + 1) wrong.push(note.id + ' leaves its row');
              if (place.top < end - 1) wrong.push(note.id + ' lies on the note before it');
              end = place.bottom;
              const lines = wordsOf(note).flatMap(words => [...words.getClientRects()]);
              if (lines.length === 0) wrong.push(note.id + ' is about no words');
              const number = row.querySelectorAll(`.ref[data-n="${note.dataset.first}"]`);
              if (![...number].some(n => n.getClientRects().length > 0)) wrong.push(note.id + ' has no number at its words');
              const beside = lines.some(line => line.top < place.bottom && line.bottom > place.top);
              const short = note.classList.contains('shortened') || !note.querySelector('.rest').children.length;
              if (wide && !beside && !short) wrong.push(note.id + ' stands beside the words of another edit');
              if (!wide && lines.some(line => line.bottom > place.top + 1)) wrong.push(note.id + ' does not follow its words');
            }
          }
          return wrong.slice(0, 20);
          """;
}
