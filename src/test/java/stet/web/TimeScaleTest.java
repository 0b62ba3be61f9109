package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Quiet years take little room on the time line, and the order of events stays. */
class TimeScaleTest {

  private static final int WIDTH = 1000;

  private static TimeScale scale(String... events) {
    return new TimeScale(Stream.of(events).map(Instant::parse).toList(), WIDTH);
  }

  @Test
  void aQuietYearIsABreak() {
    TimeScale scale =
        scale(
            "2014-05-01T00:00:00Z",
            "2014-05-01T06:00:00Z",
            "2014-05-01T12:00:00Z",
            "2019-05-01T00:00:00Z",
            "2019-05-01T12:00:00Z");
    assertThat(scale.breaks()).hasSize(1);
    assertThat(scale.breaks().getFirst().from()).isEqualTo("2014-05-01T12:00:00Z");
    assertThat(scale.at(Instant.parse("2014-05-01T00:00:00Z"))).isZero();
    assertThat(scale.at(Instant.parse("2014-05-01T12:00:00Z"))).isEqualTo(475);
    assertThat(scale.at(Instant.parse("2019-05-01T00:00:00Z"))).isEqualTo(525);
    assertThat(scale.at(Instant.parse("2019-05-01T12:00:00Z"))).isEqualTo(WIDTH);
  }

  @Test
  void evenStepsAreDrawnToScale() {
    TimeScale scale = scale("2014-05-01T00:00:00Z", "2015-05-01T00:00:00Z", "2016-05-01T00:00:00Z");
    assertThat(scale.breaks()).isEmpty();
    assertThat(scale.at(Instant.parse("2015-05-01T00:00:00Z"))).isBetween(495, 505);
  }

  @Property
  void laterIsNeverFurtherLeft(
      @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 900_000_000) Long> seconds) {
    List<Instant> events = seconds.stream().sorted().map(Instant::ofEpochSecond).toList();
    TimeScale scale = new TimeScale(events, WIDTH);
    List<Integer> places = events.stream().map(scale::at).toList();
    assertThat(places).isSorted().allMatch(place -> place >= 0 && place <= WIDTH);
  }
}
