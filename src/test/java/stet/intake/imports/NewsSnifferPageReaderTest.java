package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.model.Content;
import stet.model.Observation;

/** What people saved of News Sniffer is not lost. */
class NewsSnifferPageReaderTest {

  private static final Instant SEEN = Instant.parse("2014-03-14T13:00:00Z");

  @Test
  void thePageThatThisProjectStartedFrom() throws IOException {
    ImportedFile page = ImportedFile.file(new ImportOpener(SEEN), Corpora.file("seed-page.txt"));
    assertThat(page.malformed()).isEmpty();
    List<Observation> wanted =
        ImportedFile.file(new ImportOpener(null), Corpora.file("seed.jsonl")).observations();
    assertThat(page.observations()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(page.observations().get(i).content()).isEqualTo(wanted.get(i).content());
      assertThat(page.observations().get(i).seen()).isEqualTo(wanted.get(i).seen());
      assertThat(page.observations().get(i).article()).isEqualTo(wanted.get(i).article());
      assertThat(page.observations().get(i).label()).isEqualTo(List.of("6", "7").get(i));
    }
  }

  @Test
  void asHtmlItTellsItsInstants() throws IOException {
    String page =
        """
        <!DOCTYPE html><html><body><p>This article is from the source '<cite>ledger</cite>' and was first published or seen on
        <time datetime='2014-03-14T12:00:00Z'>March 14</time>.</p>
        <p>You can find the current article at its original source at <cite class="article_url"><a href="https://ledger.example/1">https://ledger.example/1</a></cite></p>
        <table class="version_diff"><tr><th class="version"><small>Version 2</small></th><th class="version"><small>Version 3</small></th></tr>
        <tr id="title"><th class="title"><del>A ferry sinks</del></th><th class="title"><ins>Ferry sinks off Gull Point</ins></th></tr>
        <tr><td class="time"><time datetime="2014-03-14T13:20:00Z">13:20</time></td><td class="time"><time datetime="2014-03-14T14:10:00Z">14:10</time> (about 1 hour later)</td></tr>
        <tr><td>Four people died.</td><td>Five people died.</td></tr><tr><td></td><td>The sea was rough.</td></tr></table></body></html>
        """;
    assertThat(ImportedFile.text(page, null).observations())
        .containsExactly(
            observation("2014-03-14T13:20:00Z", "2", "A ferry sinks", "Four people died."),
            observation(
                "2014-03-14T14:10:00Z",
                "3",
                "Ferry sinks off Gull Point",
                "Five people died.\n\nThe sea was rough."));
  }

  @Test
  void aColumnThatIsAloneIsRefusedWithItsLine() throws IOException {
    String page =
        """
        This article is from the source 'ledger' and was first published or seen on .
        You can find the current article at its original source at https://ledger.example/1
        Version 1 Version 2
        A ferry sinks A ferry sinks
        (about 2 hours later)
        The harbour board said nothing. Two of its members had left.
        """;
    assertThat(ImportedFile.text(page, SEEN).malformed())
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.place()).isEqualTo("6");
              assertThat(bad.reason()).contains("one column only");
            });
  }

  @Test
  void withoutAnInstantItAsksForOne() throws IOException {
    String page =
        """
        This article is from the source 'ledger'. You can find the current article at its original source at https://ledger.example/1
        Version 1 Version 2
        A ferry sinks A ferry sinks
        Four died.Four died.
        """;
    assertThat(ImportedFile.text(page, null).malformed())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains("--seen"));
  }

  private static Observation observation(String seen, String label, String headline, String body) {
    return new Observation(
        "ledger",
        "https://ledger.example/1",
        Instant.parse(seen),
        new Content(headline, "", body),
        "newssniffer/1",
        label,
        null);
  }
}
