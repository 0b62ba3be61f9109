package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Edit;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** Tagging is bounded, whatever an edit is made of. */
class TagSizeTest {

  private static final int LINE = 100_000;

  private static final int LABELS = 6_000;

  /** Far more than it takes, on any machine; without a cap it takes minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void oneLineOfQuotations() {
    Content before = content("“Yes,” he said: ");
    Content after = content("“No,” she said: ");
    List<Edit> edits = new ContentDiffer(Packs.ALL).compare(before, after, "en").edits();
    List<TaggedEdit> tagged =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> new Tagger(Packs.ALL).tag(edits, before, after, "en"));
    assertThat(tagged).hasSameSizeAs(edits);
  }

  @Test
  void manyLabelsThatChanged() {
    Content before = labelled("Port %d: some coal is in the harbour of the town of Fisk");
    Content after = labelled("Pier %d: some coal is in the harbour of the town of Fisk");
    List<Edit> edits = new ContentDiffer(Packs.ALL).compare(before, after, "en").edits();
    List<TaggedEdit> tagged =
        Assertions.assertTimeoutPreemptively(
            LIMIT, () -> new Tagger(Packs.ALL).tag(edits, before, after, "en"));
    assertThat(tagged).hasSameSizeAs(edits);
  }

  private static Content labelled(String line) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < LABELS; i++) {
      body.append(line.formatted(i)).append("\n\nThe ferry of that hour ").append(i);
      body.append(" was late.\n\n");
    }
    return new Content("Vote", "", body.toString().strip());
  }

  private static Content content(String text) {
    return new Content("Vote", "", text.repeat(LINE / text.length()));
  }
}
