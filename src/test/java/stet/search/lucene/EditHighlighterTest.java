package stet.search.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.search.Answer;
import stet.search.Answer.MarkedWords;

/** What was looked for is told from what changed. */
@TestInstance(Lifecycle.PER_CLASS)
class EditHighlighterTest {

  @AutoClose private LuceneSearchFixture room;

  @BeforeAll
  void write(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    room.record(
        seen(
            "courier",
            "https://courier.example/quay",
            0,
            "Quay closed",
            "Ilse Corvane met them. The harbour master said two rioters had blocked the old quay, Corvane said."),
        seen(
            "courier",
            "https://courier.example/quay",
            60,
            "Quay closed",
            "Ilse Corvane met them. The harbour master said three protesters had blocked the old quay, Corvane said."));
  }

  /** What is marked, with a sign before what went or came. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          removed:rioters                    | -rioters
          removed:"two rioters"              | -two, -rioters
          added:protester                    | +protesters
          before:block changed:number        | blocked
          quays changed:number               | quay
          touched:"protesters had"           | +protesters, had
          touched:prot*                      | +protesters
          touched:blocked OR changed:number  |
          swap:"two rioters > *"             | -two, -rioters
          after:"said blocked"~4             | said, blocked
          text:harbour removed:two           | harbour, -two
          changed:number NOT added:xylophone |
          "harbour master" tag:number        | harbour, master
          "master harbour" OR tag:number     |
          person:"ilse corvane"              | Corvane
          touched:block OR touched:rioter    | -rioters
          """)
  void marksWhatWasLookedFor(String query, String marked) {
    Answer.FoundEdit found = room.ask(query).results().getFirst().edits().getFirst();
    assertThat(found.words().stream().filter(MarkedWords::matched).map(EditHighlighterTest::signed))
        .containsExactlyElementsOf(marked == null ? List.of() : List.of(marked.split(", ")));
    String spelled = found.words().stream().map(MarkedWords::text).collect(joining());
    assertThat(spelled)
        .isEqualTo(found.edit().edit().words().stream().map(run -> run.text()).collect(joining()));
  }

  private static String signed(MarkedWords run) {
    return switch (run.op()) {
      case SAME -> run.text();
      case REMOVED -> "-" + run.text();
      case ADDED -> "+" + run.text();
    };
  }
}
