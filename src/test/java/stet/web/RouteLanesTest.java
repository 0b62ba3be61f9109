package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteLanesTest {

  private static RouteLanes lanes() {
    RouteLanes lanes = new RouteLanes();
    lanes.add("/saved/{name}.atom", RequestLane.SEARCH);
    lanes.add("/saved", RequestLane.PAGE);
    lanes.add("/source", RequestLane.SEARCH);
    lanes.add("/article/{id}/go", RequestLane.STATIC);
    lanes.add("/article/{id}/{instants}", RequestLane.SEARCH);
    return lanes;
  }

  @Test
  void aPathHasTheLaneOfItsRoute() {
    RouteLanes lanes = lanes();
    assertThat(lanes.of("/source")).isEqualTo(RequestLane.SEARCH);
    assertThat(lanes.of("/source/")).isEqualTo(RequestLane.SEARCH);
    assertThat(lanes.of("/saved/one.atom")).isEqualTo(RequestLane.SEARCH);
    assertThat(lanes.of("/saved")).isEqualTo(RequestLane.PAGE);
    assertThat(lanes.of("/article/x/go")).as("the first").isEqualTo(RequestLane.STATIC);
    assertThat(lanes.of("/article/x/20140314")).isEqualTo(RequestLane.SEARCH);
  }

  /** Not that of a route whose path is the beginning of it. */
  @Test
  void aPathWithoutARouteIsAPage() {
    RouteLanes lanes = lanes();
    for (String path : new String[] {"", "/", "/sourcebook", "/source/x", "/saved/x/y"}) {
      assertThat(lanes.of(path)).as(path).isEqualTo(RequestLane.PAGE);
    }
  }

  /** The pattern that cut off the slashes at the end took the square of their number. */
  @Test
  void aPathOfAMillionSlashesIsReadInNoTime() {
    String path = "/".repeat(1_000_000) + "x";
    RouteLanes lanes = lanes();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(lanes.of(path)).isEqualTo(RequestLane.PAGE));
  }

  @Test
  void everyRouteOfAServerIsKnown(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      assertThat(stand.lane("/search")).isEqualTo(RequestLane.SEARCH);
      assertThat(stand.lane("/search.atom")).isEqualTo(RequestLane.SEARCH);
      assertThat(stand.lane("/saved/x.json")).isEqualTo(RequestLane.SEARCH);
      assertThat(stand.lane("/sourcebook")).isEqualTo(RequestLane.PAGE);
      assertThat(stand.lane("/article/x.atom")).isEqualTo(RequestLane.PAGE);
      assertThat(stand.lane("/api/export/")).isEqualTo(RequestLane.EXPORT);
      assertThat(stand.lane("/static/stet.css")).isEqualTo(RequestLane.STATIC);
      assertThat(stand.lane("/health/live")).isEqualTo(RequestLane.HEALTH);
    }
  }
}
