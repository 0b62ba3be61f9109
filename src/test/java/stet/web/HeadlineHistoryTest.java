package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
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
          Newsstand.seen(
              LIST,
              "2014-03-" + day + "T08:00:00Z",
              null,
              "Court list for " + day + " March",
              "The court sits at ten in the old customs house."));
    }
    try (Newsstand stand = Newsstand.of(home, days)) {
      Document page = stand.page(Newsstand.article(LIST));
      assertThat(page.select(".headlines li")).hasSize(14);
      assertThat(page.select(".headlines > ol li ins").eachText())
          .containsExactly("11", "12", "13", "22", "23", "24");
      assertThat(page.select(".headlines details summary").text())
          .isEqualTo("8 changes of the headline in between");
    }
  }
}
