package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchObstacleDetectorTest implements SourceWatcher.Progress {

  private final List<String> heard = new ArrayList<>();
  private final WatchObstacleDetector obstacle = new WatchObstacleDetector(this);

  @Override
  public void goesOn() {
    heard.add("goes on");
  }

  @Override
  public void heldUp(Duration pause, String reason) {
    heard.add(reason);
  }

  /** Others are looked at meanwhile, so that nothing else would show it. */
  @Test
  void aLookThatDoesNotEndIsReportedWhileOthersDo() {
    HostExecutor.Running usual = new HostExecutor.Running("a", Duration.ofMinutes(1));
    HostExecutor.Running stuck = new HostExecutor.Running("b", WatchObstacleDetector.STUCK);
    obstacle.note(null, usual, true, false);
    obstacle.note(null, stuck, true, false);
    obstacle.note(null, stuck, true, false);
    obstacle.note(null, null, false, true);
    assertThat(heard).hasSize(3).first().isEqualTo("goes on");
    assertThat(heard.get(1)).contains("A look at b does not come to its end", "restart Stet");
    assertThat(heard.getLast()).isEqualTo("goes on");
  }

  @Test
  void aWrongClockIsReportedUntilALookSucceeds() {
    obstacle.note("The clock is wrong.", null, true, false);
    obstacle.note(null, null, false, true);
    obstacle.note(null, null, true, false);
    assertThat(heard).containsExactly("The clock is wrong.", "goes on");
  }
}
