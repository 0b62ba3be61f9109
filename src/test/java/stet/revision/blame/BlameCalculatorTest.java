package stet.revision.blame;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Timeline;

/** What is kept of an article between two questions never changes an answer. */
class BlameCalculatorTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @Test
  void aVersionThatCameSinceIsTakenIn(@TempDir Path home) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      BlameCalculator blames = new BlameCalculator(archive);
      record(archive, "a", 0, "Four people died at sea.");
      assertThat(body(blames, archive, "a", 1)).isEqualTo("1 Four people died at sea.");
      record(archive, "a", 10, "Four people died at sea on Monday.");
      assertThat(body(blames, archive, "a", 2))
          .isEqualTo("1 Four people died at sea |2 on Monday|1 .");
    }
  }

  @Test
  void anEarlierVersionIsAnsweredAfterALaterOne(@TempDir Path home) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      BlameCalculator blames = new BlameCalculator(archive);
      record(archive, "a", 0, "Four people died at sea.");
      record(archive, "a", 10, "Five people died at sea.");
      record(archive, "a", 20, "Six people died at sea.");
      assertThat(body(blames, archive, "a", 3)).isEqualTo("3 Six |1 people died at sea.");
      assertThat(body(blames, archive, "a", 2)).isEqualTo("2 Five |1 people died at sea.");
    }
  }

  @Test
  void anObservationThatArrivesLateChangesTheNumbers(@TempDir Path home) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      BlameCalculator blames = new BlameCalculator(archive);
      record(archive, "a", 10, "Four people died at sea.");
      record(archive, "a", 20, "Five people died at sea.");
      assertThat(body(blames, archive, "a", 2)).isEqualTo("2 Five |1 people died at sea.");
      record(archive, "a", 0, "Ten people died at sea.");
      assertThat(body(blames, archive, "a", 3)).isEqualTo("3 Five |1 people died at sea.");
    }
  }

  @Test
  void articlesAreKeptApart(@TempDir Path home) throws IOException {
    try (Archive archive = TestArchives.open(home)) {
      BlameCalculator blames = new BlameCalculator(archive);
      record(archive, "a", 0, "Four people died at sea.");
      record(archive, "b", 0, "The crane is new.");
      record(archive, "b", 10, "Four people died at sea.");
      assertThat(body(blames, archive, "a", 1)).isEqualTo("1 Four people died at sea.");
      assertThat(body(blames, archive, "b", 2)).isEqualTo("2 Four people died at sea.");
    }
  }

  private static void record(Archive archive, String article, long minute, String body) {
    archive.record(
        List.of(
            new Observation(
                "courier",
                article,
                NOON.plusSeconds(60 * minute),
                new Content("Ferry", "", body),
                "test/1",
                null,
                "en")));
  }

  private static String body(BlameCalculator blames, Archive archive, String article, int number) {
    Timeline timeline = archive.timeline(ArticleId.of("courier", article)).orElseThrow();
    return blames.of(timeline, timeline.number(number).orElseThrow(), 10).body().stream()
        .map(span -> span.version() + " " + span.text())
        .collect(joining("|"));
  }
}
