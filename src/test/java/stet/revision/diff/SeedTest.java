package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.WordRun;
import stet.text.language.Packs;

/** The two versions of the page that the project started from. */
class SeedTest {

  @Test
  void threeSentencesWereReplacedWordByWord() throws IOException {
    List<Content> versions =
        CorpusRevisions.read(Corpora.file("seed.jsonl")).stream()
            .map(CorpusRevisions.Line::content)
            .toList();
    ContentDiff difference =
        new ContentDiffer(Packs.ALL).compare(versions.get(0), versions.get(1), "en");

    assertThat(difference.edits()).extracting(Edit::kind).containsOnly(EditKind.REPLACED);
    assertThat(difference.edits()).extracting(Edit::where).containsOnly(ArticlePart.BODY);
    assertThat(difference.edits())
        .extracting(edit -> marked(edit.words()))
        .containsExactly(
            "And in [-an -]a new episode of muscle flexing, Mr. Putin ordered a snap exercise"
                + " involving thousands of troops near Ukraine’s borders this week.",
            "The ministry [-blamed-][+attributed+] the violence [-on-][+to+] “right-wing groups”"
                + " [-who-][+that+] supported the government in Kiev, though reports from witnesses"
                + " and even footage on state television suggested that pro-Russian protesters had"
                + " attacked their rivals.",
            "“It is clearly political coercion, at a minimum,” said one Western official, who asked"
                + " not [+to +]be named because he was discussing intelligence reports.");
    assertThat(difference.applyTo(versions.get(0))).isEqualTo(versions.get(1));
    assertThat(difference.standsLessThan(0.99, versions.get(0))).isFalse();
    assertThat(difference.standsLessThan(1, versions.get(0))).isTrue();
  }

  /** {@code kept [-removed-][+added+]}. */
  static String marked(List<WordRun> words) {
    StringBuilder text = new StringBuilder();
    for (WordRun run : words) {
      text.append(
          switch (run.op()) {
            case SAME -> run.text();
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "[+" + run.text() + "+]";
          });
    }
    return text.toString();
  }
}
