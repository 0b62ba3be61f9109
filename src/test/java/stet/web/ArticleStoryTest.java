package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** The page of an article says in a few sentences what changed most, and no more than was seen. */
class ArticleStoryTest {

  private static final String STORM = "https://courier.example/2014/05/storm";
  private static final String HARBOUR = "The harbour stays closed, and no ship may leave it today.";

  private static Observation storm(String instant, String headline, String body) {
    return ServerFixture.seen(
        STORM,
        instant,
        null,
        headline,
        body + "\n\n" + HARBOUR + "\n\nThe mayor asks for patience.");
  }

  private static Document page(Path home, List<Observation> observations) {
    try (ServerFixture stand = ServerFixture.of(home, observations)) {
      Document page = stand.page(ServerFixture.article(observations.getFirst().identifier()));
      for (Element link : page.select(".story a")) {
        String href = link.attr("href");
        String anchor = href.substring(href.indexOf('#') + 1);
        assertThat(stand.page(href.substring(0, href.indexOf('#'))).getElementById(anchor))
            .as(href)
            .isNotNull();
      }
      return page;
    }
  }

  @Test
  void aRewordedHeadlineAndAFigureAreEachASentence(@TempDir Path home) {
    Document page =
        page(
            home,
            List.of(
                storm("2014-05-03T10:00:00Z", "Storm hits coast", "The storm killed 12 sailors."),
                storm(
                    "2014-05-04T10:00:00Z", "Storm spares harbour", "The storm killed 12 sailors."),
                storm(
                    "2014-05-06T10:00:00Z",
                    "Storm spares harbour",
                    "The storm killed 15 sailors.")));
    assertThat(page.select(".story li").eachText())
        .containsExactly(
            "between 3 May 2014, 10:00 and 4 May 2014, 10:00 UTC, the headline was reworded:"
                + " “Storm hits coast” became “Storm spares harbour”. See this edit",
            "between 4 May 2014, 10:00 and 6 May 2014, 10:00 UTC, a figure changed: “12” became"
                + " “15”. See this edit");
  }

  @Test
  void aQuotationIsQuotedWithoutTheWordsAroundIt(@TempDir Path home) {
    assertThat(page(home, ServerFixture.ferry()).select(".story li").eachText())
        .anyMatch(
            sentence ->
                sentence.contains(
                    "the words inside a quotation changed: “We will build two ferries"));
  }

  /** What is the same at the beginning of both texts is left out, and not what differs. */
  @Test
  void aLongSentenceIsQuotedWhereItChanged(@TempDir Path home) {
    String beginning =
        "The council said after a meeting of all of its members, which took until late in the night"
            + " and was not open to the press, that the harbour of the old town would be ";
    Document page =
        page(
            home,
            List.of(
                storm(
                    "2014-05-03T10:00:00Z", "Storm", beginning + "rebuilt in stone by the summer."),
                storm("2014-05-04T10:00:00Z", "Storm", beginning + "given up for good by then.")));
    assertThat(page.select(".story li").text())
        .contains("“… ", "would be rebuilt in stone", "became", "would be given up")
        .doesNotContain("The council said");
  }

  @Test
  void theTimeOfAStepIsToldOnce(@TempDir Path home) {
    Document page =
        page(
            home,
            List.of(
                storm("2014-05-03T10:00:00Z", "Storm hits coast", "The storm killed 12 sailors."),
                storm("2014-05-04T10:00:00Z", "Storm spares it", "The storm killed 15 sailors.")));
    assertThat(page.select(".story .when").eachText())
        .containsExactly(
            "between 3 May 2014, 10:00 and 4 May 2014, 10:00 UTC", "in the same version");
  }

  @Test
  void thereAreAtMostThreeInOrderOfTime(@TempDir Path home) {
    List<Observation> days =
        IntStream.range(1, 8)
            .mapToObj(
                day ->
                    storm(
                        "2014-05-0" + day + "T10:00:00Z",
                        "Storm hits coast",
                        "The storm killed " + (10 + day * 3) + " sailors."))
            .toList();
    List<String> dates = page(home, days).select(".story li time:first-child").eachAttr("datetime");
    assertThat(dates).hasSize(3).isSorted();
  }

  @Test
  void anArticleThatNeverChangedHasNoStory(@TempDir Path home) {
    assertThat(
            page(home, List.of(storm("2014-05-03T10:00:00Z", "Storm", "The storm came.")))
                .select(".story"))
        .isEmpty();
  }
}
