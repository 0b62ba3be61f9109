package stet.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.MarkedWords;

/** What was looked for is marked in an edit, and only where it was looked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditMarksTest {

  private Newsroom room;

  @BeforeAll
  void open(@TempDir Path home) {
    room = new Newsroom(home);
    room.record(
        Newsroom.seen(
            "courier",
            "https://a.example/1",
            0,
            "Port",
            "The rioters in the port met Sergey Lavrov near the rioters’ camp."),
        Newsroom.seen(
            "courier",
            "https://a.example/1",
            60,
            "Port",
            "The protesters in the port met Sergey Lavrov near the rioters’ camp."));
  }

  @AfterAll
  void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "removed:rioter | REMOVED rioters",
        "added:protesters | ADDED protesters",
        "removed:rioters added:protesters | REMOVED rioters, ADDED protesters",
        "added:protesters port | ADDED protesters, SAME port",
        "after:\"the rioters\" | SAME the, SAME rioters",
        "person:\"sergey lavrov\" | SAME Sergey, SAME Lavrov",
        "swap:\"rioters > protesters\" | REMOVED rioters, ADDED protesters",
        "touched:protest* | ADDED protesters",
        "added:protesters -port | ''",
        "where:body | ''",
      })
  void markWhatWasLookedFor(String query, String marked) {
    String found =
        room.ask(query).results().stream()
            .flatMap(result -> result.edits().stream())
            .flatMap(edit -> edit.words().stream())
            .filter(MarkedWords::matched)
            .map(words -> words.op() + " " + words.text())
            .collect(joining(", "));
    assertThat(found).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"removed:rioters", "port touched:protesters", "where:body"})
  void keepEveryLetter(String query) {
    for (FoundEdit edit : room.ask(query).results().getFirst().edits()) {
      assertThat(edit.words().stream().map(w -> w.op() + w.text()).collect(joining())).isNotEmpty();
      assertThat(edit.words().stream().map(MarkedWords::text).collect(joining()))
          .isEqualTo(edit.edit().edit().words().stream().map(w -> w.text()).collect(joining()));
    }
  }
}
