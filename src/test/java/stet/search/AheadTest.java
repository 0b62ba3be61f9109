package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.Newsroom.seen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is ahead of its index is answered from the index. */
class AheadTest {

  @Test
  void anEarlierSightingThatIsNotIndexedYetKeepsNothingFromBeingFound(@TempDir Path home) {
    try (Newsroom room = new Newsroom(home)) {
      room.record(
          seen("courier", "fire", 10, "Mill fire", "Twelve people died."),
          seen("courier", "fire", 20, "Mill fire", "Fifteen people died."));
      Answer before = room.ask("twelve");
      assertThat(before.results()).hasSize(1);
      room.archive.record(List.of(seen("courier", "fire", 5, "Mill fire", "Twelve people died.")));
      assertThat(room.index.behind()).isEqualTo(1);
      assertThat(room.ask("twelve").results()).isEqualTo(before.results());
      room.index.catchUp();
      assertThat(room.ask("twelve").results().getFirst().hits().getFirst().seen())
          .isEqualTo(Newsroom.NOON.plusSeconds(300));
    }
  }
}
