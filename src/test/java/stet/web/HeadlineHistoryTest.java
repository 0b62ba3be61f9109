package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** A page that has a date in its headline changes it every day. */
class HeadlineHistoryTest {

  private static final String LIST = "https://www.harbourcourier.example/court-list";

  @Test
  void ofManyChangesThoseAtEitherEndAreInSight(@TempDir Path home) {
    List<Observation> days = new ArrayList<>();
    for (int day = 10; day < 25; day++) {
      days.add(
          ServerFixture.seen(
              LIST,
              "2014-03-" + day + "T08:00:00Z",
              null,
              "Court list for " + day + " March",
              "The court sits at ten in the old customs house."));
    }
    try (ServerFixture stand = ServerFixture.of(home, days)) {
      Document page = stand.page(ServerFixture.article(LIST));
      assertThat(page.select(".headlines li")).hasSize(14);
      assertThat(page.select(".headlines > ol li ins").eachText())
          .containsExactly("11", "12", "13", "22", "23", "24");
      assertThat(page.select(".headlines details summary").text())
          .isEqualTo("8 changes of the headline in between");
    }
  }

  /** More than fits on a page of edits is there to be taken along. */
  @Test
  void editsBeyondThoseOnThePageAreATable(@TempDir Path home) {
    List<Observation> hours = new ArrayList<>();
    Instant first = Instant.parse("2014-03-01T08:00:00Z");
    for (int hour = 0; hour < 104; hour++) {
      hours.add(
          ServerFixture.seen(
              LIST,
              first.plus(Duration.ofHours(hour)).toString(),
              null,
              "Court list, hour " + (hour + 1),
              "The court sits at ten in the old customs house."));
    }
    try (ServerFixture stand = ServerFixture.of(home, hours)) {
      Document page = stand.page("/search?q=where%3Aheadline");
      assertThat(page.select(".edits > li")).hasSize(100);
      Element more = page.expectFirst(".found > .more a");
      assertThat(more.text()).isEqualTo("3 more edits found in this article: all of them as CSV");
      List<String> lines = stand.get(more.attr("href")).body().lines().toList();
      assertThat(lines.subList(lines.lastIndexOf("") + 1, lines.size())).hasSize(1 + 103);
    }
  }
}
