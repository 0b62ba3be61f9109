package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.Corpora;

/** The page that Stet started from. */
abstract class SeedContract implements EngineFixture {

  @Test
  void isFoundByWhatItChanged(@TempDir Path home) throws IOException {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.load(Corpora.file("seed.jsonl"));
      assertThat(room.versions("Lavrov")).hasSize(2);
      assertThat(room.edits("touched:\"right-wing groups\""))
          .singleElement()
          .asString()
          .contains("The ministry attributed the violence to");
      assertThat(room.edits("removed:an")).hasSize(1);
      assertThat(room.edits("person:\"vladimir putin\""))
          .singleElement()
          .asString()
          .contains("And in an a new episode");
      assertThat(room.edits("seen:2014-03 source:nytimes NOT tag:moved")).hasSize(3);
      assertThat(room.edits("tag:(quote-changed OR quote-added OR quote-removed OR number)"))
          .isEmpty();
      assertThat(room.edits("changed:quote")).isEmpty();
    }
  }
}
