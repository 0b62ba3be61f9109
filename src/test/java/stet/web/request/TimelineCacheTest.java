package stet.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Timeline;
import stet.model.WithheldException;
import stet.model.Withholding;

/** Long timelines are kept for the next request, and no longer than they are true. */
class TimelineCacheTest {

  private static final String URL = "https://courier.example/live";
  private static final ArticleId ID = ArticleId.of("courier", URL);
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final int MANY = 600;

  @Test
  void aLongOneIsKeptWhileItIsTrue(@TempDir Path home) {
    try (Archive archive = TestArchives.open(home)) {
      archive.record(IntStream.range(0, MANY).mapToObj(i -> seen(URL, i)).toList());
      TimelineCache timelines = new TimelineCache(archive);
      Timeline first = timelines.of(ID).orElseThrow();
      assertThat(timelines.of(ID)).containsSame(first);

      archive.record(List.of(seen("https://courier.example/other", 0)));
      assertThat(timelines.of(ID)).containsSame(first);

      archive.record(List.of(seen(URL, MANY)));
      assertThat(timelines.of(ID).orElseThrow().versions()).hasSize(MANY + 1);
      assertThat(timelines.of(ID)).isEqualTo(archive.timeline(ID));
    }
  }

  @Test
  void nothingOfWhatIsWithheldIsKept(@TempDir Path home) {
    try (Archive archive = TestArchives.open(home)) {
      archive.record(IntStream.range(0, MANY).mapToObj(i -> seen(URL, i)).toList());
      TimelineCache timelines = new TimelineCache(archive);
      assertThat(timelines.of(ID)).isPresent();
      new WithholdingRegister(archive, Clock.systemUTC())
          .place(new Withholding.OfArticle(ID, null, null), "A court asked for it.");
      assertThatThrownBy(() -> timelines.of(ID)).isInstanceOf(WithheldException.class);
    }
  }

  private static Observation seen(String url, int minute) {
    return new Observation(
        "courier",
        url,
        BEGIN.plusSeconds(60L * minute),
        new Content("Live", "", "It is minute " + minute + "."),
        "jsonl/1",
        null,
        "en");
  }
}
